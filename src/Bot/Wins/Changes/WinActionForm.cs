using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Wins.Changes;

/// <summary>Draws the forms of a win's card: correct, stage, receipt, refund, cancel, not accept, object.</summary>
internal static class WinActionForm
{
    public const string Reason = "reason";
    public const string Amount = "amount";
    public const string Day = "day";
    public const string Stage = "stage";

    private const int MostReason = 300;
    private const int MostAmount = 40;

    public static Card Draw(Turn turn, WinFile file, CardSigner signer, FormView view) =>
        Draw(view, file.Sheet.Root, file.Sheet.Version, WinFiles.LineOf(turn, file), CardContext.Of(turn, signer));

    /// <param name="version">The state that the person has seen: a later one makes the form stale.</param>
    /// <param name="about">Which win it is about: "Acme ¥120,000, signed 20 Nov".</param>
    public static Card Draw(FormView view, EntryId root, int version, string about, CardContext context) => FormCard.Draw(
        view with { About = about, Carried = [(WinCard.Root, root.Value)] }, context, (root.Value, version));

    public static TextField AskReason(FormDraft draft, Texts texts) =>
        draft.Line(Reason, texts["Act_Reason"], MostReason) with { Required = texts["Win_ReasonMissing"] };

    public static TextField AskAmount(FormDraft draft, Texts texts) =>
        draft.Line(Amount, texts["FieldAmount"], MostAmount) with { Required = texts["AmountRequired"], Hint = texts["AmountHint"] };

    public static DateField AskDay(FormDraft draft, DateOnly today, Texts texts) =>
        draft.Day(Day, texts["FieldDay"], today) with { Required = texts["DayRequired"] };

    /// <summary>A day as an input of a card holds it.</summary>
    public static string DayOf(DateOnly day) => day.ToString("O", System.Globalization.CultureInfo.InvariantCulture);
}
