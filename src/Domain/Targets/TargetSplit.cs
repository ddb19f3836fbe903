namespace TeamCoachBot.Domain.Targets;

/// <summary>
/// A team's target over its members: what they carry and the line "unassigned" always add up to the team's (handbook,
/// chapter 3). Below 0 when the members carry more than the team has to.
/// </summary>
public sealed record TargetSplit(decimal Team, decimal Members)
{
    public decimal Unassigned => Team - Members;

    /// <summary>Members count with what leave leaves of theirs; a team without its own target has the sum.</summary>
    public static TargetSplit Of(decimal? team, IEnumerable<decimal> members)
    {
        var sum = members.Sum();
        return new TargetSplit(team ?? sum, sum);
    }
}
