using TeamCoachBot.Domain.Progress;
using TeamCoachBot.Domain.Targets;
using TeamCoachBot.Domain.Wins;
using static TeamCoachBot.Domain.Tests.Wins.Ledgers;

namespace TeamCoachBot.Domain.Tests.Wins;

public sealed class MonthTotalsTests
{
    [Fact]
    public void A_win_counts_at_a_stage_on_the_day_it_reached_it()
    {
        var win = Dossier.Open(Won(100, Nov(3))).Then(Moved(Stage.DepositIn, Nov(10)), Nov(10));

        Assert.Equal(100, Read(win, Basis.Signed, 3, 4));
        Assert.Equal(0, Read(win, Basis.AtStage(Stage.DepositIn.Id), 3, 10));
        Assert.Equal(100, Read(win, Basis.AtStage(Stage.DepositIn.Id), 10, 11));
        Assert.Equal(0, Read(win, Basis.AtStage(Stage.Settled.Id), 1, 31));
    }

    [Fact]
    public void Reaching_a_later_stage_reaches_those_before_it()
    {
        var win = Dossier.Open(Won(100, Nov(3))).Then(Moved(Stage.Settled, Nov(10)), Nov(10));

        Assert.Equal(100, Read(win, Basis.AtStage(Stage.PartPaid.Id), 10, 11));
    }

    [Fact]
    public void Receipts_count_on_their_own_days()
    {
        var win = Dossier.Open(Won(100, Nov(3)))
            .Then(Receipt(30, Nov(5)), Nov(5))
            .Then(Receipt(70, Nov(20), "r2"), Nov(20));

        Assert.Equal(30, Read(win, Basis.Collected, 5, 6));
        Assert.Equal(100, Read(win, Basis.Collected, 1, 31));
    }

    [Fact]
    public void A_correction_counts_on_the_day_of_what_it_corrects()
    {
        var win = Dossier.Open(Won(100, Nov(3))).Then(Corrected(Facts(80, Nov(3))), Nov(18));

        Assert.Equal(80, Read(win, Basis.Signed, 3, 4));
        Assert.Equal(0, Read(win, Basis.Signed, 4, 31));
    }

    [Fact]
    public void A_cancellation_counts_on_the_day_of_what_it_cancels()
    {
        var win = Dossier.Open(Won(100, Nov(3))).Then(Cancelled("w1"), Nov(18));

        Assert.Equal(0, Read(win, Basis.Signed, 1, 31));
        Assert.Empty(TotalsOf(win).Sums);
    }

    [Fact]
    public void What_is_taken_back_on_the_day_it_was_written_moved_nothing()
    {
        var undone = Dossier.Open(Won(100, Nov(3))).Then(Corrected(Facts(80, Nov(3))), Nov(3)).Then(Cancelled("w1"), Nov(3));
        var refund = Dossier.Open(Won(100, Nov(3))).Then(Refund(40, Nov(18)), Nov(18)).Then(Cancelled("f1"), Nov(18));

        Assert.Empty(TotalsOf(undone).Moves);
        Assert.DoesNotContain(TotalsOf(refund).Moves, move => move.Movement == Movement.TakenBack);
    }

    [Fact]
    public void What_is_taken_back_later_is_told_as_that()
    {
        var cancelled = Dossier.Open(Won(100, Nov(3))).Then(Cancelled("w1"), Nov(18));

        Assert.Contains(TotalsOf(cancelled).Moves, move => move.Movement == Movement.TakenBack);
    }

    [Fact]
    public void A_refund_counts_on_the_day_it_happens()
    {
        var win = Dossier.Open(Won(100, Nov(3))).Then(Refund(40, Nov(18)), Nov(18));

        Assert.Equal(100, Read(win, Basis.Signed, 1, 18));
        Assert.Equal(-40, Read(win, Basis.Signed, 18, 19));
    }

    [Fact]
    public void A_partly_refunded_win_is_still_a_deal_and_a_wholly_refunded_one_is_not()
    {
        var part = Dossier.Open(Won(100, Nov(3))).Then(Refund(40, Nov(18)), Nov(18));
        var whole = part.Then(Refund(60, Nov(19), "f2"), Nov(19));

        Assert.Equal(1, Read(part, Basis.Signed, 1, 31, Metric.Deals));
        Assert.Equal(0, Read(whole, Basis.Signed, 1, 31, Metric.Deals));
    }

