using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.Progress;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Wins.Logging;

namespace TeamCoachBot.Bot.Readings;

/// <summary>A reading as a card shows it; the words are in the reader's language already.</summary>
internal sealed record ReadingView
{
    public required string Root { get; init; }

    public required string MetricId { get; init; }

    public required string Metric { get; init; }

    /// <summary>"last value", "added up".</summary>
    public required string How { get; init; }

    public required string Figure { get; init; }

    public required string Day { get; init; }

    /// <summary>Whose it is, when it isn't the reader's own.</summary>
    public string? Whose { get; init; }

    /// <summary>Where the reader stands with it now.</summary>
    public string? Standing { get; init; }
}

/// <summary>What is said and asked about a reading.</summary>
internal static class ReadingCards
{
    /// <summary>It was noted, or changed: what, where it stands, and how to take it back.</summary>
    public static Card Noted(ReadingView view, CardContext context, bool changed = false)
    {
        var texts = Texts.For(typeof(ReadingCards), context.Language);
        var line = texts.With(changed ? "Changed" : "Noted", view.Metric, view.Figure, view.Day);
        if (view.Whose is { } whose)
            line = texts.With(changed ? "ChangedFor" : "NotedFor", view.Metric, view.Figure, view.Day, Typed.Line(whose));
        var card = context.Card(view.Standing is null ? line : texts.With("Sentences", line, view.Standing));
        card.Text(texts.With("Kicker", view.Metric, view.How), TextLook.Note);
        card.Text(view.Figure, TextLook.Headline with { Gap = Gap.Small, IsHeading = true });
        card.Text(line, new TextLook { Gap = Gap.Small });
        if (view.Standing is not null)
            card.Text(view.Standing, new TextLook { Gap = Gap.Small, IsSubtle = true });
        using (card.Actions())
        {
            if (!changed)
                card.Press(new Button(texts["Undo"], UndoWin.What) { Life = UndoWin.Window }, ("root", view.Root));
            card.Press(texts["Correct"], CorrectReading.Verb, ("Root", view.Root));
            if (view.Whose is null)
                card.Press(texts["Progress"], ProgressVerbs.Show, (ProgressVerbs.Metric, view.MetricId));
        }

        return card.Finish();
    }

    /// <summary>Tells a member what somebody else entered for them.</summary>
    public static Card Told(string told, ReadingView view, CardContext context)
    {
        var texts = Texts.For(typeof(ReadingCards), context.Language);
        var card = context.Card(told);
        card.Text(texts.With("Kicker", view.Metric, view.How), TextLook.Note);
        card.Text(view.Figure, TextLook.Headline with { Gap = Gap.Small, IsHeading = true });
        card.Text(told, new TextLook { Gap = Gap.Small });
        using (card.Actions())
        {
            card.Press(new Button(texts["Progress"], ProgressVerbs.Show) { IsPrimary = true }, (ProgressVerbs.Metric, view.MetricId));
            card.Press(texts["Wrong"], ObjectToReading.Verb, ("Root", view.Root));
        }

        return card.Finish();
    }

    /// <summary>Asks for the right number and why the old one was wrong.</summary>
    public static Card AskCorrection(ReadingView view, FormDraft draft, CardContext context)
    {
        var texts = Texts.For(typeof(ReadingCards), context.Language);
        var title = texts.With("Correct_Title", view.Metric, view.Day);
        return FormCard.Draw(
            new FormView
            {
                Title = title,
                Hint = texts.With("Correct_Stands", view.Figure),
                Complaint = draft.IsRefused ? texts["Form_Refused"] : null,
                Fields =
                [
                    draft.Line("figure", texts["Correct_Figure"], 40) with { Required = texts["Field_FigureRequired"] },
                    Why(draft, texts),
                ],
                Verb = SubmitReadingCorrection.Verb,
                Save = texts["Save"],
                Carried = [("Root", view.Root)],
            },
            context);
    }

    /// <summary>Asks why the reading isn't right.</summary>
    public static Card AskObjection(string root, FormDraft draft, CardContext context)
    {
        var texts = Texts.For(typeof(ReadingCards), context.Language);
        return FormCard.Draw(
            new FormView
            {
                Title = texts["Object_Title"],
                Fields = [Why(draft, texts)],
                Verb = SubmitReadingObjection.Verb,
                Save = texts["Object"],
                Carried = [("Root", root)],
            },
            context);
    }

    /// <summary>What became of the question, in its place.</summary>
    public static Card Said(string line, CardContext context) => context.Card(line).Text(line).Finish();

    private static TextField Why(FormDraft draft, Texts texts) =>
        draft.Line("reason", texts["Field_Reason"], 300) with { Required = texts["Field_ReasonRequired"], IsMultiline = true };
}
