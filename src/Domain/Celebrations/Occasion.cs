using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Domain.Celebrations;

/// <summary>Decides whether a win is a reason to celebrate, and whether by itself.</summary>
public static class Occasion
{
    /// <summary>What lies further back is no news: the member is asked.</summary>
    public const int FreshDays = 7;

    /// <summary>A newcomer is one for this long.</summary>
    public const int NewcomerDays = 180;

    /// <summary>True for a win that counts: logged, not taken back, not refused by who looked at it.</summary>
    public static bool Stands(Dossier dossier)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        return dossier is { Win: not null, IsCancelled: false, Look: not LookedAt.NotAccepted };
    }

    /// <summary>What happens without another word: the member's choice, held back to a question for what is small or old.</summary>
    /// <param name="chosen">The member's choice; null for the team's default.</param>
    public static CelebrationChoice Of(CelebrationChoice? chosen, CelebrationRules rules, WinFacts facts, DateOnly recordedOn)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(facts);
        var choice = chosen ?? rules.ByDefault;
        var asks = facts.Worth.WithTax < rules.From || facts.On < recordedOn.AddDays(-FreshDays);
        return choice == CelebrationChoice.Always && asks ? CelebrationChoice.Ask : choice;
    }

    /// <summary>
    /// A newcomer's first deal: nothing before it, and joined not long ago, after the team had begun to count. Who was there
    /// when the bot came is no newcomer.
    /// </summary>
    public static bool IsFirstDeal(DateOnly? joined, DateOnly? countedFrom, DateOnly on, bool hasEarlier) =>
        !hasEarlier && joined is { } since && (countedFrom is null || since > countedFrom) && on >= since
        && on < since.AddDays(NewcomerDays);

    /// <summary>Who may congratulate: everybody but those who are celebrated.</summary>
    public static bool MayCongratulate(MemberId who, IEnumerable<MemberId> celebrated) => !celebrated.Contains(who);
}
