using TeamCoachBot.Bot.Metrics;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Domain.Metrics;
using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Targets;

namespace TeamCoachBot.Bot.Tests.Metrics;

/// <summary>The stored form of a team's own metrics.</summary>
public sealed class MetricRowsTests
{
    private static readonly TeamScope Scope = new(new TenantId("t"), new TeamId("team"));

    [Fact]
    public void What_was_written_is_read_again()
    {
        var list = MetricList.Restore(
        [
            Own("a", Entered("a", Measure.LastValue, MetricUnit.Points, Direction.StayAbove, 5), "CSAT", "客户满意度") with
            {
                Aliases = [MetricNaming.Of("happiness")], RetiredOn = new(2026, 11, 20),
            },
            Own("b", Entered("b", Measure.Ratio, MetricUnit.Percent, Direction.Raise, null), "转化率"),
            Own("c", MetricRules.OfActivity(new("c"), "visit", Direction.Raise), "visits"),
        ]);

        Assert.Equal(list, MetricRows.Of(MetricRows.RowOf(Scope, list)));
    }

    [Fact]
    public void A_full_list_of_long_names_fits_into_its_property()
    {
        var name = new string('指', MetricName.MostChars);
        var list = MetricList.Restore(Enumerable.Range(0, MetricList.MostEver).Select(i =>
            Own($"own-{i:D10}", Entered("a", Measure.Average, MetricUnit.Points, Direction.StayBelow, 999.5m), name, name) with
            {
                Aliases = [.. Enumerable.Repeat(MetricNaming.Of(name), MetricList.MostAliases)], RetiredOn = new(2026, 11, 20),
            }));

        Assert.InRange(MetricRows.RowOf(Scope, list).GetString("Metrics")!.Length, 1, 32 * 1024);
    }

    [Fact]
    public void Without_a_row_there_are_none() => Assert.Same(MetricList.None, MetricRows.Of(Array.Empty<Bot.Storage.Tables.TableEntity>()));

    private static OwnMetric Own(string id, Domain.Outcome<Metric> metric, params string[] names) => new()
    {
        Metric = metric.TryGet(out var made, out _) ? made : throw new InvalidOperationException(id),
        Names = [.. names.Select(MetricNaming.Of)],
        MadeBy = new MemberId("fang"),
        MadeOn = new(2026, 11, 16),
    };

    private static Domain.Outcome<Metric> Entered(
        string id, Measure measure, MetricUnit unit, Direction direction, decimal? most) =>
        MetricRules.Entered(new(id), measure, unit, direction, most);
}
