using System.Globalization;

namespace TeamCoachBot.Bot.Routing.Slots;

/// <summary>Reads a whole number as calendars use them: 3, 03, 三, 十二, 二十, third.</summary>
internal static class SmallNumber
{
    private static readonly WordTable<int> Words = Chinese()
        .Add(1, "one|first|1 st").Add(2, "two|second|两|2 nd").Add(3, "three|third|3 rd").Add(4, "four|fourth|4 th")
        .Add(5, "five").Add(6, "six").Add(7, "seven").Add(8, "eight").Add(9, "nine").Add(10, "ten");

    /// <summary>How many tokens it takes; 0 when there is none or it is larger than <paramref name="most"/>.</summary>
    public static int Read(Folded text, int at, int most, out int value)
    {
        value = 0;
        if (at >= text.Count)
            return 0;
        var digits = text.TextOf(at);
        if (text.Tokens[at].Kind != TokenKind.Number)
            return Words.Find(text, at, out value) is > 0 and var words && value <= most ? words : 0;
        return digits.Length <= 4 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out value)
            && value <= most ? 1 : 0;
    }

    private static WordTable<int> Chinese()
    {
        const string Figures = "一二三四五六七八九";
        var table = new WordTable<int>();
        for (var n = 1; n <= 31; n++)
        {
            var ones = n % 10 == 0 ? "" : Figures[(n % 10) - 1].ToString();
            table.Add(n, (n / 10) switch { 0 => ones, 1 => "十" + ones, var tens => Figures[tens - 1] + "十" + ones });
        }

        return table;
    }
}
