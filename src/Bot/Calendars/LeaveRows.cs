using System.Globalization;
using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Storage.Tables;
using TeamCoachBot.Domain.Calendars;

namespace TeamCoachBot.Bot.Calendars;

/// <summary>How leave lies in storage: one row of day ranges (<c>m|{member}|leave</c>), never a kind or a reason.</summary>
internal static class LeaveRows
{
    private const string Days = "yyyy-MM-dd";

    public static Leave Of(MemberRows member) => Read(Text(member));

    /// <summary>The stored form, for copies of it.</summary>
    public static string Text(MemberRows member) =>
        member.Of("leave").FirstOrDefault()?.GetString("Days") ?? "";

    public static Leave Read(string text) => text.Length == 0
        ? Leave.None
        : Leave.Of(text.Split(' ').Select(range => range.Split("..") switch
        {
            [var first, var end] => new DayRange(Day(first), Day(end)),
            _ => throw new FormatException("Leave is kept as first..end."),
        }));

    public static string Write(Leave leave) => string.Join(' ', leave.Ranges.Select(r =>
        $"{r.First.ToString(Days, CultureInfo.InvariantCulture)}..{r.End.ToString(Days, CultureInfo.InvariantCulture)}"));

    public static void Put(Commit commit, MemberRows member, Leave leave)
    {
        var key = Key.Of("m", member.Member.Value, "leave");
        commit.Save(new TableEntity(commit.Scope.PartitionKey, key) { ["Days"] = Write(leave) }, member.Row(key)?.ETag);
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, Days, CultureInfo.InvariantCulture);
}
