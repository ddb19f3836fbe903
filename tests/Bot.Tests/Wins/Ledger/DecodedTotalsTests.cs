using TeamCoachBot.Bot.Wins.Ledger;
using TeamCoachBot.Domain.Calendars;
using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Tests.Wins.Ledger;

public sealed class DecodedTotalsTests
{
    private static readonly MemberId Ana = new("ana");

    [Fact]
    public void The_same_bytes_are_decoded_once()
    {
        var first = DecodedTotals.Of(Ana, Month(2026, 11), TotalsParts.All);

        Assert.Same(first, DecodedTotals.Of(Ana, Month(2026, 11), TotalsParts.All));
    }

    [Fact]
    public void Another_member_another_month_and_other_parts_are_told_apart()
    {
        var first = DecodedTotals.Of(Ana, Month(2026, 11), TotalsParts.All);

        Assert.Equal(new MemberId("ben"), DecodedTotals.Of(new MemberId("ben"), Month(2026, 11), TotalsParts.All).Owner);
        Assert.Null(DecodedTotals.Of(null, Month(2026, 11), TotalsParts.All).Owner);
        Assert.Equal(new DateOnly(2026, 12, 1), DecodedTotals.Of(Ana, Month(2026, 12), TotalsParts.All).First);
        Assert.Equal(TotalsParts.Pieces, DecodedTotals.Of(Ana, Month(2026, 11), TotalsParts.Pieces).Parts);
        Assert.Equal(Ana, first.Owner);
    }

    private static byte[] Month(int year, int month) =>
        TotalsCodec.Encode(MonthTotals.Empty(Ana, TeamYear.Calendar.MonthOf(new DateOnly(year, month, 1))));
}
