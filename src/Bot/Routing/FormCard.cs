using TeamCoachBot.Bot.Cards;

namespace TeamCoachBot.Bot.Routing;

/// <summary>A form: what it is for, what is asked, which button sends it.</summary>
internal sealed record FormView
{
    public required string Title { get; init; }

    /// <summary>Which thing it is about, e.g. a win; null for none.</summary>
    public string? About { get; init; }

    /// <summary>What is good to know before; null for nothing.</summary>
    public string? Hint { get; init; }

    /// <summary>Why it comes back, when the marked fields alone don't say it.</summary>
    public string? Complaint { get; init; }

    public required IReadOnlyList<Field> Fields { get; init; }

    /// <summary>What is good to know behind the fields; null for nothing.</summary>
    public string? Note { get; init; }

    public required string Verb { get; init; }

    public required string Save { get; init; }

    public bool IsDestructive { get; init; }

    /// <summary>What else can be done from here, between saving and leaving.</summary>
    public IReadOnlyList<Button> Others { get; init; } = [];

    /// <summary>What the form carries unseen: about which thing, and in which state it was seen.</summary>
    public IReadOnlyList<(string Name, string Value)> Carried { get; init; } = [];
}

/// <summary>Draws every form in one way: title, what it is about, a hint, the complaint, the fields, save and cancel.</summary>
internal static class FormCard
{
    public static Card Draw(FormView view, CardContext context) => Draw(view, context, null);

    /// <param name="seen">The state of the thing that the person has seen: a later one makes the form stale.</param>
    public static Card Draw(FormView view, CardContext context, (string ObjectId, long Version)? seen)
    {
        var texts = Texts.Of<FormView>(context.Language);
        var card = context.Card(
            view.About is null ? view.Complaint ?? view.Title : texts.With("Form_About", view.Title, view.About));
        if (seen is { } state)
            card.About(state.ObjectId, state.Version);
        card.Text(view.Title, TextLook.Title with { IsHeading = true });
        if (view.About is not null)
            card.Text(view.About, new TextLook { Gap = Gap.Small, IsBold = true });
        if (view.Hint is not null)
            card.Text(view.Hint, new TextLook { Gap = Gap.Small, IsSubtle = true });
        if (view.Complaint is not null)
            card.Text(view.Complaint, TextLook.Complaint);
        foreach (var field in view.Fields)
            card.Ask(field);
        if (view.Note is not null)
            card.Text(view.Note, TextLook.Note);
        using (card.Actions())
        {
            card.Press(
                new Button(view.Save, view.Verb)
                {
                    SendsInputs = true, IsPrimary = !view.IsDestructive, IsDestructive = view.IsDestructive,
                },
                [.. view.Carried]);
            foreach (var other in view.Others)
                card.Press(other);
            card.Press(texts["Form_Cancel"], CancelForm.Verb);
        }

        return card.Finish();
    }
}
