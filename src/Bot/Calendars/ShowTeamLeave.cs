using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Progress;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Wins.Ledger;
using TeamCoachBot.Domain.Calendars;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot.Calendars;

/// <summary>"Who is on leave?": who is away on which days, never why, for who leads them (handbook, chapters 2 and 11).</summary>
[Command(
    "leave/team",
    English =
    [
        "who is (off|on leave|away|out|on vacation|on holiday|out of office) [for|in|on|during] [{period}|{dates}]",
        "who (will be|is going to be) (off|on leave|away|out|on vacation) [for|in|on|during] [{period}|{dates}]",
        "who (has|takes|took|booked|noted) [any] (leave|time off|days off|vacation) [for|in|on|during] [{period}|{dates}]",
        "is (anyone|anybody) (off|on leave|away|out|on vacation) [for|in|on|during] [{period}|{dates}]",
        "[<show>] [the] [whole] (team|team is|everyone is|everybody is) (leave|leaves|days off|time off|absences|vacations) [for|in|on] [{period}|{dates}]",
        "[<show>] [the] (leave|absence|vacation) (calendar|overview|plan) [for|in|on] [{period}|{dates}]",
    ],
    Chinese =
    [
        "[{period}|{dates}] (谁|有谁|都有谁|都谁|哪些人|哪几个人) [{period}|{dates}] [在|要|都在|会] (休假|请假|休息|放假|不在|请了假)",
        "[{period}|{dates}] 有 (没有人|人|哪些人) [{period}|{dates}] [在|要|会] (休假|请假)",
        "[<看>] [{period}|{dates}] (团队|大家|全组|全队|成员|所有人) [{period}|{dates}] [的] (休假|请假|假期) [安排|情况|记录|计划|表]",
        "[{period}|{dates}] (休假|请假) 的 (有谁|有哪些人|人|都有谁) [有哪些|有谁]",
    ],
    Who = Who.Leads,
    Where = Where.Private)]
[Help(HelpGroup.Lead, Place = 505)]
internal sealed class ShowTeamLeave(TeamPartition partition, MemberStore members, CardSigner signer) : ICommand<ShowTeamLeave.Input>
{
    /// <summary>Without a period: today and the two weeks to come.</summary>
    private const int DaysAhead = 14;

    internal sealed record Input(PeriodSlot? Period = null, DatesSlot? Dates = null);

    public async Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct)
    {
        if (!Topics.TryPeriod(turn, input.Period, out var period, out var complaint))
            return Reply.Say(complaint);
        if (!turn.Team.Settings.HasManager)
            return Reply.Say(TeamGate.RefuseNames(turn, null)!);
        var days = period is null
            ? new DayRange(turn.Today, turn.Today.AddDays(DaysAhead)) : DayRange.Through(period.First, period.Last);
        if (input.Dates is { } dates)
        {
            if (dates.Resolve(turn.Today, Lean.Future) is not var (first, last) || last.DayNumber - first.DayNumber >= LeaveBook.MostDays)
                return Reply.Say(Texts.Of<ShowTeamLeave>(turn.Language).With("Leave_Unclear", Typed.Line(dates.Typed)));
            days = DayRange.Through(first, last);
        }

        var written = Written.In(turn.Language);
        return Reply.Show(TeamLeaveCard.Draw(
            new TeamLeaveView
            {
                When = period is null ? LeaveCards.DatesOf(days, turn.Today, turn.Language) : written.Period(period, turn.Today),
                Today = turn.Today,
                Lines = await LinesAsync(turn, days, ct),
            },
            CardContext.Of(turn, signer)));
    }

    /// <summary>Who is away first, first.</summary>
    private async Task<IReadOnlyList<TeamLeaveLine>> LinesAsync(Turn turn, DayRange days, CancellationToken ct)
    {
        var (year, names) = (turn.Team.Year, await members.NamesAsync(turn.Scope, ct));
        var copies = await partition.RangeAsync(
            turn.Scope, MonthCopies.Between(year.MonthOf(days.First), year.MonthOf(days.End.AddDays(-1))), ct);
        var lines = new List<TeamLeaveLine>();
        // The rows of a member lie in the order of the months: the last one has the leave as it is now.
        foreach (var (member, leave) in copies.GroupBy(MonthCopies.MemberOf).Select(rows => (rows.Key, MonthCopies.LeaveOf(rows.Last()))))
        {
            if (names.Find(member) is not { } person || !MaySee(turn, person))
                continue;
            lines.AddRange(leave.Within(days).Select(away => new TeamLeaveLine(
                person.Name, away, turn.Team.Calendar.WorkingDays(away.First, away.End))));
        }

        return [.. lines.OrderBy(line => line.Days.First).ThenBy(line => line.Name, StringComparer.Ordinal)];
    }

    private static bool MaySee(Turn turn, RosterName person) => person.Id == turn.Sender.Id
        || Rights.MaySeeProgressOf(turn.Actor, person.Id, person.Group, turn.Team.Settings.HasManager);
}
