using TeamCoachBot.Domain;

namespace TeamCoachBot.Bot.Routing.Slots;

/// <summary>How currencies are named beside an amount.</summary>
internal static class Currencies
{
    private static readonly WordTable<Currency> Both = Named()
        .Add(Currency.CNY, "¥|rmb|cny|人民币")
        .Add(Currency.USD, "$|us $|usd|美元|美金")
        .Add(Currency.EUR, "€|eur|欧元")
        .Add(new Currency("GBP"), "£|gbp|英镑");

    private static readonly WordTable<Currency> Behind = Named()
        .Add(Currency.CNY, "¥|rmb|cny|人民币|元|块|块钱|元人民币|yuan|kuai|renminbi|圆|元整")
        .Add(Currency.USD, "$|usd|us dollars|dollars|dollar|bucks|美元|美金|刀")
        .Add(Currency.EUR, "€|eur|euro|euros|欧元")
        .Add(new Currency("GBP"), "£|gbp|pounds|quid|英镑");

    public static int FindBefore(Folded text, int at, out Currency currency) => Both.Find(text, at, out currency);

    public static int FindAfter(Folded text, int at, out Currency currency) => Behind.Find(text, at, out currency);

    private static WordTable<Currency> Named() => new WordTable<Currency>()
        .Add(new Currency("HKD"), "hkd|hk $|港币|港元")
        .Add(new Currency("JPY"), "jpy|yen|日元")
        .Add(new Currency("SGD"), "sgd|s $|新币|新元")
        .Add(new Currency("TWD"), "twd|nt $|新台币|台币")
        .Add(new Currency("AUD"), "aud|澳元")
        .Add(new Currency("CAD"), "cad|加元")
        .Add(new Currency("CHF"), "chf|瑞郎")
        .Add(new Currency("KRW"), "krw|₩|韩元")
        .Add(new Currency("INR"), "inr|₹|rupees|卢比");
}
