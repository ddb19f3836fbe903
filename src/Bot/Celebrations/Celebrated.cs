using TeamCoachBot.Domain.Celebrations;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot.Celebrations;

/// <summary>How far the team was in a month when a card was last worked out.</summary>
/// <param name="Month">The month's number, for its name.</param>
/// <param name="Collected">The money that came in on the day itself, in the team's currency.</param>
internal sealed record Standing(decimal Done, decimal? Expected, int Month, decimal? Collected = null);

/// <summary>
/// What a card says about one celebrated thing: a win as the ledger has it, or a small win, which has words and no amount.
/// </summary>
internal sealed record Celebrated
{
    /// <summary>The how manieth of its day, from 1.</summary>
    public required int Number { get; init; }

    public required IReadOnlyList<string> Who { get; init; }

    public required DateTimeOffset At { get; init; }

    public string Customer { get; init; } = "";

    public string Product { get; init; } = "";

    /// <summary>Null for a small win.</summary>
    public decimal? Amount { get; init; }

    public string Currency { get; init; } = "";

    public IReadOnlyList<string> Helpers { get; init; } = [];

    public bool IsFirstDeal { get; init; }

    /// <summary>A small win in the member's own words; empty for a win.</summary>
    public string Words { get; init; } = "";

    /// <summary>The win doesn't stand any more.</summary>
    public bool IsTakenBack { get; init; }

    /// <summary>The win stands, but who is celebrated doesn't want the card.</summary>
    public bool IsTakenDown { get; init; }

    public Standing? Standing { get; init; }

    /// <summary>False for what no card shows any more.</summary>
    public bool IsShown => !IsTakenBack && !IsTakenDown;

    public bool IsSmall => Words.Length > 0;

    /// <summary>Equal in everything that a card shows.</summary>
    public bool Equals(Celebrated? other) => other is not null && Number == other.Number && At == other.At
        && Who.SequenceEqual(other.Who) && Helpers.SequenceEqual(other.Helpers) && Customer == other.Customer
        && Product == other.Product && Amount == other.Amount && Currency == other.Currency
        && IsFirstDeal == other.IsFirstDeal && Words == other.Words && IsTakenBack == other.IsTakenBack
        && IsTakenDown == other.IsTakenDown && Standing == other.Standing;

    public override int GetHashCode() => HashCode.Combine(Number, At, Customer, Amount, IsTakenBack);
}

/// <summary>One celebrated thing of a day, with what became of its own card.</summary>
internal sealed record CelebratedEntry(string Root, Celebrated Thing, Post Post, Azure.ETag ETag)
{
    /// <summary>False for what only the card of the day shows.</summary>
    public bool HasOwnCard => Thing.Number <= Place.Singles;
}

/// <summary>One person's congratulation on one card.</summary>
internal sealed record Clap(string Card, MemberId Who, DateTimeOffset At, bool IsTakenBack, Azure.ETag ETag);

/// <summary>Everything that was celebrated on one day of a team, read in one range.</summary>
internal sealed record CelebrationDay(DateOnly Day, IReadOnlyList<CelebratedEntry> Things, IReadOnlyList<Clap> Claps)
{
    /// <summary>How many places of the day are taken; none is given back.</summary>
    public int Taken { get; init; }

    public Standing? Standing { get; init; }

    /// <summary>The card of the day.</summary>
    public Post Post { get; init; } = Post.Wanted;

    public Azure.ETag? ETag { get; init; }

    /// <summary>True from the first thing on that has no card of its own.</summary>
    public bool HasCard => Taken > Place.Singles;

    public CelebratedEntry? Find(string root) => Things.FirstOrDefault(t => t.Root == root);

    public Post PostOf(string card) => card == CelebrationRows.DayCard ? Post : Find(card)?.Post ?? Post.Wanted;

    public Azure.ETag? ETagOf(string card) => card == CelebrationRows.DayCard ? ETag : Find(card)?.ETag;

    /// <summary>What a card is about, without what was taken back.</summary>
    public IReadOnlyList<Celebrated> Shown(string card) => card == CelebrationRows.DayCard
        ? [.. Things.Select(t => t.Thing).Where(t => t.IsShown)]
        : [.. Things.Where(t => t.Root == card).Select(t => t.Thing).Where(t => t.IsShown)];

    /// <summary>Who is celebrated on a card.</summary>
    public IReadOnlySet<MemberId> CelebratedOn(string card) =>
        Shown(card).SelectMany(t => t.Who).Select(id => new MemberId(id)).ToHashSet();

    /// <summary>Who congratulated on a card, the earliest first.</summary>
    public IReadOnlyList<MemberId> ClapsOn(string card) =>
        [.. Claps.Where(c => c.Card == card && !c.IsTakenBack).OrderBy(c => c.At).ThenBy(c => c.Who.Value, StringComparer.Ordinal).Select(c => c.Who)];

    public Clap? ClapOf(string card, MemberId who) => Claps.FirstOrDefault(c => c.Card == card && c.Who == who);

    /// <summary>With one congratulation as it has just been written.</summary>
    public CelebrationDay With(Clap clap) => this with
    {
        Claps = [.. Claps.Where(c => c.Card != clap.Card || c.Who != clap.Who), clap],
    };
}
