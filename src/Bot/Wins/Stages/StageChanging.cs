using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Targets;
using TeamCoachBot.Domain;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Wins.Stages;

/// <summary>Adds, renames and removes stages and answers with the list as it is then. Lines and forms end here.</summary>
internal sealed class StageChanging(StageStore store, StageNaming naming, CardSigner signer)
{
    public async Task<Reply> SetAsync(Turn turn, IReadOnlyList<string> names, CancellationToken ct)
    {
        var texts = Texts.Of<StageChanging>(turn.Language);
        if (names.Count < 2)
            return Reply.Say(texts.With("Set_How", Example(turn)));
        if (await naming.ComplaintAsync(turn, turn.Team.Stages.NewIn(names), ct) is { } complaint)
            return Reply.Say(complaint);
        var end = await store.ChangeAsync(
            turn, SetStages.Verb, string.Join('\n', names),
            state => state.Stages.Arrange(StageNaming.StagesOf(state.Stages, names), state.Counted, state.MayTurn), ct);
        return Answer(turn, end, done => done.IsFilled ? texts["Set_Done"] : texts["Set_DoneSoon"], names);
    }

    public async Task<Reply> AddAsync(Turn turn, StagePlace wanted, CancellationToken ct)
    {
        var texts = Texts.Of<StageChanging>(turn.Language);
        if (wanted.Beside.Length > 0 && StageNames.Find(turn.Team.Stages, wanted.Beside) is null)
            return Again(turn, StageForms.Place, Unknown(turn, wanted.Beside), wanted.Name);
        if (StageNaming.Known(turn.Team.Stages, wanted.Name) is null
            && await naming.ComplaintAsync(turn, [wanted.Name], ct) is { } complaint)
            return Again(turn, StageForms.Name, complaint, wanted.Name);
        var end = await store.ChangeAsync(
            turn, AddStage.Verb, $"{wanted.Name}\n{wanted.Beside}\n{wanted.IsBefore}", state => Added(state, wanted), ct);
        return end is StageEnd.Refused refused
            ? Again(turn, StageForms.Name, WhyNot(turn, refused, [wanted.Name]), wanted.Name)
            : Answer(turn, end, done => AddedWords(turn, done, wanted.Name), [wanted.Name]);
    }

    public async Task<Reply> RenameAsync(Turn turn, Stage stage, string typed, CancellationToken ct)
    {
        var texts = Texts.Of<StageChanging>(turn.Language);
        var (before, name) = (Name(turn, stage), StageNaming.NameFor(stage, typed));
        if (StageNaming.Known(turn.Team.Stages, typed) is { } other && other.Id != stage.Id)
        {
            var key = other.IsRetired ? "Name_GivenUp" : "Name_Twice";
            return Again(turn, StageForms.NewName, texts.With(key, Name(turn, other)), "", stage, typed);
        }

        if (name is not null && await naming.ComplaintAsync(turn, [name], ct) is { } complaint)
            return Again(turn, StageForms.NewName, complaint, "", stage, typed);
        if (StageNames.ReadyMade(typed) is not null && name is not null)
            return Again(turn, StageForms.NewName, texts.With("Name_Word", Typed.Line(typed)), "", stage, typed);
        var end = await store.ChangeAsync(
            turn, RenameStage.Verb, $"{stage.Id}\n{name}", state => Renamed(state, stage, typed, name), ct);
        return Answer(turn, end, done => texts.With("Rename_Done", before, Name(done, stage, turn.Language)), [typed]);
    }

    public async Task<Reply> RemoveAsync(Turn turn, Stage stage, CancellationToken ct)
    {
        var texts = Texts.Of<StageChanging>(turn.Language);
        var name = Name(turn, stage);
        var end = await store.ChangeAsync(
            turn, RemoveStage.Verb, stage.Id.Value,
            state => state.Stages.Arrange(
                [.. state.Stages.InUse.Where(one => one.Id != stage.Id)], state.Counted, state.MayTurn),
            ct);
        return Answer(turn, end, _ => texts.With("Remove_Done", name), [name]);
    }

    /// <summary>The list, with what was just done above it.</summary>
    private Reply Show(Turn turn, string lead) => turn.Draw(StageCards.List(
        StageViews.Of(turn, lead), CardContext.Of(turn, signer)));

