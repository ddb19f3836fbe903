using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Clashes.Disputes;

/// <summary>What the forms of a dispute ask: open, decide, ask again.</summary>
internal static class ClashForms
{
    public const string Customer = "customer";
    public const string Others = "others";
    public const string Words = "words";
    public const string Outcome = "outcome";
    public const string Parts = "parts";

    /// <summary>The outcome that splits the customer.</summary>
    public const string Split = "split";

    public static TextField AskWords(string label, string? hint, FormDraft draft, Texts texts) =>
        draft.Line(Words, label, Clash.MostChars) with { Hint = hint, IsMultiline = true, Required = texts["Why_WordsMissing"] };
}
