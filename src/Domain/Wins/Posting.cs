using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Domain.Wins;

/// <summary>
/// One change of what counts: the ledger is turned into postings, and totals are nothing but their sum. Either sums or
/// pieces are set, never both.
/// </summary>
/// <param name="Owner">Whose totals it changes; null for the team's own line.</param>
/// <param name="Day">The day on which it counts.</param>
/// <param name="RecordedOn">The day it was written, with <paramref name="Movement"/> for "since yesterday".</param>
/// <param name="Pieces">How many of <paramref name="Piece"/> come (or, below 0, go).</param>
public readonly record struct Posting(
    MemberId? Owner,
    DateOnly Day,
    Line Line,
    LookedAt State,
    Sums Sums,
    Piece Piece,
    int Pieces,
    Movement Movement,
    DateOnly RecordedOn)
{
    public Posting Reversed() => this with { Sums = -Sums, Pieces = -Pieces };
}
