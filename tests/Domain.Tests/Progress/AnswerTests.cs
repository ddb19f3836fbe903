using TeamCoachBot.Domain.Calendars;
using TeamCoachBot.Domain.Progress;
using TeamCoachBot.Domain.Targets;
using TeamCoachBot.Domain.Tests.Wins;
using TeamCoachBot.Domain.Wins;
using static TeamCoachBot.Domain.Tests.Progress.Questions;

namespace TeamCoachBot.Domain.Tests.Progress;

/// <summary>What stands around the figures: since yesterday, other bases, what if, why, next step.</summary>
public sealed class AnswerTests
{
    private static readonly DateOnly s_monday = Ledgers.Nov(23);

    [Fact]
    public void Since_yesterday_means_since_the_last_own_working_day_by_the_day_of_recording()
    {
        var old = Dossier.Open(Ledgers.Won(100, Ledgers.Nov(3), "a")).Then(
            Ledgers.Corrected(Ledgers.Facts(80, Ledgers.Nov(3))) with { Under = new("a") }, Ledgers.Nov(21));
        var late = Dossier.Open(Ledgers.Won(Ledgers.Facts(50, Ledgers.Nov(4)), recordedOn: Ledgers.Nov(20), "b"));
        var gone = Dossier.Open(Ledgers.Won(30, Ledgers.Nov(5), "c"))
            .Then(Ledgers.Cancelled("c") with { Under = new("c") }, s_monday);

        var recent = November(210, s_monday, old, late, gone).Figures().Recent;

        Assert.Equal(new Recent(Ledgers.Nov(20), 50, -20, -30), recent);
    }

    [Fact]
    public void What_was_written_before_leave_is_told_on_the_first_day_back_since_the_last_day_at_work()
    {
        var question = November(210, s_monday, Win(30, 13)) with { Calendar = Team.Without(Off(16, 20)) };

        Assert.Equal(new Recent(Ledgers.Nov(13), 30, 0, 0), question.Figures().Recent);
    }

    [Fact]
    public void The_other_stages_stand_beside_with_their_difference()
    {
        var win = Win(100, 3).Then(Ledgers.Receipt(30, Ledgers.Nov(5)), Ledgers.Nov(5));

        var others = November(210, s_monday, win).Figures().OtherBases;

        Assert.Equal(4, others.Count);
        Assert.Contains(new OtherBasis(Basis.Collected, 30, -70), others);
        Assert.Contains(new OtherBasis(Basis.AtStage(Stage.Settled.Id), 0, -100), others);
    }

    [Fact]
    public void What_a_win_would_leave_is_the_same_answer_with_it()
    {
        var question = November(210, s_monday, Win(100, 3));

        var figures = (question with { WhatIf = new Supposed(80) }).Figures();

        Assert.Equal((180, 30), (figures.Attained, figures.Gap));
        Assert.Equal(110, question.Figures().Gap);
    }

    [Fact]
    public void What_a_win_would_make_of_an_average_counts_it_as_one()
        => Assert.Equal(90, (November(100, s_monday, Win(100, 3)) with
        {
            Metric = Metric.AverageDeal,
            WhatIf = new Supposed(80),
        }).Figures().Attained);

    [Theory]
    [InlineData(LookedAt.ToConfirm, true)]
    [InlineData(LookedAt.Confirmed, false)]
    public void An_opening_entry_counts_at_once_and_is_told_until_it_is_confirmed(LookedAt look, bool isTold)
    {
        var opening = new LedgerEntry.Opening(
            new OpeningFacts(Cast.Ana, Metric.Revenue.Id, Basis.Signed, 70, Ledgers.Nov(11)))
        {
            Id = new("o1"),
            Recorder = Cast.Chief,
            RecordedAt = new DateTimeOffset(2026, 11, 12, 9, 0, 0, TimeSpan.Zero),
            RecordedOn = Ledgers.Nov(12),
            Look = look,
        };
        var question = November(210, s_monday, Dossier.Open(opening), Win(30, 13)) with
        {
            CountedFrom = Ledgers.Nov(12),
        };

        Assert.Equal(100, question.Figures().Attained);
        Assert.Equal(isTold ? Ledgers.Nov(12) : null, question.Figures().CountedSince);
    }

    [Fact]
    public void Every_figure_opens_into_what_it_rests_on()
    {
        var question = November(210, s_monday, Win(100, 3));

        var whys = Why.Of(question, question.Figures());

        Assert.Equal(
            ["Reached", "ToReach", "ExpectedByNow", "Missing", "StillNeeded", "Foreseen", "Judged", "Changed"],
            whys.Select(why => why.GetType().Name));
        Assert.Equal([new DayValue(Ledgers.Nov(3), 100, 0)], ((Why.Reached)whys[0]).Days);
        Assert.Equal(1, ((Why.ToReach)whys[1]).Parts[0].Version.Number);
    }

    [Fact]
    public void The_entries_of_a_figure_add_up_to_it()
    {
        var ledger = new[]
        {
            Win(100, 3, "a"),
            Win(50, 4, "b").Then(Ledgers.Refund(20, Ledgers.Nov(9)) with { Under = new("b") }, Ledgers.Nov(9)),
        };

        var entries = CountedEntry.Of(
            ledger, StageOrder.Default, Cast.Ana, Metric.Revenue, Basis.Signed, Ledgers.November);

        Assert.Equal([100, 50, -20], entries.Select(entry => entry.Value));
    }

    [Fact]
    public void The_forecast_weighs_pace_and_target()
    {
        // W = 2/3, e = 14, n = 21: w = 14 / 19.25.
        var forecast = November(210, Ledgers.Nov(20), Win(70, 3)).Figures().Forecast!.Value;

        Assert.Equal(0.7273m, decimal.Round(forecast.OwnPart, 4));
        Assert.Equal(114.55m, decimal.Round(forecast.Value!.Value, 2));
    }

    [Fact]
    public void Past_the_commitment_the_stretch_is_next()
    {
        var figures = November(200, s_monday, Win(205, 3)).Figures();

        Assert.Equal(5, figures.Surplus);
        Assert.Equal(new NextStep.ReachStretch(5), NextStep.After(figures));
    }
}
