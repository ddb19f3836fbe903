using TeamCoachBot.Domain;

namespace TeamCoachBot.Bot.Routing.Slots;

/// <summary>
/// Reads amounts as people of both languages type them, and never takes an ambiguous one for granted (threats, T17).
/// <c>{money}</c> takes only what can't be a mere count: a unit, a currency, or four digits before the stop.
/// </summary>
internal sealed class AmountReader(string name = "amount", bool sure = false) : TypedSlotKind(name, typeof(AmountSlot))
{
    private static readonly ulong[] RangeWords =
        [Token.IdOf("到"), Token.IdOf("至"), Token.IdOf("to"), Token.IdOf("or"), Token.IdOf("或")];

    /// <summary>Words in front that say that a number isn't exact.</summary>
    private static readonly WordTable<bool> Roughly = new WordTable<bool>().Add(
        true, "about|around|roughly|approximately|approx|circa|大概|大约|差不多|将近|接近|不到|超过");

    private static readonly WordTable<bool> Minus = new WordTable<bool>().Add(true, "负|minus|negative");

    public override string Sample(Language language) => language == Language.Chinese ? "12万" : "120k";

    public override Reading Read(Folded text, int at)
    {
        if (at >= text.Count || GoesOnFrom(text, at))
            return Reading.Nothing;
        if (Roughly.Find(text, at, out _) is > 0 and var roughly)
            return Rough(text, at, roughly, Read(text, at + roughly));
        var next = at + Minus.Find(text, at, out _);
        var negative = next > at || IsMinusSign(text, at);
        var prefix = Currencies.FindBefore(text, next, out var currency);
        if (next + prefix >= text.Count)
            return Reading.Nothing;
        negative |= prefix > 0 && text.CharBefore(next + prefix) == '-';
        next += prefix;
        if (NumeralReader.Read(text, next) is not { } number)
            return new Reading(next + 1 - at, new AmountSlot.Beyond(text.Typed(at, next + 1)));
        if (number.Length == 0)
            return Reading.Nothing;

        var unclear = number.Vague || number.Readings.Count > 1 || StartsWithStop(text, next);
        var end = next + number.Length;
        var suffix = Currencies.FindAfter(text, end, out var named);
        end += suffix;
        var readings = number.Readings.Distinct().Select(r => negative ? -r : r).ToList();
        if (!number.HasUnit && suffix == 0)
        {
            if (Pieces(text, end, readings))
                (unclear, end) = (true, end + 1);
            else if (InBrackets(text, next, end))
                (unclear, readings) = (true, [readings[0], -readings[0]]);
        }

        // Acme80: the digits end a name.
        if (!number.HasUnit && prefix + suffix == 0 && IsTailOfWord(text, next))
            return Reading.Nothing;
        if (sure && !number.HasUnit && prefix + suffix == 0 && readings.TrueForAll(r => Math.Abs(r) < 1000))
            return Reading.Nothing;
        if (IsCutShort(text, end, number.HasUnit || suffix > 0))
            return Reading.Nothing;
        var sign = text.CharBefore(at);
        var isRough = sign is '~' or '>' or '<';
        unclear |= isRough || (prefix > 0 && suffix > 0 && currency != named);
        var typed = (isRough || IsMinusSign(text, at) ? sign.ToString() : "") + text.Typed(at, end);
        return new Reading(
            end - at, Of(readings, unclear, suffix > 0 ? named : prefix > 0 ? currency : null, typed));
    }

    /// <summary>The words in front belong to the number: a 不 in them denies nothing.</summary>
    private static Reading Rough(Folded text, int at, int words, Reading number)
    {
        if (number.Length == 0)
            return Reading.Nothing;
        var length = words + number.Length;
        var typed = text.Typed(at, at + length);
        IReadOnlyList<TokenRange> quoted = [new(at, at + words)];
        return new Reading(length, number.Value switch
        {
            AmountSlot.Clear clear => new AmountSlot.Unclear([clear.Value], clear.Currency, typed) { Quoted = quoted },
            AmountSlot.Unclear unclear => unclear with { Typed = typed, Quoted = quoted },
            var beyond => beyond,
        });
    }

    private static bool IsTailOfWord(Folded text, int at) =>
        at > 0 && text.Tokens[at] is { Kind: TokenKind.Number, Glued: true } && text.Tokens[at - 1].Kind == TokenKind.Word;

    private static AmountSlot Of(List<decimal> readings, bool unclear, Currency? currency, string typed)
    {
        if (readings.Any(r => Math.Abs(r) > AmountSlot.Most || decimal.Round(r, 4) != r))
            return new AmountSlot.Beyond(typed);
        return unclear ? new AmountSlot.Unclear(readings, currency, typed)
            : new AmountSlot.Clear(readings[0], currency, typed);
    }

    /// <summary>True when the number began earlier: inside 一百二十万, behind "10-" or 三到.</summary>
    private static bool GoesOnFrom(Folded text, int at)
    {
        if (at == 0)
            return false;
        var token = text.Tokens[at];
        if (IsNumeral(text, at - 1))
            return token.Glued ? IsNumeral(text, at) : token.Before is '-' or '~' or '/' or ':' or '.'
                && !token.Spaced;
        return at > 1 && RangeWords.Contains(text.Tokens[at - 1].Id) && IsNumeral(text, at - 2);
    }

    private static bool IsNumeral(Folded text, int at) => text.Tokens[at].Kind switch
    {
        TokenKind.Number => true,
        TokenKind.Han => ChineseNumeral.Is(text.TextOf(at)[0]),
        TokenKind.Word => text.TextOf(at) is "k" or "w" or "kw" or "m",
        _ => false,
    };

    /// <summary>A dash is a minus when it touches the number and nothing touches the dash.</summary>
    internal static bool IsMinusSign(Folded text, int at) =>
        text.CharBefore(at) == '-' && (at == 0 || text.Tokens[at].Spaced || text.Tokens[at].Before != '-');

    private static bool StartsWithStop(Folded text, int at) => text.CharBefore(at) is '.'
        && text.Tokens[at].Before != '\0';

    /// <summary>(100) is how accountants write −100, and how others put a number in brackets.</summary>
    private static bool InBrackets(Folded text, int first, int end) =>
        text.CharBefore(first) == '(' && text.CharAfter(end - 1) == ')';

    /// <summary>"12个": twelve, or 120,000 in some teams. Adds the second reading.</summary>
    private static bool Pieces(Folded text, int end, List<decimal> readings)
    {
        if (end >= text.Count || !text.Tokens[end].Glued || text.TextOf(end) is not "个"
            || DigitTail.IsCounted(text, end))
            return false;
        readings.Insert(0, readings[0] * 1e4m);
        return true;
    }

    /// <summary>True when what follows shows that it was no amount: 12kg, 11月, 8:30, 50/50, 20%.</summary>
    private static bool IsCutShort(Folded text, int end, bool hasUnit)
    {
        if (end >= text.Count)
            return false;
        var token = text.Tokens[end];
        var touching = token.Glued && token.Kind is TokenKind.Word or TokenKind.Number;
        var joined = token.Kind == TokenKind.Number && !token.Spaced && token.Before is '-' or '/' or ':' or '.'
            or '~' or '\'';
        var latin = text.Tokens[end - 1].Kind != TokenKind.Han;
        return (token.Glued && touching && latin) || (token.Glued && token.Kind == TokenKind.Number) || joined
            || text.TextOf(end) is "%" || (!hasUnit && DigitTail.IsCounted(text, end));
    }
}
