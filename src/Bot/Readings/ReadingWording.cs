using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Targets;
using TeamCoachBot.Bot.Wins;
using TeamCoachBot.Bot.Wins.Ledger;
using TeamCoachBot.Bot.Wins.Logging;
using TeamCoachBot.Domain;
using TeamCoachBot.Domain.Metrics;
using TeamCoachBot.Domain.Readings;
using TeamCoachBot.Domain.Targets;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Readings;

/// <summary>Writes readings as people say them, and puts into words why one was not taken.</summary>
internal static class ReadingWording
{
    /// <summary>"4.6", "92 %", "12 of 80 (15 %)".</summary>
    public static string Figure(Metric metric, ReadingFacts facts, TeamInfo team, Language language)
    {
        var written = Written.In(language);
        var units = TeamMetrics.UnitsOf(metric, team.Currency);
        return metric.Measure == Measure.Ratio
            ? Texts.For(typeof(ReadingWording), language).With(
                "Figure_Ratio", written.Number(facts.Value), written.Number(facts.Per),
                written.Amount(100 * facts.Value / facts.Per, units))
            : written.Amount(facts.Value, units);
    }

    public static string Of(Refusal refusal, OwnMetric metric, Turn turn)
    {
        var texts = Texts.For(typeof(ReadingWording), turn.Language);
        var written = Written.In(turn.Language);
        var name = TeamMetrics.NameOf(metric, turn.Language);
        var units = TeamMetrics.UnitsOf(metric.Metric, turn.Team.Currency);
        return refusal switch
        {
            ReadingRefusal.NotEntered => texts.With("Refused_NotEntered", name),
            ReadingRefusal.NeedsTwoNumbers => texts.With("Refused_TwoNumbers", name),
            ReadingRefusal.NeedsOneNumber => texts.With("Refused_OneNumber", name),
            ReadingRefusal.IsNoPercentage => texts.With("Refused_NoPercentage", name),
            ReadingRefusal.PartAboveWhole part => texts.With(
                "Refused_Part", written.Number(part.Above), written.Number(part.Below)),
            ReadingRefusal.OtherScale scale => texts.With("Refused_Scale", name, written.Number(scale.Most)),
            ReadingRefusal.OutOfScale scale => texts.With(
                "Refused_OutOfScale", written.Amount(scale.Value, units), name, written.Amount(scale.Least, units),
                written.Amount(scale.Most, units)),
            ReadingRefusal.Retired retired => texts.With("Refused_Retired", name, written.Date(retired.Since, turn.Today)),
            OtherCurrency other => texts.With("Refused_Currency", other.Team.Code),
            FigureUnclear unclear => texts.With("Refused_Unclear", Typed.Line(unclear.Typed)),
            ReadingRefusal.SameAsBefore => texts["Refused_Same"],
            WinRefusal.InTheFuture future => texts.With("Refused_Future", written.DateAndDay(future.On, turn.Today)),
            _ => WinWords.Of(refusal, turn),
        };
    }

    /// <summary>The field of the form that a refusal is about.</summary>
    public static string FieldOf(Refusal refusal) => refusal switch
    {
        WinRefusal.InTheFuture => ReadingForm.Day,
        WinRefusal.PeriodClosed => ReadingForm.Note,
        ReadingRefusal.NotEntered or ReadingRefusal.Retired => ReadingForm.Metric,
        _ => ReadingForm.Figure,
    };
}
