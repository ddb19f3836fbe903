using Azure;
using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Storage.Due;
using TeamCoachBot.Bot.Targets;
using TeamCoachBot.Bot.Wins.Ledger;
using TeamCoachBot.Domain;
using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Wins.Stages;

/// <summary>How changing a team's list of stages ended.</summary>
internal abstract record StageEnd
{
    private StageEnd()
    {
    }

    /// <param name="Team">The team with the list as it is now.</param>
    /// <param name="IsFilled">False while the figures at a new stage are still being added up.</param>
    internal sealed record Done(TeamInfo Team, bool IsFilled) : StageEnd;

    internal sealed record Refused(Refusal Why, StageOrder Stages) : StageEnd;

    internal sealed record NotDone(CommitEnd End) : StageEnd;
}

/// <summary>What a change of the list is decided on.</summary>
/// <param name="Counted">The stage at which the team's wins count; null when money received does.</param>
/// <param name="MayTurn">True while no win was logged.</param>
internal sealed record StageState(StageOrder Stages, StageId? Counted, bool MayTurn);

/// <summary>
/// Writes a team's list of stages, decided on the list that it replaces, and sees to it that the totals are those of the
/// new one.
/// </summary>
internal sealed class StageStore(TeamPartition partition, TeamStore teams, TotalsStore totals, TimeProvider time)
{
    public const string DueKind = "stages";

    private const int MostAttempts = 8;

    /// <summary>Longer than a replica remembers a team, and than a turn that has just begun can take.</summary>
    private static readonly TimeSpan Forgotten = TimeSpan.FromMinutes(1);

    /// <summary>What a person who waits for the answer can bear; what is left the sweep does.</summary>
    private static readonly TimeSpan Bearable = TimeSpan.FromSeconds(6);

    /// <param name="what">Name of the deed for the audit row.</param>
    /// <param name="content">What was asked for; the same turn with other content is refused.</param>
    public async Task<StageEnd> ChangeAsync(
        Turn turn, string what, string content, Func<StageState, Outcome<StageOrder>> decide, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            var found = await teams.FreshAsync(turn.Scope, ct)
                ?? throw new InvalidOperationException("A turn of a team that isn't stored.");
            var settings = found.Details.ToSettings();
            var before = settings.Stages;
            var state = new StageState(before, BasisText.Read(settings.Basis).Stage, await HasNoWinsAsync(turn.Scope, ct));
            if (!decide(state).TryGet(out var after, out var refusal))
            {
                // A copy of a delivery that was carried out finds the list as it made it.
                return await partition.HasDoneAsync(turn.Scope, turn, ct)
                    ? await DoneAsync(turn, true, ct) : new StageEnd.Refused(refusal, before);
            }

            if (after.Equals(before))
                return await DoneAsync(turn, true, ct);
            var end = await partition.CommitAsync(CommitOf(turn, what, content, settings, after, found), ct);
            teams.Forget(turn.Scope);
            switch (end)
            {
                case CommitEnd.Committed:
                    return await DoneAsync(turn, after.KeepsLinesOf(before) || await FillAsync(turn, ct), ct);
                case CommitEnd.Repeated:
                    return await DoneAsync(turn, true, ct);
                case CommitEnd.Conflict when attempt < MostAttempts:
                    break;
                default:
                    return new StageEnd.NotDone(end);
            }
        }
    }

    private static Commit CommitOf(
        Turn turn, string what, string content, TeamSettings settings, StageOrder after, (TeamDetails Details, ETag ETag) found)
    {
        var commit = new Commit(turn.Scope, turn, what, content) { Reason = $"{settings.Stages} → {after}" };
        TeamStore.Put(commit, settings with { Stages = after }, found.Details.Home, found.ETag);
        if (!after.KeepsLinesOf(settings.Stages))
            commit.Dues.Add(new DueThing(DueKind, "totals", turn.Now + Forgotten));
        return commit;
    }

    private async Task<bool> HasNoWinsAsync(TeamScope scope, CancellationToken ct) =>
        await partition.FirstAsync(scope, Key.Range("w"), ct) is null;

    private async Task<StageEnd> DoneAsync(Turn turn, bool isFilled, CancellationToken ct) =>
        new StageEnd.Done(await teams.ReadAsync(turn.Scope, ct) ?? turn.Team, isFilled);

    /// <summary>Adds up what the new list keeps; false when that takes longer than somebody can wait.</summary>
    private async Task<bool> FillAsync(Turn turn, CancellationToken ct)
    {
        using var limit = new CancellationTokenSource(Bearable, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, ct);
        try
        {
            var team = await teams.ReadAsync(turn.Scope, both.Token);
            var proof = await totals.ProveAsync(turn with { TeamIfAny = team, Key = turn.Key + "\nstages" }, both.Token);
            return proof.Differences.All(difference => difference.IsRepaired);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !ct.IsCancellationRequested)
        {
            return false;
        }
        catch (RequestFailedException)
        {
            // The list is changed and the sweep will add up; only the answer has to say that it isn't done yet.
            return false;
        }
    }
}

/// <summary>
/// Adds the totals up again after a team changed its stages, when no replica writes by the old list any more.
/// </summary>
internal sealed class StageSweep(TeamStore teams, TotalsStore totals, OldRows rows, OwnTurns own, DomainClock clock) : IDueWork
{
    public string Kind => StageStore.DueKind;

    public async Task RunAsync(TeamScope scope, IReadOnlyList<DueThing> due, CancellationToken ct)
    {
        teams.Forget(scope);
        if (await teams.ReadAsync(scope, ct) is not { } team)
            return;
        // Each run is a deed of its own: what the one before could not mend is mended by this one.
        var turn = own.Of(scope, team, FormattableString.Invariant($"stages {clock.GetUtcNow():O}"));
        var proof = await totals.ProveAsync(turn, ct);
        if (!proof.Differences.All(difference => difference.IsRepaired))
            return;
        foreach (var thing in due)
            await rows.SettleAsync(thing, ct);
    }
}
