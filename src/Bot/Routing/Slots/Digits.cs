using System.Globalization;

namespace TeamCoachBot.Bot.Routing.Slots;

/// <summary>
/// Reads a token of digits. A comma before groups of three and a full stop before decimals are how both languages
/// write;
/// whatever could also be the continental way round ("1.000", "1,5") has more than one reading.
/// </summary>
internal static class Digits
{
    /// <summary>More digits than this are no amount, and might not fit a decimal.</summary>
    private const int MostDigits = 18;

    /// <summary>
    /// All that the digits can mean, the likeliest first; empty when they are no number; null when there are too
    /// many.
    /// </summary>
    public static IReadOnlyList<decimal>? Read(ReadOnlySpan<char> digits)
    {
        var commas = digits.Count(',');
        var stops = digits.Count('.');
        if (digits.Length - commas - stops > MostDigits)
            return null;
        return (commas, stops) switch
        {
            (0, 0) => [Parse(digits)],
            (0, 1) => Decimal(digits),
            (0, _) => Grouped(digits, '.') ? Twice(Parse(Without(digits, '.'))) : [],
            (_, 0) => Grouped(digits, ',') ? [Parse(Without(digits, ','))] : Commas(digits, commas),
            (_, 1) when digits.IndexOf('.') > digits.LastIndexOf(',') && Grouped(digits[..digits.IndexOf('.')], ',') =>
                [Parse(Without(digits, ','))],
            (1, _) when digits.IndexOf(',') > digits.LastIndexOf('.') && Grouped(digits[..digits.IndexOf(',')], '.') =>
                Twice(Parse(Without(digits, '.').Replace(',', '.'))),
            _ => [],
        };
    }

    /// <summary>"1.000" may be one or a thousand; "0.125" and "1.25" can't be anything else.</summary>
    private static IReadOnlyList<decimal> Decimal(ReadOnlySpan<char> digits)
    {
        var stop = digits.IndexOf('.');
        var mayGroup = digits.Length - stop == 4 && stop is >= 1 and <= 3 && digits[0] != '0';
        return mayGroup ? [Parse(Without(digits, '.')), Parse(digits)] : [Parse(digits)];
    }

    /// <summary>
    /// "1,5" is one and a half on the continent, a slip elsewhere; "12,34,567" is how lakhs are written.
    /// </summary>
    private static IReadOnlyList<decimal> Commas(ReadOnlySpan<char> digits, int commas) => commas == 1
        ? [Parse(digits.ToString().Replace(',', '.')), Parse(Without(digits, ','))]
        : Twice(Parse(Without(digits, ',')));

    /// <summary>One number, but not one to be taken without asking.</summary>
    private static IReadOnlyList<decimal> Twice(decimal value) => [value, value];

    private static bool Grouped(ReadOnlySpan<char> digits, char mark)
    {
        var first = digits.IndexOf(mark);
        if (first is < 1 or > 3 || (digits.Length - first) % 4 != 0)
            return false;
        for (var i = first; i < digits.Length; i++)
        {
            if (digits[i] == mark != ((i - first) % 4 == 0))
                return false;
        }

        return true;
    }

    private static string Without(ReadOnlySpan<char> digits, char mark) =>
        digits.ToString().Replace(mark.ToString(), "", StringComparison.Ordinal);

    private static decimal Parse(ReadOnlySpan<char> digits) =>
        decimal.Parse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
}
