using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Domain.Metrics;

namespace TeamCoachBot.Bot.Readings;

/// <summary>A reading as far as it has been said.</summary>
/// <param name="Owner">Whose it is, with their rows as they were read; null for a figure of the team.</param>
/// <param name="On">The day it is of; null for today.</param>
internal sealed record ReadingDraft(MemberRows? Owner, OwnMetric? Metric, FigureSlot? Figure, DateOnly? On)
{
    /// <summary>What somebody said beside it; needed only to change a closed month.</summary>
    public string Note { get; init; } = "";
}
