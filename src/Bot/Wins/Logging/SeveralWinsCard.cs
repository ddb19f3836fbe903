using System.Text;
using TeamCoachBot.Bot.Cards;

namespace TeamCoachBot.Bot.Wins.Logging;

/// <summary>One of several wins of a message.</summary>
/// <param name="Said">The words that are read when it is opened.</param>
/// <param name="Day">A day that was said for all of them, as typed; null for none.</param>
internal sealed record SeveralWinsLine(string Customer, string Amount, string Said, string? Day);

/// <summary>The wins that one message holds, and what of it could not be read.</summary>
internal sealed record SeveralWinsView
{
    public required IReadOnlyList<SeveralWinsLine> Wins { get; init; }

    public IReadOnlyList<string> Unread { get; init; } = [];

    /// <summary>Whose they are; null for the sender's own.</summary>
    public string? Whose { get; init; }

    /// <summary>How the message calls that person.</summary>
    public string? Called { get; init; }
}

/// <summary>Says that each win is logged by itself and opens each.</summary>
internal static class SeveralWinsCard
{
    /// <summary>Opens the preview or the form of one.</summary>
    public const string Verb = "win/part";

    /// <summary>What a token has room for; a longer line is there to be copied.</summary>
    private const int MostCarriedBytes = 900;

    private const int MostTitleChars = 28;

    public static Card Draw(SeveralWinsView view, CardContext context)
    {
        var texts = Texts.Of<SeveralWinsView>(context.Language);
        var title = texts.With("SeveralWins_Title", view.Wins.Count);
        var card = context.Card(title);
        card.Text(title, TextLook.Title with { IsHeading = true });
        card.Text(texts["SeveralWins_How"], new TextLook { Gap = Gap.Small });
        if (view.Whose is { } whose)
            card.Text(texts.With("SeveralWins_For", Typed.Line(whose)), new TextLook { Gap = Gap.Small });
        var openable = view.Wins.Where(MayOpen).Take(CardBuilder.MaxActions).ToList();
        foreach (var win in view.Wins)
            card.Text(
                openable.Contains(win) ? texts.With("CustomerAndAmount", Typed.Line(win.Customer), win.Amount)
                    : texts.With("SeveralWins_Copy", Typed.Line(win.Said)),
                TextLook.Bold with { Gap = Gap.Small });
        foreach (var unread in view.Unread)
            card.Text(texts.With("SeveralWins_Unread", Typed.Line(unread)), TextLook.Note);
        using (card.Actions())
        {
            foreach (var win in openable)
                card.Press(
                    new Button(Title(win, texts), Verb) { IsPrimary = win == openable[0] },
                    [("said", win.Said), .. Carried("day", win.Day), .. Carried("whose", view.Called)]);
        }

        return card.Finish();
    }

    private static (string, string)[] Carried(string name, string? value) => value is null ? [] : [(name, value)];

    private static string Title(SeveralWinsLine win, Texts texts) =>
        Typed.Line(texts.With("CustomerAndAmount", Typed.Line(win.Customer), win.Amount)).Cut(MostTitleChars).ToString();

    private static bool MayOpen(SeveralWinsLine win) => Encoding.UTF8.GetByteCount(win.Said + win.Day) <= MostCarriedBytes;
}
