using System.Collections.Immutable;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Domain.Wins;

/// <summary>An order of a customer as duplicates are told by it, in the currency in which it was agreed.</summary>
public sealed record PastOrder(EntryId Root, MemberId By, decimal Amount, Currency Currency, DateOnly On)
{
    /// <summary>What a win leaves in its customer's file; null once it is cancelled.</summary>
    public static PastOrder? Of(Dossier? dossier) => dossier is { IsCancelled: false, Win: { } win }
        ? new PastOrder(
            dossier.Root.Id, win.Credits[0].Member, win.Original?.Amount ?? win.Worth.WithTax,
            win.Original?.Currency ?? win.Currency, win.On)
        : null;
}

/// <summary>Somebody's answer to "same order?": the next time it is not asked about that order again.</summary>
public sealed record SameOrderAnswer(EntryId Root, MemberId By, bool IsSame);

/// <summary>
/// What the team knows of a customer: who registered it first, when something last happened, the orders that a new one
/// could be a copy of. Invariant: the latest order first, at most <see cref="MostOrders"/>.
/// </summary>
public sealed record CustomerFile
{
    public const int MostOrders = 24;

    /// <summary>Orders further apart are never taken for one (handbook, chapter 5).</summary>
    public const int SameWithinDays = 30;

    /// <summary>How long a customer stays with who registered it, without activity, unless the team sets it.</summary>
    public const int UsualProtectionDays = 30;

    public const int LeastProtectionDays = 1;

    public const int MostProtectionDays = 365;

    private const int MostAnswers = 24;

    private const int MostShortNames = 12;

    /// <summary>Orders that make a rhythm.</summary>
    private const int RhythmOrders = 3;

    /// <summary>As it is written in answers: the way it was first named.</summary>
    public required string Name { get; init; }

    /// <summary>Who registered it first, by form or by the first activity or win; null for nobody.</summary>
    public MemberId? Owner { get; init; }

    /// <summary>Since when it is the owner's.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>When the owner last did something with it.</summary>
    public DateOnly? Active { get; init; }

    /// <summary>Who has it in which part, when a dispute ended with a split; empty when it is the owner's alone.</summary>
    public ImmutableArray<Credit> Shares { get; init; } = [];

    /// <summary>The latest dispute about it, open or decided; null when there was none.</summary>
    public Clash? Clash { get; init; }

    /// <summary>How many steps its history has: the next one takes the next number.</summary>
    public int Steps { get; init; }

    public string Industry { get; init; } = "";

    /// <summary>Keys of short names that people meant it by; learnt, never guessed.</summary>
    public ImmutableArray<string> ShortNames { get; init; } = [];

    public ImmutableArray<PastOrder> Orders { get; init; } = [];

    public ImmutableArray<SameOrderAnswer> Answers { get; init; } = [];

    /// <summary>Everybody whose it is, the owner first; whether it is still held is another question.</summary>
    public ImmutableArray<MemberId> Holders => Owner is not { } owner ? [] : Shares.IsEmpty ? [owner] : [.. Shares.Select(s => s.Member)];

    /// <summary>The parts of everybody whose it is, in percent.</summary>
    public ImmutableArray<Credit> Parts => Owner is not { } owner ? [] : Shares.IsEmpty ? [new Credit(owner, 100m)] : Shares;

