using System.Globalization;
using System.Text;

namespace TeamCoachBot.Domain.Calendars;

/// <summary>
/// Which weekdays a team works, before holidays: one week that repeats, or two that take turns (大小周).
/// Invariant: each week has at least one working day; a pattern of two weeks knows a Monday on which the first begins.
/// </summary>
public sealed record WorkPattern
{
    /// <summary>双休: Monday to Friday.</summary>
    public static readonly WorkPattern FiveDays = new(0b0011111, 0b0011111, default);

    /// <summary>单休: Monday to Saturday.</summary>
    public static readonly WorkPattern SixDays = new(0b0111111, 0b0111111, default);

    private readonly byte _one;
    private readonly byte _other;
    private readonly DateOnly _anchor;

    private WorkPattern(byte one, byte other, DateOnly anchor) => (_one, _other, _anchor) = (one, other, anchor);

    /// <summary>True when two weeks take turns.</summary>
    public bool TakesTurns => _one != _other;

    /// <summary>The Monday of a first week; none when every week is the same.</summary>
    public DateOnly? Anchor => TakesTurns ? _anchor : null;

    /// <summary>大小周: the week that holds the anchor has six working days, the next one five, and so on.</summary>
    public static WorkPattern BigSmall(DateOnly anchor) => new(0b0111111, 0b0011111, IsoWeeks.MondayOf(anchor));

    /// <summary>Every week on these days.</summary>
    public static Outcome<WorkPattern> Weekly(params IReadOnlyCollection<DayOfWeek> days)
        => Of(MaskOf(days), MaskOf(days), default);

    /// <summary>The week that holds the anchor on the first days, the next one on the second, and so on.</summary>
    public static Outcome<WorkPattern> TwoWeeks(
        IReadOnlyCollection<DayOfWeek> first, IReadOnlyCollection<DayOfWeek> second, DateOnly anchor)
        => Of(MaskOf(first), MaskOf(second), anchor);

    public bool Works(DateOnly day)
    {
        var week = TakesTurns && IsSecond(day) ? _other : _one;
        return (week & Bit(day.DayOfWeek)) != 0;
    }

    /// <summary>
    /// The form it is stored in: ISO weekday numbers, <c>12345</c>; two weeks with the Monday of a first one,
    /// <c>123456/12345@2026-01-05</c>.
    /// </summary>
    public string ToText() => TakesTurns
        ? string.Create(CultureInfo.InvariantCulture, $"{Digits(_one)}/{Digits(_other)}@{_anchor:yyyy-MM-dd}")
        : Digits(_one);

    public static Outcome<WorkPattern> FromText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (weeks, anchorText) = Halve(text, '@');
        var (first, second) = Halve(weeks, '/');
        if (second is null != anchorText is null || MaskOf(first) is not { } one)
            return new WorkPatternRefusal.NotAPattern(text);
        if (second is null)
            return Of(one, one, default);
        return MaskOf(second) is { } other && other != one
            && IsoDates.TryRead(anchorText!, out var anchor) && anchor.DayOfWeek == DayOfWeek.Monday
                ? Of(one, other, anchor)
                : new WorkPatternRefusal.NotAPattern(text);
    }

    public override string ToString() => ToText();

    private static Outcome<WorkPattern> Of(byte one, byte other, DateOnly anchor)
    {
        if (one == 0 || other == 0)
            return new WorkPatternRefusal.NoWorkingDay();
        return one == other ? new WorkPattern(one, one, default) : new WorkPattern(one, other, IsoWeeks.MondayOf(anchor));
    }

    private bool IsSecond(DateOnly day)
    {
        var weeks = (IsoWeeks.MondayOf(day).DayNumber - _anchor.DayNumber) / 7;
        return weeks % 2 != 0;
    }

    private static int Bit(DayOfWeek day) => 1 << (((int)day + 6) % 7);

    private static byte MaskOf(IReadOnlyCollection<DayOfWeek> days)
        => (byte)days.Aggregate(0, (mask, day) => mask | Bit(day));

    private static byte? MaskOf(string digits)
    {
        var mask = 0;
        foreach (var digit in digits)
        {
            if (digit is < '1' or > '7' || 1 << (digit - '1') is var bit && bit <= mask)
                return null;
            mask |= bit;
        }
        return mask == 0 ? null : (byte)mask;
    }

    private static string Digits(byte mask)
    {
        var digits = new StringBuilder(7);
        for (var day = 0; day < 7; day++)
        {
            if ((mask & (1 << day)) != 0)
                digits.Append((char)('1' + day));
        }
        return digits.ToString();
    }

    private static (string Before, string? After) Halve(string text, char at)
        => text.IndexOf(at) is var index and >= 0 ? (text[..index], text[(index + 1)..]) : (text, null);
}

/// <summary>Why something isn't a work pattern.</summary>
public abstract record WorkPatternRefusal : Refusal
{
    /// <summary>A week without a working day.</summary>
    public sealed record NoWorkingDay : WorkPatternRefusal;

    /// <summary>A text that <see cref="WorkPattern.ToText"/> doesn't write.</summary>
    public sealed record NotAPattern(string Text) : WorkPatternRefusal;
}
