using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Storage.Tables;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot.Api;

/// <summary>How a team's webhook lies in storage (<c>t|hook</c>, read with the settings), and calls that failed (<c>door|call|{id}</c>).</summary>
internal static class HookRows
{
    public const string Kind = "hook";

    public static readonly string HookKey = Key.Of("t", Kind);

    public static string CallKey(string id) => Key.Of("door", "call", id);

    public static TableEntity RowOf(TeamScope scope, Hook hook) => new(scope.PartitionKey, HookKey)
    {
        ["Address"] = hook.Address.AbsoluteUri,
        ["Sealed"] = hook.Sealed,
        ["By"] = hook.By.Value,
        ["Since"] = hook.Since,
        ["On"] = hook.IsOn,
    };

    /// <summary>Null for a webhook that was taken away.</summary>
    public static Hook? Read(TableEntity row) => row.GetString("Address") is { Length: > 0 } address
        ? new Hook(
            new Uri(address), row.GetString("Sealed") ?? "", new MemberId(row.GetString("By") ?? ""),
            row.GetDateTimeOffset("Since") ?? default)
        {
            IsOn = row.GetBoolean("On") ?? false,
        }
        : null;

    /// <summary>Stands where a webhook was.</summary>
    public static TableEntity None(TeamScope scope) => new(scope.PartitionKey, HookKey) { ["Address"] = "" };

    public static TableEntity CallRow(TeamScope scope, string id, HookCall call) => new(scope.PartitionKey, CallKey(id))
    {
        ["Attempts"] = call.Attempts,
        ["NextAt"] = call.NextAt,
    };

    public static HookCall ReadCall(TableEntity? row) => row is null
        ? new HookCall(0, DateTimeOffset.MinValue)
        : new HookCall(row.GetInt32("Attempts") ?? 0, row.GetDateTimeOffset("NextAt") ?? DateTimeOffset.MinValue);
}

/// <summary>How often a call was tried, and when it is tried again.</summary>
internal sealed record HookCall(int Attempts, DateTimeOffset NextAt);
