using System.Collections.Immutable;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Domain.Wins;

/// <summary>Decides on whose a customer is: a dispute, its ruling, a second look, a hand-over (handbook, chapter 5).</summary>
public static class ClashRules
{
    /// <summary>Opens a dispute between those who have the customer and those who claim it.</summary>
    public static Outcome<CustomerFile> Open(
        CustomerFile file, MemberId by, IEnumerable<MemberId> claimants, string what, DateOnly today, int protectionDays)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (file.Clash is { IsOpen: true } open)
            return new ClashRefusal.AlreadyOpen(open);
        if (!file.IsHeld(today, protectionDays))
            return new ClashRefusal.Free();
        ImmutableArray<MemberId> parties = [.. file.Holders.Concat(claimants).Distinct()];
        if (parties.Length == file.Holders.Length)
            return new ClashRefusal.NobodyElse();
        if (parties.Length > Clash.MostParties)
            return new ClashRefusal.TooManyParties(Clash.MostParties);
        if (Settles(file, parties))
            return new ClashRefusal.Settled(file.Clash!);
        if (WrongWords(what) is { } wrong)
            return wrong;
        return file with
        {
            Clash = new Clash
            {
                Number = (file.Clash?.Number ?? 0) + 1, OpenedBy = by, OpenedOn = today, What = what.Trim(), Parties = parties,
            },
        };
    }

    /// <summary>True when the latest dispute has decided between these people, and what it decided still holds.</summary>
    public static bool Settles(CustomerFile file, IEnumerable<MemberId> parties)
    {
        ArgumentNullException.ThrowIfNull(file);
        return file.Clash is { Ruling: { } ruling } clash && ruling.Shares.SequenceEqual(file.Parts) && parties.All(clash.Concerns);
    }

    /// <summary>Decides whose the customer is from today on: one party's, or several parties' in parts.</summary>
    /// <param name="seen">Which dispute, and in which state, the decider has seen.</param>
    public static Outcome<CustomerFile> Rule(
        CustomerFile file, (int Number, int Version) seen, MemberId by, IReadOnlyList<Credit> shares, string reason, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(shares);
        if (file.Clash is not { IsOpen: true } clash || (clash.Number, clash.Version) != seen)
            return new ClashRefusal.Overtaken(file.Clash);
        if (clash.Concerns(by))
            return new ClashRefusal.OwnCause();
        if (!AreWhole(shares) || !shares.All(share => clash.Concerns(share.Member)))
            return new ClashRefusal.PartsNotWhole();
        if (WrongWords(reason) is { } wrong)
            return wrong;
        ImmutableArray<Credit> parts = [.. shares.OrderByDescending(share => share.Percent)];
        var isAsBefore = parts.SequenceEqual(file.Parts);
        return file with
        {
            Owner = parts[0].Member,
            Shares = parts.Length > 1 ? parts : [],
            Since = isAsBefore ? file.Since : today,
            // What was decided is worth a whole term to whoever it was decided for.
            Active = file.Active > today ? file.Active : today,
            Clash = clash with { Ruling = new ClashRuling(by, today, parts, reason.Trim()) },
        };
    }

    /// <summary>Opens a decided dispute once more; what was decided holds until then.</summary>
    public static Outcome<CustomerFile> AskAgain(CustomerFile file, int number, MemberId by, string facts, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (file.Clash is not { } clash || clash.Number != number)
            return new ClashRefusal.Overtaken(file.Clash);
        if (!clash.MayAskAgain(by) || !clash.Ruling!.Shares.SequenceEqual(file.Parts))
            return new ClashRefusal.MayNotAskAgain();
        if (WrongWords(facts) is { } wrong)
            return wrong;
        return file with
        {
            Clash = clash with { Again = new ClashPlea(by, today, facts.Trim()), Earlier = clash.Ruling, Ruling = null },
        };
    }

    /// <summary>Gives a customer to somebody else: a holder their own part, a manager all of it, also when it is free.</summary>
    /// <param name="part">Whose part a manager gives; null for the whole customer.</param>
    public static Outcome<CustomerFile> Give(
        CustomerFile file, MemberId by, bool isManager, MemberId to, DateOnly today, int protectionDays, MemberId? part = null)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (file.Clash is { IsOpen: true } open)
            return new ClashRefusal.AlreadyOpen(open);
        var isHeld = file.IsHeld(today, protectionDays);
        if (!isManager && !(isHeld && file.Holders.Contains(by)))
            return isHeld ? new ClashRefusal.NotYours() : new ClashRefusal.Free();
        var whose = isManager ? part : by;
        if (isHeld && (whose == to || (file.Holders is [var only] && only == to)))
            return new ClashRefusal.AlreadyTheirs();
        if (whose is null || file.Shares.IsEmpty)
            return file.GivenTo(to, today);
        ImmutableArray<Credit> parts =
        [
            .. file.Shares.Select(share => share.Member == whose ? share with { Member = to } : share)
                .GroupBy(share => share.Member).Select(of => new Credit(of.Key, of.Sum(share => share.Percent)))
                .OrderByDescending(share => share.Percent),
        ];
        return parts.Length == 1
            ? file.GivenTo(to, today)
            : file with { Owner = parts[0].Member, Shares = parts, Active = file.Active > today ? file.Active : today };
    }

    private static bool AreWhole(IReadOnlyList<Credit> shares) => shares.Count > 0
        && shares.All(share => share.Percent > 0m && decimal.Round(share.Percent, 2) == share.Percent)
        && shares.Sum(share => share.Percent) == 100m && shares.DistinctBy(share => share.Member).Count() == shares.Count;

    private static ClashRefusal? WrongWords(string words) => string.IsNullOrWhiteSpace(words)
        ? new ClashRefusal.WordsMissing()
        : words.Trim().Length > Clash.MostChars ? new ClashRefusal.WordsTooLong(Clash.MostChars) : null;
}
