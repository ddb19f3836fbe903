using TeamCoachBot.Domain.Wins;
using static TeamCoachBot.Domain.Tests.Wins.Ledgers;

namespace TeamCoachBot.Domain.Tests.Wins;

public sealed class DossierTests
{
    private static readonly Dossier s_win = Dossier.Open(Won(100, Nov(3)));

    [Fact]
    public void The_same_entry_twice_changes_nothing()
    {
        var once = s_win.Then(Receipt(30, Nov(5)), Nov(5));

        Assert.Equal(once, once.Then(Receipt(30, Nov(5)), Nov(6)));
    }

    [Fact]
    public void Nothing_is_written_under_a_cancelled_win()
        => Assert.Equal(
            new WinRefusal.AlreadyCancelled(new("w1")),
            s_win.Then(Cancelled("w1"), Nov(4)).RefusalOf(Receipt(30, Nov(5)), Nov(5)));

    [Fact]
    public void A_stage_already_reached_is_not_reached_again()
        => Assert.Equal(
            new WinRefusal.StageReached(Stage.DepositIn.Id),
            s_win.Then(Moved(Stage.Settled, Nov(5)), Nov(5)).RefusalOf(Moved(Stage.DepositIn, Nov(6), "s2"), Nov(6)));

    [Fact]
    public void A_move_taken_back_frees_its_stage()
        => Assert.Null(s_win
            .Then(Moved(Stage.Settled, Nov(5)), Nov(5))
            .Then(Cancelled("s1"), Nov(6))
            .RefusalOf(Moved(Stage.DepositIn, Nov(6), "s2"), Nov(6)));

    [Fact]
    public void A_stage_is_not_reached_before_the_win()
        => Assert.Equal(
            new WinRefusal.BeforeTheWin(Nov(2), Nov(3)), s_win.RefusalOf(Moved(Stage.Settled, Nov(2)), Nov(6)));

    [Fact]
    public void Money_expected_tomorrow_is_not_received()
        => Assert.Equal(new WinRefusal.InTheFuture(Nov(7), Nov(6)), s_win.RefusalOf(Receipt(30, Nov(7)), Nov(6)));

    [Fact]
    public void No_more_goes_back_than_the_win_is_worth()
        => Assert.Equal(
            new WinRefusal.RefundTooLarge(50, 40),
            s_win.Then(Refund(60, Nov(5)), Nov(5)).RefusalOf(Refund(50, Nov(6), "f2"), Nov(6)));

    [Fact]
    public void A_win_is_not_corrected_below_what_went_back()
        => Assert.Equal(
            new WinRefusal.RefundTooLarge(60, 50),
            s_win.Then(Refund(60, Nov(5)), Nov(5)).RefusalOf(Corrected(Facts(50, Nov(3))), Nov(6)));

    [Fact]
    public void A_rejection_has_a_reason()
        => Assert.IsType<WinRefusal.ReasonMissing>(
            s_win.RefusalOf(Decided("w1", LookedAt.NotAccepted) with { Reason = " " }, Nov(6)));

    [Fact]
    public void An_entry_that_does_not_exist_is_not_cancelled()
        => Assert.Equal(new WinRefusal.NoSuchEntry(new("r9")), s_win.RefusalOf(Cancelled("r9"), Nov(6)));

    [Fact]
    public void A_cancellation_is_not_cancelled_but_logged_anew()
        => Assert.Equal(
            new WinRefusal.DoesNotApply(new("x1")),
            s_win.Then(Receipt(30, Nov(5)), Nov(5))
                .Then(Cancelled("r1"), Nov(6))
                .RefusalOf(Cancelled("x1", "x2"), Nov(7)));
}
