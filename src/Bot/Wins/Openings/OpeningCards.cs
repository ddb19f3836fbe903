using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.Wins.Logging;
using TeamCoachBot.Domain.Calendars;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Wins.Openings;

/// <summary>An opening entry as its member is told of it.</summary>
/// <param name="By">Who entered it.</param>
/// <param name="LastDay">Until when the member may object.</param>
internal sealed record OpeningView(
    string Root, string By, string Amount, string Metric, Period Month, DateOnly LastDay, DateOnly Today);

/// <summary>What is said and asked about an opening entry.</summary>
internal static class OpeningCards
{
    /// <param name="line">What was noted and what it moved.</param>
    public static Card Done(string line, EntryId root, bool canUndo, CardContext context)
    {
        var texts = Texts.For(typeof(OpeningCards), context.Language);
        var card = context.Card(line).Text(line);
        using (card.Actions())
        {
            if (canUndo)
                card.Press(new Button(texts["Undo"], UndoWin.What) { Life = UndoWin.Window }, ("root", root.Value));
            card.Press(texts["ShowProgress"], Progress.ProgressVerbs.Show);
        }

        return card.Finish();
    }

    /// <summary>Asks the member whether what somebody else entered for them is right.</summary>
    public static Card Ask(OpeningView view, bool again, CardContext context)
    {
        var texts = Texts.For(typeof(OpeningCards), context.Language);
        var told = texts.With(again ? "Opening_ToldAgain" : "Opening_Told", Typed.Line(view.By), view.Amount);
        var card = context.Card(told);
        card.Text(
            texts.With("Opening_Kicker", context.Written.Period(view.Month, view.Today), view.Metric), TextLook.Note);
        card.Text(view.Amount, TextLook.Headline with { IsHeading = true, Gap = Gap.Small });
        card.Text(told, new TextLook { Gap = Gap.Small });
        card.Text(
            texts.With("Opening_Until", context.Written.DateAndDay(view.LastDay, view.Today)),
            new TextLook { IsSubtle = true, Gap = Gap.Small });
        using (card.Actions())
        {
            card.Press(new Button(texts["Opening_Right"], ConfirmOpening.Verb) { IsPrimary = true }, ("Root", view.Root));
            card.Press(texts["Opening_Wrong"], ObjectToOpening.Verb, ("Root", view.Root));
        }

        return card.Finish();
    }

    /// <summary>Asks why the entry isn't right.</summary>
    public static Card AskWhy(string root, FormDraft draft, CardContext context)
    {
        var texts = Texts.For(typeof(OpeningCards), context.Language);
        var card = context.Card(texts["Opening_WhyTitle"])
            .Text(texts["Opening_WhyTitle"], TextLook.Title with { IsHeading = true })
            .Ask(new TextField("reason", texts["Opening_Why"])
            {
                IsMultiline = true, MaxLength = 500, Value = draft["reason"], Hint = texts["Opening_WhyHint"],
                Required = texts["Opening_WhyRequired"], Complaint = draft.ComplaintAt("reason"),
            });
        using (card.Actions())
        {
            card.Press(
                new Button(texts["Opening_Object"], SubmitOpeningObjection.Verb) { SendsInputs = true, IsPrimary = true },
                ("Root", root));
            card.Press(new Button(texts["Opening_Right"], ConfirmOpening.Verb), ("Root", root));
        }

        return card.Finish();
    }

    /// <summary>What became of the question, in its place.</summary>
    public static Card Said(string line, CardContext context) => context.Card(line).Text(line).Finish();
}