    /// <summary>What to say to a name that no stage of the team has.</summary>
    public static string Unknown(Turn turn, string typed) => Progress.Topics.UnknownStage(turn, typed);

    private Reply Answer(Turn turn, StageEnd end, Func<StageEnd.Done, string> words, IReadOnlyList<string> names) => end switch
    {
        StageEnd.Done done => Show(turn with { TeamIfAny = done.Team }, words(done)),
        StageEnd.Refused refused => Reply.Say(WhyNot(turn, refused, names)),
        StageEnd.NotDone notDone => CommitWords.Say(notDone.End, turn.Language),
        _ => throw new InvalidOperationException($"No words for {end.GetType().Name}."),
    };

    private Reply Again(
        Turn turn, string field, string complaint, string name, Stage? stage = null, string typed = "")
    {
        var draft = FormDraft
            .Said((StageForms.Name, name), (StageForms.NewName, typed), (StageForms.Which, stage?.Id.Value))
            .With(field, complaint);
        return turn.Draw(StageForms.Draw(StageViews.FormOf(turn, draft, isNew: stage is null), CardContext.Of(turn, signer)));
    }

    private static Outcome<StageOrder> Added(StageState state, StagePlace wanted)
    {
        var stages = state.Stages;
        if (StageNames.Find(stages, wanted.Name) is { } there)
            return new WinRefusal.StageTwice(there.Id);
        var beside = wanted.Beside.Length > 0 ? StageNames.Find(stages, wanted.Beside) : null;
        if (wanted.Beside.Length > 0 && beside is null)
            return new WinRefusal.UnknownStage(new StageId(wanted.Beside));
        var made = StageNaming.StagesOf(stages, [wanted.Name])[0];
        return stages.Arrange(stages.With(made, beside, wanted.IsBefore), state.Counted, state.MayTurn);
    }

    private static Outcome<StageOrder> Renamed(StageState state, Stage stage, string typed, string? name) =>
        StageNaming.Known(state.Stages, typed) is { } other && other.Id != stage.Id
            ? new WinRefusal.StageTwice(other.Id) : state.Stages.Rename(stage.Id, name);

    private static string AddedWords(Turn turn, StageEnd.Done done, string typed)
    {
        var texts = Texts.Of<StageChanging>(turn.Language);
        var stages = done.Team.Stages;
        if (StageNames.Find(stages, typed) is not { } made)
            return texts["Set_Done"];
        var name = Name(done, made, turn.Language);
        if (!stages.After(made.Id).Any())
            return texts.With("Add_AtEnd", name);
        return texts.With(done.IsFilled ? "Add_Done" : "Add_DoneSoon", name);
    }

    private static string WhyNot(Turn turn, StageEnd.Refused refused, IReadOnlyList<string> names)
    {
        var texts = Texts.Of<StageChanging>(turn.Language);
        return refused.Why switch
        {
            WinRefusal.StageCount { Stages: 0 } => texts["Count_None"],
            WinRefusal.StageCount many => texts.With("Count_Many", many.Most),
            WinRefusal.StagesEver many => texts.With("Count_Ever", many.Most),
            WinRefusal.StageNameTooLong named => texts.With("Name_TooLong", named.Most),
            WinRefusal.StageTwice twice => texts.With("Name_Twice", In(twice.Stage) ?? Typed.Line(names[0]).ToString()),
            WinRefusal.StageCounts counts => texts.With("Counts", In(counts.Stage)),
            WinRefusal.StagesTurned turned => texts.With("Turned", In(turned.First), In(turned.Then)),
            WinRefusal.UnknownStage unknown => Unknown(turn, unknown.Stage.Value),
            _ => WinWords.Of(refused.Why, turn),
        };

        string? In(StageId stage) =>
            refused.Stages.PlaceOf(stage) < 0 ? null : StageNames.Of(refused.Stages, stage, turn.Language);
    }

    private static string Example(Turn turn) => StageNames.ListOf(turn.Team.Stages, turn.Language);

    private static string Name(Turn turn, Stage stage) => StageNames.Of(turn.Team.Stages, stage.Id, turn.Language);

    private static string Name(StageEnd.Done done, Stage stage, Language language) =>
        StageNames.Of(done.Team.Stages, stage.Id, language);
}
