using System.Text.Json;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Storage.Tables;
using TeamCoachBot.Domain.Calendars;
using TeamCoachBot.Domain.Targets;

namespace TeamCoachBot.Bot.Targets;

/// <summary>How a year's plan lies in storage: the weight of each month, one row for each metric and year.</summary>
internal static class PlanRows
{
    public static TableEntity RowOf(TeamScope scope, YearPlan plan) => new(scope.PartitionKey, KeyOf(plan.Year, plan.Metric))
    {
        ["Weights"] = JsonSerializer.Serialize(
            plan.Weights.ByMonth.ToDictionary(w => w.Key, w => w.Value), PlanJson.Default.DictionaryStringDecimal),
        ["Version"] = plan.Version,
    };

    public static MonthWeights? Of(IEnumerable<TableEntity> rows, Period year, MetricId metric)
    {
        var key = KeyOf(year, metric);
        return rows.FirstOrDefault(r => r.RowKey == key)?.GetString("Weights") is { } json
            && JsonSerializer.Deserialize(json, PlanJson.Default.DictionaryStringDecimal) is { } weights
            && MonthWeights.Of(weights).TryGet(out var read, out _) ? read : null;
    }

    private static string KeyOf(Period year, MetricId metric) => Key.Of("t", "plan", year.Key, metric.Value);
}

[System.Text.Json.Serialization.JsonSerializable(typeof(Dictionary<string, decimal>))]
internal sealed partial class PlanJson : System.Text.Json.Serialization.JsonSerializerContext;
