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
        var title = texts[view.IsNew ? "Form_Add" : "Form_Change"];
        var card = context.Card(view.Draft.IsRefused ? texts["Form_Refused"] : title);
        card.Text(title, TextLook.Title with { IsHeading = true });
        if (view.Draft.IsRefused)
            card.Text(texts["Form_Refused"], TextLook.Complaint);
        if (view.IsNew)
            AskNew(card, view, texts);
        else
            AskChange(card, view, texts);
        card.Text(texts[view.IsNew ? "Form_AddNote" : "Form_ChangeNote"], TextLook.Note);
        using (card.Actions())
        {
            if (view.IsNew)
            {
                card.Press(new Button(texts["Form_AddButton"], AddVerb) { SendsInputs = true, IsPrimary = true });
            }
            else
            {
                card.Press(new Button(texts["Form_RenameButton"], RenameVerb) { SendsInputs = true, IsPrimary = true });
                card.Press(new Button(texts["Form_RemoveButton"], RemoveVerb) { SendsInputs = true });
            }

            card.Press(texts["Cancel"], CancelForm.Verb);
        }

        return card.Finish();
    }

    private static void AskNew(CardBuilder card, StageFormView view, Texts texts)
    {
        card.Ask(new TextField(Name, texts["Field_Name"])
        {
            Value = view.Draft[Name], MaxLength = Stage.MostNameChars, Required = texts["Field_NameRequired"],
            Complaint = view.Draft.ComplaintAt(Name), Hint = texts["Field_NameHint"],
        });
        Choice[] places =
        [
            new(texts["Place_First"], AtFirst),
            .. view.Stages.Select(stage => new Choice(texts.With("Place_After", stage.Title), stage.Value)),
        ];
        card.Ask(new ChoiceField(Place, texts["Field_Place"], places)
        {
            Value = places.Any(place => place.Value == view.Draft[Place]) ? view.Draft[Place] : places[^1].Value,
            Complaint = view.Draft.ComplaintAt(Place),
        });
    }

    private static void AskChange(CardBuilder card, StageFormView view, Texts texts)
    {
        card.Ask(new ChoiceField(Which, texts["Field_Which"], view.Stages)
        {
            Value = view.Stages.Any(stage => stage.Value == view.Draft[Which]) ? view.Draft[Which] : view.Stages[^1].Value,
            Complaint = view.Draft.ComplaintAt(Which),
        });
        card.Ask(new TextField(NewName, texts["Field_NewName"])
        {
            Value = view.Draft[NewName], MaxLength = Stage.MostNameChars, Complaint = view.Draft.ComplaintAt(NewName),
            Hint = texts["Field_NewNameHint"],
        });
    }
}
