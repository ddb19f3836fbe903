namespace TeamCoachBot.Domain.Wins;

/// <summary>The parts of a month's totals: an answer decodes only those it needs.</summary>
[Flags]
public enum TotalsParts
{
    /// <summary>Sums by day alone: what A is read from.</summary>
    Sums = 0,

    /// <summary>Single wins: typical deal, rhythm, distinct customers, last values.</summary>
    Pieces = 1,

    /// <summary>What was written when: since yesterday.</summary>
    Moves = 2,

    All = Pieces | Moves,
}
