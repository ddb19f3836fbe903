using TeamCoachBot.Domain;

namespace TeamCoachBot.Bot.Routing.Slots;

/// <summary>A currency by its name, sign or code.</summary>
internal sealed record CurrencySlot(Currency Currency);

/// <summary>Reads a currency: USD, 美元, euro, or any three letters that stand alone as a code; whether there is one, the feature says.</summary>
internal sealed class CurrencyReader() : TypedSlotKind("currency", typeof(CurrencySlot))
{
    public override string Sample(Language language) => language == Language.Chinese ? "美元" : "USD";

    public override Reading Read(Folded text, int at)
    {
        if (at >= text.Count)
            return Reading.Nothing;
        if (Currencies.FindAfter(text, at, out var currency) is > 0 and var length)
            return new Reading(length, new CurrencySlot(currency));
        return text.Tokens[at].Kind == TokenKind.Word && text.TextOf(at) is { Length: 3 } code && !code.ContainsAnyExceptInRange('a', 'z')
            ? new Reading(1, new CurrencySlot(new Currency(code.ToString().ToUpperInvariant()))) : Reading.Nothing;
    }
}
