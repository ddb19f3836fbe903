using TeamCoachBot.Bot.Calendars;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Storage.Tables;
using TeamCoachBot.Bot.Targets;
using TeamCoachBot.Domain.Calendars;
using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Targets;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Wins.Ledger;

/// <summary>
/// Reads the slim copies of everybody's months (<c>b|{month}|{member}</c>): a team's view in one range, written together
/// with what they copy.
/// </summary>
internal static class MonthCopies
{
    /// <summary>The rows of all members in the months from one to another, both included.</summary>
    public static KeyRange Between(Period firstMonth, Period lastMonth) =>
        new(Key.Range("b", firstMonth.Key).From, Key.Range("b", lastMonth.Key).Below);

    public static MemberId MemberOf(TableEntity copy) => new(Key.Parts(copy.RowKey)[2]);

    public static MonthTotals TotalsOf(TableEntity copy) => MonthStore.OfCopy(MemberOf(copy), copy, TotalsParts.All);

    /// <summary>The targets that begin in that month.</summary>
    public static IEnumerable<Target> TargetsOf(TableEntity copy, TeamYear year) =>
        TargetRows.Read(copy.GetString("Targets"), year);

    public static Leave LeaveOf(TableEntity copy) => LeaveRows.Read(copy.GetString("Leave") ?? "");
}
