using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Targets;
using TeamCoachBot.Bot.Wins.Ledger;
using TeamCoachBot.Domain.Calendars;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot.Calendars;

/// <summary>The sender's leave on both sides of a change, and how writing it ended.</summary>
internal sealed record LeaveChange(CommitEnd End, Leave Before, Leave After)
{
    public bool IsWritten => End is CommitEnd.Committed or CommitEnd.Repeated;
}

/// <summary>Changes a member's own leave, together with every copy that a team's view counts it from.</summary>
internal sealed class LeaveBook(TeamPartition partition, MemberStore members)
{
    /// <summary>At most so many days in one change, so that its months fit into one transaction.</summary>
    public const int MostDays = 200;

    private const int MostAttempts = 8;

    /// <summary>No period that is asked about reaches further beyond its first month.</summary>
    private const int MonthsBeyond = 12;

    /// <summary>What of the days may still change: a closed month keeps its figures, and with them its leave.</summary>
    public static DayRange OpenPart(Turn turn, DayRange days) =>
        days.Within(turn.Team.Books.FirstOpenDay(turn.Today), DateOnly.MaxValue);

    public Task<LeaveChange> AddAsync(Turn turn, DayRange days, CancellationToken ct) =>
        WriteAsync(turn, "leave/log", days, leave => leave.With(days), ct);

    public Task<LeaveChange> TakeBackAsync(Turn turn, DayRange days, CancellationToken ct) =>
        WriteAsync(turn, "leave/cancel", days, leave => leave.Without(days), ct);

    /// <summary>True when this very turn has changed the leave before: a second delivery, or a second press.</summary>
    public Task<bool> HasDoneAsync(Turn turn, CancellationToken ct) => partition.HasDoneAsync(turn.Scope, turn, ct);

    private async Task<LeaveChange> WriteAsync(
        Turn turn, string what, DayRange days, Func<Leave, Leave> change, CancellationToken ct)
    {
        var mine = turn.Mine;
        for (var attempt = 1; ; attempt++)
        {
            var before = LeaveRows.Of(mine);
            var after = change(before);
            var commit = new Commit(turn.Scope, turn, what, $"{days.First:O} {days.End:O}") { About = turn.Sender.Id.Value };
            LeaveRows.Put(commit, mine, after);
            PutMonths(commit, turn.Team.Year, mine, days, after);
            var end = await partition.CommitAsync(commit, ct);
            if (end is not CommitEnd.Conflict || attempt == MostAttempts)
                return new LeaveChange(end, before, after);
            mine = await members.ReadAsync(turn.Scope, turn.Sender.Id, ct);
        }
    }

    /// <summary>
    /// The months that hold the days, and later ones that are there: a view of several months reads the leave from the
    /// last of them.
    /// </summary>
    private static void PutMonths(Commit commit, TeamYear year, MemberRows mine, DayRange days, Leave leave)
    {
        var (targets, text) = (TargetRows.Of(mine, year), LeaveRows.Write(leave));
        var month = year.MonthOf(days.First);
        for (; month.First < days.End; month = year.Next(month))
            MonthStore.Put(commit, mine, month, MonthStore.Totals(mine, month), targets, text);
        for (var beyond = 0; beyond < MonthsBeyond; beyond++, month = year.Next(month))
        {
            if (mine.Row(MonthStore.RowKeyOf(mine.Member, month)) is not null)
                MonthStore.Put(commit, mine, month, MonthStore.Totals(mine, month), targets, text);
        }
    }
}
