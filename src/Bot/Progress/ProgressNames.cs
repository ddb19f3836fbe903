using TeamCoachBot.Domain;
using TeamCoachBot.Domain.Progress;
using TeamCoachBot.Domain.Targets;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Progress;

/// <summary>What the figures themselves don't know: names in the reader's language, the day, whose they are.</summary>
internal sealed record ProgressNames
{
    public required DateOnly Today { get; init; }

    public required string Metric { get; init; }

    public required Func<Basis, string> Basis { get; init; }

    public required Units Units { get; init; }

    /// <summary>True when the next figure is somebody's to enter.</summary>
    public bool CanEnter { get; init; }

    public string? Whose { get; init; }

    public string? Team { get; init; }

    public bool HasDefaults { get; init; }

    public IReadOnlyList<int> ProvisionalYears { get; init; } = [];

    /// <summary>What to show of the course of the period, if anything.</summary>
    public IReadOnlyList<CoursePoint> Course { get; init; } = [];
}

/// <summary>Turns the domain's figures into what a card shows. Nothing is computed here.</summary>
internal static class ProgressViews
{
    public static ProgressView Of(ProgressFigures figures, ProgressNames names) => new()
    {
        Whose = names.Whose,
        Team = names.Team,
        Period = figures.Period,
        Today = names.Today,
        Metric = names.Metric,
        Basis = names.Basis(figures.Basis),
        Units = names.Units,
        IsFromWins = figures.Metric.IsFromWins,
        CanEnter = names.CanEnter,
        IsLevel = !figures.Metric.AddsUp,
        Falls = figures.Metric.FallsToTarget,
        IsSum = figures.Metric.Measure is Measure.Sum or Measure.Count or Measure.Distinct,
        IsOwn = figures.Metric.Source is MetricSource.Readings or MetricSource.Activities,
        Standing = StandingOf(figures),
        HasFigure = figures.Attained is not null,
        Target = figures.Target?.Lowered ?? 0m,
        AgreedTarget = figures.Target?.Agreed,
        Stretch = figures.Stretch,
        Attained = figures.Attained ?? 0m,
        ToConfirm = figures.ToConfirm,
        Gap = figures.Gap ?? 0m,
        Surplus = figures.Surplus ?? 0m,
        Done = figures.Done,
        Expected = figures.Expected,
        IsSeasonal = figures.Target is { Shares.Count: > 1 },
        WorkingDaysLeft = figures.Days.Left,
        Needed = figures.Needed is { } needed ? NeededOf(needed) : null,
        Forecast = figures.Forecast?.Value,
        OtherBases = [.. figures.OtherBases.Select(other => new OtherBasisView(
            names.Basis(other.Basis), other.Value, other.Basis.IsCollected))],
        Since = figures.Recent is { } recent
            ? new MovementView(recent.Since, recent.Added, recent.Corrected, recent.TakenBack)
            : null,
        Course = names.Course,
        CountedSince = figures.CountedSince,
        HasDefaults = names.HasDefaults,
        ProvisionalYears = names.ProvisionalYears,
    };

    public static Standing StandingOf(ProgressFigures figures) => figures switch
    {
        { NoTarget: not NoTargetReason.None } => Standing.NoTarget,
        { Status: Status.Done } => Standing.Done,
        { Status: Status.Ahead } => Standing.Ahead,
        { Status: Status.OnTrack } => Standing.OnTrack,
        { Status: Status.AtRisk } => Standing.AtRisk,
        { Status: Status.Behind } => Standing.Behind,
        { Status: Status.TooEarly } => Standing.TooEarly,
        _ => Standing.Unknown,
    };

    public static NeededView NeededOf(Needed needed) => needed switch
    {
        { Unit: NeededUnit.Deals, Deals: { } deals } => new(NeededIn.Deals, deals),
        { Unit: NeededUnit.Week } => new(NeededIn.Weeks, needed.PerWeek),
        _ => new(NeededIn.Days, needed.PerDay),
    };
}
