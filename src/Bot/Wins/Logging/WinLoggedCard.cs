using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.Celebrations;
using TeamCoachBot.Bot.Wins.Stories;
using TeamCoachBot.Domain.Calendars;

namespace TeamCoachBot.Bot.Wins.Logging;

/// <summary>A win as it stands in the ledger, and what it changed.</summary>
internal sealed record WinLoggedView
{
    public required string EntryId { get; init; }

    public required long Version { get; init; }

    public required string Customer { get; init; }

    public required string Amount { get; init; }

    public required string Stage { get; init; }

    public required DateOnly Day { get; init; }

    public required DateOnly Today { get; init; }

    public required Period Period { get; init; }

    /// <summary>What is left to the target of the period; null without a target.</summary>
    public decimal? Gap { get; init; }

    public decimal Surplus { get; init; }

    public Units? Units { get; init; }

    /// <summary>Whom it is credited to, when that isn't the reader.</summary>
    public string? For { get; init; }

    /// <summary>Who shares it, who helped, tags, note: each with its label.</summary>
    public IReadOnlyList<(string Label, string Words)> Details { get; init; } = [];

    /// <summary>True while a manager still has to look at it.</summary>
    public bool IsToConfirm { get; init; }

    /// <summary>True within the ten minutes in which one press takes it back.</summary>
    public bool CanUndo { get; init; } = true;

    /// <summary>True for who is asked before the channel hears of it.</summary>
    public bool CanCelebrate { get; init; }
}

/// <summary>"Logged: Acme ¥120,000, signed, 20 Nov. ¥80,000 to go." with what can still be done about it.</summary>
internal static class WinLoggedCard
{
    public const string Undo = "win/undo";

    private static readonly TimeSpan UndoTime = TimeSpan.FromMinutes(10);

    public static Card Draw(WinLoggedView view, CardContext context)
    {
        var texts = Texts.Of<WinLoggedView>(context.Language);
        var customer = Typed.Line(view.Customer);
        var logged = texts.With(
            "Logged", customer, view.Amount, view.Stage, context.Written.Date(view.Day, view.Today));
        if (view.For is not null)
            logged = texts.With("LoggedFor", Typed.Line(view.For), logged);
        var rest = Rest(view, texts, context.Written);
        var card = context.Card(rest is null ? logged : texts.With("Sentences", logged, rest))
            .About(view.EntryId, view.Version);
        card.Text(texts["LoggedTitle"], TextLook.Note);
        card.Text(
            texts.With("CustomerAndAmount", customer, view.Amount),
            TextLook.Headline with { IsHeading = true, Gap = Gap.Small });
        card.Text(texts.With("StageAndDay", view.Stage, context.Written.DateAndDay(view.Day, view.Today)),
            new TextLook { Gap = Gap.Small });
        if (view.For is not null)
            card.Text(texts.With("CreditedTo", Typed.Line(view.For)), new TextLook { Gap = Gap.Small });
        if (view.Details.Count > 0)
            card.Facts([.. view.Details]);
        if (rest is not null)
            card.Text(rest, TextLook.Bold with { Gap = Gap.Medium });
        if (view.IsToConfirm)
            card.Text(texts["ToConfirmNote"], TextLook.Note);
        DrawButtons(card, view, texts);
        return card.Finish();
    }

    private static string? Rest(WinLoggedView view, Texts texts, Written written) => view switch
    {
        { Gap: null } or { Units: null } => null,
        { Gap: > 0m } => texts.With(
            "StillToGo", written.Running(view.Period, view.Today), written.Amount(view.Gap.Value, view.Units)),
        { Surplus: > 0m } => texts.With("NowOver", written.Amount(view.Surplus, view.Units)),
        _ => texts["NowDone"],
    };

    private static void DrawButtons(CardBuilder card, WinLoggedView view, Texts texts)
    {
        using (card.Actions())
        {
            if (view.CanCelebrate)
                card.Press(new Button(texts["Celebrate"], CelebrateWin.Verb) { IsPrimary = true }, ("root", view.EntryId));
            if (view.CanUndo)
                card.Press(new Button(texts["Undo"], Undo) { Life = UndoTime }, ("root", view.EntryId));
            card.Press(texts["ShowProgress"], Progress.ProgressVerbs.Show);
            if (view.CanUndo)
                card.Press(texts["StoryButton"], StoryForm.Open, (StoryForm.Root, view.EntryId));
        }
    }
}
