using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Domain.Calendars;

namespace TeamCoachBot.Bot.Targets;

/// <summary>Where a target stands between proposal and agreement, as the reader sees it.</summary>
internal enum TargetStep
{
    /// <summary>The manager proposes; the reader answers.</summary>
    Proposed,

    /// <summary>The reader has suggested a number; the manager answers.</summary>
    Suggested,
    Agreed,
    SetByManager,
}

/// <summary>A target and what led to it.</summary>
internal sealed record TargetSetView
{
    public required string TargetId { get; init; }

    public required long Version { get; init; }

    public required TargetStep Step { get; init; }

    public required Period Period { get; init; }

    public required DateOnly Today { get; init; }

    public required string Metric { get; init; }

    public required Units Units { get; init; }

    public required decimal Commitment { get; init; }

    public decimal? Stretch { get; init; }

    /// <summary>Whose it is, when it isn't the reader's own.</summary>
    public string? Whose { get; init; }

    public string? Reason { get; init; }

    /// <summary>Facts that speak for the number, as short sentences in the reader's language.</summary>
    public IReadOnlyList<string> Facts { get; init; } = [];

    public DateOnly? ReplyBy { get; init; }
}

/// <summary>A proposed, agreed or set target: the number first, then why, then what can be answered.</summary>
internal static class TargetSetCard
{
    public const string Agree = "target/agree";
    public const string Counter = "target/counter";
    public const string Question = "target/question";
    public const string Change = "target/change";

    public static Card Draw(TargetSetView view, CardContext context)
    {
        var texts = Texts.Of<TargetSetView>(context.Language);
        var written = context.Written;
        var amount = written.Amount(view.Commitment, view.Units);
        var line = texts.With($"Line_{view.Step}", written.Period(view.Period, view.Today), view.Metric, amount);
        if (view.Whose is not null)
            line = texts.With("Whose", Typed.Line(view.Whose), line);
        var card = context.Card(line).About(view.TargetId, view.Version);
        card.Text(
            texts.With("Kicker", written.Period(view.Period, view.Today), view.Metric),
            TextLook.Note);
        if (view.Whose is not null)
            card.Text(Typed.Line(view.Whose).ToString(), TextLook.Bold);
        card.Text(amount, TextLook.Headline with { IsHeading = true, Gap = Gap.Small });
        card.Text(texts[$"Step_{view.Step}"], new TextLook { Gap = Gap.Small });
        if (view.Stretch is { } stretch)
            card.Facts((texts["Stretch"], written.Amount(stretch, view.Units)));
        DrawReasons(card, view, texts);
        if (view.ReplyBy is { } day && view.Step <= TargetStep.Suggested)
            card.Text(texts.With("ReplyBy", written.DateAndDay(day, view.Today)), TextLook.Bold);
        DrawButtons(card, view, texts);
        return card.Finish();
    }

    private static void DrawReasons(CardBuilder card, TargetSetView view, Texts texts)
    {
        if (view.Reason is null && view.Facts.Count == 0)
            return;
        using (card.Box(BoxStyle.Emphasis))
        {
            card.Text(texts["Why"], TextLook.Bold);
            if (view.Reason is not null)
                card.Text(Typed.Lines(view.Reason).ToString(), new TextLook { Gap = Gap.Small });
            foreach (var fact in view.Facts)
                card.Text(texts.With("Bullet", fact), new TextLook { Gap = Gap.Small });
        }
    }

    private static void DrawButtons(CardBuilder card, TargetSetView view, Texts texts)
    {
        using (card.Actions())
        {
            // A proposal is answered by the member, a suggestion by who looks at another's target.
            if (AwaitsReader(view))
            {
                card.Press(new Button(texts["Agree"], Agree) { IsPrimary = true });
                card.Press(texts["Counter"], Counter);
                card.Press(texts["Question"], Question);
                return;
            }

            card.Press(
                texts["ShowProgress"], Progress.ProgressVerbs.Show, (Progress.ProgressVerbs.Period, view.Period.Key));
            card.Press(texts["Change"], Change);
        }
    }

    private static bool AwaitsReader(TargetSetView view) => view.Step switch
    {
        TargetStep.Proposed => view.Whose is null,
        TargetStep.Suggested => view.Whose is not null,
        _ => false,
    };
}
