using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Domain.Wins;

/// <summary>What was done on a day: so many of one kind of activity, perhaps with a customer (handbook, chapter 1).</summary>
/// <param name="Kind">lead, call, visit, meeting, quote …: what metrics and the funnel count by.</param>
public sealed record ActivityFacts(MemberId Member, string Kind, decimal Count, DateOnly On)
{
    /// <summary>Nobody does more of anything in a day; a larger number is a slip of the finger.</summary>
    public const int Most = 500;

    public CustomerId? Customer { get; init; }

    /// <summary>What it was about in money, such as the sum of a quote; counts for nothing.</summary>
    public decimal? Amount { get; init; }

    /// <summary>What comes next with this customer; empty when nothing was said.</summary>
    public string Next { get; init; } = "";

    public string Note { get; init; } = "";
}

/// <summary>Why a deal will not come: a step and a reason from the team's lists, and who got it.</summary>
public sealed record LostFacts(MemberId Member, CustomerId Customer, string Reason, DateOnly On)
{
    /// <summary>The kind under which losses are counted beside activities.</summary>
    public const string Kind = "lost";

    /// <summary>How far it had come; empty when nothing was said.</summary>
    public string Step { get; init; } = "";

    public string Competitor { get; init; } = "";

    /// <summary>What it would have been worth; counts for nothing.</summary>
    public decimal? Amount { get; init; }

    public string Note { get; init; } = "";
}
