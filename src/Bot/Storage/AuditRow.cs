using TeamCoachBot.Bot.Storage.Tables;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot.Storage;

/// <summary>Who did what to what, and when: one row for each commit, the latest first (<c>a|{newest first}|{operation}</c>).</summary>
/// <param name="What">Name of the deed.</param>
/// <param name="Object">Id of what was written; empty on rows from before it was kept.</param>
internal sealed record AuditRow(string OperationId, MemberId Who, string What, string Object, DateTimeOffset At)
{
    public static TableEntity Of(Commit commit) => new(
        commit.Scope.PartitionKey, Key.Of("a", Key.NewestFirst(commit.Turn.Now), commit.OperationId))
    {
        ["Who"] = commit.Turn.Sender.Id.Value,
        ["What"] = commit.What,
        ["Object"] = commit.Outcome,
        ["About"] = commit.About ?? "",
        ["Reason"] = commit.Reason ?? "",
        ["At"] = commit.Turn.Now,
    };

    /// <summary>What was written at an instant or after it.</summary>
    public static KeyRange Since(DateTimeOffset instant) =>
        new(Key.Range("a").From, Key.Of("a", Key.NewestFirst(instant)) + "~");

    public static AuditRow Read(TableEntity row) => new(
        Key.Parts(row.RowKey)[2], new MemberId(row.GetString("Who") ?? ""), row.GetString("What") ?? "", row.GetString("Object") ?? "",
        row.GetDateTimeOffset("At") ?? default);
}
