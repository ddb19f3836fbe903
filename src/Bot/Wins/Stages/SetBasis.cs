using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Progress;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Targets;

namespace TeamCoachBot.Bot.Wins.Stages;

/// <summary>Says at which of the team's stages wins count, or that money received does: "count wins at installed".</summary>
[Command(
    Verb,
    English =
    [
        "count [our|the|all] [wins|deals] [only] (at|when|once|as soon as) [they are|it is] {basis}",
        "[our] (wins|deals|a win|a deal) (count|counts) [only] (at|when|once|as soon as) [they are|it is] {basis}",
        "(set|change) [the|our] basis to {basis}",
    ],
    Chinese =
    [
        "[我们|团队] [的] (业绩|单子) [都] 按 {basis} (算|计算|计|统计|口径算)",
        "[把] [业绩|计算|团队] 口径 (改为|改成|设为|定为) [按] {basis}",
        "(到|到了) {basis} [这一步] (才算|就算|算) 业绩",
    ],
    Who = Who.SetsUp,
    Where = Where.Private,
    Refuses = Hedge.Question | Hedge.Condition | Hedge.Hearsay | Hedge.Negation)]
internal sealed class SetBasis(TeamStore teams, TeamPartition partition) : ICommand<SetBasis.Input>
{
    public const string Verb = "team/basis";

    internal sealed record Input(BasisSlot Basis);

    public async Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct)
    {
        var texts = Texts.Of<SetBasis>(turn.Language);
        if (Topics.UnknownStage(turn, input.Basis) is { } unknown)
            return Reply.Say(unknown);
        var basis = Topics.BasisOf(turn, input.Basis);
        if (await teams.FreshAsync(turn.Scope, ct) is not { } found)
            throw new InvalidOperationException("A turn of a team that isn't stored.");
        var before = found.Details.ToSettings();
        // The list may have changed since this replica read it.
        if (basis.Stage is { } stage && !before.Stages.IsInUse(stage))
            return Reply.Say(Topics.UnknownStage(turn, input.Basis.Typed));
        var commit = new Commit(turn.Scope, turn, Verb, BasisText.Of(basis)) { Reason = $"{before.Basis} → {BasisText.Of(basis)}" };
        TeamStore.Put(commit, before with { Basis = BasisText.Of(basis) }, found.Details.Home, found.ETag);
        var end = await partition.CommitAsync(commit, ct);
        teams.Forget(turn.Scope);
        return end is CommitEnd.Committed or CommitEnd.Repeated
            ? Reply.Say(texts.With(
                basis.IsCollected ? "Basis_Money" : "Basis_Set", StageNames.Of(before.Stages, basis, turn.Language)))
            : CommitWords.Say(end, turn.Language);
    }
}
