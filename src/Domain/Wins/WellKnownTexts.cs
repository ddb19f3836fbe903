namespace TeamCoachBot.Domain.Wins;

/// <summary>
/// The names that nearly every row holds, stored as one byte and read without making a string. The order is part of the
/// stored form: names are only ever added at the end.
/// </summary>
internal static class WellKnownTexts
{
    /// <summary>Codes from here on mean a text of that much more bytes.</summary>
    public const int FirstLength = 32;

    private static readonly string[] s_texts =
    [
        "", "signed", "deposit", "part", "settled", "revenue", "gross-profit", "deals", "average-deal",
        "cash-collected", "new-customers", "repeat-revenue",
    ];

    public static int CodeOf(string text) => Array.IndexOf(s_texts, text);

    public static string? Of(int code) => code < s_texts.Length ? s_texts[code] : null;
}
