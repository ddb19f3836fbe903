using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.Routing;

namespace TeamCoachBot.Bot.Wins.Logging;

/// <summary>What is going to be logged, and what the person is asked before it is.</summary>
internal sealed record WinPreviewView
{
    public required string Customer { get; init; }

    public required string Amount { get; init; }

    public required string Stage { get; init; }

    public required DateOnly Day { get; init; }

    public required DateOnly Today { get; init; }

    /// <summary>Who shares it, who helped, tags, note: each with its label.</summary>
    public IReadOnlyList<(string Label, string Words)> Details { get; init; } = [];

    /// <summary>What is asked: is it right, the same order, whose customer.</summary>
    public required string Question { get; init; }

    /// <summary>The answers, the likeliest first; each carries the draft as it then stands.</summary>
    public required IReadOnlyList<WinAnswer> Answers { get; init; }

    /// <summary>The draft for the form.</summary>
    public required string Draft { get; init; }
}

/// <summary>One answer to a question about a win that isn't logged yet.</summary>
/// <param name="Verb">Who takes it.</param>
/// <param name="Draft">The draft with this answer in it.</param>
internal readonly record struct WinAnswer(string Title, string Verb, string Draft);

/// <summary>Asks before a win is logged: nothing is written until a button is pressed.</summary>
internal static class WinPreviewCard
{
    /// <summary>Logs the draft with one more answer.</summary>
    public const string Settle = "win/settle";

    /// <summary>It is the same order: nothing is logged, the answer is kept.</summary>
    public const string Same = "win/same";

    /// <summary>Opens the form with everything that was said.</summary>
    public const string Change = "win/change";

    public static Card Draw(WinPreviewView view, CardContext context)
    {
        var texts = Texts.Of<WinPreviewView>(context.Language);
        var card = context.Card(view.Question);
        card.Text(texts["PreviewTitle"], TextLook.Note);
        card.Text(
            texts.With("CustomerAndAmount", Typed.Line(view.Customer), view.Amount),
            TextLook.Headline with { IsHeading = true, Gap = Gap.Small });
        card.Text(
            texts.With("StageAndDay", view.Stage, context.Written.DateAndDay(view.Day, view.Today)), new TextLook { Gap = Gap.Small });
        if (view.Details.Count > 0)
            card.Facts([.. view.Details]);
        using (card.Box(BoxStyle.Warning, Gap.Medium))
            card.Text(view.Question, TextLook.Bold);
        using (card.Actions())
        {
            for (var i = 0; i < view.Answers.Count; i++)
            {
                var answer = view.Answers[i];
                card.Press(new Button(answer.Title, answer.Verb) { IsPrimary = i == 0 }, (WinDraftText.Name, answer.Draft));
            }

            card.Press(texts["Change"], Change, (WinDraftText.Name, view.Draft));
            card.Press(texts["Cancel"], CancelForm.Verb);
        }

        return card.Finish();
    }
}
