using FsCheck;
using FsCheck.Fluent;
using TeamCoachBot.Domain.Metrics;
using TeamCoachBot.Domain.Readings;
using TeamCoachBot.Domain.Targets;

namespace TeamCoachBot.Domain.Tests.Readings;

/// <summary>What a figure means for a metric, and what can't be.</summary>
public sealed class ReadingRulesTests
{
    private static readonly Metric Csat = Entered(Measure.LastValue, MetricUnit.Points, 5);
    private static readonly Metric Score = Entered(Measure.Average, MetricUnit.Points);
    private static readonly Metric Rate = Entered(Measure.LastValue, MetricUnit.Percent);
    private static readonly Metric Conversion = Entered(Measure.Ratio, MetricUnit.Percent);
    private static readonly Metric Demos = Entered(Measure.Sum, MetricUnit.Count);
    private static readonly Metric Pipeline = Entered(Measure.LastValue, MetricUnit.Money);

    [Fact]
    public void A_ratio_keeps_its_two_numbers() =>
        Assert.Equal(new ReadingValue(12, 80), Read(Conversion, new Figure.Parts(12, 80)));

    [Theory]
    [InlineData(92)]
    [InlineData(0.92)]
    public void A_number_of_a_percentage_is_percent_or_a_share(double typed) =>
        Assert.Equal(new ReadingValue(92, 1), Read(Rate, new Figure.Number((decimal)typed)));

    [Fact]
    public void One_is_one_percent() => Assert.Equal(new ReadingValue(1, 1), Read(Rate, new Figure.Number(1)));

    [Fact]
    public void Two_numbers_of_a_percentage_are_divided() =>
        Assert.Equal(new ReadingValue(33.33m, 1), Read(Rate, new Figure.Parts(1, 3)));

    [Fact]
    public void Points_of_their_scale_are_the_points() =>
        Assert.Equal(new ReadingValue(4.6m, 1), Read(Csat, new Figure.Parts(4.6m, 5)));

    [Fact]
    public void Nothing_is_a_figure_too() => Assert.Equal(new ReadingValue(0, 1), Read(Demos, new Figure.Number(0)));

    public static TheoryData<Metric, Figure, Type> Impossible => new()
    {
        { Conversion, new Figure.Number(15), typeof(ReadingRefusal.NeedsTwoNumbers) },
        { Conversion, new Figure.Percent(15), typeof(ReadingRefusal.NeedsTwoNumbers) },
        { Conversion, new Figure.Parts(80, 12), typeof(ReadingRefusal.PartAboveWhole) },
        { Conversion, new Figure.Parts(0, 0), typeof(ReadingRefusal.PartAboveWhole) },
        { Rate, new Figure.Parts(3, 0), typeof(ReadingRefusal.PartAboveWhole) },
        { Rate, new Figure.Number(9_200), typeof(ReadingRefusal.OutOfScale) },
        { Csat, new Figure.Number(46), typeof(ReadingRefusal.OutOfScale) },
        { Csat, new Figure.Number(-1), typeof(ReadingRefusal.OutOfScale) },
        { Csat, new Figure.Percent(92), typeof(ReadingRefusal.IsNoPercentage) },
        { Csat, new Figure.Parts(4.6m, 10), typeof(ReadingRefusal.OtherScale) },
        { Score, new Figure.Number(1_001), typeof(ReadingRefusal.OutOfScale) },
        { Score, new Figure.Parts(6, 5), typeof(ReadingRefusal.PartAboveWhole) },
        { Demos, new Figure.Number(-1), typeof(ReadingRefusal.OutOfScale) },
        { Demos, new Figure.Parts(1, 2), typeof(ReadingRefusal.NeedsOneNumber) },
        { Pipeline, new Figure.Percent(3), typeof(ReadingRefusal.IsNoPercentage) },
        { Metric.Revenue, new Figure.Number(3), typeof(ReadingRefusal.NotEntered) },
    };

    [Theory]
    [MemberData(nameof(Impossible))]
    public void What_cannot_be_is_refused(Metric metric, Figure figure, Type why) =>
        Assert.IsType(why, ReadingRules.Of(metric, figure).TryGet(out _, out var refusal) ? null : refusal);

    [Fact]
    public void Whatever_is_taken_lies_on_the_metrics_scale()
    {
        var numbers = ArbMap.Default.ArbFor<decimal>();
        Prop.ForAll(numbers, numbers, (a, b) => new[] { Csat, Score, Rate, Conversion, Demos }.All(metric =>
            new Figure[] { new Figure.Number(a), new Figure.Percent(a), new Figure.Parts(a, b) }.All(figure =>
                !ReadingRules.Of(metric, figure).TryGet(out var read, out _)
                || (read.Per > 0 && Math.Abs(read.Value) <= Math.Max(ReadingRules.MostCount, read.Per))))).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData(90, 94.5)]
    [InlineData(98, 100)]
    [InlineData(120, 126)]
    public void The_stretch_of_a_percentage_ends_at_the_whole(double commitment, double stretch)
    {
        var subject = new TargetSubject(
            Rate, Domain.Wins.Basis.Signed, November, new TargetOwner.OfTeam(), Currency.CNY);

        var set = Target.SetByManager(
            subject, new TargetNumbers((decimal)commitment), new TargetNote(new("fang"), default, new(2026, 11, 16)));

        Assert.True(set.TryGet(out var target, out _));
        Assert.Equal((decimal)stretch, target.Holding!.Stretch);
    }

    [Theory]
    [InlineData(92, 92)]
    [InlineData(0.92, 92)]
    public void A_target_is_read_as_its_readings_are(double typed, double meant) => Assert.Equal(
        (decimal)meant,
        ReadingRules.Target(Rate, new Figure.Number((decimal)typed)).TryGet(out var number, out _) ? number : -1);

    [Fact]
    public void A_target_beyond_the_scale_is_refused() =>
        Assert.False(ReadingRules.Target(Csat, new Figure.Number(6)).TryGet(out _, out _));

    private static Domain.Calendars.Period November =>
        new Domain.Calendars.TeamYear(1, 1).MonthOf(new(2026, 11, 16));

    private static ReadingValue Read(Metric metric, Figure figure) =>
        ReadingRules.Of(metric, figure).TryGet(out var value, out var refusal)
            ? value : throw new InvalidOperationException(refusal.ToString());

    private static Metric Entered(Measure measure, MetricUnit unit, decimal? most = null) =>
        MetricRules.Entered(new("own"), measure, unit, Direction.Raise, most).TryGet(out var metric, out _)
            ? metric : throw new InvalidOperationException();
}
