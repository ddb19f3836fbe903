using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Storage.Tables;
using TeamCoachBot.Domain.Metrics;
using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Targets;

namespace TeamCoachBot.Bot.Metrics;

/// <summary>The stored form of one of a team's own metrics.</summary>
internal sealed record StoredMetric(
    string Id, MetricSource Source, Measure Measure, MetricUnit Unit, Direction Direction, string? Activity, decimal? Most,
    string[] Names, string[]? Aliases, string MadeBy, DateOnly MadeOn, DateOnly? RetiredOn);

[JsonSourceGenerationOptions(UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(StoredMetric[]))]
internal sealed partial class MetricJson : JsonSerializerContext;

/// <summary>
/// A team's own metrics in one row (<c>t|metrics</c>), which turns read with the team: a name taken twice, or one too
/// many, is a conflict of that row.
/// </summary>
internal static class MetricRows
{
    /// <summary>Names are kept as they are written: escaped, a Chinese one would take six times the room.</summary>
    private static readonly MetricJson Json = new(new JsonSerializerOptions(MetricJson.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public static readonly string RowKey = Key.Of("t", "metrics");

    public static MetricList Of(IEnumerable<TableEntity> rows) => Of(rows.FirstOrDefault(row => row.RowKey == RowKey));

    public static MetricList Of(TableEntity? row) => row?.GetString("Metrics") is { } json
        ? MetricList.Restore(JsonSerializer.Deserialize(json, MetricJson.Default.StoredMetricArray)!.Select(Read))
        : MetricList.None;

    public static TableEntity RowOf(TeamScope scope, MetricList metrics) => new(scope.PartitionKey, RowKey)
    {
        ["Metrics"] = JsonSerializer.Serialize([.. metrics.All.Select(Write)], Json.StoredMetricArray),
    };

    private static StoredMetric Write(OwnMetric own) => new(
        own.Id.Value, own.Metric.Source, own.Metric.Measure, own.Metric.Unit, own.Metric.Direction,
        own.Metric.Activity.Length > 0 ? own.Metric.Activity : null, own.Metric.Most,
        [.. own.Names.Select(name => name.Text)],
        own.Aliases.IsEmpty ? null : [.. own.Aliases.Select(name => name.Text)],
        own.MadeBy.Value, own.MadeOn, own.RetiredOn);

    private static OwnMetric Read(StoredMetric stored)
    {
        var made = Metric.Of(new MetricId(stored.Id), stored.Source, stored.Measure, stored.Unit, stored.Direction);
        if (!made.TryGet(out var metric, out var refusal))
            throw new InvalidOperationException($"The stored metric {stored.Id} is none: {refusal.GetType().Name}.");
        return new OwnMetric
        {
            Metric = metric.OfActivity(stored.Activity ?? "").UpTo(stored.Most),
            Names = [.. stored.Names.Select(NameOf)],
            Aliases = [.. (stored.Aliases ?? []).Select(NameOf)],
            MadeBy = new MemberId(stored.MadeBy),
            MadeOn = stored.MadeOn,
            RetiredOn = stored.RetiredOn,
        };
    }

    private static MetricName NameOf(string text) => new(text, MetricWords.KeyOf(text));
}
