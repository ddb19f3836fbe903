using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.Wins.Changes;
using TeamCoachBot.Bot.Wins.Logging;

namespace TeamCoachBot.Bot.Wins;

/// <summary>One line of a win's history: when, who, what.</summary>
internal readonly record struct WinStep(string When, string Who, string What);

/// <summary>A win as its reader may see it.</summary>
internal sealed record WinView
{
    public required string Root { get; init; }

    public required int Version { get; init; }

    /// <summary>What was just done to it, or why this card comes.</summary>
    public string? Lead { get; init; }

    public required string Customer { get; init; }

    public required string Amount { get; init; }

    /// <summary>"signed, Fri 20 Nov", in words.</summary>
    public required string Stage { get; init; }

    /// <summary>"to confirm until 27 Nov", "not accepted", "cancelled"; null when nothing is to be said.</summary>
    public string? State { get; init; }

    public Tone StateTone { get; init; }

    /// <summary>Name and figure, in the order in which they are shown.</summary>
    public IReadOnlyList<(string Title, string Value)> Facts { get; init; } = [];

    /// <summary>The latest first.</summary>
    public IReadOnlyList<WinStep> Steps { get; init; } = [];

    /// <summary>What its reader just did and may still take back; null for none.</summary>
    public string? Undo { get; init; }

    /// <summary>The buttons' verbs, the most useful first; at most six are drawn.</summary>
    public IReadOnlyList<WinAction> Actions { get; init; } = [];
}

/// <summary>What a button of a win's card does. The name is the key of its text.</summary>
internal enum WinAction
{
    Confirm,
    Reject,
    Object,
    Stage,
    Receipt,
    Correct,
    Refund,
    Cancel,
}

/// <summary>A win with its history and what its reader may do about it.</summary>
internal static class WinCard
{
    /// <summary>Opens a win's card.</summary>
    public const string Verb = "win/card";

    /// <summary>The argument of every button: which win.</summary>
    public const string Root = "root";

    /// <summary>The argument of a button about one entry under the win.</summary>
    public const string Entry = "entry";

    private const int MostSteps = 6;

    public static Card Draw(WinView view, CardContext context)
    {
        var texts = Texts.Of<WinView>(context.Language);
        var customer = Typed.Line(view.Customer);
        var headline = texts.With("CustomerAndAmount", customer, view.Amount);
        var card = context.Card(view.Lead ?? texts.With("StageAndDay", headline, view.Stage)).About(view.Root, view.Version);
        if (view.Lead is not null)
            card.Text(view.Lead, TextLook.Bold);
        card.Text(headline, TextLook.Title with { IsHeading = true, Gap = view.Lead is null ? Gap.Default : Gap.Medium });
        card.Text(view.Stage, new TextLook { Gap = Gap.Small });
        if (view.State is not null)
            card.Text(view.State, new TextLook { Gap = Gap.Small, Tone = view.StateTone, IsBold = true });
        if (view.Facts.Count > 0)
            card.Facts([.. view.Facts]);
        DrawSteps(card, view, texts);
        DrawButtons(card, view, texts);
        return card.Finish();
    }

    private static void DrawSteps(CardBuilder card, WinView view, Texts texts)
    {
        if (view.Steps.Count == 0)
            return;
        card.Text(texts["Win_History"], TextLook.Section);
        foreach (var step in view.Steps.Take(MostSteps))
        {
            card.Text(
                step.Who.Length > 0
                    ? texts.With("Win_Step", step.When, Typed.Line(step.Who), step.What)
                    : texts.With("Win_StepOfBot", step.When, step.What),
                new TextLook { Gap = Gap.Small, IsSubtle = true });
        }

        if (view.Steps.Count > MostSteps)
            card.Text(texts.With("Win_Earlier", view.Steps.Count - MostSteps), TextLook.Note);
    }

    private static void DrawButtons(CardBuilder card, WinView view, Texts texts)
    {
        if (view.Actions.Count == 0)
            return;
        using (card.Actions())
        {
            if (view.Undo is { } entry)
                card.Press(
                    new Button(texts["Undo"], UndoWin.What) { Life = UndoWin.Window }, (Root, view.Root), (Entry, entry));
            foreach (var action in view.Actions.Take(CardBuilder.MaxActions - (view.Undo is null ? 0 : 1)))
            {
                card.Press(
                    new Button(texts[$"Win_Do{action}"], VerbOf(action))
                    {
                        IsPrimary = action == WinAction.Confirm, IsDestructive = action == WinAction.Cancel,
                    },
                    (Root, view.Root));
            }
        }
    }

    private static string VerbOf(WinAction action) => action switch
    {
        WinAction.Confirm => ConfirmWin.Verb,
        WinAction.Reject => RejectWin.Verb,
        WinAction.Object => ObjectToWin.Verb,
        WinAction.Stage => MoveStage.Verb,
        WinAction.Receipt => LogReceipt.Verb,
        WinAction.Correct => CorrectWin.Verb,
        WinAction.Refund => RefundWin.Verb,
        _ => CancelWin.Verb,
    };
}
