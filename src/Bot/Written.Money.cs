using TeamCoachBot.Domain;

namespace TeamCoachBot.Bot;

/// <content>Amounts of money.</content>
internal sealed partial class Written
{
    private const decimal TenThousand = 10_000m;
    private const decimal Million = 1_000_000m;
    private const decimal HundredMillion = 100_000_000m;
    private const decimal Billion = 1_000_000_000m;

    /// <summary>
    /// An amount as said in a sentence. Chinese: 8,000 元, 12 万, 1.25 亿 (two decimals at most). English: ¥8,000,
    /// ¥120,000, from ten million on $12.5m.
    /// </summary>
    public string Money(decimal amount, Currency currency)
    {
        var size = Math.Abs(amount);
        var figure = IsChinese ? ChineseSize(size, currency) : EnglishSize(size, currency);
        return Denominated(figure, amount < 0m, currency, isScaled: size >= TenThousand);
    }

    /// <summary>The whole figure, for a detail page: ¥1,234,567.89, 1,234,567.89 元.</summary>
    public string WholeMoney(decimal amount, Currency currency) =>
        Denominated(Whole(Math.Abs(amount), currency), amount < 0m, currency, isScaled: false);

    // The unit is chosen after rounding: 99,999,999 is 1 亿, not 10,000 万.
    private string ChineseSize(decimal size, Currency currency) =>
        size < TenThousand ? Whole(size, currency)
        : Math.Round(size / TenThousand, 2, MidpointRounding.AwayFromZero) < HundredMillion / TenThousand
            ? _texts.With("MoneyLarge", Number(size / TenThousand))
            : _texts.With("MoneyHuge", Number(size / HundredMillion));

    private string EnglishSize(decimal size, Currency currency) => size switch
    {
        < TenThousand => Whole(size, currency),
        < (10m * Million) - 0.5m => Number(size, 0),
        < Billion - (Million / 200m) => _texts.With("MoneyLarge", Number(size / Million)),
        _ => _texts.With("MoneyHuge", Number(size / Billion)),
    };

    /// <summary>No decimals where there are none; else as many as the currency has.</summary>
    private string Whole(decimal size, Currency currency)
    {
        var exact = Math.Round(size, currency.Decimals, MidpointRounding.AwayFromZero);
        return exact.ToString(decimal.IsInteger(exact) ? "N0" : $"N{currency.Decimals}", _culture);
    }

    private string Denominated(string figure, bool isNegative, Currency currency, bool isScaled)
    {
        var signed = isNegative ? Minus + figure : figure;
        if (_texts.Named("Currency_", currency.Code) is not { } name)
            return _texts.With("MoneyWithCode", signed, currency.Code);
        if (!IsChinese)
            return isNegative ? Minus + name + figure : name + figure;
        // 12 万 is said without 元; 12 万美元 joins unit and name, 8,000 美元 keeps them apart.
        return isScaled ? (currency == Currency.CNY ? signed : signed + name) : $"{signed} {name}";
    }
}
