using TeamCoachBot.Bot.Calendars;
using TeamCoachBot.Bot.Cards;

namespace TeamCoachBot.Bot.Wins.Logging;

/// <summary>An entry of the ledger that "undo" could take back although something else was done since.</summary>
/// <param name="Line">What it is, already escaped.</param>
/// <param name="Root">The entry, or the one that it stands under.</param>
internal sealed record UndoOffer(string Line, string Root, string Entry);

/// <summary>Says that the latest deed doesn't go back by "undo" and how it does, and offers the older entry.</summary>
internal static class UndoOfferCard
{
    /// <param name="newer">What was done last: leave, target or roles.</param>
    public static Card Draw(string newer, UndoOffer? older, CardContext context)
    {
        var texts = Texts.Of<UndoOffer>(context.Language);
        var sentence = texts["Undo_Newer_" + newer];
        var card = context.Card(sentence).Text(sentence);
        if (older is not null)
            card.Text(texts.With("Undo_Older", older.Line), new TextLook { Gap = Gap.Small });
        if (older is null && newer != "leave")
            return card.Finish();
        using (card.Actions())
        {
            if (newer == "leave")
                card.Press(new Button(texts["Undo_MyLeave"], ShowLeave.Verb) { IsPrimary = true });
            if (older is not null)
            {
                card.Press(
                    new Button(texts["Undo_TakeOlder"], UndoWin.What) { Life = UndoWin.Window },
                    (WinCard.Root, older.Root), (WinCard.Entry, older.Entry));
            }
        }

        return card.Finish();
    }
}
