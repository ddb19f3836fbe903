using TeamCoachBot.Domain.Calendars;
using TeamCoachBot.Domain.Progress;
using TeamCoachBot.Domain.Targets;
using TeamCoachBot.Domain.Tests.Wins;
using TeamCoachBot.Domain.Wins;
using static TeamCoachBot.Domain.Tests.Progress.Questions;

namespace TeamCoachBot.Domain.Tests.Progress;

public sealed class NeededTests
{
    [Theory]
    [InlineData(31, NeededUnit.Day)]
    [InlineData(30, NeededUnit.Week)]
    [InlineData(12, NeededUnit.Week)]
    [InlineData(11, NeededUnit.Deals)]
    public void The_rhythm_chooses_the_unit(int winsIn60Days, NeededUnit unit)
        => Assert.Equal(unit, Ask(new Habit(winsIn60Days, 60, 20)).Needed!.Unit);

    [Fact]
    public void Without_any_rhythm_it_is_a_day()
        => Assert.Equal(NeededUnit.Day, Ask(null).Needed!.Unit);

    [Fact]
    public void Deals_are_rounded_up()
        => Assert.Equal(6, Ask(new Habit(5, 60, 20)).Needed!.Deals);

    [Fact]
    public void A_week_never_needs_more_than_the_gap()
        => Assert.Equal(105, Ask(new Habit(20, 60, 20), Ledgers.Nov(27)).Needed!.PerWeek);

    [Fact]
    public void A_week_has_the_days_of_the_teams_pattern()
    {
        var alternating = WorkCalendar.WithoutHolidays(WorkPattern.BigSmall(Ledgers.Nov(2)));
        var question = November(210, Ledgers.Nov(20)) with { Calendar = alternating.Without(Leave.None) };

        Assert.Equal(5.5m, question.Figures().Needed!.DaysPerWeek);
    }

    [Fact]
    public void Deals_count_as_one_each()
    {
        var question = November(8, Ledgers.Nov(20), Win(90, 3, "a"), Win(70, 4, "b"), Win(20, 5, "c")) with
        {
            Metric = Metric.Deals,
        };

        Assert.Equal((3, 5), (question.Figures().Attained, question.Figures().Needed!.Deals));
    }

    [Fact]
    public void Readings_are_needed_by_the_day()
    {
        Assert.True(Metric.Of(new("visits"), MetricSource.Readings, Measure.Sum, MetricUnit.Count)
            .TryGet(out var visits, out _));
        var needed = (November(70, Ledgers.Nov(20)) with { Metric = visits, TeamHabit = new Habit(5, 60, 20) })
            .Figures().Needed!;

        Assert.Equal((NeededUnit.Day, 10, null), (needed.Unit, needed.PerDay, needed.Deals));
    }

    private static ProgressFigures Ask(Habit? team, DateOnly? today = null)
        => (November(210, today ?? Ledgers.Nov(20), Win(105, 3)) with
        {
            TeamHabit = team,
            // The one win lies before the days that the rhythm is read from.
            Settings = new ProgressSettings { HabitDays = 2 },
        }).Figures();
}
