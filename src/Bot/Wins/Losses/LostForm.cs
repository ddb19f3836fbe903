using System.Globalization;
using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Wins.Logging;

namespace TeamCoachBot.Bot.Wins.Losses;

/// <summary>What the form for a lost deal offers.</summary>
internal sealed record LostFormView(IReadOnlyList<Choice> Reasons, DateOnly Today)
{
    public FormDraft Draft { get; init; } = FormDraft.Empty;
}

/// <summary>The form for a lost deal: customer, reason, how far it had come, who got it.</summary>
internal static class LostForm
{
    public const string Verb = "lost/form";

    public const string Customer = "customer";
    public const string Reason = "reason";
    public const string Step = "step";
    public const string Competitor = "competitor";
    public const string Day = "day";
    public const string Note = "note";

    /// <summary>How far a deal can have come, in order.</summary>
    public static readonly IReadOnlyList<string> Steps = ["lead", "visit", "quote", "negotiation", "contract"];

    public static Card Draw(LostFormView view, CardContext context)
    {
        var texts = Texts.Of<LostFormView>(context.Language);
        var draft = view.Draft;
        var card = context.Card(texts["LostTitle"]);
        card.Text(texts["LostTitle"], TextLook.Title with { IsHeading = true });
        card.Ask(new TextField(Customer, texts["FieldCustomer"])
        {
            Value = draft[Customer], Required = texts["CustomerRequired"], MaxLength = 120, Complaint = draft.ComplaintAt(Customer),
        });
        card.Ask(new ChoiceField(Reason, texts["FieldReason"], view.Reasons)
        {
            Value = draft[Reason], Required = texts["ReasonRequired"], Complaint = draft.ComplaintAt(Reason),
        });
        card.Ask(new ChoiceField(Step, texts["FieldStep"], [.. Steps.Select(step => new Choice(texts["Step_" + step], step))])
        {
            Value = draft[Step],
        });
        card.Ask(new TextField(Competitor, texts["FieldCompetitor"]) { Value = draft[Competitor], MaxLength = 80 });
        card.Ask(new DateField(Day, texts["FieldDay"]) { Value = draft.Date(Day) ?? view.Today, Max = view.Today, Complaint = draft.ComplaintAt(Day) });
        card.Ask(new TextField(Note, texts["FieldNote"]) { Value = draft[Note], IsMultiline = true, MaxLength = 500 });
        using (card.Actions())
        {
            card.Press(new Button(texts["Save"], Verb) { SendsInputs = true, IsPrimary = true });
            card.Press(texts["Cancel"], CancelForm.Verb);
        }

        return card.Finish();
    }

    /// <summary>The form with what was said about the loss so far.</summary>
    public static Card Of(Turn turn, CardSigner signer, LossReasons reasons, LossSaid said, string? complaint = null)
    {
        var values = new Dictionary<string, string>();
        (string Field, string? Value)[] known =
        [
            (Customer, said.Customer), (Reason, said.Reason), (Step, said.Step), (Competitor, said.Competitor), (Note, said.Note),
            (Day, said.On?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ];
        foreach (var (field, value) in known.Where(k => !string.IsNullOrEmpty(k.Value)))
            values[field] = value!;
        var complaints = new Dictionary<string, string>();
        if (complaint is not null)
            complaints[Reason] = complaint;
        return Draw(
            new LostFormView(reasons.Choices(turn.Language), turn.Today) { Draft = new FormDraft(values, complaints) },
            WinDrafts.OfSender(turn, signer));
    }
}

/// <summary>What was said about a lost deal.</summary>
internal sealed record LossSaid(string? Customer)
{
    public string? Reason { get; init; }

    public string? Step { get; init; }

    public string? Competitor { get; init; }

    public string? Note { get; init; }

    public DateOnly? On { get; init; }
}
