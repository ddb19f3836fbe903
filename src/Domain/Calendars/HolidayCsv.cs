using System.Globalization;
using System.Text;

namespace TeamCoachBot.Domain.Calendars;

/// <summary>
/// The bot's own format for holidays. Lines that begin with <c>#</c> are remarks, and among them
/// <c># region: CN</c>, <c># years: 2024-2026</c>, <c># source: …</c>, <c># licence: …</c> are read; then a line
/// <c>date,kind,name</c>; then one day a line, <c>2026-01-01,off,元旦</c>, kind <c>off</c> or <c>work</c> (休, 班), a
/// name with a comma in quotation marks. Separators <c>,</c> <c>;</c> and tab, dates also as <c>2026/1/1</c>, for
/// that is what spreadsheets make of it.
/// </summary>
public static class HolidayCsv
{
    private static readonly string[][] Columns = [["date", "kind", "name"], ["日期", "类型", "名称"]];
    private static readonly string[] DateForms = ["yyyy-MM-dd", "yyyy/M/d"];

    /// <summary>Writes what <see cref="HolidayFileReader"/> reads back to the same file.</summary>
    public static string Write(HolidayFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# region: {file.Region}\n");
        foreach (var year in file.Years.Where(year => year.IsWhole))
            text.Append(CultureInfo.InvariantCulture, $"# years: {year.Year}\n");
        text.Append(CultureInfo.InvariantCulture, $"# source: {file.Source}\n# licence: {file.Licence}\n");
        text.Append("date,kind,name\n");
        foreach (var day in file.Years.SelectMany(year => year.Days))
            text.Append(CultureInfo.InvariantCulture, $"{day.Day:yyyy-MM-dd},{WordOf(day.Kind)},{Quote(day.Name)}\n");
        return text.ToString();
    }

    internal static bool Claims(IReadOnlyList<string> lines)
        => lines.FirstOrDefault(line => !IsRemark(line)) is { } header && SeparatorOf(header) is not null;

    internal static Outcome<HolidayFile> Read(IReadOnlyList<string> lines, HolidayDraft draft)
    {
        char? separator = null;
        for (var index = 0; index < lines.Count; index++)
        {
            if (IsRemark(lines[index]))
                HolidayCsvHeader.Read(index + 1, lines[index], draft);
            else if (separator is { } known)
                ReadDay(index + 1, lines[index], known, draft);
            else
                separator = SeparatorOf(lines[index]);
        }
        return draft.Finish();
    }

    private static void ReadDay(int line, string text, char separator, HolidayDraft draft)
    {
        if (CsvLine.Split(text, separator) is not { } fields)
            draft.Problem(line, LineFault.Quotes, text);
        else if (fields.Count != 3)
            draft.Problem(line, LineFault.Fields, text);
        else if (!TryReadDate(fields[0].Trim(), out var day))
            draft.Problem(line, LineFault.Date, fields[0]);
        else if (KindOf(fields[1].Trim()) is not { } kind)
            draft.Problem(line, LineFault.Kind, fields[1]);
        else
            draft.Add(line, day, kind, fields[2].Trim(), mayRepeat: false);
    }

    // Spreadsheets fill the rest of a remark's row with separators.
    private static bool IsRemark(string line) => line.StartsWith('#') || line.AsSpan().Trim(",;\t ").IsEmpty;

    private static char? SeparatorOf(string header)
    {
        foreach (var separator in ",;\t")
        {
            var names = header.Split(separator, StringSplitOptions.TrimEntries);
            if (Columns.Any(known => known.SequenceEqual(names, StringComparer.OrdinalIgnoreCase)))
                return separator;
        }
        return null;
    }

    private static bool TryReadDate(string text, out DateOnly day)
        => DateOnly.TryParseExact(text, DateForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    private static HolidayKind? KindOf(string word) => word.ToUpperInvariant() switch
    {
        "OFF" or "休" => HolidayKind.Off,
        "WORK" or "班" => HolidayKind.Work,
        _ => null,
    };

    private static string WordOf(HolidayKind kind) => kind == HolidayKind.Off ? "off" : "work";

    private static string Quote(string name)
        => name.AsSpan().ContainsAny("\",;") ? $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : name;
}
