using System.Collections.Frozen;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Domain.Metrics;
using TeamCoachBot.Domain.Targets;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Targets;

/// <summary>
/// What one team measures: the ready-made metrics and its own, by the ids that phrases and storage use, with their names
/// on screen.
/// </summary>
internal sealed class TeamMetrics
{
    /// <summary>Of a team without metrics of its own.</summary>
    public static readonly TeamMetrics ReadyMade = new(MetricList.None);

    private static readonly FrozenDictionary<string, Metric> ById =
        Metric.ReadyMade.ToFrozenDictionary(m => m.Id.Value, StringComparer.Ordinal);

    private TeamMetrics(MetricList own)
    {
        Own = own;
        Words = own.IsEmpty ? null : WordsOf(own);
    }

    public MetricList Own { get; }

    /// <summary>What the team's own are called in what people type; null when it has none.</summary>
    public MetricWords? Words { get; }

    /// <summary>Everything that can be asked about and aimed at now.</summary>
    public IEnumerable<Metric> All => Metric.ReadyMade.Concat(Own.InUse.Select(own => own.Metric));

    /// <summary>What members enter figure by figure.</summary>
    public IEnumerable<OwnMetric> Entered => Own.InUse.Where(own => own.Metric.Source == MetricSource.Readings);

    public static TeamMetrics Of(MetricList own) => own.IsEmpty ? ReadyMade : new TeamMetrics(own);

    /// <summary>Also one that was given up: what was entered stays.</summary>
    public Metric? Find(string? id)
    {
        if (id is null)
            return null;
        return ById.TryGetValue(id, out var metric) ? metric : Own.Find(new MetricId(id))?.Metric;
    }

    /// <summary>By id, or by what a person or a form called it.</summary>
    public Metric? Find(MetricSlot slot) => Find(slot.Id) ?? Find(slot.Typed) ?? Find(Words?.Find(slot.Typed));

    /// <summary>The metric's name: "revenue", 销售额, or as the team calls it.</summary>
    public string NameOf(Metric metric, Language language) => Own.Find(metric.Id) is { } own
        ? NameOf(own, language)
        : Texts.For(typeof(TeamMetrics), language)["Metric_" + metric.Id.Value];

    /// <summary>The name in the reader's script where the team gave one, else the one it has.</summary>
    public static string NameOf(OwnMetric own, Language language)
    {
        foreach (var name in own.Names)
            if (name.Text.Any(Routing.Glyphs.IsHan) == (language == Language.Chinese))
                return Typed.Line(name.Text).ToString();
        return Typed.Line(own.Names[0].Text).ToString();
    }

    /// <summary>How it comes about: of wins the stage that counts, else "last value", "added up", "logged".</summary>
    public static string BasisOf(
        StageOrder stages, Metric metric, Domain.Wins.Basis basis, Language language) => metric.Source switch
    {
        MetricSource.Readings or MetricSource.Activities => HowOf(metric, language),
        _ => StageNames.Of(stages, basis, language),
    };

    public static string HowOf(Metric metric, Language language) => Texts.For(typeof(TeamMetrics), language)[
        metric.Source == MetricSource.Activities ? "How_Logged" : "How_" + metric.Measure];

    public static Units UnitsOf(Metric metric, Domain.Currency currency) => metric.Unit switch
    {
        MetricUnit.Money => new Units.Money(currency),
        MetricUnit.Percent => new Units.Percentage(),
        MetricUnit.Points => new Units.Marks(),
        _ when !metric.IsFromWins => new Units.Marks(),
        _ => new Units.Things(ThingOf(metric)),
    };

    /// <summary>What a metric of wins counts.</summary>
    public static CountedThing ThingOf(Metric metric) =>
        metric.Measure == Measure.Distinct || metric.Only == CustomerKind.New ? CountedThing.Customers : CountedThing.Deals;

    private static MetricWords WordsOf(MetricList own)
    {
        var words = new MetricWords();
        // A name that was given up and taken again means the one in use.
        var all = own.All.OrderByDescending(metric => metric.IsRetired).ToList();
        foreach (var metric in all)
        foreach (var word in metric.Words.SelectMany(word => Beside(metric, word.Text)))
            words.Add(word, MeaningOf(metric));
        // What the team itself wrote stands above what follows from it.
        foreach (var metric in all)
        foreach (var word in metric.Words)
            words.Add(word.Text, MeaningOf(metric));
        return words;
    }

    private static OwnMeaning MeaningOf(OwnMetric own) => new(own.Id.Value, own.Metric.Source == MetricSource.Readings);

    /// <summary>Words that mean the same without being said: other usual ones, one for many.</summary>
    private static IEnumerable<string> Beside(OwnMetric own, string word) => own.Metric.Unit == MetricUnit.Count
        ? OwnMetricReader.UsualFor(word).Append(OneOrMany(word))
        : OwnMetricReader.UsualFor(word);

    /// <summary>"demo" beside "demos".</summary>
    private static string OneOrMany(string name) => name switch
    {
        [.., >= 'a' and <= 'z', 's' or 'S'] => name[..^1],
        [.., (>= 'a' and <= 'z') or (>= 'A' and <= 'Z')] => name + "s",
        _ => name,
    };
}
