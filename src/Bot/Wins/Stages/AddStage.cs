using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Bot.Targets;

namespace TeamCoachBot.Bot.Wins.Stages;

/// <summary>Adds a stage at a place of the list: "add stage installed after deposit in"; without a name, by a form.</summary>
[Command(
    Verb,
    English =
    [
        "(add|insert|new|create|make) [a|another|the|one] [new] [win|deal] (stage|step) [called|named] [{line:text}]",
        "(add|insert|put) [in] {named:customer} as [a|another|the] [new] (stage|step)",
        "(add|insert|put) [in] {named:customer} as [a|another|the] [new] (stage|step) (after|behind) {after:basis}",
        "(add|insert|put) [in] {named:customer} as [a|another|the] [new] (stage|step) before {before:basis}",
    ],
    Chinese =
    [
        "(加|加个|加上|添加|新增|增加|新建|插入|再加) [一个|个] [新] 阶段 [叫|叫做|名叫] [{line:text}]",
        "在 {after:basis} [这个] [阶段] (后面|之后|后边|后|以后) (加|加个|加上|添加|新增|增加|插入|再加) [一个|个] [新] [的] 阶段 [叫|叫做|名叫] {line:text}",
        "在 {before:basis} [这个] [阶段] (前面|之前|前边|前|以前) (加|加个|加上|添加|新增|增加|插入|再加) [一个|个] [新] [的] 阶段 [叫|叫做|名叫] {line:text}",
        "在 {beside:customer} [这个] [阶段] (后面|之后|后边|后|以后|前面|之前|前边|前|以前) (加|加个|加上|添加|新增|增加|插入|再加) [一个|个] [新] [的] 阶段 [叫|叫做|名叫] {line:text}",
    ],
    Who = Who.SetsUp,
    Where = Where.Private,
    Refuses = Hedge.Question | Hedge.Condition | Hedge.Hearsay)]
internal sealed class AddStage(StageChanging changing, CardSigner signer) : ICommand<AddStage.Input>
{
    public const string Verb = "stages/add";

    /// <param name="Beside">A name that no stage of the team has.</param>
    internal sealed record Input(TextSlot? Line, CustomerSlot? Named, BasisSlot? After, BasisSlot? Before, CustomerSlot? Beside);

    public async Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct)
    {
        if (input.Beside is { } beside)
            return Reply.Say(StageChanging.Unknown(turn, beside.Name));
        if ((input.After ?? input.Before) is { } said && StageNames.Find(turn.Team.Stages, StageNames.IdOf(said).Value) is null)
            return Reply.Say(StageChanging.Unknown(turn, said.Typed));
        var line = input.Line is { } text ? StageLine.PlaceOf(text.Text)
            : input.Named is { } named ? new StagePlace(StageLine.Clean(named.Name)) : null;
        if (line is null || line.Name.Length == 0)
            return turn.Draw(StageForms.Draw(StageViews.FormOf(turn, FormDraft.Empty, isNew: true), CardContext.Of(turn, signer)));
        return await changing.AddAsync(turn, (input.After ?? input.Before) switch
        {
            { } stage => new StagePlace(StageLine.Clean(input.Line?.Text ?? line.Name), StageNames.IdOf(stage).Value, input.Before is not null),
            _ => line,
        }, ct);
    }
}

/// <summary>Takes the form for a new stage.</summary>
[Form(StageForms.AddVerb, Who = Who.SetsUp, Where = Where.Private)]
internal sealed class SubmitNewStage(StageChanging changing, CardSigner signer) : IForm<SubmitNewStage.Fields>, IRedraw
{
    internal sealed record Fields(string Name, string? Place);

    public Task<Reply> SubmitAsync(Fields fields, Turn turn, CancellationToken ct)
    {
        var name = StageLine.Clean(fields.Name);
        var first = turn.Team.Stages.First.Id.Value;
        return changing.AddAsync(turn, fields.Place switch
        {
            null => new StagePlace(name),
            StageForms.AtFirst => new StagePlace(name, first, IsBefore: true),
            var after => new StagePlace(name, after),
        }, ct);
    }

    public Task<Reply> RedrawAsync(FormResult.Refused refused, Turn turn, CancellationToken ct) => Task.FromResult(
        Reply.Redraw(StageForms.Draw(
            StageViews.FormOf(turn, Complaints.Draft(refused, turn.Language), isNew: true), CardContext.Of(turn, signer))));
}
