namespace TeamCoachBot.Bot.Tests;

public sealed class CsvCellTests
{
    [Theory]
    [InlineData("=1+1", "\"'=1+1\"")]
    [InlineData("+SUM(A1)", "\"'+SUM(A1)\"")]
    [InlineData("-2", "\"'-2\"")]
    [InlineData("@cmd", "\"'@cmd\"")]
    [InlineData("＝1", "\"'＝1\"")]
    [InlineData("  =1", "\"  '=1\"")]
    [InlineData("\t=1", "\"'\t'=1\"")]
    public void A_cell_is_never_a_formula(string typed, string cell) => Assert.Equal(cell, CsvCell.Of(typed));

    [Theory]
    [InlineData("agreed;=1", "\"agreed;'=1\"")]
    [InlineData("agreed; =1", "\"agreed; '=1\"")]
    [InlineData("agreed\t=1", "\"agreed\t'=1\"")]
    [InlineData("agreed\n=1", "\"agreed\n'=1\"")]
    public void Nor_is_what_a_spreadsheet_that_divides_by_another_sign_would_make_a_cell(string typed, string cell) =>
        Assert.Equal(cell, CsvCell.Of(typed));

    [Theory]
    [InlineData("Acme, Inc.", "\"Acme, Inc.\"")]
    [InlineData("say \"yes\"", "\"say \"\"yes\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData("a = b", "a = b")]
    [InlineData("华为", "华为")]
    [InlineData("", "")]
    public void A_cell_is_quoted_where_it_must_be_and_else_as_it_is(string typed, string cell) => Assert.Equal(cell, CsvCell.Of(typed));
}
