using System.Globalization;

namespace TeamCoachBot.Bot;

/// <summary>A language that the bot speaks: which texts it reads and how figures and dates are written.</summary>
internal sealed class Language
{
    public static readonly Language English = new("en", "en", "en-US");
    public static readonly Language Chinese = new("zh", "zh-Hans", "zh-CN");

    public static readonly IReadOnlyList<Language> All = [English, Chinese];

    private Language(string tag, string textCulture, string formatCulture)
    {
        Tag = tag;
        // Resources are looked up by script (zh-Hans serves zh-CN and zh-SG); figures need a region, else ¤ appears.
        TextCulture = CultureInfo.GetCultureInfo(textCulture);
        Culture = CultureInfo.GetCultureInfo(formatCulture);
    }

    /// <summary>Short name as stored: <c>en</c> or <c>zh</c>.</summary>
    public string Tag { get; }

    public CultureInfo TextCulture { get; }

    public CultureInfo Culture { get; }

    /// <summary>The language that a client's locale (<c>zh-CN</c>, <c>en-GB</c>) or a stored tag asks for; English when unknown.</summary>
    public static Language Of(string? locale) =>
        locale is not null && locale.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? Chinese : English;

    public override string ToString() => Tag;
}
