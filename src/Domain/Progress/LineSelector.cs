using TeamCoachBot.Domain.Targets;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Domain.Progress;

/// <summary>How a line of totals takes part in a metric.</summary>
internal enum LineUse : byte
{
    None,

    /// <summary>Above and below the line, for measures that divide.</summary>
    Counts,

    /// <summary>Only in the whole that a ratio is taken of.</summary>
    Whole,

    /// <summary>An opening entry: its numbers are the metric's own.</summary>
    Opening,
}

/// <summary>Tells which lines of totals a metric reads on a basis, and which of their numbers.</summary>
internal readonly struct LineSelector(Metric metric, Basis basis)
{
    private readonly Metric _metric = metric;
    private readonly string _key = metric.Source switch
    {
        MetricSource.Readings => metric.Id.Value,
        MetricSource.Activities => metric.Activity,
        _ => basis.LineKey,
    };

    private readonly LineKind _kind = metric.Source switch
    {
        MetricSource.Readings => LineKind.Reading,
        MetricSource.Activities => LineKind.Activity,
        _ => basis.IsCollected ? LineKind.Collected : LineKind.Stage,
    };

    private readonly string _openingKey = basis.LineKey;
    private readonly bool _withTax = basis.WithTax;

    public LineUse UseOf(in Line line)
    {
        if (line.Kind == LineKind.Opening)
            return line.Key == _metric.Id.Value && line.Detail == _openingKey ? LineUse.Opening : LineUse.None;
        if (line.Kind != _kind || line.Key != _key)
            return LineUse.None;
        if (_metric.Source is MetricSource.Readings or MetricSource.Activities)
            return LineUse.Counts;
        var passes = (_metric.Only == CustomerKind.Any || _metric.Only == line.Customer)
            && (_metric.Product.Length == 0 || _metric.Product == line.Detail);
        return passes ? LineUse.Counts : _metric.Measure == Measure.Ratio ? LineUse.Whole : LineUse.None;
    }

    public void UsesOf(MonthTotals row, Span<LineUse> uses)
    {
        for (var place = 0; place < uses.Length; place++)
            uses[place] = UseOf(row.Lines.ItemRef(place));
    }

    /// <summary>The number that is added up.</summary>
    public long ValueOf(in Sums sums, LineUse use)
    {
        if (use == LineUse.Opening || _metric.Source == MetricSource.Readings)
            return sums.WithTax;
        return _metric.Measure == Measure.Count ? sums.Count : Amount(sums.WithTax, sums.WithoutTax, sums.Profit);
    }

    /// <summary>The number that an average or a ratio is divided by.</summary>
    public long PerOf(in Sums sums, LineUse use)
        => _metric.Measure == Measure.Ratio && use != LineUse.Opening && _metric.Source == MetricSource.Wins
            ? Amount(sums.WithTax, sums.WithoutTax, sums.Profit)
            : sums.Count;

    /// <summary>What one win brings to the metric.</summary>
    public long ValueOf(in Piece piece) => _metric.Measure is Measure.Count or Measure.Distinct
        ? Amounts.One
        : Amount(piece.WithTax, piece.WithoutTax, piece.Profit);

    private long Amount(long withTax, long withoutTax, long profit)
        => _metric.Column == WinColumn.Profit ? profit : _withTax ? withTax : withoutTax;
}