    [Fact]
    public void A_refund_without_receipts_takes_nothing_from_the_collected_money()
    {
        var win = Dossier.Open(Won(100, Nov(3)))
            .Then(Receipt(30, Nov(5)), Nov(5))
            .Then(Refund(40, Nov(18)), Nov(18));

        Assert.Equal(0, Read(win, Basis.Collected, 1, 31));
    }

    [Fact]
    public void A_refund_on_a_leavers_deal_goes_to_the_team()
    {
        var win = Dossier.Open(Won(100, Nov(3))).Then(Refund(40, Nov(18)) with { AgainstTeam = true }, Nov(18));

        var team = TotalsOf(null, November, win);

        Assert.Equal(100, Read(win, Basis.Signed, 1, 31));
        Assert.Equal(-40, Attained.Read(Metric.Revenue, Basis.Signed, [team], Nov(1), Nov(30)).Value);
    }

    [Fact]
    public void A_win_not_accepted_no_longer_counts_on_any_basis()
    {
        var win = Dossier.Open(Won(100, Nov(3)))
            .Then(Receipt(30, Nov(5)), Nov(5))
            .Then(Decided("w1", LookedAt.NotAccepted), Nov(8));

        Assert.Equal(0, Read(win, Basis.Signed, 1, 31));
        Assert.Equal(0, Read(win, Basis.Collected, 1, 31));
    }

    [Fact]
    public void What_is_to_confirm_counts_and_is_told_apart()
    {
        var win = Dossier.Open(Won(100, Nov(3)) with { Look = LookedAt.ToConfirm });

        var read = Attained.Read(Metric.Revenue, Basis.Signed, [TotalsOf(win)], Nov(1), Nov(30));

        Assert.Equal((100, 100), (read.Value, read.ToConfirm));
    }

    [Fact]
    public void Shared_credit_adds_up_to_the_win_to_the_last_cent()
    {
        var facts = Facts(100, Nov(3)) with
        {
            Credits = [new(Cast.Ana, 33.33m), new(Cast.Ben, 33.33m), new(Cast.Chief, 33.34m)],
        };
        var win = Dossier.Open(Won(facts));

        var parts = new[] { Cast.Ana, Cast.Ben, Cast.Chief }
            .Select(member => Attained.Read(
                Metric.Revenue, Basis.Signed, [TotalsOf(member, November, win)], Nov(1), Nov(30)).Value);

        Assert.Equal([33.33m, 33.33m, 33.34m], parts);
    }

    [Fact]
    public void Amounts_without_tax_follow_the_receipts_and_add_up()
    {
        var facts = Facts(113, Nov(3)) with { Worth = new Worth(113, 100) };
        var win = Dossier.Open(Won(facts))
            .Then(Receipt(50, Nov(5)), Nov(5))
            .Then(Receipt(63, Nov(6), "r2"), Nov(6));

        Assert.Equal(44.25m, Read(win, Basis.Collected.WithoutTax(), 5, 6));
        Assert.Equal(100, Read(win, Basis.Collected.WithoutTax(), 1, 31));
        Assert.Equal(100, Read(win, Basis.Signed.WithoutTax(), 1, 31));
    }

    [Fact]
    public void New_customers_and_repeat_revenue_are_told_apart()
    {
        var first = Dossier.Open(Won(Facts(100, Nov(3)) with { IsFirstOrder = true }));
        var second = Dossier.Open(Won(Facts(70, Nov(9)), id: "w2"));
        var totals = TotalsOf(first, second);

        Assert.Equal(1, Attained.Read(Metric.NewCustomers, Basis.Signed, [totals], Nov(1), Nov(30)).Value);
        Assert.Equal(70, Attained.Read(Metric.RepeatRevenue, Basis.Signed, [totals], Nov(1), Nov(30)).Value);
    }

    [Fact]
    public void A_month_refuses_more_wins_than_a_row_holds()
    {
        var postings = Enumerable.Range(0, MonthTotals.MostPieces + 1).Select(i => new Posting(
            Cast.Ana,
            Nov(1),
            Line.Of(Basis.Signed, CustomerKind.New, ""),
            LookedAt.Confirmed,
            default,
            new Piece(i, i, 0, 1),
            1,
            Movement.Added,
            Nov(1)));

        Assert.False(MonthTotals.Empty(Cast.Ana, November).Apply(postings).TryGet(out _, out var refusal));
        Assert.Equal(new WinRefusal.MonthFull(Nov(1)), refusal);
    }

    private static decimal? Read(Dossier win, Basis basis, int first, int end, Metric? metric = null)
        => Attained.Read(metric ?? Metric.Revenue, basis, [TotalsOf(win)], Nov(first), Nov(1).AddDays(end - 1)).Value;
}
