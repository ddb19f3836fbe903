using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Domain.Wins;

/// <summary>What somebody may do with one win.</summary>
[Flags]
public enum WinRight
{
    None = 0,
    See = 1,

    /// <summary>Correct it, move its stage, note receipts and refunds.</summary>
    Change = 2,

    Cancel = 4,

    /// <summary>Confirm it or not, which nobody does with a win of their own.</summary>
    Decide = 8,
}

/// <summary>Who may do what with a win (handbook, chapters 5 and 11).</summary>
public static class WinRights
{
    /// <param name="leadsThem">Everybody credited is in a group that the person leads.</param>
    /// <param name="teamHasManager">Until somebody leads the team, only what is one's own is open.</param>
    public static WinRight Of(Actor actor, WinFacts facts, MemberId owner, MemberId recorder, bool leadsThem, bool teamHasManager)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(facts);
        if (actor.HasLeft)
            return WinRight.None;
        var isCredited = facts.Credits.Any(credit => credit.Member == actor.Id);
        var rights = WinRight.None;
        if (isCredited || actor.Id == recorder || facts.Helpers.Contains(actor.Id))
            rights |= WinRight.See;
        // Who was credited by a colleague objects; the entry is corrected by whose it is.
        if ((actor.Id == owner && isCredited) || (actor.Id == recorder && actor.Is(Roles.Rep | Roles.Recorder)))
            rights |= WinRight.Change;
        if (!teamHasManager)
            return rights;
        if (actor.Is(Roles.Recorder))
            rights |= actor.Id == recorder ? WinRight.See | WinRight.Change | WinRight.Cancel : WinRight.None;
        if (actor.Is(Roles.Manager) || (actor.Is(Roles.Lead) && leadsThem))
            rights |= WinRight.See | WinRight.Change | WinRight.Cancel;
        if (actor.Is(Roles.Manager) && !isCredited)
            rights |= WinRight.Decide;
        return rights;
    }

    /// <summary>
    /// When somebody else credited this member as it stands now, and who; null when nobody did, or they did themselves.
    /// </summary>
    public static LedgerEntry? CreditedByOther(Dossier dossier, MemberId member)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        if (dossier.IsCancelled || dossier.Root is not LedgerEntry.Won won)
            return null;
        LedgerEntry by = won;
        var percent = PercentOf(won.Facts, member);
        foreach (var corrected in dossier.Followers.OfType<LedgerEntry.WinCorrected>())
        {
            if (dossier.Cancelled(corrected.Id) || PercentOf(corrected.Facts, member) == percent)
                continue;
            (by, percent) = (corrected, PercentOf(corrected.Facts, member));
        }

        return percent is > 0 && by.Recorder != member ? by : null;
    }

    private static decimal PercentOf(WinFacts facts, MemberId member) =>
        facts.Credits.Where(credit => credit.Member == member).Sum(credit => credit.Percent);
}
