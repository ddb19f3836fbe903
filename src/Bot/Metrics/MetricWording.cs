using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Bot.Targets;
using TeamCoachBot.Bot.Wins.Activities;
using TeamCoachBot.Bot.Wins.Ledger;
using TeamCoachBot.Domain;
using TeamCoachBot.Domain.Metrics;
using TeamCoachBot.Domain.Targets;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Metrics;

/// <summary>Says what a metric counts, how a figure of it is said, and why a list of metrics didn't change.</summary>
internal static class MetricWording
{
    /// <summary>"last value, points up to 5, stay at or above".</summary>
    public static string What(Metric metric, Language language)
    {
        var texts = Texts.For(typeof(MetricWording), language);
        if (metric.Source == MetricSource.Activities)
            return texts["What_Logged"];
        var parts = new List<string> { texts["Measure_" + metric.Measure] };
        if (metric.Measure != Measure.Ratio)
            parts.Add(metric.Most is { } most && metric.Unit == MetricUnit.Points
                ? texts.With("What_Scale", Written.In(language).Number(most))
                : texts["Unit_" + metric.Unit]);
        if (metric.Direction != Direction.Raise)
            parts.Add(texts["Direction_" + metric.Direction]);
        return parts.Aggregate((all, next) => texts.With("What_And", all, next));
    }

    /// <summary>What somebody says to enter a figure: "CSAT 4.6", "3 visits".</summary>
    public static string Example(OwnMetric own, Language language)
    {
        if (own.Metric.Source == MetricSource.Activities)
            return ActivityWords.Counts([new ActivityCount(own.Metric.Activity, 3)], language);
        return Texts.For(typeof(MetricWording), language).With(
            "Example", TeamMetrics.NameOf(own, language), FigureOf(own, language));
    }

    /// <summary>How a figure of it is written: "4.6", "12 of 80".</summary>
    public static string FigureOf(OwnMetric own, Language language) => Texts.For(typeof(MetricWording), language)[
        own.Metric switch
        {
            { Measure: Measure.Ratio } => "Example_Ratio",
            { Unit: MetricUnit.Percent, Direction: Direction.StayBelow } => "Example_Low",
            { Most: { } most } => most >= 5 ? "Example_Points" : "Example_Small",
            { Unit: var unit } => "Example_" + unit,
        }];

    /// <summary>All names and other words, for who looks after them: "CSAT, 客户满意度".</summary>
    public static string Names(OwnMetric own) => string.Join(" / ", own.Names.Select(name => Typed.Line(name.Text).ToString()));

    public static string Of(Refusal refusal, Language language)
    {
        var texts = Texts.For(typeof(MetricWording), language);
        return refusal switch
        {
            MetricRefusal.NameTooLong tooLong => texts.With("Name_TooLong", tooLong.Most),
            MetricRefusal.TooManyNames many => texts.With("Name_TooMany", many.Most),
            MetricRefusal.NameTaken taken => texts.With(
                "Name_Taken", Typed.Line(taken.Name.Text), Names(taken.By)),
            MetricRefusal.TooMany many => texts.With("TooMany", many.Most),
            MetricRefusal.TooManyEver many => texts.With("TooManyEver", many.Most),
            MetricRefusal.UnitDoesNotFit { Measure: Measure.Ratio } => texts["Unit_RatioIsPercent"],
            MetricRefusal.UnitDoesNotFit => texts["Unit_PercentNotSummed"],
            MetricRefusal.ScaleDoesNotFit => texts["Scale_OnlyPoints"],
            MetricRefusal.NoSuchMetric => texts["NoSuchMetric"],
            _ => texts["Name_NoWord"],
        };
    }

    /// <summary>The field of the form that a refusal is about.</summary>
    public static string FieldOf(Refusal refusal) => refusal switch
    {
        MetricRefusal.UnitDoesNotFit => MetricForm.Unit,
        MetricRefusal.ScaleDoesNotFit => MetricForm.Most,
        _ => MetricForm.Name,
    };
}
