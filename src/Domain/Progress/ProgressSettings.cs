namespace TeamCoachBot.Domain.Progress;

/// <summary>The thresholds that a team publishes; the defaults are those of the handbook, chapter 4.</summary>
public sealed record ProgressSettings
{
    public static readonly ProgressSettings Default = new();

    public decimal AheadFrom { get; init; } = 1.05m;

    public decimal OnTrackFrom { get; init; } = 0.95m;

    public decimal AtRiskFrom { get; init; } = 0.80m;

    /// <summary>Below this part of the elapsed weight nothing is judged or forecast.</summary>
    public decimal TooEarlyBelow { get; init; } = 0.10m;

    /// <summary>From more wins than this per working day on, what is needed is told by the day.</summary>
    public decimal WinsPerDayForDays { get; init; } = 0.5m;

    /// <summary>From this many wins a week on, by the week; below, in deals.</summary>
    public decimal WinsPerWeekForWeeks { get; init; } = 1m;

    /// <summary>How many calendar days back rhythm and typical deal are read.</summary>
    public int HabitDays { get; init; } = 90;

    /// <summary>From this many own wins on, the typical deal is the member's own.</summary>
    public int WinsForOwnTypical { get; init; } = 3;

    /// <summary>Short by less than so many typical deals is still on track, at risk.</summary>
    public int DealsOnTrack { get; init; } = 1;

    public int DealsAtRisk { get; init; } = 2;

    /// <summary>A period closes at the end of this working day after it.</summary>
    public int ClosingDays { get; init; } = 3;

    /// <summary>Of a member's working days, how many the team leaves out when leave lowers a target.</summary>
    public int ExemptLeaveDays { get; init; }
}
