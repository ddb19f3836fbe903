namespace TeamCoachBot.Bot.Routing.Slots;

/// <summary>A number without sign and currency, as read from words.</summary>
/// <param name="Length">How many tokens it takes; 0 when there is none.</param>
/// <param name="Readings">One when it is clear, else all that it may mean.</param>
/// <param name="HasUnit">True when a unit (k, 万, grand …) or several numerals make it surely a number.</param>
/// <param name="Vague">True when it says itself that it isn't exact (十来万).</param>
internal readonly record struct Numeral(int Length, IReadOnlyList<decimal> Readings, bool HasUnit, bool Vague = false)
{
    public static readonly Numeral None = new(0, [], false);

    public static Numeral Of(int length, decimal value, bool hasUnit) => new(length, [value], hasUnit);

    public Numeral Times(decimal factor, int moreTokens) => this with
    {
        Length = Length + moreTokens,
        Readings = [.. Readings.Select(r => r * factor)],
        HasUnit = true,
    };

    public Numeral Longer(int moreTokens) => this with { Length = Length + moreTokens };

    public Numeral AsVague() => this with { Vague = true };
}
