using System.Globalization;
using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.Routing;

namespace TeamCoachBot.Bot.Clashes.Holders;

/// <summary>A customer of somebody who has left.</summary>
/// <param name="Mark">Stands for the customer's key in the button, which has no room for many names.</param>
internal sealed record LeaverLine(string Mark, string Customer, string FreeOn);

/// <summary>The open customers of somebody who has left, and to whom they can go.</summary>
internal sealed record LeaverView
{
    public required string Leaver { get; init; }

    public required string Name { get; init; }

    public required int Count { get; init; }

    /// <summary>Those that become free first.</summary>
    public required IReadOnlyList<LeaverLine> Lines { get; init; }

    public required IReadOnlyList<Choice> Colleagues { get; init; }

    /// <summary>What was just done; null when the card comes by itself.</summary>
    public string? Lead { get; init; }

    public FormDraft Draft { get; init; } = FormDraft.Empty;
}

/// <summary>One card on which a manager hands a leaver's customers on: each to somebody, or all to one.</summary>
internal static class LeaverCard
{
    public const string Verb = "customer/hand-on";

    public const int Most = 8;
    public const string All = "all";
    public const string Leaver = "leaver";
    public const string Marks = "marks";

    public static Card Draw(LeaverView view, CardContext context)
    {
        var texts = Texts.Of<LeaverView>(context.Language);
        var title = texts.Count("Leaver_Title", view.Count, Typed.Line(view.Name));
        var card = context.Card(view.Lead ?? title).About(view.Leaver, view.Count);
        if (view.Lead is not null)
            card.Text(view.Lead, TextLook.Bold);
        card.Text(title, TextLook.Title with { IsHeading = true });
        card.Text(texts["Leaver_Hint"], new TextLook { Gap = Gap.Small, IsSubtle = true });
        card.Ask(Pick(All, texts["Leaver_All"], view, texts));
        for (var i = 0; i < view.Lines.Count; i++)
        {
            var line = view.Lines[i];
            card.Ask(Pick(FieldOf(i), texts.With("Leaver_Line", Typed.Line(line.Customer), line.FreeOn), view, texts));
        }

        if (view.Count > view.Lines.Count)
            card.Text(texts.With("Leaver_More", view.Count - view.Lines.Count), TextLook.Note);
        using (card.Actions())
        {
            card.Press(
                new Button(texts["Leaver_Do"], Verb) { SendsInputs = true, IsPrimary = true, Life = CardBuilder.ButtonLife },
                (Leaver, view.Leaver), (Marks, string.Join(' ', view.Lines.Select(line => line.Mark))));
        }

        return card.Finish();
    }

    public static string FieldOf(int line) => "to" + (line + 1).ToString(CultureInfo.InvariantCulture);

    private static ChoiceField Pick(string id, string label, LeaverView view, Texts texts) => new(id, label, view.Colleagues)
    {
        Value = view.Draft[id], Style = ChoiceStyle.Filtered, Hint = texts["Leaver_Choose"], Complaint = view.Draft.ComplaintAt(id),
    };
}
