using Azure;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.StandIns.Storage;

namespace TeamCoachBot.Bot.Tests.Storage.Tables;

/// <summary>Where the double is stricter than Azurite, and what it looks up instead of asking each row.</summary>
public sealed class FilterParserTests
{
    [Theory]
    [InlineData("Text eq 'open")]
    [InlineData("A eq 1 B eq 2")]
    [InlineData("A eq guid'no'")]
    [InlineData("A eq 1)")]
    [InlineData("A eq unquoted")]
    [InlineData("and")]
    public void A_filter_that_cannot_be_read_is_refused(string filter) =>
        Assert.Equal(400, Assert.Throws<RequestFailedException>(() => RowFilter.Parse(filter)).Status);

    [Fact]
    public void A_range_of_one_partition_asks_nothing_of_single_rows()
    {
        var filter = RowFilter.Parse(Key.Range("m", "O'Brien").In("t|'1'"));

        Assert.Equal(("t|'1'", "m|O'Brien|", "m|O'Brien}"), (filter.Partition, filter.RowFrom, filter.RowBelow));
        Assert.Null(filter.Rest);
    }

    [Fact]
    public void Of_two_bounds_the_narrower_holds()
    {
        var filter = RowFilter.Parse("RowKey ge 'b' and RowKey gt 'a' and RowKey lt 'y' and RowKey lt 'z'");

        Assert.Equal(("b", "y"), (filter.RowFrom, filter.RowBelow));
    }
}
