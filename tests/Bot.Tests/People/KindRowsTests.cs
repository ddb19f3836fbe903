using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Storage.Tables;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot.Tests.People;

public sealed class KindRowsTests
{
    private static readonly string[] Keys =
    [
        "m|ana|leave", "m|ana|month", "m|ana|month-odd", "m|ana|month|2026-10", "m|ana|month|2026-11", "m|ana|months|x", "m|ana|who",
    ];

    private static readonly MemberRows Ana = new(
        new TeamScope(new TenantId("t"), new TeamId("19:team")), new MemberId("ana"),
        [.. Keys.Select(key => new TableEntity("p", key))]);

    [Fact]
    public void Only_rows_of_the_very_kind_are_gone_through()
    {
        var found = new List<string>();
        foreach (var row in Ana.Of("month"))
            found.Add(row.RowKey);

        Assert.Equal(["m|ana|month", "m|ana|month|2026-10", "m|ana|month|2026-11"], found);
    }

    [Fact]
    public void A_row_tells_what_stands_behind_its_kind()
    {
        var months = Ana.Of("month");

        Assert.Equal(["", "2026-10", "2026-11"], months.Select(row => months.PlaceOf(row).ToString()));
    }

    [Fact]
    public void A_kind_without_rows_is_empty() => Assert.Empty(Ana.Of("target"));
}
