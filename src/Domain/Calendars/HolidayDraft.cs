using System.Globalization;

namespace TeamCoachBot.Domain.Calendars;

/// <summary>
/// Gathers the days and the problems of a file while it is read, so that one refusal names them all.
/// </summary>
internal sealed class HolidayDraft(string region, string source)
{
    public const int MostDays = 2_000;
    public const int LongestText = 200;

    private const int LongestName = 80;
    private const int ShownProblems = 20;
    private const int ShownText = 40;

    private readonly Dictionary<DateOnly, (Holiday Day, int Line)> _days = [];
    private readonly List<LineProblem> _problems = [];
    private readonly SortedSet<int> _wholeYears = [];
    private int _problemCount;

    public string Region { get; set; } = region;

    public string Source { get; set; } = source;

    public string Licence { get; set; } = "";

    /// <summary>The file itself says that it holds all of these years.</summary>
    public void DeclareWhole(int first, int last) => _wholeYears.UnionWith(Enumerable.Range(first, last - first + 1));

    public void Problem(int line, LineFault fault, string text, int? earlierLine = null)
    {
        _problemCount++;
        if (_problems.Count < ShownProblems)
            _problems.Add(new LineProblem(line, fault, Shorten(text), earlierLine));
    }

    /// <summary>Takes a day. Where a day may have two names, the first is kept; two kinds it may never have.</summary>
    public void Add(int line, DateOnly day, HolidayKind kind, string name, bool mayRepeat)
    {
        if (!Reach.Holds(day.Year))
            Problem(line, LineFault.Year, IsoDates.Write(day));
        else if (!IsName(name))
            Problem(line, LineFault.Name, name);
        else if (_days.TryGetValue(day, out var known))
            Repeat(line, day, kind, known, mayRepeat);
        else if (_days.Count == MostDays)
            Problem(line, LineFault.TooMany, MostDays.ToString(CultureInfo.InvariantCulture));
        else
            _days.Add(day, (new Holiday(day, kind, name), line));
    }

    public Outcome<HolidayFile> Finish()
    {
        if (_problemCount > 0)
            return new HolidayFileRefusal.BadLines(_problems, _problemCount);
        var days = _days.Values.Select(taken => taken.Day).ToLookup(day => day.Day.Year);
        var years = days.Select(year => year.Key).Union(_wholeYears).Order()
            .Select(year => new HolidayYear(year, days[year], IsWhole(year, days[year])))
            .ToList();
        return years.Count == 0 ? new HolidayFileRefusal.NoDays() : new HolidayFile(Region, Source, Licence, years);
    }

    private void Repeat(int line, DateOnly day, HolidayKind kind, (Holiday Day, int Line) known, bool mayRepeat)
    {
        if (known.Day.Kind != kind)
            Problem(line, LineFault.Contradicts, IsoDates.Write(day), known.Line);
        else if (!mayRepeat)
            Problem(line, LineFault.Again, IsoDates.Write(day), known.Line);
    }

    /// <summary>
    /// Unless the file declares its years, one of which it has nothing but days around New Year is the edge of a
    /// neighbour: calling it known would make the rest of that year a silent plain pattern.
    /// </summary>
    private bool IsWhole(int year, IEnumerable<Holiday> days) => _wholeYears.Count > 0
        ? _wholeYears.Contains(year)
        : days.Any(day => day.Day > new DateOnly(year, 1, 7) && day.Day < new DateOnly(year, 12, 25));

    private static bool IsName(string name)
        => name.Length is > 0 and <= LongestName && !name.Any(char.IsControl) && !"=+-@".Contains(name[0]);

    private static string Shorten(string text)
    {
        var shown = string.Concat(text.Take(ShownText).Select(letter => char.IsControl(letter) ? ' ' : letter));
        return text.Length > ShownText ? shown + "…" : shown;
    }
}
