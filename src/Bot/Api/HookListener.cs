using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Wins;
using TeamCoachBot.Bot.Wins.Ledger;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Api;

/// <summary>Asks, in the transaction that writes to the ledger, for the team's webhook to be called.</summary>
internal sealed class HookListener(HookStore hooks) : ILedgerListener
{
    public const string Logged = "win.logged";
    public const string Corrected = "win.corrected";
    public const string Confirmed = "win.confirmed";
    public const string NotAccepted = "win.not_accepted";

    public async ValueTask HearAsync(Commit commit, Turn turn, Dossier? before, Dossier after, CancellationToken ct)
    {
        if (EventOf(before, after) is { } what && await hooks.ReadAsync(turn.Scope, ct) is { IsOn: true })
            commit.Notices.Add(HookWork.Of(Commit.Hash($"{commit.OperationId}\n{after.Root.Id}")[..22], what, after.Root.Id, turn.Now));
    }

    /// <summary>What happened to a win; null for what others need not hear.</summary>
    public static string? EventOf(Dossier? before, Dossier after)
    {
        if (after.Root is not LedgerEntry.Won)
            return null;
        if (before is null)
            return Logged;
        return after.Followers.Skip(before.Followers.Length).LastOrDefault() switch
        {
            null or LedgerEntry.Objected => null,
            LedgerEntry.Decided { Decision: LookedAt.Confirmed } => Confirmed,
            LedgerEntry.Decided { Decision: LookedAt.NotAccepted } => NotAccepted,
            _ => Corrected,
        };
    }
}
