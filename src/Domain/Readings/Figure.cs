namespace TeamCoachBot.Domain.Readings;

/// <summary>A figure as somebody reads it off: what it means depends on the metric.</summary>
public abstract record Figure
{
    private Figure()
    {
    }

    /// <summary>4.6</summary>
    public sealed record Number(decimal Value) : Figure;

    /// <summary>92 for "92 %".</summary>
    public sealed record Percent(decimal Value) : Figure;

    /// <summary>"12 of 80".</summary>
    public sealed record Parts(decimal Above, decimal Below) : Figure;
}
