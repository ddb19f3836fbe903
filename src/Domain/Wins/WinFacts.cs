using System.Collections.Immutable;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Domain.Wins;

/// <summary>One member's part of a win in percent of it.</summary>
public readonly record struct Credit(MemberId Member, decimal Percent);

/// <summary>An amount as it was agreed in a currency other than the team's, and the rate it was converted at.</summary>
public sealed record OriginalAmount(decimal Amount, Currency Currency, decimal Rate);

/// <summary>
/// What a win is worth in the team's currency. A team that doesn't tell the tax apart has the same sum twice; gross
/// profit is there only when somebody gave it.
/// </summary>
public sealed record Worth(decimal WithTax, decimal WithoutTax, decimal? Profit = null)
{
    public static Worth Of(decimal amount) => new(amount, amount);
}

/// <summary>
/// What was said about a win: the entry carries it, a correction carries it anew. Checked by <see cref="WinRules"/>
/// before it becomes an entry.
/// </summary>
public sealed record WinFacts
{
    public required CustomerId Customer { get; init; }

    public required Worth Worth { get; init; }

    public required Currency Currency { get; init; }

    /// <summary>The day on which it reached <see cref="Stage"/> and every stage before.</summary>
    public required DateOnly On { get; init; }

    public required StageId Stage { get; init; }

    /// <summary>Whose it is; percents add up to exactly 100. The first is the one who logged, if among them.</summary>
    public required ImmutableArray<Credit> Credits { get; init; }

    /// <summary>Named for their help, without a share of the amount.</summary>
    public ImmutableArray<MemberId> Helpers { get; init; } = [];

    /// <summary>The customer's first win with the team.</summary>
    public bool IsFirstOrder { get; init; }

    /// <summary>The product line, for metrics that count only some; empty when a team doesn't tell them.</summary>
    public string Product { get; init; } = "";

    /// <summary>
    /// Product tags as typed, without the #; the first is <see cref="Product"/>. Entries stored before there were tags have
    /// none.
    /// </summary>
    public ImmutableArray<string> Tags { get => field.IsDefault ? [] : field; init; } = [];

    public OriginalAmount? Original { get; init; }

    /// <summary>A link to the proof of the win: a contract, an order, an entry of the CRM; empty without one.</summary>
    public string Evidence { get => field ?? ""; init; } = "";

    /// <summary>What the person wrote about it; counts for nothing.</summary>
    public string Note { get; init; } = "";

    internal CustomerKind Kind => IsFirstOrder ? CustomerKind.New : CustomerKind.Returning;

    public bool Equals(WinFacts? other) => other is not null && Customer == other.Customer && Worth == other.Worth
        && Currency == other.Currency && On == other.On && Stage == other.Stage
        && Credits.SequenceEqual(other.Credits) && Helpers.SequenceEqual(other.Helpers)
        && IsFirstOrder == other.IsFirstOrder && Product == other.Product && Tags.SequenceEqual(other.Tags)
        && Original == other.Original && Evidence == other.Evidence && Note == other.Note;

    public override int GetHashCode() => HashCode.Combine(Customer, Worth, On, Stage, Credits.Length, Product);
}
