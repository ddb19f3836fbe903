using System.Text;
using FsCheck;
using FsCheck.Fluent;
using TeamCoachBot.Domain.Calendars;
using static TeamCoachBot.Domain.Tests.Calendars.Given;

namespace TeamCoachBot.Domain.Tests.Calendars;

public sealed class HolidayFileReaderTests
{
    private const string Columns = "date,kind,name\n";

    [Fact]
    public void A_CSV_is_read_with_where_it_comes_from()
    {
        var file = Read("# region: FR\n# years: 2026\n# source: ours\n# licence: CC0\n" + Columns
            + "2026-05-01,off,\"Fête, \"\"du\"\" travail\"\n2026-05-02,work,Pont\n").Value();
        Assert.Equal(("FR", "ours", "CC0"), (file.Region, file.Source, file.Licence));
        Assert.Equal(
            [new(Day("2026-05-01"), HolidayKind.Off, "Fête, \"du\" travail"),
                new(Day("2026-05-02"), HolidayKind.Work, "Pont")],
            Assert.Single(file.Years).Days);
    }

    [Fact]
    public void What_the_file_does_not_say_is_taken_from_the_caller()
    {
        var file = Read(Columns + "2026-05-01,off,May Day\n").Value();
        Assert.Equal(("XX", "upload", ""), (file.Region, file.Source, file.Licence));
    }