    /// <summary>
    /// The order that a new one could be: same amount within 30 days, by anyone. None when this person has said that it
    /// is another, and none for a customer that orders so again and again.
    /// </summary>
    /// <param name="isSelf">Tells what the very same delivery had written.</param>
    public PastOrder? LooksLike(PastOrder order, Func<EntryId, bool> isSelf)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(isSelf);
        var alike = Orders.Where(o => !isSelf(o.Root) && o.Amount == order.Amount && o.Currency == order.Currency).ToList();
        return Keeps(alike, order.On)
            ? null
            : alike.Find(o => Math.Abs(o.On.DayNumber - order.On.DayNumber) <= SameWithinDays
                && !Answers.Any(a => a.Root == o.Root && a.By == order.By && !a.IsSame));
    }

    /// <summary>The colleague with whom it is at that date; null when it is the asker's own or free (公海).</summary>
    public MemberId? HeldAgainst(MemberId asker, DateOnly today, int protectionDays = UsualProtectionDays) =>
        Owner is { } owner && !Holders.Contains(asker) && IsHeld(today, protectionDays) ? owner : null;

    /// <summary>While it is being decided whose it is, nobody loses it.</summary>
    public bool IsHeld(DateOnly today, int protectionDays = UsualProtectionDays) => Owner is not null
        && (Clash is { IsOpen: true } || (Active is { } active && today.DayNumber - active.DayNumber <= protectionDays));

    /// <summary>The first day on which it is free if nothing more happens; null when it is nobody's or in dispute.</summary>
    public DateOnly? FreeOn(int protectionDays) =>
        Owner is null || Clash is { IsOpen: true } ? null : Active?.AddDays(protectionDays + 1);

    /// <summary>Something happened with it: a free customer becomes that member's, a holder's hold goes on.</summary>
    public CustomerFile Touched(MemberId by, DateOnly on, int protectionDays = UsualProtectionDays)
    {
        if (Holders.Contains(by) && (Shares.IsEmpty || IsHeld(on, protectionDays)))
            return this with { Active = Active > on ? Active : on };
        return IsHeld(on, protectionDays) ? this : this with { Owner = by, Since = on, Active = on, Shares = [] };
    }

    public CustomerFile GivenTo(MemberId owner, DateOnly on) =>
        this with { Owner = owner, Since = on, Active = Active > on ? Active : on, Shares = [] };

    /// <summary>With an order as it stands after its latest change, or without it.</summary>
    public CustomerFile With(EntryId root, PastOrder? order)
    {
        var others = Orders.Where(o => o.Root != root);
        return this with
        {
            Orders = [.. (order is null ? others : others.Append(order)).OrderByDescending(o => o.On).Take(MostOrders)],
        };
    }

    public CustomerFile With(SameOrderAnswer answer) => this with
    {
        Answers = [answer, .. Answers.Where(a => a.Root != answer.Root || a.By != answer.By).Take(MostAnswers - 1)],
    };

    public CustomerFile Called(string shortName)
    {
        var key = CustomerName.Fold(shortName);
        return key.Length == 0 || ShortNames.Contains(key) || key == CustomerName.Fold(Name) || ShortNames.Length >= MostShortNames
            ? this
            : this with { ShortNames = ShortNames.Add(key) };
    }

    /// <summary>
    /// True when at least three such orders came at a rhythm and the new one keeps it: none was more than 30 days after
    /// the one before, and the new one comes no sooner than half the shortest of those steps.
    /// </summary>
    private static bool Keeps(List<PastOrder> alike, DateOnly on)
    {
        if (alike.Count < RhythmOrders)
            return false;
        var days = alike.Select(o => o.On.DayNumber).Order().TakeLast(RhythmOrders).ToArray();
        var shortest = int.Min(days[1] - days[0], days[2] - days[1]);
        var longest = int.Max(days[1] - days[0], days[2] - days[1]);
        return shortest > 0 && longest <= SameWithinDays && (on.DayNumber - days[2]) * 2 >= shortest;
    }

    public bool Equals(CustomerFile? other) => other is not null && Name == other.Name && Owner == other.Owner
        && Since == other.Since && Active == other.Active && Industry == other.Industry
        && Clash == other.Clash && Steps == other.Steps && Shares.SequenceEqual(other.Shares)
        && ShortNames.SequenceEqual(other.ShortNames) && Orders.SequenceEqual(other.Orders)
        && Answers.SequenceEqual(other.Answers);

    public override int GetHashCode() => HashCode.Combine(Name, Owner, Active, Orders.Length, ShortNames.Length);
}
