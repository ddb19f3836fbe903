using TeamCoachBot.Bot.Storage.Tables;

namespace TeamCoachBot.Bot.Tests.Storage.Tables;

public sealed class TableFilterTests
{
    [Fact]
    public void A_text_can_not_leave_its_quotes()
    {
        var typed = "x' or PartitionKey ne '";

        Assert.Equal("Name eq 'x'' or PartitionKey ne '''", TableClient.CreateFilter($"Name eq {typed}"));
    }

    [Fact]
    public void Every_value_keeps_its_type()
    {
        Assert.Equal("A eq 5", TableClient.CreateFilter($"A eq {5}"));
        Assert.Equal("A eq 5L", TableClient.CreateFilter($"A eq {5L}"));
        Assert.Equal("A eq 5.0", TableClient.CreateFilter($"A eq {5.0}"));
        Assert.Equal("A eq 1E+300", TableClient.CreateFilter($"A eq {1e300}"));
        Assert.Equal("A eq true", TableClient.CreateFilter($"A eq {true}"));
        Assert.Equal("A eq X'00FF'", TableClient.CreateFilter($"A eq {new byte[] { 0, 255 }}"));
        Assert.Equal(
            "A eq datetime'2026-11-03T01:00:00.0000000Z'",
            TableClient.CreateFilter($"A eq {new DateTimeOffset(2026, 11, 3, 9, 0, 0, TimeSpan.FromHours(8))}"));
        Assert.Equal(
            "A eq guid'0f8fad5b-d9cb-469f-a165-70867728950e'",
            TableClient.CreateFilter($"A eq {Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e")}"));
    }

    [Fact]
    public void What_can_not_be_compared_is_refused()
    {
        Assert.Throws<ArgumentException>(() => TableClient.CreateFilter($"A eq {double.NaN}"));
        Assert.Throws<ArgumentException>(() => TableClient.CreateFilter($"A eq {(object?)null}"));
        Assert.Throws<ArgumentException>(() => TableClient.CreateFilter($"A eq {1.5m}"));
    }
}
