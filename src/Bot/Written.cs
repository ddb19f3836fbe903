using System.Globalization;

namespace TeamCoachBot.Bot;

/// <summary>
/// How figures, dates, periods and lists are written in one language (glossary and examples: words, chapters 1 and 2).
/// Everything that a person reads as a figure passes through here, so that 12 万 never becomes ¥120,000.00.
/// </summary>
internal sealed partial class Written
{
    private const char Minus = '−';

    private static readonly Written English = new(Language.English);
    private static readonly Written Chinese = new(Language.Chinese);

    private readonly Language _language;
    private readonly CultureInfo _culture;
    private readonly Texts _texts;

    private Written(Language language)
    {
        _language = language;
        _culture = language.Culture;
        _texts = Texts.Of<Written>(language);
    }

    private bool IsChinese => _language == Language.Chinese;

    public static Written In(Language language) => language == Language.Chinese ? Chinese : English;

    /// <summary>
    /// A share in whole percent: "76 %", "76%". Short of the whole it never reads 100, and something never reads 0.
    /// </summary>
    public string Percent(decimal share)
    {
        var whole = Math.Round(share * 100m, MidpointRounding.AwayFromZero);
        if (share < 1m && whole >= 100m)
            whole = 99m;
        if (share > 0m && whole == 0m)
            return _texts["PercentTiny"];
        return _texts.With("Percent", Signed(whole, "N0"));
    }

    /// <summary>A plain number with at most <paramref name="decimals"/> decimals and no trailing noughts.</summary>
    public string Number(decimal number, int decimals = 2) =>
        Signed(Math.Round(number, decimals, MidpointRounding.AwayFromZero), decimals == 0 ? "N0" : Optional(decimals));

    public string WorkingDays(int days) => _texts.Count("WorkingDays", days);

    public string Days(int days) => _texts.Count("Days", days);

    public string Deals(int deals) => _texts.Count("Deals", deals);

    /// <summary>A number of people, visits, calls … by the name of the unit in this folder's texts.</summary>
    public string Count(CountedThing thing, int number) => _texts.Count(thing.ToString(), number);

    /// <summary>A metric's figure in its own units.</summary>
    public string Amount(decimal amount, Units units) => units switch
    {
        Units.Money money => Money(amount, money.Currency),
        Units.Things things => Things(amount, things.Thing),
        // A measured percentage keeps a decimal: 92.4 % and 92 % are two readings.
        Units.Percentage => _texts.With("Percent", Number(amount, 1)),
        _ => Number(amount),
    };

    /// <summary>A distance between two figures of a metric: of percentages in points.</summary>
    public string Distance(decimal amount, Units units) =>
        units is Units.Percentage ? Things(amount, CountedThing.PercentagePoints) : Amount(amount, units);

    /// <summary>Names as in a sentence: "Ana, Ben and Cindy", "小李、小王和小陈".</summary>
    public string List(IReadOnlyList<string> names)
    {
        if (names.Count < 2)
            return names.Count == 0 ? "" : names[0];
        if (names.Count == 2)
            return _texts.With("ListTwo", names[0], names[1]);
        var start = names[0];
        for (var i = 1; i < names.Count - 1; i++)
            start = _texts.With("ListMore", start, names[i]);
        return _texts.With("ListLast", start, names[^1]);
    }

    private string Things(decimal number, CountedThing thing)
    {
        var figure = Number(number, decimal.IsInteger(number) ? 0 : 1);
        return _texts.With(number == 1m ? thing + "_one" : thing.ToString(), figure);
    }

    private string Signed(decimal value, string format)
    {
        var figure = Math.Abs(value).ToString(format, _culture);
        return value < 0m ? Minus + figure : figure;
    }

    private static string Optional(int decimals) => "#,##0." + new string('#', decimals);
}

/// <summary>Things that are counted one by one; each has its own measure word in <c>Strings.resx</c>.</summary>
internal enum CountedThing
{
    Deals,
    Customers,
    Visits,
    Calls,
    Quotes,
    Leads,
    People,
    Points,
    PercentagePoints,
    WorkingDays,
    Days,
}
