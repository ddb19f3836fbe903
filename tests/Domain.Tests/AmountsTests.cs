using FsCheck;
using FsCheck.Fluent;

namespace TeamCoachBot.Domain.Tests;

public sealed class AmountsTests
{
    [Theory]
    [InlineData("999999999999.9999")]
    [InlineData("-999999999999.9999")]
    [InlineData("0.0001")]
    public void The_outermost_amounts_survive_storage(string text)
    {
        var amount = decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(amount, Amounts.FromUnits(Amounts.ToUnits(amount)));
    }

    [Theory]
    [InlineData("1000000000000")]
    [InlineData("0.00001")]
    public void What_would_be_rounded_or_cut_is_never_stored(string text)
        => Assert.Throws<ArgumentOutOfRangeException>(
            () => Amounts.ToUnits(decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void Units_and_amounts_are_the_same_number()
        => Prop.ForAll(
            Gen.Choose(int.MinValue, int.MaxValue).Select(units => units * 4_000_000L).ToArbitrary(),
            units => Amounts.ToUnits(Amounts.FromUnits(units)) == units && Amounts.FromUnits(units) == units / 10_000m)
            .QuickCheckThrowOnFailure();
}
