using TeamCoachBot.Bot.Calendars;
using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Storage.Tables;
using TeamCoachBot.Bot.Wins;
using TeamCoachBot.Bot.Wins.Ledger;
using TeamCoachBot.Domain;
using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Targets;

namespace TeamCoachBot.Bot.Targets;

/// <summary>How setting a target ended.</summary>
internal abstract record TargetEnd
{
    private TargetEnd()
    {
    }

    /// <param name="Before">The number that held until now; null for the first.</param>
    internal sealed record Set(Target Target, TargetVersion? Before) : TargetEnd;

    internal sealed record Refused(Refusal Why) : TargetEnd;

    internal sealed record NotDone(CommitEnd End) : TargetEnd;
}

/// <summary>Writes targets: every number is a version of its own, and whom it concerns is told.</summary>
internal sealed class TargetStore(TeamPartition partition, MemberStore members, TeamStore teams)
{
    private const int MostAttempts = 8;

    /// <summary>A member's target, set by somebody else or (a private goal) by the member.</summary>
    public async Task<TargetEnd> SetForMemberAsync(
        Turn turn, MemberRows owner, TargetSubject subject, TargetNumbers numbers, string reason, CancellationToken ct)
    {
        var isPrivate = owner.Member == turn.Sender.Id;
        var note = new TargetNote(turn.Sender.Id, turn.Now, turn.Today, reason);
        for (var attempt = 1; ; attempt++)
        {
            var all = TargetRows.Of(owner, turn.Team.Year);
            if (!Decide(all, subject, numbers, note, isPrivate).TryGet(out var target, out var refusal))
                return new TargetEnd.Refused(refusal);
            var before = all.Find(t => SameAs(t, target))?.Holding;
            var commit = CommitOf(turn, target, owner.Member);
            commit.Save(TargetRows.RowOf(turn.Scope, target), owner.Row(TargetRows.RowKeyOf(target))?.ETag);
            var month = turn.Team.Year.MonthOf(target.Period.First);
            MonthStore.Put(
                commit, owner, month, MonthStore.Totals(owner, month),
                [.. all.Where(t => !SameAs(t, target)), target], LeaveRows.Text(owner));
            if (!isPrivate)
                commit.Notices.Add(TargetNotice.Of(turn, target, before, owner.Member));
            switch (await partition.CommitAsync(commit, ct))
            {
                case CommitEnd.Committed:
                    return new TargetEnd.Set(target, before);
                case CommitEnd.Repeated:
                    return await AgainAsync(turn, owner.Member, target, ct);
                case CommitEnd.Conflict when attempt < MostAttempts:
                    owner = await members.ReadAsync(turn.Scope, owner.Member, ct);
                    break;
                case var end:
                    return new TargetEnd.NotDone(end);
            }
        }
    }

    /// <summary>The team's own target.</summary>
    public async Task<TargetEnd> SetForTeamAsync(
        Turn turn, TargetSubject subject, TargetNumbers numbers, string reason, CancellationToken ct)
    {
        var note = new TargetNote(turn.Sender.Id, turn.Now, turn.Today, reason);
        for (var attempt = 1; ; attempt++)
        {
            var rows = await partition.RangeAsync(turn.Scope, Key.Range("t", "target"), ct);
            var all = TargetRows.Of(rows, turn.Team.Year).ToList();
            if (!Decide(all, subject, numbers, note, isPrivate: false).TryGet(out var target, out var refusal))
                return new TargetEnd.Refused(refusal);
            var commit = CommitOf(turn, target, null);
            var row = TargetRows.RowOf(turn.Scope, target);
            commit.Save(row, rows.Find(r => r.RowKey == row.RowKey)?.ETag);
            switch (await partition.CommitAsync(commit, ct))
            {
                case CommitEnd.Committed or CommitEnd.Repeated:
                    teams.Forget(turn.Scope);
                    return new TargetEnd.Set(target, all.Find(t => SameAs(t, target))?.Holding);
                case CommitEnd.Conflict when attempt < MostAttempts:
                    break;
                case var end:
                    return new TargetEnd.NotDone(end);
            }
        }
    }

    private static Outcome<Target> Decide(
        List<Target> all, TargetSubject subject, TargetNumbers numbers, TargetNote note, bool isPrivate)
    {
        var existing = all.Find(t => t.Metric == subject.Metric.Id && t.Period == subject.Period
            && t.Owner.Equals(subject.Owner) && !t.IsPrivate);
        if (isPrivate)
            return Target.PrivateGoal(subject, numbers, note, existing ?? all.Find(t =>
                t.Metric == subject.Metric.Id && t.Period == subject.Period && t.IsPrivate));
        return existing is null ? Target.SetByManager(subject, numbers, note) : existing.Set(subject, numbers, note);
    }

    /// <summary>The same delivery again: what it wrote is answered, whatever came after it.</summary>
    private async Task<TargetEnd> AgainAsync(Turn turn, MemberId owner, Target target, CancellationToken ct)
    {
        var now = await members.ReadAsync(turn.Scope, owner, ct);
        var kept = TargetRows.Of(now, turn.Team.Year).Find(t => SameAs(t, target)) ?? target;
        return new TargetEnd.Set(kept, kept.Versions.Length > 1 ? kept.Versions[^2] : null);
    }

    private static Commit CommitOf(Turn turn, Target target, MemberId? about)
    {
        var version = target.Versions[^1];
        return new Commit(
            turn.Scope, turn, "target/set",
            $"{target.Owner.Key} {target.Metric} {target.Period} {version.Commitment} {version.Stretch} {version.Reason}")
        {
            Outcome = TargetRows.RowKeyOf(target),
            About = about?.Value,
        };
    }

    private static bool SameAs(Target a, Target b) =>
        a.Metric == b.Metric && a.Period == b.Period && a.Owner.Equals(b.Owner) && a.IsPrivate == b.IsPrivate;
}
