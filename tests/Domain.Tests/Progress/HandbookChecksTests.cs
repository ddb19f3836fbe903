using TeamCoachBot.Domain.Calendars;
using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Progress;
using TeamCoachBot.Domain.Targets;
using TeamCoachBot.Domain.Tests.Wins;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Domain.Tests.Progress;

/// <summary>The worked numbers of the handbook, chapter 4, and of the words, chapter 2.</summary>
public sealed class HandbookChecksTests
{
    [Fact]
    public void At_the_end_of_February_the_weights_say_91_percent_of_pace_where_a_straight_line_says_60()
    {
        var byWeights = Year(withPlan: true).Figures();
        var straight = Year(withPlan: false).Figures();

        Assert.Equal(1_320_000m, byWeights.Expected * 12_000_000m);
        Assert.Equal(0.91m, decimal.Round(byWeights.Verdict!.Pace!.Value, 2));
        Assert.Equal(0.6m, decimal.Round(straight.Verdict!.Pace!.Value, 1));
    }

    [Fact]
    public void Three_days_of_leave_lower_300_to_259_1_and_19_9_a_day_are_needed()
    {
        var figures = LastTenDays(Settings(exempt: 0)).Figures();

        Assert.Equal(new WorkingDays(19, 12, 7), figures.Days);
        Assert.Equal(300, figures.Target!.Agreed);
        Assert.Equal(259.1m, decimal.Round(figures.Target.Lowered, 1));
        Assert.Equal(19.9m, decimal.Round(figures.Needed!.PerDay, 1));
    }

    [Fact]
    public void If_leave_does_not_lower_the_target_25_7_a_day_are_needed()
    {
        var figures = LastTenDays(Settings(exempt: 3)).Figures();

        Assert.Equal(300, figures.Target!.Lowered);
        Assert.Equal(25.7m, decimal.Round(figures.Needed!.PerDay, 1));
    }

    [Fact]
    public void The_first_line_reads_120k_to_go_8_days_about_2_deals_76_percent_done_64_expected_ahead()
    {
        // Five wins in 90 days are fewer than one a week.
        var wins = Enumerable.Range(5, 5)
            .Select(day => Dossier.Open(Ledgers.Won(76_000, new DateOnly(2026, 10, day), $"w{day}")));
        var question = October(new DateOnly(2026, 10, 21), wins);

        var figures = question.Figures();

        Assert.Equal(120_000, figures.Gap);
        Assert.Equal(8, figures.Days.Left);
        Assert.Equal(NeededUnit.Deals, figures.Needed!.Unit);
        Assert.Equal(2, figures.Needed.Deals);
        Assert.Equal(0.76m, figures.Done);
        Assert.Equal(0.64m, decimal.Round(figures.Expected!.Value, 2));
        Assert.Equal(Status.Ahead, figures.Status);
    }

    /// <summary>October 2026 has 22 working days; 14 of them lie before the 21st.</summary>
    private static ProgressQuestion October(DateOnly today, IEnumerable<Dossier> wins)
    {
        var month = new Period(PeriodKind.Month, new(2026, 10, 1), new(2026, 11, 1), "2026-10");
        return Questions.November(500_000, today) with
        {
            Period = month,
            Months = [month],
            Totals = [Ledgers.TotalsOf(Cast.Ana, month, [.. wins])],
            Target = Questions.InForce(500_000, month),
        };
    }

    private static ProgressSettings Settings(int exempt) => new() { ExemptLeaveDays = exempt };

    /// <summary>On 19 October 2026 ten of 22 working days are left; three of them, apart, are leave.</summary>
    private static ProgressQuestion LastTenDays(ProgressSettings settings)
    {
        var question = October(new DateOnly(2026, 10, 19), []);
        var win = Dossier.Open(Ledgers.Won(120, new DateOnly(2026, 10, 6)));
        return question with
        {
            Calendar = Questions.Team.Without(Leave.Of(
                DayRange.Through(new(2026, 10, 20), new(2026, 10, 20)),
                DayRange.Through(new(2026, 10, 22), new(2026, 10, 22)),
                DayRange.Through(new(2026, 10, 27), new(2026, 10, 27)))),
            Totals = [Ledgers.TotalsOf(Cast.Ana, question.Period, win)],
            Target = Questions.InForce(300, question.Period),
            Settings = settings,
        };
    }

    private static ProgressQuestion Year(bool withPlan)
    {
        var year = TeamYear.Calendar.YearOf(new DateOnly(2026, 3, 1));
        var months = TeamYear.Calendar.Months(year);
        decimal[] weights = [6, 5, 8, 8, 8, 9, 8, 8, 10, 9, 10, 11];
        Assert.True(MonthWeights.Of(months.Zip(weights, (month, weight) => KeyValuePair.Create(month.Key, weight)))
            .TryGet(out var plan, out _));
        var win = Dossier.Open(Ledgers.Won(1_200_000, new DateOnly(2026, 1, 20)));
        return Questions.November(null, new DateOnly(2026, 3, 1)) with
        {
            Period = year,
            Months = months,
            Totals = [Ledgers.TotalsOf(Cast.Ana, months[0], win)],
            Target = Questions.InForce(12_000_000, year),
            Plan = withPlan ? plan : null,
        };
    }
}
