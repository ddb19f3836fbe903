using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.Wins.Lists;

namespace TeamCoachBot.Bot.Wins.Changes;

/// <summary>Several wins fit what was said: which one?</summary>
/// <param name="HasMore">More than are shown fit.</param>
/// <param name="Verb">What is to be done with the chosen one.</param>
internal sealed record WinChoiceView(
    IReadOnlyList<WinLine> Wins, bool HasMore, string Verb, IReadOnlyList<(string Name, string Value)> Args);

/// <summary>The wins that were possibly meant, each a row to press.</summary>
internal static class WinChoiceCard
{
    public const int Most = 6;

    public static Card Draw(WinChoiceView view, CardContext context)
    {
        var texts = Texts.Of<WinChoiceView>(context.Language);
        var card = context.Card(texts["Choose_Title"]);
        card.Text(texts["Choose_Title"], TextLook.Title with { IsHeading = true });
        foreach (var win in view.Wins)
            WinLines.Draw(card, win, view.Verb, [.. view.Args, (WinCard.Root, win.Root)]);
        if (view.HasMore)
            card.Text(texts["Choose_More"], TextLook.Note);
        return card.Finish();
    }
}
