using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Bot.Targets;
using TeamCoachBot.Domain;
using TeamCoachBot.Domain.Calendars;
using TeamCoachBot.Domain.Targets;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Progress;

/// <summary>Understands which metric, basis and period a question is about, by the team's settings and calendar.</summary>
internal static class Topics
{
    /// <summary>The topic, or a sentence that says what was not understood and what is expected.</summary>
    public static bool TryRead(
        Turn turn, MetricSlot? metric, BasisSlot? basis, PeriodSlot? period, out Topic topic, out string complaint)
    {
        topic = null!;
        var texts = Texts.For(typeof(Topics), turn.Language);
        if (MetricOf(turn, metric) is not { } counted)
        {
            complaint = texts.With(
                "UnknownMetric", Typed.Line(metric!.Typed),
                Written.In(turn.Language).List([.. turn.Team.Metrics.All.Select(m => turn.Team.Metrics.NameOf(m, turn.Language))]));
            return false;
        }

        if (basis is not null && UnknownStage(turn, basis) is { } unknown)
        {
            complaint = unknown;
            return false;
        }

        if (!TryPeriod(turn, period, out var resolved, out complaint))
            return false;
        topic = new Topic(counted, BasisOf(turn, basis), resolved);
        return true;
    }

    public static Metric? MetricOf(Turn turn, MetricSlot? slot) =>
        slot is null ? turn.Team.Metrics.Find(turn.Team.Settings.MainMetric) ?? Metric.Revenue : turn.Team.Metrics.Find(slot);

    /// <summary>The basis that the team counts on, or the one asked for with the team's way of treating tax.</summary>
    public static Basis BasisOf(Turn turn, BasisSlot? slot)
    {
        var own = BasisText.Read(turn.Team.Settings.Basis);
        if (slot is null)
            return own;
        var asked = slot.Stage == "collected" ? Basis.Collected : Basis.AtStage(StageNames.IdOf(slot));
        return own.WithTax ? asked : asked.WithoutTax();
    }

    /// <summary>What a button of an answer says, so that the next answer is about the same.</summary>
    public static (string Name, string Value)[] Again(Turn turn, Topic topic)
    {
        (string, string) metric = (ProgressVerbs.Metric, topic.Metric.Id.Value);
        return topic.Basis == BasisOf(turn, null)
            ? [metric] : [metric, (ProgressVerbs.At, topic.Basis.Stage?.Value ?? "collected")];
    }

    /// <param name="at">What <see cref="Again"/> made a button say.</param>
    public static BasisSlot? Said(BasisSlot? basis, string? at) => at is null ? basis : new BasisSlot(at, at);

    /// <summary>What to say to a stage that the team doesn't have: which it has. Null for one of its own.</summary>
    public static string? UnknownStage(Turn turn, BasisSlot slot) =>
        slot.Stage == "collected" || turn.Team.Stages.IsInUse(StageNames.IdOf(slot)) ? null : UnknownStage(turn, slot.Typed);

    public static string UnknownStage(Turn turn, string typed) => Texts.For(typeof(Topics), turn.Language).With(
        "UnknownStage", Typed.Line(typed), StageNames.ListOf(turn.Team.Stages, turn.Language));

    public static bool TryPeriod(Turn turn, PeriodSlot? slot, out Period? period, out string complaint)
    {
        period = null;
        complaint = "";
        if (slot is null)
            return true;
        var resolved = slot.Resolve(turn.Today) is { } spec ? turn.Team.Year.Resolve(spec, turn.Today) : null;
        if (resolved is not null && resolved.TryGet(out period, out _))
            return true;
        complaint = Texts.For(typeof(Topics), turn.Language).With("UnknownPeriod", Typed.Line(slot.Typed));
        return false;
    }
}
