using TeamCoachBot.Domain.Calendars;
using TeamCoachBot.Domain.Progress;
using TeamCoachBot.Domain.Targets;
using TeamCoachBot.Domain.Tests.Wins;
using TeamCoachBot.Domain.Wins;
using static TeamCoachBot.Domain.Tests.Progress.Questions;

namespace TeamCoachBot.Domain.Tests.Progress;

public sealed class ChanceTests
{
    [Fact]
    public void A_sure_thing_is_never_called_sure()
        => Assert.Equal(new Chance(99, 60), Ask(target: 800));

    [Fact]
    public void What_never_happened_is_never_called_impossible()
        => Assert.Equal(new Chance(1, 60), Ask(target: 900_000));

    [Fact]
    public void The_same_question_has_the_same_answer_for_good()
        // Written down so that another machine or runtime can't quietly answer differently.
        => Assert.Equal(new Chance(50, 60), Ask(target: 1_050));

    [Fact]
    public void Another_member_draws_other_futures_from_the_same_days()
    {
        var question = Question(1_050);

        Assert.True(Chance.Of(question, question.Figures(), Cast.Ben).TryGet(out var chance, out _));

        Assert.InRange(chance.Percent, 45, 56);
    }

    [Fact]
    public void Nineteen_days_are_too_little_to_tell()
    {
        // 19 working days lie between the 26th of October and the 20th of November.
        var question = Question(1_050) with { MemberFrom = new DateOnly(2026, 10, 26) };

        Assert.Equal(new ChanceRefusal.TooLittleHistory(19, 20), Refused(question));
    }

    [Fact]
    public void Twenty_days_are_enough()
    {
        var question = Question(1_050) with { MemberFrom = new DateOnly(2026, 10, 23) };

        Assert.True(Chance.Of(question, question.Figures(), Cast.Ana).TryGet(out var chance, out _));

        Assert.Equal(20, chance.HistoryDays);
    }

    [Fact]
    public void A_win_at_the_weekend_belongs_to_the_Friday()
    {
        var question = November(210, Ledgers.Nov(16), Win(70, 14)) with { MemberFrom = Ledgers.Nov(10) };

        Assert.Equal([70 * Amounts.One, 0, 0, 0], Chance.History(question));
    }

    [Fact]
    public void Nobody_is_told_a_chance_of_what_is_done()
        => Assert.IsType<ChanceRefusal.AlreadyDone>(Refused(Question(100)));

    [Fact]
    public void Without_a_target_there_is_no_chance_to_tell()
        => Assert.IsType<ChanceRefusal.NoTarget>(Refused(Question(100) with { Target = TargetInForce.None }));

    [Fact]
    public void A_level_has_no_chance()
        => Assert.IsType<ChanceRefusal.NotOfThisMetric>(Refused(Question(100) with { Metric = Metric.AverageDeal }));

    private static Chance Ask(decimal target)
    {
        var question = Question(target);
        Assert.True(Chance.Of(question, question.Figures(), Cast.Ana).TryGet(out var chance, out _));
        return chance;
    }

    private static Refusal? Refused(ProgressQuestion question)
        => Chance.Of(question, question.Figures(), Cast.Ana).TryGet(out _, out var refusal) ? null : refusal;

    /// <summary>A win of 100 on every second working day, and seven days left with 700 reached in November.</summary>
    private static ProgressQuestion Question(decimal target)
    {
        var first = new DateOnly(2026, 7, 1);
        var months = TeamYear.Calendar.Months(TeamYear.RangeOf(first, Ledgers.Nov(30)));
        var days = Enumerable.Range(0, 142).Select(first.AddDays).Where(Team.IsWorkingDay).ToArray();
        var wins = days.Where((_, place) => place % 2 == 0)
            .Select(day => Dossier.Open(Ledgers.Won(100, day, $"w{day.DayNumber}")))
            .ToArray();
        return November(target, Ledgers.Nov(20)) with
        {
            Totals = [.. months.Select(month => Ledgers.TotalsOf(Cast.Ana, month, wins))],
        };
    }
}
