using System.Collections.Immutable;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Domain.Progress;

/// <summary>One member in the view of a team.</summary>
public sealed record TeamRow(MemberId Member, ProgressFigures Figures)
{
    /// <summary>At risk or behind.</summary>
    public bool NeedsAttention => Figures.Status is Status.AtRisk or Status.Behind;
}

/// <summary>
/// A team as its manager looks at it: how many are ahead, on track, need attention; then who needs it most; then all.
/// </summary>
public sealed record TeamTable
{
    public const int MostShown = 5;

    private TeamTable(ImmutableArray<TeamRow> rows) => Rows = rows;

    /// <summary>Who needs help first: the worst status, in it the lowest pace; without a status at the end.</summary>
    public ImmutableArray<TeamRow> Rows { get; }

    /// <summary>Ahead or done.</summary>
    public int Ahead => Count(Status.Ahead, Status.Done);

    public int OnTrack => Count(Status.OnTrack, Status.OnTrack);

    public int NeedAttention => Rows.Count(row => row.NeedsAttention);

    public int TooEarly => Count(Status.TooEarly, Status.TooEarly);

    /// <summary>Neither a target nor a reading to judge by.</summary>
    public int NotJudged => Rows.Count(row => row.Figures.Status is null);

    /// <summary>The five who need it.</summary>
    public IEnumerable<TeamRow> First => Rows.Where(row => row.NeedsAttention).Take(MostShown);

    public static TeamTable Of(IEnumerable<TeamRow> rows) => new([.. rows
        .OrderBy(row => RankOf(row.Figures.Status))
        .ThenBy(row => row.Figures.Verdict?.Pace ?? decimal.MaxValue)
        .ThenByDescending(row => row.Figures.Gap ?? 0)
        .ThenBy(row => row.Member.Value, StringComparer.Ordinal)]);

    public bool Equals(TeamTable? other) => other is not null && Rows.SequenceEqual(other.Rows);

    public override int GetHashCode() => Rows.Length;

    private int Count(Status one, Status other)
        => Rows.Count(row => row.Figures.Status == one || row.Figures.Status == other);

    private static int RankOf(Status? status) => status switch
    {
        Status.Behind => 0,
        Status.AtRisk => 1,
        Status.OnTrack => 2,
        Status.TooEarly => 3,
        Status.Ahead => 4,
        Status.Done => 5,
        _ => 6,
    };
}
