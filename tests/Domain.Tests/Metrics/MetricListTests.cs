using TeamCoachBot.Domain.Metrics;
using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Targets;

namespace TeamCoachBot.Domain.Tests.Metrics;

/// <summary>The list of a team's own metrics.</summary>
public sealed class MetricListTests
{
    private static readonly DateOnly Day = new(2026, 11, 16);

    [Fact]
    public void The_same_metric_a_second_time_changes_nothing()
    {
        var once = Made(MetricList.None, Own("a", "csat"));

        Assert.Equal(once, Made(once, Own("a", "csat")));
    }

    [Theory]
    [InlineData("csat")]
    [InlineData("满意度")]
    [InlineData("score")]
    public void A_word_of_a_metric_in_use_is_not_given_to_another(string word)
    {
        var list = Made(MetricList.None, Own("a", "csat", "满意度") with { Aliases = [Name("score")] });

        var refused = Refusal(list.Make(Own("b", word)));

        Assert.Equal(word, Assert.IsType<MetricRefusal.NameTaken>(refused).Name.Key);
    }

    [Fact]
    public void A_name_that_was_given_up_is_free_again()
    {
        var list = Value(Made(MetricList.None, Own("a", "csat")).Retire(new("a"), Day));

        Assert.Equal(2, Made(list, Own("b", "csat")).All.Length);
    }

    [Fact]
    public void A_metric_whose_name_was_taken_meanwhile_is_not_taken_up_again()
    {
        var list = Made(Value(Made(MetricList.None, Own("a", "csat")).Retire(new("a"), Day)), Own("b", "csat"));

        Assert.IsType<MetricRefusal.NameTaken>(Refusal(list.Resume(new("a"))));
    }

    [Fact]
    public void Twenty_are_in_use_at_most()
    {
        var list = Enumerable.Range(0, MetricList.MostInUse)
            .Aggregate(MetricList.None, (made, i) => Made(made, Own($"m{i}", $"name{i}")));

        Assert.IsType<MetricRefusal.TooMany>(Refusal(list.Make(Own("more", "more"))));
    }

    [Fact]
    public void One_that_was_given_up_makes_room()
    {
        var list = Enumerable.Range(0, MetricList.MostInUse)
            .Aggregate(MetricList.None, (made, i) => Made(made, Own($"m{i}", $"name{i}")));

        var after = Made(Value(list.Retire(new("m3"), Day)), Own("more", "more"));

        Assert.Equal(MetricList.MostInUse, after.InUse.Count());
    }

    [Fact]
    public void What_was_ever_made_is_bounded()
    {
        var list = MetricList.Restore(Enumerable.Range(0, MetricList.MostEver)
            .Select(i => Own($"m{i}", $"name{i}") with { RetiredOn = Day }));

        Assert.IsType<MetricRefusal.TooManyEver>(Refusal(list.Make(Own("more", "more"))));
    }

    [Fact]
    public void Given_up_twice_it_keeps_its_first_day()
    {
        var once = Value(Made(MetricList.None, Own("a", "csat")).Retire(new("a"), Day));

        Assert.Equal(Day, Value(once.Retire(new("a"), Day.AddDays(3))).All[0].RetiredOn);
    }

    [Fact]
    public void A_rename_keeps_what_it_counts()
    {
        var list = Made(MetricList.None, Own("a", "csat"));

        var renamed = Value(list.Rename(new("a"), [Name("nps")], []));

        Assert.Equal((list.All[0].Metric, "nps"), (renamed.All[0].Metric, renamed.All[0].Names[0].Key));
    }

    [Fact]
    public void A_rename_to_a_taken_name_is_refused()
    {
        var list = Made(Made(MetricList.None, Own("a", "csat")), Own("b", "nps"));

        Assert.IsType<MetricRefusal.NameTaken>(Refusal(list.Rename(new("a"), [Name("nps")], [])));
    }

    [Fact]
    public void A_name_is_needed() =>
        Assert.IsType<MetricRefusal.NameMissing>(Refusal(MetricList.None.Make(Own("a", ""))));

    [Fact]
    public void A_name_is_bounded() => Assert.IsType<MetricRefusal.NameTooLong>(
        Refusal(MetricList.None.Make(Own("a", new string('x', MetricName.MostChars + 1)))));

    [Theory]
    [InlineData(Measure.Sum, MetricUnit.Percent)]
    [InlineData(Measure.Ratio, MetricUnit.Count)]
    [InlineData(Measure.Distinct, MetricUnit.Count)]
    public void A_unit_that_means_nothing_for_a_measure_is_refused(Measure measure, MetricUnit unit) =>
        Assert.IsType<MetricRefusal.UnitDoesNotFit>(
            Refusal(MetricRules.Entered(new("a"), measure, unit, Direction.Raise, null)));

    [Theory]
    [InlineData(Measure.LastValue, MetricUnit.Count, 5)]
    [InlineData(Measure.Sum, MetricUnit.Points, 5)]
    [InlineData(Measure.LastValue, MetricUnit.Points, 0)]
    public void Only_points_that_are_not_added_up_end_somewhere(Measure measure, MetricUnit unit, int most) =>
        Assert.IsType<MetricRefusal.ScaleDoesNotFit>(
            Refusal(MetricRules.Entered(new("a"), measure, unit, Direction.Raise, most)));

    [Fact]
    public void A_ratio_ends_at_the_whole()
    {
        var ratio = Value(MetricRules.Entered(new("a"), Measure.Ratio, MetricUnit.Percent, Direction.Raise, null));

        Assert.Equal(100, ratio.Most);
    }

    private static OwnMetric Own(string id, params string[] names) => new()
    {
        Metric = Value(MetricRules.Entered(new(id), Measure.LastValue, MetricUnit.Points, Direction.Raise, null)),
        Names = [.. names.Select(Name)],
        MadeBy = new MemberId("fang"),
        MadeOn = Day,
    };

    private static MetricName Name(string text) => new(text, text);

    private static MetricList Made(MetricList list, OwnMetric metric) => Value(list.Make(metric));

    private static T Value<T>(Outcome<T> outcome) where T : notnull =>
        outcome.TryGet(out var value, out var refusal) ? value : throw new InvalidOperationException(refusal.ToString());

    private static Refusal Refusal<T>(Outcome<T> outcome) where T : notnull =>
        outcome.TryGet(out _, out var refusal) ? throw new InvalidOperationException("It was taken.") : refusal;
}
