using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Targets;
using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Wins.Stages;

/// <summary>A team's stages on screen.</summary>
internal sealed record StageListView
{
    /// <summary>What was just done; null when the list was asked for.</summary>
    public string? Lead { get; init; }

    public required IReadOnlyList<string> Stages { get; init; }

    /// <summary>At which of them wins count, from 0; null when money received counts.</summary>
    public int? Counted { get; init; }

    /// <summary>Those that were given up; shown to who may take one up again.</summary>
    public IReadOnlyList<string> GivenUp { get; init; } = [];

    public bool MayChange { get; init; }
}

/// <summary>What the forms about stages offer.</summary>
internal sealed record StageFormView
{
    public required IReadOnlyList<Choice> Stages { get; init; }

    /// <summary>True for a stage that is to be added.</summary>
    public bool IsNew { get; init; }

    public FormDraft Draft { get; init; } = FormDraft.Empty;
}

/// <summary>Makes the views of a team's stages.</summary>
internal static class StageViews
{
    public static StageListView Of(Turn turn, string? lead)
    {
        var stages = turn.Team.Stages;
        var counted = BasisText.Read(turn.Team.Settings.Basis).Stage;
        var mayChange = Rights.MaySetUp(turn.Actor, turn.IsOrganisationAdmin);
        return new StageListView
        {
            Lead = lead,
            Stages = [.. stages.InUse.Select(NameOf)],
            Counted = counted is { } at ? stages.InUse.ToList().FindIndex(stage => stage.Id == at) : null,
            GivenUp = mayChange ? [.. stages.All.Where(stage => stage.IsRetired).Select(NameOf)] : [],
            MayChange = mayChange,
        };

        string NameOf(Stage stage) => StageNames.Of(stages, stage.Id, turn.Language);
    }

    public static StageFormView FormOf(Turn turn, FormDraft draft, bool isNew) => new()
    {
        Stages = [.. turn.Team.Stages.InUse.Select(stage =>
            new Choice(StageNames.Of(turn.Team.Stages, stage.Id, turn.Language), stage.Id.Value))],
        IsNew = isNew,
        Draft = draft,
    };
}

/// <summary>The card of a team's stages: what a win goes through, and where it counts.</summary>
internal static class StageCards
{
    public static Card List(StageListView view, CardContext context)
    {
        var texts = Texts.Of<StageListView>(context.Language);
        var card = context.Card(view.Lead ?? texts["List_Title"]);
        card.Text(texts["List_Title"], TextLook.Title with { IsHeading = true });
        if (view.Lead is { } lead)
            card.Text(lead, new TextLook { Gap = Gap.Small });
        for (var place = 0; place < view.Stages.Count; place++)
        {
            var line = texts.With("List_Line", place + 1, view.Stages[place]);
            var gap = place == 0 ? Gap.Medium : Gap.Small;
            if (place == view.Counted)
                card.Text(texts.With("List_Counts", line), TextLook.Bold with { Gap = gap });
            else
                card.Text(line, new TextLook { Gap = gap });
        }

        card.Text(texts[view.Counted is null ? "List_Money" : "List_Note"], TextLook.Note with { Gap = Gap.Medium });
        if (view.GivenUp.Count > 0)
            card.Text(texts.With("List_GivenUp", context.Written.List(view.GivenUp)), TextLook.Note with { Gap = Gap.Small });
        if (view.MayChange)
        {
            using (card.Actions())
            {
                card.Press(texts["List_Add"], AddStage.Verb);
                card.Press(texts["List_Change"], RenameStage.Verb);
            }
        }

        return card.Finish();
    }
}

/// <summary>The forms for a new stage and for one that is there.</summary>
internal static class StageForms
{
    public const string AddVerb = "stages/add-form";
    public const string RenameVerb = "stages/rename-form";
    public const string RemoveVerb = "stages/remove-form";

    public const string Name = "name";
    public const string Place = "place";
    public const string Which = "which";
    public const string NewName = "newName";

    /// <summary>In the choice of places: before all others.</summary>
    public const string AtFirst = "first";

    public static Card Draw(StageFormView view, CardContext context)
    {
        var texts = Texts.Of<StageListView>(context.Language);
        var refused = view.Draft.IsRefused ? texts["Form_Refused"] : null;
        return FormCard.Draw(
            view.IsNew
                ? new FormView
                {
                    Title = texts["Form_Add"], Complaint = refused, Fields = AskNew(view, texts), Note = texts["Form_AddNote"],
                    Verb = AddVerb, Save = texts["Form_AddButton"],
                }
                : new FormView
                {
                    Title = texts["Form_Change"], Complaint = refused, Fields = AskChange(view, texts), Note = texts["Form_ChangeNote"],
                    Verb = RenameVerb, Save = texts["Form_RenameButton"],
                    Others = [new Button(texts["Form_RemoveButton"], RemoveVerb) { SendsInputs = true }],
                },
            context);
    }

    private static Field[] AskNew(StageFormView view, Texts texts)
    {
        Choice[] places =
        [
            new(texts["Place_First"], AtFirst),
            .. view.Stages.Select(stage => new Choice(texts.With("Place_After", stage.Title), stage.Value)),
        ];
        return
        [
            view.Draft.Line(Name, texts["Field_Name"], Stage.MostNameChars) with
            {
                Required = texts["Field_NameRequired"], Hint = texts["Field_NameHint"],
            },
            Pick(view.Draft, Place, texts["Field_Place"], places),
        ];
    }

    private static Field[] AskChange(StageFormView view, Texts texts) =>
    [
        Pick(view.Draft, Which, texts["Field_Which"], view.Stages),
        view.Draft.Line(NewName, texts["Field_NewName"], Stage.MostNameChars) with { Hint = texts["Field_NewNameHint"] },
    ];

    /// <summary>The last one, unless one was chosen that is still there.</summary>
    private static ChoiceField Pick(FormDraft draft, string id, string label, IReadOnlyList<Choice> choices) =>
        draft.Pick(id, label, choices) with
        {
            Value = choices.Any(one => one.Value == draft[id]) ? draft[id] : choices[^1].Value,
        };
}
