namespace TeamCoachBot.Domain.Progress;

/// <summary>
/// Where the period ends if things go on: A + (1 − W) × (w × A ÷ W + (1 − w) × T), w = e ÷ (e + n ÷ 4) (handbook,
/// chapter 4). With few days gone it leans on the target, with many on the pace.
/// </summary>
/// <param name="Value">Null while it is too early.</param>
/// <param name="OwnPart">w.</param>
public readonly record struct Forecast(decimal? Value, decimal OwnPart)
{
    internal static Forecast Of(
        decimal attained, decimal target, decimal elapsed, WorkingDays days, ProgressSettings settings)
    {
        var ownPart = days.Before == 0 ? 0 : days.Before / (days.Before + (days.InPeriod / 4m));
        if (elapsed <= 0 || elapsed < settings.TooEarlyBelow)
            return new Forecast(null, ownPart);
        var atPace = attained / elapsed;
        return new Forecast(
            attained + ((1 - elapsed) * ((ownPart * atPace) + ((1 - ownPart) * target))), ownPart);
    }
}
