using System.Collections.Frozen;
using TeamCoachBot.Domain.Targets;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Targets;

/// <summary>The metrics that every team has, by the id that phrases and storage use, and their names on screen.</summary>
internal static class TeamMetrics
{
    private static readonly FrozenDictionary<string, Metric> ById =
        Metric.ReadyMade.ToFrozenDictionary(m => m.Id.Value, StringComparer.Ordinal);

    public static IEnumerable<Metric> All => Metric.ReadyMade;

    public static Metric? Find(string? id) => id is not null && ById.TryGetValue(id, out var metric) ? metric : null;

    /// <summary>The metric's name: "revenue", 销售额.</summary>
    public static string NameOf(Metric metric, Language language) =>
        Texts.For(typeof(TeamMetrics), language)["Metric_" + metric.Id.Value];

    /// <summary>Which stage counts: "signed", 已签约.</summary>
    public static string NameOf(Domain.Wins.Basis basis, Language language) =>
        Texts.For(typeof(TeamMetrics), language)["Basis_" + (basis.Stage?.Value ?? "collected")];

    public static Units UnitsOf(Metric metric, Domain.Currency currency) => metric.Unit switch
    {
        MetricUnit.Money => new Units.Money(currency),
        MetricUnit.Percent => new Units.Share(),
        MetricUnit.Points => new Units.Marks(),
        _ => new Units.Things(ThingOf(metric)),
    };

    /// <summary>What a metric of numbers counts.</summary>
    public static CountedThing ThingOf(Metric metric) =>
        metric.Measure == Measure.Distinct || metric.Only == CustomerKind.New ? CountedThing.Customers : CountedThing.Deals;
}
