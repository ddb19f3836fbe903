using TeamCoachBot.Domain.Progress;
using TeamCoachBot.Domain.Targets;
using TeamCoachBot.Domain.Tests.Wins;
using TeamCoachBot.Domain.Wins;
using static TeamCoachBot.Domain.Tests.Progress.Questions;

namespace TeamCoachBot.Domain.Tests.Progress;

/// <summary>Rates, averages, last values and levels: the whole target is expected throughout.</summary>
public sealed class LevelTests
{
    private static readonly DateOnly s_today = Ledgers.Nov(20);
    private static readonly DateOnly s_after = new(2026, 12, 1);

    [Fact]
    public void A_ratio_is_worked_out_from_its_parts_not_from_its_rates()
    {
        var share = Make(Measure.Ratio, MetricUnit.Percent, Direction.Raise);

        var figures = Ask(share, 50, s_today, Read(1, 2, 3), Read(9, 98, 4)).Figures();

        Assert.Equal(10, figures.Attained);
        Assert.Equal(40, figures.Gap);
        Assert.Null(figures.Needed);
    }

    [Fact]
    public void An_average_weighs_every_reading()
        => Assert.Equal(4, Ask(
            Make(Measure.Average, MetricUnit.Points, Direction.StayAbove), 4, s_today, Read(3, 1, 3), Read(5, 1, 4))
            .Figures().Attained);

    [Fact]
    public void The_last_value_is_that_of_the_last_day()
        => Assert.Equal(7, Ask(
            Make(Measure.LastValue, MetricUnit.Points, Direction.Raise), 8, s_today, Read(7, 1, 9), Read(3, 1, 4))
            .Figures().Attained);

    [Fact]
    public void Of_two_readings_on_a_day_the_one_recorded_last_holds()
    {
        var later = Read(5, 1, 9);
        var second = (LedgerEntry.Reading)later.Root with { RecordedAt = later.Root.RecordedAt.AddHours(2) };
        var metric = Make(Measure.LastValue, MetricUnit.Points, Direction.Raise);

        Assert.Equal(5, Ask(metric, 8, s_today, Dossier.Open(second), Read(7, 1, 9)).Figures().Attained);
    }

    [Fact]
    public void Without_a_reading_there_is_no_figure_and_no_status()
    {
        var figures = Ask(Make(Measure.LastValue, MetricUnit.Points, Direction.Raise), 8, s_today).Figures();

        Assert.Null(figures.Attained);
        Assert.Null(figures.Gap);
        Assert.Null(figures.Status);
        Assert.IsType<NextStep.EnterReading>(NextStep.After(figures));
    }

    [Fact]
    public void A_level_is_on_track_at_best_until_the_period_is_over()
    {
        var metric = Make(Measure.Average, MetricUnit.Points, Direction.StayAbove);

        Assert.Equal(Status.OnTrack, Ask(metric, 4, s_today, Read(9, 1, 3)).Figures().Status);
        Assert.Equal(Status.Done, Ask(metric, 4, s_after, Read(9, 1, 3)).Figures().Status);
    }

    [Theory]
    [InlineData(100, Status.OnTrack)]
    [InlineData(105, Status.OnTrack)]
    [InlineData(125, Status.AtRisk)]
    [InlineData(126, Status.Behind)]
    public void Staying_below_is_judged_by_target_over_value(int value, Status status)
    {
        var metric = Make(Measure.LastValue, MetricUnit.Count, Direction.StayBelow);

        Assert.Equal(status, Ask(metric, 100, s_today, Read(value, 1, 3)).Figures().Status);
    }

    [Fact]
    public void Lowering_is_done_by_the_way_gone_from_the_start()
    {
        var metric = Make(Measure.LastValue, MetricUnit.Points, Direction.Lower);
        var question = Ask(metric, 20, s_today, Read(30, 1, 3)) with
        {
            Target = InForce(20, Ledgers.November, start: 60),
        };

        Assert.Equal(0.75m, question.Figures().Done);
        Assert.Equal(10, question.Figures().Gap);
    }

    [Fact]
    public void Lowering_to_nothing_is_a_target_and_nothing_reaches_it()
    {
        var metric = Make(Measure.LastValue, MetricUnit.Count, Direction.Lower);
        var question = Ask(metric, 0, s_after, Read(0, 1, 3)) with { Target = InForce(0, Ledgers.November, start: 9) };

        Assert.Equal((Status.Done, 1m), (question.Figures().Status, question.Figures().Done));
    }

    [Fact]
    public void The_forecast_of_a_level_is_the_level()
    {
        var metric = Make(Measure.Average, MetricUnit.Points, Direction.Raise);

        Assert.Equal(3, Ask(metric, 4, s_today, Read(3, 1, 3)).Figures().Forecast!.Value.Value);
    }

    [Fact]
    public void The_average_deal_is_what_wins_come_to_each()
    {
        var question = November(100, s_today, Win(60, 3, "a"), Win(120, 4, "b")) with { Metric = Metric.AverageDeal };

        Assert.Equal(90, question.Figures().Attained);
    }

    [Fact]
    public void Leave_does_not_lower_a_level()
    {
        var question = Ask(Make(Measure.Average, MetricUnit.Points, Direction.Raise), 4, s_today, Read(3, 1, 3)) with
        {
            Calendar = Team.Without(Off(9, 13)),
        };

        Assert.Equal(4, question.Figures().Target!.Lowered);
    }

    private static Metric Make(Measure measure, MetricUnit unit, Direction direction)
    {
        Assert.True(
            Metric.Of(new("nps"), MetricSource.Readings, measure, unit, direction).TryGet(out var metric, out _));
        return metric;
    }

    private static ProgressQuestion Ask(Metric metric, decimal target, DateOnly today, params Dossier[] readings)
        => November(target, today, readings) with { Metric = metric };

    private static Dossier Read(decimal value, decimal per, int day) => Dossier.Open(
        new LedgerEntry.Reading(new ReadingFacts(Cast.Ana, new("nps"), value, Ledgers.Nov(day)) { Per = per })
        {
            Id = new($"n{day}-{value}"),
            Recorder = Cast.Chief,
            RecordedAt = new DateTimeOffset(2026, 11, day, 9, 0, 0, TimeSpan.Zero),
            RecordedOn = Ledgers.Nov(day),
        });
}
