using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Wins;
using TeamCoachBot.Bot.Wins.Ledger;
using TeamCoachBot.Domain.Celebrations;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Celebrations;

/// <summary>Asks for a celebration in the very transaction that logs a win, and for its card to follow what happens to it.</summary>
internal sealed class WinListener(CelebrationStore store) : ILedgerListener
{
    public async ValueTask HearAsync(Commit commit, Turn turn, Dossier? before, Dossier after, CancellationToken ct)
    {
        if (after.Win is null)
            return;
        if (before is null)
        {
            if (await MayConcernAsync(turn, after, ct))
                commit.Notices.Add(CelebrateWork.Logged(after.Root.Id));
        }
        else if (Occasion.Stands(before) != Occasion.Stands(after) || !Equals(before.Win, after.Win))
        {
            commit.Notices.Add(CelebrateWork.Changed(after.Root.Id));
        }
    }

    /// <summary>False only when it is clear already that nothing is to be done: then the win costs no further request.</summary>
    private async ValueTask<bool> MayConcernAsync(Turn turn, Dossier win, CancellationToken ct)
    {
        var settings = turn.Team.Settings;
        var told = await store.ToldAsync(turn.Scope, ct);
        if (settings.CelebrationChannel is not { } channel)
            return settings.HasManager && told is null;
        if (told == channel)
            return false;
        return win.Win!.Credits[0].Member != turn.Sender.Id || turn.MineIfAny is not { } mine
            || Occasion.Of(CelebrationRows.ChoiceOf(mine), settings.Celebrations, win.Win, win.Root.RecordedOn)
                == CelebrationChoice.Always;
    }

    /// <summary>True when the answer to a win just logged asks its owner whether the channel may hear of it.</summary>
    public static bool Asks(Turn turn, Dossier? logged) => logged is { Win: { } win }
        && turn.Team.Settings is { CelebrationChannel: not null } settings
        && win.Credits[0].Member == turn.Sender.Id && turn.MineIfAny is { } mine
        && Occasion.Of(CelebrationRows.ChoiceOf(mine), settings.Celebrations, win, logged.Root.RecordedOn) == CelebrationChoice.Ask;
}
