using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Targets;
using TeamCoachBot.Bot.Wins;
using TeamCoachBot.Bot.Wins.Ledger;
using TeamCoachBot.Domain.Calendars;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot.Calendars;

/// <summary>Notes days of leave: only the days. Targets and what is needed a day follow from them.</summary>
[Command(
    "leave/log",
    English =
    [
        "i (am|will be|am going to be) (off|on leave|away|out|out of office|on vacation|on holiday) [on|from|for] "
            + "{dates}",
        "i am taking {dates} off",
        "i (take|will take|have|will have) {dates} off",
        "(off|on leave|leave|vacation|holiday|out of office) [on|from|for] {dates}",
        "(log|add|book|enter|put in) [my] (leave|a day off|days off|vacation|holiday|time off) [on|from|for] [{dates}]",
        "(leave|my leave|time off|day off)",
        "{dates} (off|is my day off|i am off|i am on leave|i am away)",
    ],
    Chinese =
    [
        "[我] {dates} [我] [要|想|会|得] (休假|请假|休息|放假|补休|调休|休年假|年假|请年假|休) [一天|两天|三天]",
        "[我] [要|想] (休假|请假|登记休假|记休假|报休假|请个假|登记请假) [{dates}]",
        "(休假|请假) {dates}",
        "{dates} 我 [要] (休假|请假|休息)",
    ],
    Who = Who.Member,
    Where = Where.Private,
    Refuses = Hedge.Question | Hedge.Condition | Hedge.Negation | Hedge.Hearsay)]
[Help(HelpGroup.You, Place = 500)]
internal sealed class LogLeave(TeamPartition partition, MemberStore members) : ICommand<LogLeave.Input>
{
    private const int MostDays = 200;
    private const int MostAttempts = 8;

    internal sealed record Input(DatesSlot? Dates);

    public async Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct)
    {
        var texts = Texts.Of<LogLeave>(turn.Language);
        if (input.Dates is null)
            return Reply.Say(texts["Leave_When"]);
        if (input.Dates.Resolve(turn.Today, Lean.Future) is not var (first, last))
            return Reply.Say(texts.With("Leave_Unclear", Typed.Line(input.Dates.Typed)));
        var range = DayRange.Through(first, last);
        if (last.DayNumber - first.DayNumber >= MostDays)
            return Reply.Say(texts.With("Leave_TooLong", MostDays));
        var end = await WriteAsync(turn, range, ct);
        if (end is not (CommitEnd.Committed or CommitEnd.Repeated))
            return CommitWords.Say(end, turn.Language);
        var written = Written.In(turn.Language);
        var days = turn.Team.Calendar.WorkingDays(first, last.AddDays(1));
        return Reply.Say(texts.With("Leave_Done", written.Dates(first, last), written.WorkingDays(days)));
    }

    /// <summary>The days, and the slim copy of each month that they touch, so that the team's view agrees.</summary>
    private async Task<CommitEnd> WriteAsync(Turn turn, DayRange range, CancellationToken ct)
    {
        var mine = turn.Mine;
        for (var attempt = 1; ; attempt++)
        {
            var leave = LeaveRows.Of(mine).With(range);
            var commit = new Commit(turn.Scope, turn, "leave/log", $"{range.First:O} {range.End:O}") { About = turn.Sender.Id.Value };
            LeaveRows.Put(commit, mine, leave);
            var targets = TargetRows.Of(mine, turn.Team.Year);
            for (var month = turn.Team.Year.MonthOf(range.First); month.First < range.End; month = turn.Team.Year.Next(month))
                MonthStore.Put(commit, mine, month, MonthStore.Totals(mine, month), targets, LeaveRows.Write(leave));
            var end = await partition.CommitAsync(commit, ct);
            if (end is not CommitEnd.Conflict || attempt == MostAttempts)
                return end;
            mine = await members.ReadAsync(turn.Scope, turn.Sender.Id, ct);
        }
    }
}
