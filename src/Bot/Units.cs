using TeamCoachBot.Domain;

namespace TeamCoachBot.Bot;

/// <summary>What a metric's figures are written in.</summary>
internal abstract record Units
{
    private Units()
    {
    }

    /// <summary>¥120,000, 12 万.</summary>
    internal sealed record Money(Currency Currency) : Units;

    /// <summary>12 deals, 12 单; split credit makes halves of them.</summary>
    internal sealed record Things(CountedThing Thing) : Units;

    /// <summary>A percentage: 42 is 42 %, and a difference is in percentage points.</summary>
    internal sealed record Percentage : Units;

    /// <summary>Marks of a scale: 4.6.</summary>
    internal sealed record Marks : Units;
}
