using System.Globalization;

namespace TeamCoachBot.Domain.Calendars;

/// <summary>Writes and reads the keys of periods; there is exactly one key for each period.</summary>
internal static class PeriodKeys
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
        if (SpecOf(key) is { } spec)
            return Matches(team.Resolve(spec, DateOnly.MinValue), key);
        var refusal = new PeriodRefusal.UnknownKey(key);
        if (key.Length > Longest)
            return refusal;
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

    /// <summary>What a key of a year or of a numbered part of one names; null for every other key.</summary>
    private static PeriodSpec.Numbered? SpecOf(ReadOnlySpan<char> key)
    {
        if (key.Length < 4 || Number(key[..4]) is not { } year)
            return null;
        if (key.Length == 4)
            return new PeriodSpec.Numbered(PeriodKind.Year, 1, year);
        if (key[4] != '-' || key.Length is < 6 or > 8)
            return null;
        var kind = key[5] switch
        {
            'Q' => PeriodKind.Quarter,
            'H' => PeriodKind.Half,
            'W' => PeriodKind.Week,
            _ => PeriodKind.Month,
        };
        var digits = kind == PeriodKind.Month ? key[5..] : key[6..];
        return digits.Length is 1 or 2 && Number(digits) is { } number
            ? new PeriodSpec.Numbered(kind, number, year)
            : null;
    }

    private static int? Number(ReadOnlySpan<char> digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Only the form that is written is read: neither 2026-Q04 nor 2026-3.</summary>
    private static Outcome<Period> Matches(Outcome<Period> found, string key)
        => found.TryGet(out var period, out _) && period.Key == key ? found : new PeriodRefusal.UnknownKey(key);
}
