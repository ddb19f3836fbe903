using System.Globalization;
using System.Text.RegularExpressions;

namespace TeamCoachBot.Domain.Calendars;

/// <summary>Writes and reads the keys of periods; there is exactly one key for each period.</summary>
internal static partial class PeriodKeys
{
    private const int Longest = 22;

    public static string Month(int year, int month)
        => string.Create(CultureInfo.InvariantCulture, $"{year:D4}-{month:D2}");

    /// <summary>The key of a quarter, half or year.</summary>
    public static string Part(PeriodKind kind, int year, int number) => kind switch
    {
        PeriodKind.Quarter => string.Create(CultureInfo.InvariantCulture, $"{year:D4}-Q{number}"),
        PeriodKind.Half => string.Create(CultureInfo.InvariantCulture, $"{year:D4}-H{number}"),
        PeriodKind.Year => year.ToString("D4", CultureInfo.InvariantCulture),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "not a part of a year"),
    };

    public static Outcome<Period> Read(TeamYear team, string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var refusal = new PeriodRefusal.UnknownKey(key);
        if (key.Length > Longest)
            return refusal;
        if (Numbered().Match(key) is { Success: true } match)
            return Matches(team.Resolve(SpecOf(match), DateOnly.MinValue), key);
        var (firstText, lastText) = key.IndexOf("..", StringComparison.Ordinal) is var at and >= 0
            ? (key[..at], key[(at + 2)..])
            : (key, null);
        if (!IsoDates.TryRead(firstText, out var first) || !Reach.Holds(first.Year))
            return refusal;
        if (lastText is null)
            return TeamYear.DayOf(first);
        return IsoDates.TryRead(lastText, out var last) && Reach.Holds(last.Year) && last >= first
            ? TeamYear.RangeOf(first, last)
            : refusal;
    }

    [GeneratedRegex(@"^(?<year>[0-9]{4})(-(?<kind>[QHW]?)(?<number>[0-9]{1,2}))?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();

    private static PeriodSpec.Numbered SpecOf(Match match)
    {
        var (kind, number) = (match.Groups["kind"].Value, match.Groups["number"].Value) switch
        {
            (_, "") => (PeriodKind.Year, "1"),
            ("Q", var quarter) => (PeriodKind.Quarter, quarter),
            ("H", var half) => (PeriodKind.Half, half),
            ("W", var week) => (PeriodKind.Week, week),
            (_, var month) => (PeriodKind.Month, month),
        };
        var year = int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture);
        return new PeriodSpec.Numbered(kind, int.Parse(number, CultureInfo.InvariantCulture), year);
    }

    /// <summary>Only the form that is written is read: neither 2026-Q04 nor 2026-3.</summary>
    private static Outcome<Period> Matches(Outcome<Period> found, string key)
        => found.TryGet(out var period, out _) && period.Key == key ? found : new PeriodRefusal.UnknownKey(key);
}
