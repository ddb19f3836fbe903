using System.Globalization;
using System.Text.RegularExpressions;

namespace TeamCoachBot.Domain.Calendars;

/// <summary>
/// One event of an iCalendar file while it is read. It is a make-up working day when Apple's special-day property, or
/// a mark in its title such as (班) or 补班, says so.
/// </summary>
internal sealed partial class HolidayEvent(int line)
{
    private const int LongestDays = 31;

    private (int Line, string Text)? _first;
    private (int Line, string Text)? _end;
    private string _title = "";
    private bool _isWork;
    private bool _isCancelled;
    private bool _isSpoiled;

    public int Line { get; } = line;

    public void Note(int number, CalendarProperty property, HolidayDraft draft)
    {
        switch (property.Name)
        {
            case "DTSTART":
                _first = (number, property.Value);
                break;
            case "DTEND":
                _end = (number, property.Value);
                break;
            case "SUMMARY":
                _title = property.Text();
                break;
            case "STATUS":
                _isCancelled = property.Value.Equals("CANCELLED", StringComparison.OrdinalIgnoreCase);
                break;
            case "X-APPLE-SPECIAL-DAY":
                _isWork = property.Value.Equals("ALTERNATE-WORKDAY", StringComparison.OrdinalIgnoreCase);
                break;
            case "RRULE" or "RDATE" or "DURATION":
                _isSpoiled = true;
                var fault = property.Name == "DURATION" ? LineFault.Length : LineFault.Recurs;
                draft.Problem(number, fault, property.Value);
                break;
        }
    }

    public void AddTo(HolidayDraft draft)
    {
        if (_isCancelled || _isSpoiled)
            return;
        if (_first is null)
            draft.Problem(Line, LineFault.Unfinished, _title);
        else if (ReadDay(_first.Value, draft) is { } first && EndOf(first, draft) is { } end)
            AddDays(first, end, draft);
    }

    private void AddDays(DateOnly first, DateOnly end, HolidayDraft draft)
    {
        var length = end.DayNumber - first.DayNumber;
        if (length is < 1 or > LongestDays)
        {
            draft.Problem(_end?.Line ?? Line, LineFault.Length, _end?.Text ?? "");
            return;
        }
        var kind = _isWork || WorkMark().IsMatch(_title) ? HolidayKind.Work : HolidayKind.Off;
        var name = Mark().Replace(_title, "").Trim();
        for (var day = first; day < end; day = day.AddDays(1))
            draft.Add(Line, day, kind, name, mayRepeat: true);
    }

    // Without an end an all-day event is one day long (RFC 5545, 3.6.1).
    private DateOnly? EndOf(DateOnly first, HolidayDraft draft)
        => _end is { } end ? ReadDay(end, draft) : first.AddDays(first == DateOnly.MaxValue ? 0 : 1);

    private static DateOnly? ReadDay((int Line, string Text) at, HolidayDraft draft)
    {
        if (DateOnly.TryParseExact(at.Text, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        var isTimed = at.Text.Contains('T', StringComparison.OrdinalIgnoreCase);
        draft.Problem(at.Line, isTimed ? LineFault.Timed : LineFault.Date, at.Text);
        return null;
    }

    [GeneratedRegex(@"[(（]班[)）]|补班|调休上班|\((?:make-up )?work(?:ing )?day\)", RegexOptions.IgnoreCase)]
    private static partial Regex WorkMark();

    /// <summary>What a title says beyond the holiday's name.</summary>
    [GeneratedRegex(@"\s*[(（][休班][)）]\s*$")]
    private static partial Regex Mark();
}
