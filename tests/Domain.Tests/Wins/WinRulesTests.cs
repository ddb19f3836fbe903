using TeamCoachBot.Domain.Wins;
using static TeamCoachBot.Domain.Tests.Wins.Ledgers;

namespace TeamCoachBot.Domain.Tests.Wins;

public sealed class WinRulesTests
{
    [Fact]
    public void A_win_of_today_is_taken() => Assert.Null(Check(Facts(100, Nov(20))));

    [Fact]
    public void A_win_of_tomorrow_is_refused()
        => Assert.Equal(new WinRefusal.InTheFuture(Nov(21), Nov(20)), Check(Facts(100, Nov(21))));

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    [InlineData(1_000_000_000_000)]
    public void An_amount_outside_the_range_is_refused(long amount)
        => Assert.Equal(new WinRefusal.AmountOutOfRange(amount, Amounts.Most), Check(Facts(amount, Nov(3))));

    [Fact]
    public void An_amount_has_no_more_decimals_than_its_currency()
    {
        var yen = Facts(100.5m, Nov(3)) with { Currency = new Currency("JPY") };

        Assert.Equal(new WinRefusal.TooManyDecimals(100.5m, new Currency("JPY"), 0), Check(yen));
    }

    [Fact]
    public void Credits_that_are_not_100_percent_are_refused()
        => Assert.Equal(
            new WinRefusal.CreditsNotWhole(90),
            Check(Facts(100, Nov(3)) with { Credits = [new(Cast.Ana, 60), new(Cast.Ben, 30)] }));

    [Fact]
    public void Nobody_is_credited_twice()
        => Assert.Equal(
            new WinRefusal.CreditedTwice(Cast.Ana),
            Check(Facts(100, Nov(3)) with { Credits = [new(Cast.Ana, 60), new(Cast.Ana, 40)] }));

    [Fact]
    public void A_win_that_nobody_is_credited_with_is_refused()
        => Assert.IsType<WinRefusal.NobodyCredited>(Check(Facts(100, Nov(3)) with { Credits = [] }));

    [Fact]
    public void A_stage_that_the_team_does_not_have_is_refused()
        => Assert.Equal(
            new WinRefusal.UnknownStage(new("maybe")), Check(Facts(100, Nov(3)) with { Stage = new("maybe") }));

    [Fact]
    public void A_deal_may_be_sold_at_a_loss_but_not_earn_more_than_its_price()
    {
        Assert.Null(Check(Facts(100, Nov(3)) with { Worth = new Worth(100, 100, -20) }));
        Assert.Equal(
            new WinRefusal.ProfitAboveAmount(101, 100),
            Check(Facts(100, Nov(3)) with { Worth = new Worth(100, 100, 101) }));
    }

    private static WinRefusal? Check(WinFacts facts) => WinRules.Check(facts, StageOrder.Default, Nov(20));
}
