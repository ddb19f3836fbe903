using System.Globalization;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Storage.Tables;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot.Api;

/// <summary>How a team's tokens lie in storage: <c>door|token|{id}</c>, in the team's own partition.</summary>
internal static class ApiTokenRows
{
    public static readonly KeyRange All = Key.Range("door", "token");

    public static string KeyOf(string id) => Key.Of("door", "token", id);

    public static TableEntity RowOf(ApiToken token)
    {
        var row = new TableEntity(token.Scope.PartitionKey, KeyOf(token.Id))
        {
            ["Hash"] = token.Hash,
            ["Label"] = token.Label,
            ["By"] = token.By.Value,
            ["MadeAt"] = token.MadeAt,
            ["ExpiresAt"] = token.ExpiresAt,
            ["UsedOn"] = token.UsedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
        };
        if (token.RevokedAt is { } revoked)
            row["RevokedAt"] = revoked;
        return row;
    }

    public static ApiToken Read(TeamScope scope, TableEntity row) => new(
        scope, Key.Parts(row.RowKey)[2], row.GetString("Hash") ?? "", row.GetString("Label") ?? "",
        new MemberId(row.GetString("By") ?? ""), row.GetDateTimeOffset("MadeAt") ?? default,
        row.GetDateTimeOffset("ExpiresAt") ?? default)
    {
        RevokedAt = row.GetDateTimeOffset("RevokedAt"),
        UsedOn = DateOnly.TryParseExact(row.GetString("UsedOn"), "yyyy-MM-dd", out var day) ? day : null,
    };

    /// <summary>The rows of tokens that hold no more.</summary>
    public static string OverBefore(TeamScope scope, DateTimeOffset now) =>
        $"{All.In(scope.PartitionKey)} and {TableFilter.Create($"ExpiresAt le {now}")}";
}
