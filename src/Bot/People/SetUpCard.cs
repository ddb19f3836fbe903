using TeamCoachBot.Bot.Cards;

namespace TeamCoachBot.Bot.People;

/// <summary>What the set-up card offers, filled from what Teams knows; the values are in the draft.</summary>
internal sealed record SetUpView
{
    public required string TeamId { get; init; }

    public required long Version { get; init; }

    public required string TeamName { get; init; }

    public required IReadOnlyList<Choice> Currencies { get; init; }

    public required IReadOnlyList<Choice> Zones { get; init; }

    /// <summary>Work patterns: five days, six days, alternating.</summary>
    public required IReadOnlyList<Choice> Patterns { get; init; }

    /// <summary>Regions with a holiday file.</summary>
    public required IReadOnlyList<Choice> Regions { get; init; }

    public required IReadOnlyList<Choice> Metrics { get; init; }

    public required IReadOnlyList<Choice> Bases { get; init; }

    /// <summary>The team's channels; without any the field isn't asked.</summary>
    public IReadOnlyList<Choice> Channels { get; init; } = [];

    public FormDraft Draft { get; init; } = FormDraft.Empty;

    /// <summary>False until a manager has confirmed it; answers name the defaults until then.</summary>
    public bool IsConfirmed { get; init; }
}

/// <summary>The one set-up card of a team (handbook, chapter 11): everything has a value, one press confirms.</summary>
internal static class SetUpCard
{
    public const string Verb = "team/set-up";

    public const string Currency = "currency";
    public const string Zone = "zone";
    public const string Language = "language";
    public const string Pattern = "pattern";
    public const string Region = "region";
    public const string MonthStart = "monthStart";
    public const string YearStart = "yearStart";
    public const string Metric = "metric";
    public const string Basis = "basis";
    public const string Channel = "channel";

    public static Card Draw(SetUpView view, CardContext context)
    {
        var texts = Texts.Of<SetUpView>(context.Language);
        var draft = view.Draft;
        var team = Typed.Line(view.TeamName);
        var card = context.Card(texts.With("SetUpSummary", team)).About(view.TeamId, view.Version);
        card.Text(texts.With("SetUpTitle", team), TextLook.Title with { IsHeading = true });
        card.Text(
            texts[draft.IsRefused ? "SetUpRefused" : view.IsConfirmed ? "SetUpConfirmed" : "SetUpIntro"],
            draft.IsRefused ? TextLook.Complaint : new TextLook { Gap = Gap.Small, IsSubtle = true });

        card.Text(texts["PartFigures"], TextLook.Section);
        Pick(card, Metric, view.Metrics, draft, texts);
        Pick(card, Basis, view.Bases, draft, texts);
        Pick(card, Currency, view.Currencies, draft, texts);

        card.Text(texts["PartDays"], TextLook.Section);
        Pick(card, Zone, view.Zones, draft, texts, ChoiceStyle.Filtered);
        Pick(card, Region, view.Regions, draft, texts);
        Pick(card, Pattern, view.Patterns, draft, texts);
        Pick(card, MonthStart, [.. Enumerable.Range(1, 28).Select(day => Day(day, texts))], draft, texts);
        Pick(
            card, YearStart, [.. Enumerable.Range(1, 12).Select(month => Month(month, context.Written))], draft, texts);

        card.Text(texts["PartTalk"], TextLook.Section);
        Pick(card, Language, Languages(context.Language, texts), draft, texts);
        if (view.Channels.Count > 0)
            Pick(card, Channel, view.Channels, draft, texts);
        using (card.Actions())
            card.Press(new Button(texts["Confirm"], Verb) { SendsInputs = true, IsPrimary = true });
        return card.Finish();
    }

    private static void Pick(
        CardBuilder card, string id, IReadOnlyList<Choice> choices, FormDraft draft, Texts texts,
        ChoiceStyle style = ChoiceStyle.Compact) =>
        card.Ask(new ChoiceField(id, texts[$"Field_{id}"], choices)
        {
            Value = draft[id] ?? choices[0].Value,
            Style = style,
            Required = texts["ChoiceRequired"],
            Complaint = draft.ComplaintAt(id),
        });

    /// <summary>The reader's own first, which is the default.</summary>
    private static List<Choice> Languages(Language first, Texts texts) =>
    [
        .. Bot.Language.All.OrderBy(one => one != first).Select(one => new Choice(texts[$"Language_{one.Tag}"], one.Tag)),
    ];

    private static Choice Day(int day, Texts texts) => new(texts.With("DayOfMonth", day), $"{day}");

    private static Choice Month(int month, Written written) => new(written.MonthName(month), $"{month}");
}
