using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Domain.Targets;

/// <summary>A metric of a team, named by a short word that is also stored: revenue, deals, satisfaction.</summary>
public readonly record struct MetricId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>What a metric is counted from.</summary>
public enum MetricSource
{
    Wins,
    Receipts,
    Activities,
    Readings,
}

/// <summary>How entries become one figure.</summary>
public enum Measure
{
    Sum,
    Count,

    /// <summary>Different customers.</summary>
    Distinct,

    /// <summary>A part of a whole: of readings by their two numbers, of wins those that pass the filter.</summary>
    Ratio,
    Average,
    LastValue,
}

/// <summary>What a figure is written in.</summary>
public enum MetricUnit
{
    Money,
    Count,

    /// <summary>92 is 92 %.</summary>
    Percent,
    Points,
}

/// <summary>Where the figure is to go.</summary>
public enum Direction
{
    Raise,
    Lower,
    StayAbove,
    StayBelow,
}

/// <summary>Which number of a win a metric adds up.</summary>
public enum WinColumn
{
    Amount,
    Profit,
}

/// <summary>
/// What is counted (handbook, chapter 1). Invariant: the measure fits the source; made by <see cref="Of"/> or one of
/// the ready-made.
/// </summary>
public sealed record Metric
{
    public static readonly Metric Revenue = new(new("revenue"), MetricSource.Wins, Measure.Sum, MetricUnit.Money);

    public static readonly Metric GrossProfit =
        new(new("gross-profit"), MetricSource.Wins, Measure.Sum, MetricUnit.Money) { Column = WinColumn.Profit };

    public static readonly Metric Deals = new(new("deals"), MetricSource.Wins, Measure.Count, MetricUnit.Count);

    public static readonly Metric AverageDeal =
        new(new("average-deal"), MetricSource.Wins, Measure.Average, MetricUnit.Money);

    public static readonly Metric CashCollected =
        new(new("cash-collected"), MetricSource.Receipts, Measure.Sum, MetricUnit.Money);

    public static readonly Metric NewCustomers =
        new(new("new-customers"), MetricSource.Wins, Measure.Count, MetricUnit.Count) { Only = CustomerKind.New };

    public static readonly Metric RepeatRevenue =
        new(new("repeat-revenue"), MetricSource.Wins, Measure.Sum, MetricUnit.Money) { Only = CustomerKind.Returning };

    public static readonly IReadOnlyList<Metric> ReadyMade =
        [Revenue, GrossProfit, Deals, AverageDeal, CashCollected, NewCustomers, RepeatRevenue];

    private Metric(MetricId id, MetricSource source, Measure measure, MetricUnit unit)
        => (Id, Source, Measure, Unit) = (id, source, measure, unit);

    public MetricId Id { get; }

    public MetricSource Source { get; }

    public Measure Measure { get; }

    public MetricUnit Unit { get; }

    public Direction Direction { get; private init; }

    public WinColumn Column { get; private init; }

    /// <summary>Counts only wins with new or with returning customers.</summary>
    public CustomerKind Only { get; private init; }

    /// <summary>Counts only wins of this product line; empty for all.</summary>
    public string Product { get; private init; } = "";

    /// <summary>The kind of activity that is counted; empty for other sources.</summary>
    public string Activity { get; private init; } = "";

    /// <summary>The highest value there is, such as 5 of a scale; null where there is no end.</summary>
    public decimal? Most { get; private init; }

    /// <summary>
    /// Adds up day by day towards its target. Of the other kinds (ratio, average, last value, stay above, stay below,
    /// lower) the whole target is expected throughout.
    /// </summary>
    public bool AddsUp
        => Direction == Direction.Raise && Measure is (Measure.Sum or Measure.Count or Measure.Distinct);

    public bool IsFromWins => Source == MetricSource.Wins;

    /// <summary>Less is better.</summary>
    public bool FallsToTarget => Direction is Direction.Lower or Direction.StayBelow;

    public static Outcome<Metric> Of(
        MetricId id, MetricSource source, Measure measure, MetricUnit unit, Direction direction = Direction.Raise)
    {
        var fits = source switch
        {
            MetricSource.Readings => measure != Measure.Distinct,
            MetricSource.Activities => measure == Measure.Count,
            MetricSource.Receipts => measure is Measure.Sum or Measure.Average,
            _ => measure != Measure.LastValue,
        };
        return fits
            ? new Metric(id, source, measure, unit) { Direction = direction }
            : new TargetRefusal.MeasureDoesNotFit(source, measure);
    }

    /// <summary>The same metric, counted only from some wins.</summary>
    public Metric Counting(CustomerKind only, string product = "", WinColumn column = WinColumn.Amount)
        => this with { Only = only, Product = product, Column = column };

    public Metric OfActivity(string kind) => this with { Activity = kind };

    /// <summary>The same metric on a scale that ends there.</summary>
    public Metric UpTo(decimal? most) => this with { Most = most };

    /// <summary>The basis this metric is read on when the team counts on the given one.</summary>
    public Basis On(Basis basis)
    {
        ArgumentNullException.ThrowIfNull(basis);
        return Source != MetricSource.Receipts ? basis : basis.WithTax ? Basis.Collected : Basis.Collected.WithoutTax();
    }

    /// <summary>How many decimals an amount of it has: the currency's for money, else two.</summary>
    public int Decimals(Currency currency) => Unit == MetricUnit.Money ? currency.Decimals : 2;
}
