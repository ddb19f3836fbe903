using TeamCoachBot.Bot.Calendars;
using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Storage.Tables;
using TeamCoachBot.Bot.Targets;
using TeamCoachBot.Bot.Wins;
using TeamCoachBot.Bot.Wins.Ledger;
using TeamCoachBot.Domain.Calendars;
using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Progress;
using TeamCoachBot.Domain.Targets;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Progress;

/// <summary>What a question about progress is about, once its words are understood.</summary>
/// <param name="Period">Null: the one that a question without a period is about.</param>
internal sealed record Topic(Metric Metric, Basis Basis, Period? Period)
{
    public Supposed? WhatIf { get; init; }
}

/// <summary>A team or a group with everybody in it, as its manager asks for it.</summary>
internal sealed record TeamProgress(
    ProgressQuestion Question, ProgressFigures Figures, TeamTable Table, decimal MembersTarget, IReadOnlyDictionary<MemberId, string> Names);

/// <summary>
/// Makes the question that the figures are worked out from: the member's rows as the turn has read them, the team's
/// settings and norms from memory. A member's costs no further request, a team's one range.
/// </summary>
internal sealed class ProgressReader(TeamPartition partition, TeamStore teams, MemberStore members, NormStore norms)
{
    public async Task<ProgressQuestion> OfMemberAsync(Turn turn, MemberRows rows, Topic topic, CancellationToken ct)
    {
        var year = turn.Team.Year;
        var today = turn.Today;
        var thisMonth = year.MonthOf(today);
        var book = BookOf(rows, year, topic.Metric.Id, topic.Period ?? thisMonth);
        var period = topic.Period ?? book.PeriodToShow(thisMonth, today);
        var since = Earliest(period, today);
        var question = await AskAsync(turn, topic, period, (thisMonth, today), ct);
        return question with
        {
            Calendar = turn.Team.Calendar.Without(LeaveRows.Of(rows)),
            Totals = MonthStore.From(
                rows, year.MonthOf(since), period.Kind == PeriodKind.Month ? period : year.MonthOf(period.First)),
            Target = book.For(topic.Metric, period, question.Months),
            MemberFrom = rows.Joined,
        };
    }

    /// <summary>The period's own target alone where there is one, for then nothing else is asked for.</summary>
    private static TargetBook BookOf(MemberRows rows, TeamYear year, MetricId metric, Period period)
    {
        var own = new TargetBook(TargetRows.Of(rows, year, metric, period));
        return own.Settles(period) ? own : new TargetBook(TargetRows.Of(rows, year, metric, period.First));
    }

    /// <param name="group">Only this group; null for the whole team.</param>
    public async Task<TeamProgress> OfTeamAsync(Turn turn, Topic topic, GroupId? group, CancellationToken ct)
    {
        var year = turn.Team.Year;
        var today = Zones.LocalDay(turn.Now, turn.Team.Zone);
        var teamTargets = new TargetBook(TargetRows.Of(await teams.RowsAsync(turn.Scope, "target", ct), year)
            .Where(t => t.Metric == topic.Metric.Id && Matches(t.Owner, group)));
        var thisMonth = year.MonthOf(today);
        var period = topic.Period ?? teamTargets.PeriodToShow(thisMonth, today);
        var question = await AskAsync(turn, topic, period, (thisMonth, today), ct);
        var names = await members.NamesAsync(turn.Scope, ct);
        var copies = await partition.RangeAsync(
            turn.Scope, MonthCopies.Between(year.MonthOf(Earliest(period, today)), year.MonthOf(period.Last)), ct);
        var byMember = copies
            .GroupBy(MonthCopies.MemberOf)
            .Where(g => group is null || names.Find(g.Key)?.Group == group)
            .ToList();

        var rows = byMember.Where(g => names.Find(g.Key) is not null)
            .Select(g => new TeamRow(g.Key, ProgressFigures.Of(OfCopies(question, g, year))))
            .ToList();
        var membersTarget = OfAll(topic.Metric, rows.Select(r => r.Figures.Target?.Agreed));
        var own = teamTargets.For(topic.Metric, period, question.Months);
        var whole = question with
        {
            Totals = [.. byMember.SelectMany(g => g).Select(MonthCopies.TotalsOf)],
            Target = own.Exists || membersTarget == 0 ? own : SumOf(membersTarget, topic.Metric, rows, period, turn),
        };
        return new TeamProgress(
            whole, ProgressFigures.Of(whole), TeamTable.Of(rows), membersTarget, rows.ToDictionary(r => r.Member, r => names.Find(r.Member)!.Name));
    }

