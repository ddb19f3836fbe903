using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Wins.Changes;

/// <summary>A small form about one win: what is asked, and which button sends it.</summary>
internal sealed record WinActionView
{
    public required string Title { get; init; }

    /// <summary>What is good to know before; null for nothing.</summary>
    public string? Hint { get; init; }

    /// <summary>What was wrong with the whole, when it belongs to no field.</summary>
    public string? Complaint { get; init; }

    public required IReadOnlyList<Field> Fields { get; init; }

    public required string Verb { get; init; }

    public required string Save { get; init; }

    public bool IsDestructive { get; init; }
}

/// <summary>Draws the forms of a win's card: correct, stage, receipt, refund, cancel, not accept, object.</summary>
internal static class WinActionForm
{
    public const string Reason = "reason";
    public const string Amount = "amount";
    public const string Day = "day";
    public const string Stage = "stage";

    private const int MostReason = 300;

    public static Card Draw(Turn turn, WinFile file, CardSigner signer, WinActionView view) =>
        Draw(view, file.Sheet.Root, file.Sheet.Version, WinFiles.LineOf(turn, file), CardContext.Of(turn, signer));

    /// <param name="version">The state that the person has seen: a later one makes the form stale.</param>
    /// <param name="about">Which win it is about: "Acme ¥120,000, signed 20 Nov".</param>
    public static Card Draw(WinActionView view, EntryId root, int version, string about, CardContext context)
    {
        var texts = Texts.Of<WinActionView>(context.Language);
        var card = context.Card(texts.With("Act_Summary", view.Title, about)).About(root.Value, version);
        card.Text(view.Title, TextLook.Title with { IsHeading = true });
        card.Text(about, new TextLook { Gap = Gap.Small, IsBold = true });
        if (view.Hint is not null)
            card.Text(view.Hint, new TextLook { Gap = Gap.Small, IsSubtle = true });
        if (view.Complaint is not null)
            card.Text(view.Complaint, TextLook.Complaint);
        foreach (var field in view.Fields)
            card.Ask(field);
        using (card.Actions())
        {
            card.Press(
                new Button(view.Save, view.Verb)
                {
                    SendsInputs = true, IsPrimary = !view.IsDestructive, IsDestructive = view.IsDestructive,
                },
                (WinCard.Root, root.Value));
            card.Press(texts["Cancel"], CancelForm.Verb);
        }

        return card.Finish();
    }

    public static TextField AskReason(FormDraft draft, Texts texts) => new(Reason, texts["Act_Reason"])
    {
        Value = draft[Reason], Required = texts["Win_ReasonMissing"], MaxLength = MostReason,
        Complaint = draft.ComplaintAt(Reason),
    };

    public static TextField AskAmount(FormDraft draft, Texts texts) => new(Amount, texts["FieldAmount"])
    {
        Value = draft[Amount], Required = texts["AmountRequired"], MaxLength = 40, Hint = texts["AmountHint"],
        Complaint = draft.ComplaintAt(Amount),
    };

    public static DateField AskDay(FormDraft draft, DateOnly today, Texts texts) => new(Day, texts["FieldDay"])
    {
        Value = draft.Date(Day) ?? today, Max = today, Required = texts["DayRequired"], Complaint = draft.ComplaintAt(Day),
    };

    /// <summary>A day as an input of a card holds it.</summary>
    public static string DayOf(DateOnly day) => day.ToString("O", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>A draft with what was said in a line.</summary>
    public static FormDraft Said(params ReadOnlySpan<(string Field, string? Value)> values)
    {
        var said = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (field, value) in values)
            if (!string.IsNullOrEmpty(value))
                said[field] = value;
        return new FormDraft(said, new Dictionary<string, string>());
    }

    /// <summary>The same draft with one thing wrong.</summary>
    public static FormDraft With(this FormDraft draft, string field, string complaint) =>
        draft with { Complaints = new Dictionary<string, string>(draft.Complaints) { [field] = complaint } };
}
