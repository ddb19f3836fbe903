using FsCheck;
using FsCheck.Fluent;

namespace TeamCoachBot.Domain.Tests;

public sealed class SharesTests
{
    [Fact]
    public void The_rest_goes_to_the_largest_remainders()
        => Assert.Equal([3m, 4m, 3m], Shares.Split(10, [1, 1.2m, 1], 1));

    [Fact]
    public void Of_equal_remainders_the_favoured_one_is_first()
    {
        Assert.Equal([0.34m, 0.33m, 0.33m], Shares.Split(1, [1, 1, 1], 0.01m));
        Assert.Equal([0.33m, 0.33m, 0.34m], Shares.Split(1, [1, 1, 1], 0.01m, favoured: 2));
    }

    [Fact]
    public void A_weight_of_nothing_gets_nothing()
        => Assert.Equal([0m, 100m], Shares.Split(100, [0, 3], 0.01m));

    [Fact]
    public void A_negative_total_is_split_like_the_positive_one()
        => Assert.Equal([-0.34m, -0.33m, -0.33m], Shares.Split(-1, [1, 1, 1], 0.01m));

    [Fact]
    public void A_total_finer_than_the_unit_is_a_mistake_of_the_caller()
        => Assert.Throws<ArgumentException>(() => Shares.Split(0.001m, [1], 0.01m));

    [Fact]
    public void Parts_add_up_and_are_less_than_a_unit_from_their_exact_share()
    {
        var cases = from cents in Gen.Choose(-2_000_000_000, 2_000_000_000)
                    from weights in Gen.Choose(0, 1000).NonEmptyListOf()
                    where weights.Any(weight => weight > 0)
                    select (Total: cents / 100m, Weights: weights.Select(weight => (decimal)weight).ToArray());
        Prop.ForAll(cases.ToArbitrary(), it =>
        {
            var parts = Shares.Split(it.Total, it.Weights, 0.01m);
            var sum = it.Weights.Sum();
            return parts.Sum() == it.Total
                && parts.Zip(it.Weights).All(part => Math.Abs(part.First - (it.Total * part.Second / sum)) < 0.01m);
        }).QuickCheckThrowOnFailure();
    }
}
