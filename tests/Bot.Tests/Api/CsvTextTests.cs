using TeamCoachBot.Bot.Api;

namespace TeamCoachBot.Bot.Tests.Api;

public sealed class CsvTextTests
{
    [Theory]
    [InlineData("a,b\r\n\"x,\"\"y\"\"\",\"two\nlines\"\r\n", "a|b/x,\"y\"|two\nlines")]
    [InlineData("a;b;c\n1,5;2;3", "a|b|c/1,5|2|3")]
    [InlineData("a\tb\n1\t2\n", "a|b/1|2")]
    [InlineData("a,b\n,\n", "a|b/|")]
    public void Cells_are_told_apart_as_spreadsheets_write_them(string text, string cells) =>
        Assert.Equal(cells, string.Join('/', CsvText.Read(text).Select(line => string.Join('|', line.Cells))));

    [Fact]
    public void A_line_has_the_number_that_an_editor_shows() =>
        Assert.Equal([1, 2, 4], CsvText.Read("a\n\"b\nc\"\nd\n").Select(line => line.Number));
}
