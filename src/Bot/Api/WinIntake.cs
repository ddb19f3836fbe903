using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Wins.Ledger;
using TeamCoachBot.Domain;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Api;

/// <summary>
/// Takes wins from other systems and from files into the ledger, row by row. One that a colleague had typed is not
/// written again but confirmed: a CRM entry is what the team waits for (handbook, chapter 5).
/// </summary>
internal sealed class WinIntake(WinStore wins, WinPlanner planner, RowLedger rows)
{
    /// <summary>Wins have the keys to themselves; others keep apart from them.</summary>
    public const string Space = "";

    private const string Intake = "win/intake";
    private const string Confirm = "win/crm-confirms";

    /// <param name="turn">Its key names the request and the row.</param>
    public Task<Outcome<Taken>> TakeAsync(
        Turn turn, string key, int row, WinRequest request, DoneRow? done, CancellationToken ct)
    {
        var slip = new RowSlip(Space, key, row, request.Content, request.ExternalId);
        return rows.TakeAsync(turn, slip, done, PlanAsync, refusal => WinPlanner.Wrong(turn, refusal), ct);

        async Task<Outcome<RowWrite>> PlanAsync()
        {
            if (!(await planner.PlanAsync(turn, request, ct)).TryGet(out var plan, out var refusal))
                return refusal;
            return new RowWrite(stop => plan.Confirms is { } entry
                ? ConfirmAsync(turn, slip, plan, entry, stop) : AddAsync(turn, slip, plan, stop));
        }
    }

    private Task<LedgerEnd> AddAsync(Turn turn, RowSlip slip, WinPlan plan, CancellationToken ct)
    {
        var root = RootOf(turn, plan);
        var apart = plan.Request.DistinctFrom;
        var along = new Along
        {
            Rows = commit => IntakeRows.Put(commit, slip, root.Id),
            StillHolds = file => WinPlanner.Alike(turn, plan, file) is null,
            Customer = file => apart.Length == 0
                ? file : file.With(new SameOrderAnswer(new EntryId(apart), plan.Order.By, false)),
        };
        return wins.AddAsync(turn, Intake, slip.Content, root, ct, along);
    }

    /// <summary>The confirmation carries the other system's own name of the deal: that is the evidence.</summary>
    private async Task<LedgerEnd> ConfirmAsync(Turn turn, RowSlip slip, WinPlan plan, Dossier entry, CancellationToken ct)
    {
        var deed = new Deed(Confirm, slip.Content)
        {
            // It changes no sum.
            PassesClosedBooks = true,
            Along = new Along { Rows = commit => IntakeRows.Put(commit, slip, entry.Root.Id) },
        };
        var end = await wins.FollowAsync(
            turn, deed, entry,
            now => SameOrder.IsClearly(now, plan.Facts, LedgerPen.HandOf(turn))
                ? (LedgerEntry.Follower[])
                [
                    new LedgerPen(turn).Decided(now, LookedAt.Confirmed, plan.Request.Evidence) with
                    {
                        Foreign = new ForeignKey(turn.Sender.Name, slip.ExternalId),
                    },
                ]
                : new OtherOrder(),
            ct);
        // Somebody changed the entry in between: the row is looked at anew.
        return end is LedgerEnd.Refused { Why: OtherOrder } ? new LedgerEnd.Doubted() : end;
    }

    private static LedgerEntry.Won RootOf(Turn turn, WinPlan plan) => new(plan.Facts)
    {
        Id = LedgerRows.RootId(plan.Order.By, turn.Now, LedgerPen.HandOf(turn)),
        Recorder = turn.Sender.Id,
        RecordedAt = turn.Now,
        RecordedOn = turn.Today,
        // That another system knows the win is what confirms it, with or without a name of its own; a file proves nothing.
        Foreign = turn.Sender.Id == DoorTurns.Crm ? new ForeignKey(turn.Sender.Name, plan.Request.ExternalId) : null,
    };

    /// <summary>The entry that was to be confirmed is not this order any more.</summary>
    private sealed record OtherOrder : Refusal;
}
