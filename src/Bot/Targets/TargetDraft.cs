using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Domain.Calendars;
using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Targets;

namespace TeamCoachBot.Bot.Targets;

/// <summary>Whose target is meant.</summary>
/// <param name="Name">How the person is called on screen; null for oneself and the team.</param>
internal sealed record TargetFor(bool Team, MemberId Member, string? Name);

/// <summary>A target as far as it has been said.</summary>
/// <param name="Period">Null takes the running month.</param>
internal sealed record TargetDraft(TargetFor For, Metric Metric, Period? Period, AmountSlot? Amount, string Reason)
{
    public AmountSlot? Stretch { get; init; }
}