    [Theory]
    [InlineData("date;kind;name\r\n2026/5/1;OFF;May Day\r\n;;\r\n")]
    [InlineData("日期\t类型\t名称\n2026-05-01\t休\tMay Day")]
    [InlineData("# a remark,,\ndate, kind, name\n 2026-05-01 , off , May Day ")]
    public void What_spreadsheets_make_of_it_is_read(string text)
        => Assert.Equal(
            new Holiday(Day("2026-05-01"), HolidayKind.Off, "May Day"), Read(text).Value().Years[0].Days.Single());

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("gb18030")]
    public void Encodings_of_Chinese_spreadsheets_are_read(string encoding)
    {
        var code = CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding);
        byte[] bytes = [.. code.GetPreamble(), .. code.GetBytes("日期,类型,名称\n2026-02-14,班,春节\n")];
        var day = HolidayFileReader.Read(bytes, "CN", "upload").Value().Years[0].Days.Single();
        Assert.Equal((HolidayKind.Work, "春节"), (day.Kind, day.Name));
    }

    [Fact]
    public void A_year_of_which_there_is_only_New_Year_is_not_whole()
        => Assert.Equal(
            [(2026, true), (2027, false)],
            Read(Columns + "2026-05-01,off,May Day\n2027-01-01,off,New Year\n").Value().Years
                .Select(year => (year.Year, year.IsWhole)));

    [Theory]
    [InlineData("2026-02-29,off,x", LineFault.Date)]
    [InlineData("20260501,off,x", LineFault.Date)]
    [InlineData("1999-05-01,off,x", LineFault.Year)]
    [InlineData("2101-05-01,off,x", LineFault.Year)]
    [InlineData("2026-05-01,maybe,x", LineFault.Kind)]
    [InlineData("2026-05-01,off,", LineFault.Name)]
    [InlineData("2026-05-01,off,=1+1", LineFault.Name)]
    [InlineData("2026-05-01,off,x\u0007y", LineFault.Name)]
    [InlineData("2026-05-01,off", LineFault.Fields)]
    [InlineData("2026-05-01,off,x,y", LineFault.Fields)]
    [InlineData("2026-05-01,off,\"x", LineFault.Quotes)]
    [InlineData("2026-05-01,off,\"x\"y", LineFault.Quotes)]
    [InlineData("2026-05-01,off,x\"y", LineFault.Quotes)]
    [InlineData("# years: 2026-2025", LineFault.Header)]
    [InlineData("# years: 0000-9999", LineFault.Header)]
    [InlineData("# region: C/N", LineFault.Header)]
    public void A_line_that_cannot_be_taken_is_named(string line, LineFault fault)
    {
        var problem = Assert.Single(Problems(Columns + "2026-01-01,off,first\n" + line + "\n").First);
        Assert.Equal((3, fault), (problem.Line, problem.Fault));
    }

    [Theory]
    [InlineData("off", LineFault.Again)]
    [InlineData("work", LineFault.Contradicts)]
    public void A_day_given_twice_names_both_lines(string kind, LineFault fault)
        => Assert.Equal(
            [new LineProblem(4, fault, "2026-05-01", 2)],
            Problems($"{Columns}2026-05-01,off,x\n2026-05-02,off,y\n2026-05-01,{kind},x\n").First);

    [Fact]
    public void A_name_of_81_letters_is_too_long_and_one_of_80_is_not()
    {
        Assert.Equal(80, Read($"{Columns}2026-05-01,off,{new string('x', 80)}").Value().Years[0].Days[0].Name.Length);
        Assert.Equal(LineFault.Name, Problems($"{Columns}2026-05-01,off,{new string('x', 81)}").First[0].Fault);
    }

    [Fact]
    public void All_problems_are_counted_and_the_first_twenty_shown()
    {
        var problems = Problems(Columns + string.Concat(Enumerable.Repeat("nonsense\n", 500)));
        Assert.Equal((500, 20), (problems.Count, problems.First.Count));
    }

    [Fact]
    public void More_days_than_a_file_may_hold_are_refused()
    {
        var days = Enumerable.Range(0, 2_001).Select(Day("2020-01-01").AddDays).Select(day => $"{day:O},off,x\n");
        Assert.Equal(LineFault.TooMany, Problems(Columns + string.Concat(days)).First.Single().Fault);
    }

    [Fact]
    public void A_file_over_the_limit_is_not_even_decoded()
        => Assert.Equal(
            new HolidayFileRefusal.TooLarge(262_145, 262_144),
            HolidayFileReader.Read(new byte[262_145], "CN", "upload").Refused());

    [Fact]
    public void A_picture_is_no_text()
        => Assert.IsType<HolidayFileRefusal.NotText>(
            HolidayFileReader.Read([0x89, 0x50, 0x4E, 0x47, 0, 0xFF, 0xFF], "CN", "upload").Refused());

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("2026-05-01,off,no header")]
    public void A_text_of_another_format_is_refused(string text)
        => Assert.IsType<HolidayFileRefusal.UnknownFormat>(Read(text).Refused());

    [Fact]
    public void A_file_without_days_or_years_is_refused()
        => Assert.IsType<HolidayFileRefusal.NoDays>(Read(Columns).Refused());

    [Fact]
    public void A_year_declared_without_holidays_is_known()
        => Assert.True(Read("# years: 2026\n" + Columns).Value().Years.Single().IsWhole);

    [Theory]
    [InlineData("CN")]
    [InlineData("US")]
    public void What_is_written_is_read_back(string region)
    {
        var file = ShippedHolidays.Of(region)!;
        var again = Read(HolidayCsv.Write(file)).Value();
        Assert.Equal((file.Region, file.Source, file.Licence), (again.Region, again.Source, again.Licence));
        Assert.Equal(file.Years.SelectMany(year => year.Days), again.Years.SelectMany(year => year.Days));
    }

    [Fact]
    public void No_bytes_whatever_make_it_throw()
    {
        var shipped = Encoding.UTF8.GetBytes(HolidayCsv.Write(ShippedHolidays.Of("CN")!));
        var damage = from at in Gen.Choose(0, shipped.Length - 1) from value in Gen.Choose(0, 255) select (at, value);
        Prop.ForAll(damage.ListOf().ToArbitrary(), changes =>
        {
            byte[] bytes = [.. shipped];
            foreach (var (at, value) in changes)
                bytes[at] = (byte)value;
            HolidayFileReader.Read(bytes, "CN", "upload").TryGet(out var file, out var refusal);
            return file is null != refusal is null;
        }).QuickCheckThrowOnFailure();
    }

    private static Outcome<HolidayFile> Read(string text)
        => HolidayFileReader.Read(Encoding.UTF8.GetBytes(text), "XX", "upload");

    private static HolidayFileRefusal.BadLines Problems(string text)
        => Assert.IsType<HolidayFileRefusal.BadLines>(Read(text).Refused());
}
