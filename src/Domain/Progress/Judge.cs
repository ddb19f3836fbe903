using TeamCoachBot.Domain.Targets;

namespace TeamCoachBot.Domain.Progress;

/// <summary>Finds the status by the table of the handbook, chapter 4, with its exceptions.</summary>
internal static class Judge
{
    /// <summary>For what adds up. Null when nothing was expected by now, so that no pace exists.</summary>
    public static Verdict? OfSum(
        ProgressQuestion question, decimal attained, TargetToReach toReach, int daysLeft, Habits habits)
    {
        var settings = question.Settings;
        var expected = toReach.ExpectedAmount;
        decimal? pace = expected > 0 ? attained / expected : null;
        if (attained >= toReach.Lowered)
            return new Verdict(Status.Done, StatusReason.TargetReached, pace);
        if (toReach.Elapsed < settings.TooEarlyBelow)
            return new Verdict(Status.TooEarly, StatusReason.LessThanATenthGone, pace);
        if (pace is not { } known)
            return null;
        if (known >= settings.OnTrackFrom)
            return ByPace(known, settings);
        var shortBy = expected - attained;
        var deal = question.Metric.IsFromWins && habits.Rhythm is { } rhythm && rhythm.LeavesRoomFor(daysLeft)
            ? habits.TypicalDeal ?? 0
            : 0;
        if (shortBy < deal * settings.DealsOnTrack)
            return new Verdict(Status.OnTrack, StatusReason.ShortByLessThanADeal, pace);
        if (known < settings.AtRiskFrom && shortBy < deal * settings.DealsAtRisk)
            return new Verdict(Status.AtRisk, StatusReason.ShortByLessThanTwoDeals, pace);
        return ByPace(known, settings);
    }

    /// <summary>For rates, averages, last values and levels: the whole target is expected throughout.</summary>
    public static Verdict OfLevel(ProgressQuestion question, decimal attained, decimal target)
    {
        var settings = question.Settings;
        var falls = question.Metric.FallsToTarget;
        var reached = falls ? attained <= target : attained >= target;
        decimal? pace = (falls ? attained : target) > 0
            ? falls ? target / attained : attained / target
            : null;
        if (reached)
            return question.IsOver
                ? new Verdict(Status.Done, StatusReason.TargetReached, pace)
                : new Verdict(Status.OnTrack, StatusReason.NotOverYet, pace);
        return ByPace(pace ?? 0, settings);
    }

    private static Verdict ByPace(decimal pace, ProgressSettings settings)
    {
        var status = pace >= settings.AheadFrom ? Status.Ahead
            : pace >= settings.OnTrackFrom ? Status.OnTrack
            : pace >= settings.AtRiskFrom ? Status.AtRisk
            : Status.Behind;
        return new Verdict(status, StatusReason.Pace, pace);
    }
}
