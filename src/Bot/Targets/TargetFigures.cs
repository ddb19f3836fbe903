using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Domain;
using TeamCoachBot.Domain.Readings;
using TeamCoachBot.Domain.Targets;

namespace TeamCoachBot.Bot.Targets;

/// <summary>Reads the number of a target in its metric's own terms: 92, 0.92 and 92 % are the same percentage.</summary>
internal static class TargetFigures
{
    /// <summary>A clear amount, or one that has to be asked back.</summary>
    public static Outcome<AmountSlot> In(Metric metric, FigureSlot figure)
    {
        if (figure.In(metric) is not { } read)
            return AsTyped(figure);
        return ReadingRules.Target(metric, read).TryGet(out var value, out var refusal)
            ? new AmountSlot.Clear(value, (AsTyped(figure) as AmountSlot.Clear)?.Currency, figure.Typed)
            : refusal;
    }

    /// <summary>As it was put in, so that a form that comes back shows the same.</summary>
    public static AmountSlot AsTyped(FigureSlot figure) => figure switch
    {
        FigureSlot.Number number => number.Amount,
        FigureSlot.Percent percent => new AmountSlot.Clear(percent.Value, null, percent.Typed),
        FigureSlot.Parts parts => new AmountSlot.Clear(parts.Above, null, parts.Typed),
        _ => throw new InvalidOperationException($"No amount for {figure.GetType().Name}."),
    };
}
