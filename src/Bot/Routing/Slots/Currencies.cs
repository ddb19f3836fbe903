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
        .Add(new Currency("INR"), "inr|₹|rupees|卢比")
        .Add(new Currency("NZD"), "nzd|纽元|新西兰元").Add(new Currency("MOP"), "mop|澳门元|澳门币")
        .Add(new Currency("SEK"), "sek|瑞典克朗").Add(new Currency("NOK"), "nok|挪威克朗").Add(new Currency("DKK"), "dkk|丹麦克朗")
        .Add(new Currency("THB"), "thb|baht|泰铢").Add(new Currency("MYR"), "myr|ringgit|林吉特|马币")
        .Add(new Currency("IDR"), "idr|rupiah|印尼盾").Add(new Currency("PHP"), "php|菲律宾比索").Add(new Currency("VND"), "vnd|越南盾")
        .Add(new Currency("AED"), "aed|dirham|dirhams|迪拉姆").Add(new Currency("SAR"), "sar|riyal|riyals|沙特里亚尔")
        .Add(new Currency("KWD"), "kwd|科威特第纳尔").Add(new Currency("BHD"), "bhd|巴林第纳尔")
        .Add(new Currency("RUB"), "rub|rubles|roubles|卢布").Add(new Currency("BRL"), "brl|reais|雷亚尔")
        .Add(new Currency("MXN"), "mxn|墨西哥比索").Add(new Currency("ZAR"), "zar|rand|兰特").Add(new Currency("PLN"), "pln|zloty|兹罗提")
        .Add(new Currency("CZK"), "czk|捷克克朗").Add(new Currency("HUF"), "huf|forint|福林").Add(new Currency("ILS"), "ils|shekel|shekels|谢克尔")
        .Add(new Currency("TRY"), "turkish lira|土耳其里拉");
}
