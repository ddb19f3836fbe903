using TeamCoachBot.Domain.Calendars;

namespace TeamCoachBot.Bot.Progress;

/// <summary>How somebody stands, in the order of who needs help first (handbook, chapter 4).</summary>
internal enum Standing
{
    Behind,
    AtRisk,
    OnTrack,
    Ahead,
    Done,
    TooEarly,

    /// <summary>There is a figure, but no status can be told (nothing expected yet, no reading).</summary>
    Unknown,
    NoTarget,
}

/// <summary>In what the rest is told: the unit of the person's rhythm.</summary>
internal enum NeededIn
{
    Days,
    Weeks,
    Deals,

    /// <summary>No working day is left.</summary>
    Nothing,
}

/// <summary>What is needed for the rest: so much a day, a week, or so many deals.</summary>
internal sealed record NeededView(NeededIn In, decimal Amount);

/// <summary>What changed since the start of the last own working day, by the day of recording.</summary>
internal sealed record MovementView(DateOnly Since, decimal Added, decimal Corrected, decimal TakenBack)
{
    public bool IsEmpty => Added == 0m && Corrected == 0m && TakenBack == 0m;
}

/// <summary>The figure at another stage, beside the one that counts.</summary>
/// <param name="IsMoneyIn">True for what was collected, whichever period it was sold in.</param>
internal sealed record OtherBasisView(string Name, decimal Attained, bool IsMoneyIn = false);

/// <summary>One day of the course: attained and expected at its end.</summary>
internal readonly record struct CoursePoint(DateOnly Day, decimal Attained, decimal Expected);

/// <summary>Everything that a progress card shows; the figures come from the domain as they are.</summary>
internal sealed record ProgressView
{
    /// <summary>Whose it is, when it isn't the reader's own.</summary>
    public string? Whose { get; init; }

    /// <summary>The team's name, when the reader has more than one.</summary>
    public string? Team { get; init; }

    public required Period Period { get; init; }

    public required DateOnly Today { get; init; }

    /// <summary>The metric's name and which stage counts, in the reader's language.</summary>
    public required string Metric { get; init; }

    public required string Basis { get; init; }

    public required Units Units { get; init; }

    /// <summary>True when logging a win moves it.</summary>
    public bool IsFromWins { get; init; } = true;

    /// <summary>True when its figures are entered one by one, so that entering one moves it.</summary>
    public bool CanEnter { get; init; }

    /// <summary>True where the whole target is expected throughout: a rate, a level; it is done when the period is over.</summary>
    public bool IsLevel { get; init; }

    /// <summary>Less is better.</summary>
    public bool Falls { get; init; }

    /// <summary>False where entries are not added up: a last value, an average, a ratio.</summary>
    public bool IsSum { get; init; } = true;

    /// <summary>True for a metric of the team's own.</summary>
    public bool IsOwn { get; init; }

    public required Standing Standing { get; init; }

    /// <summary>The target that answers use (lowered by leave); 0 without one.</summary>
    public required decimal Target { get; init; }

    /// <summary>The agreed one, when leave has lowered it.</summary>
    public decimal? AgreedTarget { get; init; }

    public decimal? Stretch { get; init; }

    public required decimal Attained { get; init; }

    /// <summary>False while a level has no reading: then there is nothing to show for it.</summary>
    public bool HasFigure { get; init; } = true;

    public decimal ToConfirm { get; init; }

    /// <summary>What is missing to the target; 0 when it is reached.</summary>
    public required decimal Gap { get; init; }

    public decimal Surplus { get; init; }

    /// <summary>Attained ÷ target, and the share that is expected by now; null where nothing is divided.</summary>
    public decimal? Done { get; init; }

    public decimal? Expected { get; init; }

    /// <summary>True when the expected share comes from a plan with unequal months.</summary>
    public bool IsSeasonal { get; init; }

    public required int WorkingDaysLeft { get; init; }

    public NeededView? Needed { get; init; }

    public decimal? Forecast { get; init; }

    public IReadOnlyList<OtherBasisView> OtherBases { get; init; } = [];

    public MovementView? Since { get; init; }

    public IReadOnlyList<CoursePoint> Course { get; init; } = [];

    /// <summary>The first day counted, while an opening entry waits for its member's word.</summary>
    public DateOnly? CountedSince { get; init; }

    /// <summary>Years of the period whose holidays aren't known yet: their working days are provisional.</summary>
    public IReadOnlyList<int> ProvisionalYears { get; init; } = [];

    /// <summary>True while the team's set-up isn't confirmed and its settings are defaults.</summary>
    public bool HasDefaults { get; init; }

    public bool HasTarget => Standing != Standing.NoTarget;
}
