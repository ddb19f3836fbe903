using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Domain.Tests.Wins;

public sealed class RateTableTests
{
    private static readonly RateTable Rates = new(
    [
        new(Currency.USD, 7.2m, new(2026, 11, 10)), new(Currency.USD, 7.1m, new(2026, 11, 1)),
        new(Currency.EUR, 7.8m, new(2026, 11, 1)),
    ]);

    [Theory]
    [InlineData(9, 7.1)]
    [InlineData(10, 7.2)]
    [InlineData(30, 7.2)]
    public void A_day_has_the_rate_that_began_last(int day, decimal rate) =>
        Assert.Equal(rate, Rates.On(Currency.USD, new(2026, 11, day)));

    [Fact]
    public void Before_the_first_rate_there_is_none() => Assert.Null(Rates.On(Currency.USD, new(2026, 10, 31)));

    [Fact]
    public void A_currency_without_a_rate_has_none() => Assert.Null(Rates.On(new("JPY"), new(2026, 11, 30)));

    [Theory]
    [InlineData("CNY", 85.21)]
    [InlineData("JPY", 85)]
    [InlineData("KWD", 85.206)]
    public void A_converted_amount_has_the_decimals_of_its_currency(string into, decimal amount) =>
        Assert.Equal(amount, RateTable.Convert(12.0009m, 7.1m, new(into)));
}
