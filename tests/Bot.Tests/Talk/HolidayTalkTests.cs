using TeamCoachBot.StandIns.Talk;

namespace TeamCoachBot.Bot.Tests.Talk;

public sealed class HolidayTalkTests
{
    private const string Year = "# years: 2027\ndate,kind,name\n2027-01-01,off,元旦\n2027-01-03,work,元旦补班\n";

    [Fact]
    public async Task A_year_without_a_holiday_file_is_said_to_be_provisional_until_somebody_brings_it()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var fang = chat.As(Cast.Fang);

        var before = await fang.SaysAsync("how far from target in January 2027?");
        await fang.SaysAsync("import holidays");
        var done = await fang.PressesAsync("Import", ("text", Year));
        var after = await fang.SaysAsync("how far from target in January 2027?");

        Assert.Contains("provisional", before.Text, StringComparison.Ordinal);
        Assert.Contains("2027", done.Line, StringComparison.Ordinal);
        Assert.DoesNotContain("provisional", after.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_with_a_wrong_line_comes_back_with_its_number_and_the_text()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var fang = chat.As(Cast.Fang);
        await fang.SaysAsync("导入节假日");

        var again = await fang.PressesAsync("导入", ("text", "date,kind,name\n2027-01-01,off,元旦\n2027-13-01,off,x\n"));

        Assert.Contains("第 3 行", again.Text, StringComparison.Ordinal);
        Assert.Contains("2027-13-01", again.FieldOf("text"), StringComparison.Ordinal);
    }
}
