using System.Collections.Immutable;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Domain.Wins;

/// <summary>What a manager has decided about a customer that several claim.</summary>
/// <param name="Shares">Whose it is from then on; more than one is a split. Invariant: 100 percent together.</param>
public sealed record ClashRuling(MemberId By, DateOnly On, ImmutableArray<Credit> Shares, string Reason)
{
    public bool Equals(ClashRuling? other) => other is not null && By == other.By && On == other.On && Reason == other.Reason
        && Shares.SequenceEqual(other.Shares);

    public override int GetHashCode() => HashCode.Combine(By, On, Reason);
}

/// <summary>A party's wish that it be decided once more, with what was not known before.</summary>
public sealed record ClashPlea(MemberId By, DateOnly On, string Facts);

/// <summary>
/// A dispute about who has a customer (撞单; handbook, chapter 5): open until a manager who is no party has decided, and
/// once more when a party brings new facts.
/// </summary>
public sealed record Clash
{
    /// <summary>In how many working days it is decided (handbook, chapter 5).</summary>
    public const int DaysToRule = 2;

    public const int MostParties = 4;

    /// <summary>The longest account, reason or new facts.</summary>
    public const int MostChars = 500;

    /// <summary>Counts the disputes about one customer from 1.</summary>
    public required int Number { get; init; }

    public required MemberId OpenedBy { get; init; }

    public required DateOnly OpenedOn { get; init; }

    /// <summary>What happened, in the opener's words.</summary>
    public required string What { get; init; }

    /// <summary>Who had the customer, then who claims it. Invariant: 2 to <see cref="MostParties"/> people, none twice.</summary>
    public required ImmutableArray<MemberId> Parties { get; init; }

    /// <summary>What holds; null while it is open for the first time.</summary>
    public ClashRuling? Ruling { get; init; }

    /// <summary>The ruling that a party asked to be looked at again; it holds until there is another.</summary>
    public ClashRuling? Earlier { get; init; }

    public ClashPlea? Again { get; init; }

    public bool IsOpen => Ruling is null;

    /// <summary>From which day the days to decide are counted.</summary>
    public DateOnly Since => Again?.On ?? OpenedOn;

    /// <summary>1 opened, 2 decided, 3 asked again, 4 decided again: it only ever grows.</summary>
    public int Version => (Again is null ? 0 : 2) + (IsOpen ? 1 : 2);

    public bool Concerns(MemberId member) => Parties.Contains(member);

    /// <summary>Each dispute is looked at a second time at most, whoever of the parties asks.</summary>
    public bool MayAskAgain(MemberId member) => !IsOpen && Again is null && Concerns(member);

    public bool Equals(Clash? other) => other is not null && Number == other.Number && OpenedBy == other.OpenedBy
        && OpenedOn == other.OpenedOn && What == other.What && Parties.SequenceEqual(other.Parties)
        && Ruling == other.Ruling && Earlier == other.Earlier && Again == other.Again;

    public override int GetHashCode() => HashCode.Combine(Number, OpenedBy, OpenedOn, Version);
}

/// <summary>Why nothing was done about whose a customer is.</summary>
public abstract record ClashRefusal : Refusal
{
    private ClashRefusal()
    {
    }

    /// <summary>Nobody has the customer: whoever wants it registers it.</summary>
    public sealed record Free : ClashRefusal;

    public sealed record AlreadyOpen(Clash Clash) : ClashRefusal;

    /// <summary>It was decided for these very people, and that still holds.</summary>
    public sealed record Settled(Clash Clash) : ClashRefusal;

    /// <summary>One side alone disputes nothing.</summary>
    public sealed record NobodyElse : ClashRefusal;

    public sealed record TooManyParties(int Most) : ClashRefusal;

    public sealed record WordsMissing : ClashRefusal;

    public sealed record WordsTooLong(int Most) : ClashRefusal;

    /// <summary>Somebody has decided, or asked again, since the form was drawn.</summary>
    public sealed record Overtaken(Clash? Clash) : ClashRefusal;

    /// <summary>Who is concerned does not decide.</summary>
    public sealed record OwnCause : ClashRefusal;

    /// <summary>The parts are not all of it, or go to somebody who is no party.</summary>
    public sealed record PartsNotWhole : ClashRefusal;

    /// <summary>Nothing goes to somebody who is no longer in the team.</summary>
    public sealed record HasLeft : ClashRefusal;

    public sealed record MayNotAskAgain : ClashRefusal;

    /// <summary>Only a holder or a manager gives a customer to somebody else.</summary>
    public sealed record NotYours : ClashRefusal;

    public sealed record AlreadyTheirs : ClashRefusal;
}
