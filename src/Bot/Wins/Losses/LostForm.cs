using System.Globalization;
using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;
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
    public const string Amount = "amount";
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
        Choice[] steps = [.. Steps.Select(step => new Choice(texts["Step_" + step], step))];
        return FormCard.Draw(
            new FormView
            {
                Title = texts["LostTitle"],
                Fields =
                [
                    draft.Line(Customer, texts["FieldCustomer"], 120) with { Required = texts["CustomerRequired"] },
                    draft.Line(Amount, texts["FieldLostAmount"], 40),
                    draft.Pick(Reason, texts["FieldReason"], view.Reasons) with { Required = texts["ReasonRequired"] },
                    draft.Pick(Step, texts["FieldStep"], steps),
                    draft.Line(Competitor, texts["FieldCompetitor"], 80),
                    draft.Day(Day, texts["FieldDay"], view.Today),
                    draft.Line(Note, texts["FieldNote"], 500) with { IsMultiline = true },
                ],
                Verb = Verb,
                Save = texts["Save"],
            },
            context);
    }

    /// <summary>The form with what was said about the loss so far.</summary>
    public static Card Of(Turn turn, CardSigner signer, LossReasons reasons, LossSaid said, (string Field, string Words)? complaint = null)
    {
        var draft = FormDraft.Said(
            (Customer, said.Customer), (Amount, said.Amount?.Typed), (Reason, said.Reason), (Step, said.Step), (Competitor, said.Competitor), (Note, said.Note),
            (Day, said.On?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        return Draw(
            new LostFormView(reasons.Choices(turn.Language), turn.Today)
            {
                Draft = complaint is var (field, words) ? draft.With(field, words) : draft,
            },
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

    /// <summary>What it would have been worth.</summary>
    public AmountSlot? Amount { get; init; }
}
