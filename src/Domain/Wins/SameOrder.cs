namespace TeamCoachBot.Domain.Wins;

/// <summary>
/// Whether what another system says of a win is clearly an entry that somebody typed: then it confirms it (handbook,
/// chapter 5). Where anything is in doubt, people are asked.
/// </summary>
public static class SameOrder
{
    /// <summary>The same amount in the same currency, within the days in which two orders may be one.</summary>
    public static bool IsNear(PastOrder one, PastOrder other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        return one.Amount == other.Amount && one.Currency == other.Currency
            && Math.Abs(one.On.DayNumber - other.On.DayNumber) <= CustomerFile.SameWithinDays;
    }

    /// <summary>
    /// The same owner, customer, amount and currency, near in time; neither cancelled nor doubted by anybody, and not
    /// known to another system by another entry.
    /// </summary>
    /// <param name="said">What the other system says. Parts that it names must be those of the entry.</param>
    /// <param name="own">The id of the confirmation that this very delivery writes; it is no other one.</param>
    public static bool IsClearly(Dossier entry, WinFacts said, string own)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(said);
        return PastOrder.Of(entry) is { } typed && entry.Win is { } win
            && typed.By == said.Credits[0].Member
            && win.Customer == said.Customer
            && IsNear(typed, OrderOf(said))
            && (said.Credits.Length == 1 || said.Credits.ToHashSet().SetEquals(win.Credits))
            && entry.Look != LookedAt.NotAccepted
            && WinSheet.ObjectionIn(entry) is null
            && !IsForeign(entry, own);
    }

    /// <summary>The only one that it can be: of several the one of that very day; null when that doesn't tell.</summary>
    public static Dossier? Only(IReadOnlyCollection<Dossier> same, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(same);
        var sameDay = same.Where(entry => entry.Win?.On == on).ToList();
        return same.Count == 1 ? same.First() : sameDay.Count == 1 ? sameDay[0] : null;
    }

    private static PastOrder OrderOf(WinFacts facts) => new(
        new EntryId(""), facts.Credits[0].Member, facts.Original?.Amount ?? facts.Worth.WithTax,
        facts.Original?.Currency ?? facts.Currency, facts.On);

    private static bool IsForeign(Dossier entry, string own) => entry.Root.Foreign is not null
        || entry.Followers.Any(follower => follower.Foreign is not null && follower.Id.Value != own && !entry.Cancelled(follower.Id));
}
