using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Storage.Tables;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot.Api;

/// <summary>How links lie in storage: <c>door|once|{id}</c>.</summary>
internal static class OneTimeLinkRows
{
    public static readonly KeyRange All = Key.Range("door", "once");

    public static string KeyOf(string id) => Key.Of("door", "once", id);

    public static TableEntity RowOf(OneTimeLink link) => new(link.Scope.PartitionKey, KeyOf(link.Id))
    {
        ["Hash"] = link.Hash,
        ["For"] = link.For.ToString(),
        ["By"] = link.By.Value,
        ["Language"] = link.Language.Tag,
        ["Label"] = link.Label,
        ["ExpiresAt"] = link.ExpiresAt,
        ["Spent"] = link.IsSpent,
    };

    public static OneTimeLink Read(TeamScope scope, TableEntity row) => new(
        scope, Key.Parts(row.RowKey)[2], row.GetString("Hash") ?? "",
        Enum.TryParse<LinkFor>(row.GetString("For"), out var what) ? what : throw new FormatException("A link is for nothing known."),
        new MemberId(row.GetString("By") ?? ""), Language.Of(row.GetString("Language")), row.GetString("Label") ?? "",
        row.GetDateTimeOffset("ExpiresAt") ?? default)
    {
        IsSpent = row.GetBoolean("Spent") ?? false,
    };

    /// <summary>The rows of links that hold no more.</summary>
    public static string OverBefore(TeamScope scope, DateTimeOffset now) =>
        $"{All.In(scope.PartitionKey)} and {TableFilter.Create($"ExpiresAt le {now}")}";
}
