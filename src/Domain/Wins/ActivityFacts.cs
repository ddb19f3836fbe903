using System.Collections.Immutable;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Domain.Wins;

/// <summary>So many of one kind of activity.</summary>
/// <param name="Kind">lead, call, visit, meeting, quote: what metrics and the funnel count by.</param>
public readonly record struct ActivityCount(string Kind, int Count);

/// <summary>What was done on a day, perhaps with a customer (handbook, chapter 1).</summary>
public sealed record ActivityFacts(MemberId Member, ImmutableArray<ActivityCount> Counts, DateOnly On)
{
    /// <summary>Nobody does more of anything in a day; a larger number is a slip of the finger.</summary>
    public const int Most = 500;

    public CustomerId? Customer { get; init; }

    /// <summary>What it was about in money, such as the sum of a quote; counts for nothing.</summary>
    public decimal? Amount { get; init; }

    /// <summary>What comes next with this customer; empty when nothing was said.</summary>
    public string Next { get; init; } = "";

    /// <summary>What was said beside it: where leads came from, whom somebody saw; empty when nothing was.</summary>
    public string Note { get; init; } = "";

    public bool Equals(ActivityFacts? other) => other is not null && Member == other.Member && On == other.On
        && Counts.SequenceEqual(other.Counts) && Customer == other.Customer && Amount == other.Amount && Next == other.Next
        && Note == other.Note;

    public override int GetHashCode() => HashCode.Combine(Member, On, Counts.Length, Customer, Next);
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
