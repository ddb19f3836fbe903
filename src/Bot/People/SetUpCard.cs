using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.Wins.Stages;

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

    /// <summary>Which wins a manager can look at.</summary>
    public required IReadOnlyList<Choice> Reviews { get; init; }

    /// <summary>How many working days after its end a month can close.</summary>
    public required IReadOnlyList<Choice> Closings { get; init; }

    /// <summary>The team's stages in their order, by name.</summary>
    public required string Stages { get; init; }

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
    public const string Review = "review";
    public const string ReviewAbove = "reviewAbove";
    public const string ClosingDays = "closingDays";
    public const string Protection = "protection";

    private static readonly string[] OfWins = [Review, ReviewAbove, ClosingDays, Protection];

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
        card.Text(texts.With("SetUp_Stages", view.Stages), new TextLook { Gap = Gap.Small, IsSubtle = true });

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

        // What is wrong must be seen, so the part that is marked stands open.
        if (OfWins.Any(field => draft.ComplaintAt(field) is not null))
        {
            card.Text(texts["PartWins"], TextLook.Section);
            AskAboutWins(card, view, texts);
        }
        else
        {
            using (card.Expander(texts["PartWins"], Gap.Medium))
                AskAboutWins(card, view, texts);
        }

        using (card.Actions())
        {
            card.Press(new Button(texts["Confirm"], Verb) { SendsInputs = true, IsPrimary = true });
            card.Press(texts["SetUp_ChangeStages"], ShowStages.Verb);
        }

        return card.Finish();
    }

    /// <summary>Nothing here is required: while it is shut, the client could not say what is missing.</summary>
    private static void AskAboutWins(CardBuilder card, SetUpView view, Texts texts)
    {
        var draft = view.Draft;
        card.Ask(Choose(Review, view.Reviews, draft, texts));
        card.Ask(new TextField(ReviewAbove, texts["Field_reviewAbove"])
        {
            Value = draft[ReviewAbove], MaxLength = 20, Complaint = draft.ComplaintAt(ReviewAbove),
            Hint = texts["Field_reviewAboveHint"],
        });
        card.Ask(Choose(ClosingDays, view.Closings, draft, texts));
        card.Ask(new TextField(Protection, texts["Field_protection"])
        {
            Value = draft[Protection], MaxLength = 4, Complaint = draft.ComplaintAt(Protection),
        });
    }

    private static void Pick(
        CardBuilder card, string id, IReadOnlyList<Choice> choices, FormDraft draft, Texts texts,
        ChoiceStyle style = ChoiceStyle.Compact) =>
        card.Ask(Choose(id, choices, draft, texts) with { Style = style, Required = texts["ChoiceRequired"] });

    private static ChoiceField Choose(string id, IReadOnlyList<Choice> choices, FormDraft draft, Texts texts) =>
        new(id, texts[$"Field_{id}"], choices) { Value = draft[id] ?? choices[0].Value, Complaint = draft.ComplaintAt(id) };

    /// <summary>The reader's own first, which is the default.</summary>
    private static List<Choice> Languages(Language first, Texts texts) =>
    [
        .. Bot.Language.All.OrderBy(one => one != first).Select(one => new Choice(texts[$"Language_{one.Tag}"], one.Tag)),
    ];

    private static Choice Day(int day, Texts texts) => new(texts.With("DayOfMonth", day), $"{day}");

    private static Choice Month(int month, Written written) => new(written.MonthName(month), $"{month}");
}
