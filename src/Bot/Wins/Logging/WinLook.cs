using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Wins.Logging;

/// <summary>Whether a win needs a manager's eye when it is written (handbook, chapter 5).</summary>
internal static class WinLook
{
    /// <summary>A win as it is logged: what a manager logs for others, a CRM brought or a link proves is looked at.</summary>
    /// <param name="isFirst">The team knows of no order of that customer.</param>
    public static LookedAt At(Turn turn, LedgerEntry.Won won, bool isFirst) =>
        won.Foreign is not null || HasProof(won.Facts)
            ? LookedAt.Confirmed
            : At(turn, won.Facts with { IsFirstOrder = won.Facts.IsFirstOrder || isFirst });

    /// <summary>A win after a correction.</summary>
    public static LookedAt At(Turn turn, WinFacts facts)
    {
        var settings = turn.Team.Settings;
        // As long as nobody leads the team, nobody could look, and the figures are the members' own.
        if (!settings.HasManager || (turn.Actor.Is(Roles.Manager) && facts.Credits.All(c => c.Member != turn.Sender.Id)))
            return LookedAt.Confirmed;
        return settings.LookRule.LookAt(facts);
    }

    /// <summary>A link is evidence that whoever doubts the win can open.</summary>
    private static bool HasProof(WinFacts facts) => facts.Evidence.Length > 0;
}
