using System.Globalization;
using System.Text;

namespace TeamCoachBot.Bot;

/// <summary>
/// What a person typed (a customer, a reason, a display name), made harmless for a sentence: normalised, without
/// control, bidi and zero-width characters, and isolated (FSI…PDI) where it holds right-to-left letters. Never empty
/// marks, never more than one line unless made by <see cref="Lines"/>.
/// </summary>
internal readonly record struct Typed
{
    private const char FirstStrongIsolate = '\u2068';
    private const char PopDirectionalIsolate = '\u2069';
    private const char ZeroWidthJoiner = '\u200D';

    private readonly string? _text;

    private Typed(string text) => _text = text;

    /// <summary>A name, a customer, a reason: one line.</summary>
    public static Typed Line(string? text) => new(Isolate(Clean(text ?? "", keepLines: false)));

    /// <summary>A note that may have several lines.</summary>
    public static Typed Lines(string? text) =>
        new(string.Join('\n', Clean(text ?? "", keepLines: true).Split('\n').Select(Isolate)));

    /// <summary>At most so many characters of a text that is kept; none is cut in two, for half of one can't be stored.</summary>
    public static string Shortened(string text, int most) => text.Length <= most ? text
        : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];

    /// <summary>At most so many characters of a line, for a button; none is cut in two.</summary>
    public Typed Cut(int most)
    {
        var text = ToString().Trim(FirstStrongIsolate, PopDirectionalIsolate);
        if (text.Length <= most)
            return this;
        var ends = StringInfo.ParseCombiningCharacters(text);
        return new Typed(Isolate(text[..ends.Last(end => end < most)].TrimEnd() + "…"));
    }

    public override string ToString() => _text ?? "";

    private static string Clean(string text, bool keepLines)
    {
        var normal = Whole(text).Normalize(NormalizationForm.FormC);
        var clean = new StringBuilder(normal.Length);
        var before = Rune.ReplacementChar;
        foreach (var rune in normal.Replace("\r\n", "\n", StringComparison.Ordinal).EnumerateRunes())
        {
            var kept = Kept(rune, before, keepLines);
            if (kept is null || (kept.Value.Value == ' ' && (clean.Length == 0 || clean[^1] == ' ')))
                continue;
            clean.Append(kept.Value);
            before = rune;
        }

        // A joiner is kept only between two pictures; at the end it joins nothing.
        return clean.ToString().TrimEnd(ZeroWidthJoiner).Trim();
    }

    private static Rune? Kept(Rune rune, Rune before, bool keepLines) => Rune.GetUnicodeCategory(rune) switch
    {
        _ when rune.Value == '\n' && keepLines => rune,
        UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.SpaceSeparator => new Rune(' '),
        _ when rune.Value == ZeroWidthJoiner && Rune.GetUnicodeCategory(before) is UnicodeCategory.OtherSymbol
            or UnicodeCategory.ModifierSymbol or UnicodeCategory.NonSpacingMark => rune,
        UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned => null,
        _ => rune,
    };

    /// <summary>Half of a surrogate pair can't be normalised nor written as UTF-8.</summary>
    private static string Whole(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0)
            return text;
        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            whole.Append(rune);
        return whole.ToString();
    }

    private static string Isolate(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsRightToLeft(rune.Value))
                return $"{FirstStrongIsolate}{text}{PopDirectionalIsolate}";
        }

        return text;
    }

    // The blocks of the Unicode roadmap that are reserved for right-to-left scripts.
    private static bool IsRightToLeft(int rune) => rune is (>= 0x0590 and <= 0x08FF)
        or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFF)
        or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF);
}
