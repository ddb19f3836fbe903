using TeamCoachBot.Bot.Wins.Ledger;

namespace TeamCoachBot.Bot.Celebrations;

/// <summary>The sentences of celebrations, for cards, for notifications and for copying.</summary>
internal sealed class CelebrationWords(Language language)
{
    /// <summary>Up to so many are all named; of more, the first two.</summary>
    private const int AllNamed = 3;

    private readonly Texts _texts = Texts.Of<CelebrationWords>(language);
    private readonly Written _written = Written.In(language);

    public string this[string key] => _texts[key];

    public string Title(CelebrationView view) => view.IsDay
        ? _texts.With("DayTitle", _written.DateAndDay(view.Day))
        : _texts[view.Lines is [{ Words.Length: > 0 }] ? "SmallTitle" : "Title"];

    /// <summary>"Ana just signed Acme!"</summary>
    public string Deed(CelebrationLine line) => line switch
    {
        { Words.Length: > 0 } => _texts.With("Said", Names(line.Who), Typed.Line(line.Words)),
        { Customer.Length: 0 } => _texts.With("SignedSomething", Names(line.Who)),
        _ => _texts.With("Signed", Names(line.Who), Typed.Line(line.Customer)),
    };

    /// <summary>"¥120,000 · Product A"; null when there is nothing to say.</summary>
    public string? Details(CelebrationLine line)
    {
        var product = line.Product.Length == 0 ? null : Typed.Line(line.Product).ToString();
        return (line.Amount, product) switch
        {
            (null, null) => null,
            ({ } amount, { } what) => _texts.With("Details", amount, what),
            _ => line.Amount ?? product,
        };
    }

    public string? Helpers(CelebrationLine line) =>
        line.Helpers.Count == 0 ? null : _texts.With("Helpers", Names(line.Helpers));

    /// <summary>"5 deals signed, ¥860,000 together; ¥420,000 received"</summary>
    public string DayHeadline(CelebrationView view) => view.Received is { } received
        ? _texts.With("DayReceived", Signed(view), received)
        : Signed(view);

    private string Signed(CelebrationView view) => (view.Deals, view.Total) switch
    {
        (0, _) => _texts.Count("DaySmall", view.Lines.Count),
        (_, null) => _texts.Count("DayDeals", view.Deals),
        (_, { } total) => _texts.Count("DayDealsTotal", view.Deals, total),
    };

    /// <summary>One line of the card of a day: "Ana · Acme".</summary>
    public string Short(CelebrationLine line)
    {
        var what = line switch
        {
            { Words.Length: > 0 } => Typed.Line(line.Words).ToString(),
            { Customer.Length: > 0 } => Typed.Line(line.Customer).ToString(),
            _ => _texts["ADeal"],
        };
        return _texts.With(line.IsFirstDeal ? "ShortFirst" : "Short", Names(line.Who), what);
    }

    public string Earlier(int number) => _texts.Count("Earlier", number);

    /// <summary>"November: the team is at 68 %, 64 % expected by now."</summary>
    public string? Standing(Standing? standing)
    {
        if (standing is null)
            return null;
        var month = _written.MonthName(standing.Month);
        return standing.Expected is { } expected
            ? _texts.With("StandingExpected", month, _written.Percent(standing.Done), _written.Percent(expected))
            : _texts.With("Standing", month, _written.Percent(standing.Done));
    }

    /// <summary>"Ana, Ben and 3 others congratulated."</summary>
    public string Claps(CelebrationView view)
    {
        var names = view.Claps;
        if (view.Clapped == 0)
            return _texts["Claps_none"];
        if (names.Count == 0)
            return _texts.Count("Claps_people", view.Clapped);
        if (view.Clapped <= AllNamed && names.Count == view.Clapped)
            return _texts.With("Claps_named", Names(names));
        var named = names.Take(2).ToList();
        // English counts the others, Chinese everybody.
        var number = language == Language.Chinese ? view.Clapped : view.Clapped - named.Count;
        return _texts.Count("Claps_more", number, Names(named, isOpen: true));
    }

    public string Button(CelebrationView view) => view.Clapped == 0
        ? _texts["Congratulate"]
        : _texts.With("CongratulateCount", view.Clapped.ToString("N0", language.Culture));

    /// <summary>What a notification shows: the deed and how far the team is.</summary>
    public string Summary(CelebrationView view)
    {
        if (view.Lines.Count == 0)
            return _texts["TakenBack"];
        var first = view.IsDay ? _texts.With("DaySummary", Title(view), DayHeadline(view)) : _texts.With("Summary", Title(view), Deed(view.Lines[0]));
        return Standing(view.Standing) is { } standing ? _texts.With("Sentences", first, standing) : first;
    }

    /// <summary>The whole card as lines that can be copied.</summary>
    public string Copy(CelebrationView view)
    {
        var lines = new List<string> { Title(view) };
        if (view.IsDay)
            lines.Add(DayHeadline(view));
        foreach (var line in view.Lines)
        {
            var rest = string.Join(_texts["CopyGap"], new[] { Details(line), Helpers(line) }.OfType<string>());
            lines.Add(rest.Length == 0 ? Deed(line) : _texts.With("CopyLine", Deed(line), rest));
            if (line.IsFirstDeal)
                lines.Add(_texts["FirstDeal"]);
        }

        if (Standing(view.Standing) is { } standing)
            lines.Add(standing);
        return string.Join('\n', lines);
    }

    /// <summary>"Ana and Ben"; with others to follow "Ana, Ben".</summary>
    private string Names(IReadOnlyList<string> names, bool isOpen = false)
    {
        var written = names.Select(name => Typed.Line(name).ToString()).ToList();
        if (written.Count == 0)
            return _texts["Somebody"];
        return isOpen ? string.Join(_texts["NameGap"], written) : _written.List(written);
    }
}
