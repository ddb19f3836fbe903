using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Azure;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Storage.Tables;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Wins.Customers;

[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault, IgnoreReadOnlyProperties = true, UseStringEnumConverter = true)]
[JsonSerializable(typeof(CustomerFile))]
[JsonSerializable(typeof(CustomerStep))]
internal sealed partial class CustomerJson : JsonSerializerContext;

/// <summary>A customer's file as it was read: whoever writes it again names this version.</summary>
internal sealed record KnownCustomer(string Key, CustomerFile File, ETag ETag);

/// <summary>How customers lie in storage: one row each, <c>k|{folded name}</c>, so that all spellings meet in one key.</summary>
internal static class CustomerRows
{
    public static readonly KeyRange All = Storage.Key.Range("k");

    public static string KeyOf(string folded) => Storage.Key.Of("k", folded);

    public static TableEntity RowOf(TeamScope scope, string folded, CustomerFile file) =>
        new(scope.PartitionKey, KeyOf(folded)) { ["File"] = JsonSerializer.Serialize(file, CustomerJson.Default.CustomerFile) };

    public static KnownCustomer Read(TableEntity row) => new(
        Storage.Key.Parts(row.RowKey)[1],
        Whole(JsonSerializer.Deserialize(row.GetString("File")!, CustomerJson.Default.CustomerFile)!),
        row.ETag);

    // Lists that are empty aren't stored.
    private static CustomerFile Whole(CustomerFile file) => file with
    {
        ShortNames = file.ShortNames.IsDefault ? [] : file.ShortNames,
        Orders = file.Orders.IsDefault ? [] : file.Orders,
        Answers = file.Answers.IsDefault ? [] : file.Answers,
        Shares = file.Shares.IsDefault ? [] : file.Shares,
    };

    /// <summary>The whole history of who has a customer, in its order.</summary>
    public static KeyRange StepsOf(string folded) => Storage.Key.Range("f", folded);

    public static TableEntity StepRowOf(TeamScope scope, string folded, int number, CustomerStep step) =>
        new(scope.PartitionKey, Storage.Key.Of("f", folded, number.ToString("D6", CultureInfo.InvariantCulture)))
        {
            ["Step"] = JsonSerializer.Serialize(step, CustomerJson.Default.CustomerStep),
        };

    public static CustomerStep ReadStep(TableEntity row) =>
        JsonSerializer.Deserialize(row.GetString("Step")!, CustomerJson.Default.CustomerStep)! is var step && step.Holders.IsDefault
            ? step with { Holders = [] } : step;
}
