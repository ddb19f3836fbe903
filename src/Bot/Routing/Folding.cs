using System.Globalization;
using System.Text;

namespace TeamCoachBot.Bot.Routing;

/// <summary>
/// Writes a text in the one spelling that phrases are compared in: NFKC, lower case, one kind of apostrophe and dash,
/// no invisible characters; and remembers for each character where it came from.
/// </summary>
internal ref struct Folding(string text, int most)
{
    private readonly string _text = text;
    private int _used;

    /// <summary>The folded characters.</summary>
    public char[] Chars { get; private set; } = new char[Math.Min(text.Length, most) + 8];

    /// <summary>For each folded character the first character as typed, and behind all of them the end.</summary>
    public int[] Origins { get; private set; } = new int[Math.Min(text.Length, most) + 9];

    public readonly int Length => _used;

    /// <summary>How much of the text as typed was folded.</summary>
    public int Read { get; private set; }

    public void Run(int most)
    {
        var i = 0;
        while (i < _text.Length && _used < most)
            i = Step(i);
        Read = i;
        Origins[_used] = i;
    }

    private int Step(int i)
    {
        var c = _text[i];
        if (c < 0x80)
        {
            Put(c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c, i);
            return i + 1;
        }

        if (Glyphs.IsHan(c) || Glyphs.IsMention(c))
        {
            Put(c, i);
            return i + 1;
        }

        if (Glyphs.IsInvisible(c))
            return i + 1;

        var end = EndOfCluster(i);
        if (!IsCharacter(i))
            Put(' ', i);
        else
            PutNormalized(i, end);
        return end;
    }

    /// <summary>
    /// False for half a surrogate pair and for the code points that are no characters: normalisation throws on them.
    /// </summary>
    private readonly bool IsCharacter(int i)
    {
        if (char.IsSurrogate(_text[i]) && !(i + 1 < _text.Length && char.IsSurrogatePair(_text[i], _text[i + 1])))
            return false;
        var point = char.ConvertToUtf32(_text, i);
        return (point & 0xFFFE) != 0xFFFE && point is not (>= 0xFDD0 and <= 0xFDEF);
    }

    /// <summary>
    /// A base character with the marks that belong to it; never more than eight, however many are piled up.
    /// </summary>
    private readonly int EndOfCluster(int i)
    {
        var end = i + (char.IsHighSurrogate(_text[i]) && i + 1 < _text.Length && char.IsLowSurrogate(_text[i + 1])
            ? 2 : 1);
        while (end < _text.Length && end - i < 8
            && CharUnicodeInfo.GetUnicodeCategory(_text[end]) is UnicodeCategory.NonSpacingMark)
        {
            end++;
        }

        return end;
    }

    private void PutNormalized(int i, int end)
    {
        foreach (var c in _text[i..end].Normalize(NormalizationForm.FormKC))
        {
            var folded = c switch
            {
                '’' or '‘' or 'ʼ' or '`' or '´' => '\'',
                '−' or '–' or '—' or '‐' or '‑' => '-',
                _ => char.ToLowerInvariant(c),
            };
            Put(folded, i);
        }
    }

    private void Put(char c, int origin)
    {
        if (_used == Chars.Length)
        {
            var (chars, origins) = (Chars, Origins);
            Array.Resize(ref chars, _used * 2);
            Array.Resize(ref origins, (_used * 2) + 1);
            (Chars, Origins) = (chars, origins);
        }

        Chars[_used] = c;
        Origins[_used++] = origin;
    }
}
