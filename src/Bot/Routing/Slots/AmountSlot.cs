using TeamCoachBot.Domain;

namespace TeamCoachBot.Bot.Routing.Slots;

/// <summary>
/// An amount as a person typed it. Only <see cref="Clear"/> may be counted; the others are asked back. A clear
/// amount may
/// be zero or negative: what that means is the feature's decision.
/// </summary>
internal abstract record AmountSlot
{
    /// <summary>Handbook, chapter 5: at most 12 integer digits and 4 decimals.</summary>
    public const decimal Most = 999_999_999_999.9999m;

    private AmountSlot()
    {
    }

    /// <summary>The words as typed.</summary>
    public abstract string Typed { get; init; }

    /// <param name="Value">At most 12 integer digits and 4 decimals, either sign.</param>
    /// <param name="Currency">Null when none was named.</param>
    internal sealed record Clear(decimal Value, Currency? Currency, string Typed) : AmountSlot;

    /// <summary>It can be read in several ways, or says itself that it isn't exact: "1.000", "12个", "十来万".</summary>
    /// <param name="Readings">What it may mean, the likeliest first; at least one.</param>
    internal sealed record Unclear(IReadOnlyList<decimal> Readings, Currency? Currency, string Typed)
        : AmountSlot, IQuoting
    {
        /// <summary>The words that only say how exact it is.</summary>
        public IReadOnlyList<TokenRange> Quoted { get; init; } = [];

        public bool Equals(Unclear? other) =>
            other is not null && Typed == other.Typed && Currency == other.Currency
                && Readings.SequenceEqual(other.Readings);

        public override int GetHashCode() => HashCode.Combine(Typed, Currency, Readings.Count);
    }

    /// <summary>It has more digits than any amount may have.</summary>
    internal sealed record Beyond(string Typed) : AmountSlot;
}