    private async Task<ProgressQuestion> AskAsync(
        Turn turn, Topic topic, Period period, (Period Month, DateOnly Day) now, CancellationToken ct)
    {
        var year = turn.Team.Year;
        var running = await norms.ReadAsync(turn.Scope, turn.Team, topic.Metric, topic.Basis, now.Month, ct);
        return new ProgressQuestion
        {
            Metric = topic.Metric,
            Basis = topic.Basis,
            Stages = turn.Team.Stages,
            Currency = turn.Team.Currency,
            Period = period,
            Months = period.Kind is PeriodKind.Month or PeriodKind.Quarter or PeriodKind.Half or PeriodKind.Year
                ? year.Months(period) : [],
            Today = now.Day,
            Calendar = turn.Team.Calendar.Without(Leave.None),
            Totals = [],
            Plan = await PlanAsync(turn, topic.Metric, period, ct),
            Curve = running.Curve,
            TeamHabit = running.Habit,
            CountedFrom = turn.Team.Settings.CountedFrom,
            WhatIf = topic.WhatIf,
        };
    }

    private async Task<MonthWeights?> PlanAsync(Turn turn, Metric metric, Period period, CancellationToken ct)
    {
        if (period.Kind is not (PeriodKind.Quarter or PeriodKind.Half or PeriodKind.Year))
            return null;
        var plans = await teams.RowsAsync(turn.Scope, "plan", ct);
        return PlanRows.Of(plans, turn.Team.Year.YearOf(period.First), metric.Id);
    }

    private static ProgressQuestion OfCopies(ProgressQuestion team, IEnumerable<TableEntity> copies, TeamYear year)
    {
        var rows = copies.ToList();
        var book = new TargetBook(rows.SelectMany(c => MonthCopies.TargetsOf(c, year)).Where(t => t.Metric == team.Metric.Id && !t.IsPrivate));
        return team with
        {
            Calendar = team.Calendar.Team.Without(MonthCopies.LeaveOf(rows[^1])),
            Totals = [.. rows.Select(MonthCopies.TotalsOf)],
            Target = book.For(team.Metric, team.Period, team.Months),
        };
    }

    /// <summary>Numbers of all members as one: of rates and points their mean, as their figures are averaged too.</summary>
    private static decimal OfAll(Metric metric, IEnumerable<decimal?> each)
    {
        var numbers = each.OfType<decimal>().ToList();
        var addsUp = metric.Measure is Measure.Sum or Measure.Count or Measure.Distinct
            || (metric.Measure == Measure.LastValue && metric.Unit is MetricUnit.Money or MetricUnit.Count);
        return addsUp || numbers.Count == 0 ? numbers.Sum() : decimal.Round(numbers.Sum() / numbers.Count, 2);
    }

    /// <summary>A team without a target of its own is measured by what its members have taken on.</summary>
    private static TargetInForce SumOf(decimal target, Metric metric, List<TeamRow> rows, Period period, Turn turn)
    {
        var stretch = OfAll(metric, rows.Select(r => r.Figures.Target is null ? null : r.Figures.Stretch));
        return TargetInForce.Of(new TargetPart(period, new TargetVersion(
            1, target, metric.FallsToTarget ? decimal.Min(target, stretch) : decimal.Max(target, stretch), null,
            TargetState.Agreed, turn.Sender.Id, turn.Now, "")));
    }

    private static bool Matches(TargetOwner owner, GroupId? group) => group is { } named
        ? owner is TargetOwner.OfGroup of && of.Group == named
        : owner is TargetOwner.OfTeam;

    /// <summary>Habits look 90 days back, the chance 60 working days: whichever is earlier than the period.</summary>
    private static DateOnly Earliest(Period period, DateOnly today)
    {
        var habits = today.AddDays(-ProgressSettings.Default.HabitDays);
        return period.First < habits ? period.First : habits;
    }
}
