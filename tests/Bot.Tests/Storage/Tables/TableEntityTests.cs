using Azure;
using TeamCoachBot.Bot.Storage.Tables;

namespace TeamCoachBot.Bot.Tests.Storage.Tables;

public sealed class TableEntityTests
{
    [Fact]
    public void A_property_is_read_as_the_type_it_was_written()
    {
        var row = new TableEntity("p", "r") { ["Count"] = 5L };

        Assert.Equal(5L, row.GetInt64("Count"));
        Assert.Null(row.GetString("Absent"));
        Assert.Throws<InvalidOperationException>(() => row.GetInt32("Count"));
        Assert.Throws<InvalidOperationException>(() => row.GetString("Count"));
    }

    [Fact]
    public void Names_are_told_apart_by_case_and_taken_once()
    {
        var row = new TableEntity("p", "r") { { "a", 1 }, { "A", 2 } };

        Assert.Equal(2, row.Count);
        Assert.Throws<ArgumentException>(() => row.Add("a", 3));
    }

    [Fact]
    public void A_null_is_no_property()
    {
        var row = new TableEntity("p", "r") { ["a"] = 1, ["b"] = 2, ["c"] = 3 };

        row.Remove("b");
        row.Add("d", null);

        Assert.Equal(["a", "c"], row.Keys);
        Assert.False(row.Remove("b"));
    }

    [Fact]
    public void A_copy_and_its_original_go_separate_ways()
    {
        byte[] bytes = [1];
        var row = new TableEntity("p", "r") { ["a"] = 1, ["bytes"] = bytes };
        var copy = row.Copy();

        row["a"] = 2;
        bytes[0] = 9;
        copy.GetBinary("bytes")![0] = 8;

        Assert.Equal(1, copy.GetInt32("a"));
        Assert.Equal([1], copy.GetBinary("bytes"));
    }

    [Fact]
    public void What_a_copy_gains_or_loses_its_original_does_not()
    {
        var row = new TableEntity("p", "r") { ["a"] = 1, ["b"] = 2 };
        var (one, other) = (row.Copy(), row.Copy());

        one.Remove("a");
        one["c"] = 3;
        other["b"] = 4;

        Assert.Equal(["a", "b"], row.Keys);
        Assert.Equal(2, row.GetInt32("b"));
        Assert.Equal(["b", "c"], one.Keys);
        Assert.Equal([1, 4], [other.GetInt32("a"), other.GetInt32("b")]);
    }

    [Fact]
    public void Keys_time_and_tag_of_a_copy_are_its_own_too()
    {
        var row = new TableEntity("p", "r") { ["a"] = 1, ETag = new ETag("one") };
        var copy = row.Copy();
        var again = copy.Copy();

        copy.ETag = new ETag("two");
        copy["a"] = 2;
        row.RowKey = "s";
        row["a"] = 3;

        Assert.Equal(("s", "one", 3), (row.RowKey, row.ETag.ToString(), row.GetInt32("a")));
        Assert.Equal(("r", "two", 2), (copy.RowKey, copy.ETag.ToString(), copy.GetInt32("a")));
        Assert.Equal(("r", "one", 1), (again.RowKey, again.ETag.ToString(), again.GetInt32("a")));
    }

    [Theory]
    [InlineData(1.5f)]
    [InlineData((short)1)]
    [InlineData(DayOfWeek.Monday)]
    public void A_value_that_no_table_holds_is_refused(object value)
    {
        var row = new TableEntity("p", "r");

        var mistake = Assert.Throws<ArgumentException>(() => row["Odd"] = value);

        Assert.Contains("Odd", mistake.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_time_without_a_zone_or_before_1601_is_refused()
    {
        var row = new TableEntity("p", "r");

        Assert.ThrowsAny<ArgumentException>(
            () => row["At"] = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Unspecified));
        Assert.ThrowsAny<ArgumentException>(() => row["At"] = DateTimeOffset.MinValue);
    }
}
