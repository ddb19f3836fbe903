using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Bot.Targets;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Wins.Stages;

/// <summary>Gives a stage another name: what was logged keeps its stage. Without words it opens the form.</summary>
[Command(
    Verb,
    English =
    [
        "rename [the|our|a] (stage|step) {stage:basis} (to|as|into) {name:text}",
        "rename [the|our] {stage:basis} (stage|step) (to|as|into) {name:text}",
        "call [the|our] (stage|step) {stage:basis} {name:text}",
        "(rename|edit) [the|our|a] [win|deal] (stage|stages|step) [{line:text}]",
        "(change|manage) [the|our] [win|deal|list of] stages",
    ],
    Chinese =
    [
        "[把|将] 阶段 {stage:basis} (改名为|改名叫|改名|改叫|改为|改成|叫做|重命名为|更名为) {name:text}",
        "[把|将] {stage:basis} [这个] 阶段 (改名为|改名叫|改名|改叫|改为|改成|叫做|重命名为|更名为) {name:text}",
        "[把|将] 阶段 {other:customer} (改名为|改名叫|改名|改叫|改为|改成|叫做|重命名为|更名为) {name:text}",
        "(修改|编辑|更改|调整) [一下] (我们|咱们|团队) [的] 阶段 [名称|名字|列表]",
        "(编辑|调整) 阶段 [名称|名字|列表]",
        "阶段 (改名|重命名)",
    ],
    Who = Who.SetsUp,
    Where = Where.Private,
    Refuses = Hedge.Question | Hedge.Condition | Hedge.Hearsay)]
[Help(HelpGroup.Lead, Place = 590)]
internal sealed class RenameStage(StageChanging changing, CardSigner signer) : ICommand<RenameStage.Input>
{
    public const string Verb = "stages/rename";

    internal sealed record Input(BasisSlot? Stage, TextSlot? Name, TextSlot? Line, CustomerSlot? Other);

    public async Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct)
    {
        var (old, name) = input switch
        {
            { Stage: { } stage } => (StageNames.IdOf(stage).Value, input.Name?.Text),
            { Other: { } other } => (other.Name, input.Name?.Text),
            { Line: { } line } => StageLine.RenameOf(line.Text) is var (from, to) ? (from, to) : (StageLine.Clean(line.Text), null),
            _ => ("", null),
        };
        var found = old.Length == 0 ? null : StageNames.Find(turn.Team.Stages, old);
        if (old.Length > 0 && found is null)
            return Reply.Say(StageChanging.Unknown(turn, input.Stage?.Typed ?? old));
        return found is not null && StageLine.Clean(name ?? "") is { Length: > 0 } now
            ? await changing.RenameAsync(turn, found, now, ct)
            : turn.Draw(StageForms.Draw(
                StageViews.FormOf(turn, FormDraft.Said((StageForms.Which, found?.Id.Value)), isNew: false), CardContext.Of(turn, signer)));
    }
}

/// <summary>Takes the form for another name.</summary>
[Form(StageForms.RenameVerb, Who = Who.SetsUp, Where = Where.Private)]
internal sealed class SubmitStageName(StageChanging changing, CardSigner signer) : IForm<SubmitStageName.Fields>, IRedraw
{
    internal sealed record Fields(string Which, string? NewName);

    public Task<Reply> SubmitAsync(Fields fields, Turn turn, CancellationToken ct)
    {
        if (StageNames.Find(turn.Team.Stages, fields.Which) is not { } stage)
            return Task.FromResult(Reply.Say(StageChanging.Unknown(turn, fields.Which)));
        return StageLine.Clean(fields.NewName ?? "") is { Length: > 0 } name
            ? changing.RenameAsync(turn, stage, name, ct)
            : Task.FromResult(Reply.Redraw(Draw(turn, FormDraft.Said((StageForms.Which, fields.Which)).With(
                StageForms.NewName, Texts.Of<StageListView>(turn.Language)["Field_NameRequired"]))));
    }

    public Task<Reply> RedrawAsync(FormResult.Refused refused, Turn turn, CancellationToken ct) =>
        Task.FromResult(Reply.Redraw(Draw(turn, Complaints.Draft(refused, turn.Language))));

    private Card Draw(Turn turn, FormDraft draft) =>
        StageForms.Draw(StageViews.FormOf(turn, draft, isNew: false), CardContext.Of(turn, signer));
}

/// <summary>Gives a stage up: it is offered no more, and wins at it stay there and go on counting.</summary>
[Command(
    Verb,
    English =
    [
        "(remove|delete|drop|retire|give up|take out|get rid of) [the|our|a] (stage|step) {stage:basis}",
        "(remove|delete|drop|retire|give up|take out|get rid of) [the|our] {stage:basis} (stage|step)",
        "(remove|delete|drop|retire|give up|take out|get rid of) [the|our|a] (stage|step) {other:customer}",
        "(remove|delete|drop|retire|give up|take out|get rid of) [the|our] {other:customer} (stage|step)",
    ],
    Chinese =
    [
        "(去掉|删除|删掉|取消|停用|移除|不要|不再用) 阶段 {stage:basis}",
        "(去掉|删除|删掉|取消|停用|移除|不要|不再用) {stage:basis} [这个|这一] 阶段",
        "[把|将] 阶段 {stage:basis} (去掉|删除|删掉|取消|停用|移除|删了|去了)",
        "[把|将] {stage:basis} [这个|这一] 阶段 (去掉|删除|删掉|取消|停用|移除|删了|不要了)",
        "(去掉|删除|删掉|停用|移除|不再用) 阶段 {other:customer}",
        "[把|将] 阶段 {other:customer} (去掉|删除|删掉|停用|移除|删了)",
    ],
    Who = Who.SetsUp,
    Where = Where.Private,
    // 不要这个阶段 denies nothing here.
    Refuses = Hedge.Question | Hedge.Condition | Hedge.Hearsay | Hedge.Future)]
[Help(HelpGroup.Lead, Place = 600)]
internal sealed class RemoveStage(StageChanging changing) : ICommand<RemoveStage.Input>
{
    public const string Verb = "stages/remove";

    internal sealed record Input(BasisSlot? Stage, CustomerSlot? Other);

    public Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct)
    {
        var name = input.Stage is { } known ? StageNames.IdOf(known).Value : input.Other!.Name;
        return StageNames.Find(turn.Team.Stages, name) is { } stage
            ? changing.RemoveAsync(turn, stage, ct)
            : Task.FromResult(Reply.Say(StageChanging.Unknown(turn, input.Stage?.Typed ?? name)));
    }
}

/// <summary>Takes the form's other button: the stage is given up.</summary>
[Form(StageForms.RemoveVerb, Who = Who.SetsUp, Where = Where.Private)]
internal sealed class SubmitStageRemoval(StageChanging changing) : IForm<SubmitStageRemoval.Fields>
{
    internal sealed record Fields(string Which);

    public Task<Reply> SubmitAsync(Fields fields, Turn turn, CancellationToken ct) =>
        StageNames.Find(turn.Team.Stages, fields.Which) is { } stage
            ? changing.RemoveAsync(turn, stage, ct)
            : Task.FromResult(Reply.Say(StageChanging.Unknown(turn, fields.Which)));
}
