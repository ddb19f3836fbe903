using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Bot.Wins.Ledger;
using TeamCoachBot.Bot.Wins.Lists;
using TeamCoachBot.Domain.Metrics;

namespace TeamCoachBot.Bot.Metrics;

/// <summary>Which of the team's own metrics is meant; else a sentence that says which there are.</summary>
internal static class MetricMeant
{
    public static bool TryFind(Turn turn, MetricSlot slot, out OwnMetric metric, out Reply answer)
    {
        var texts = Texts.For(typeof(MetricMeant), turn.Language);
        (metric, answer) = (null!, null!);
        if (turn.Team.Metrics.Find(slot) is { } found)
        {
            if (turn.Team.Metrics.Own.Find(found.Id) is { } own)
            {
                metric = own;
                return true;
            }

            answer = Reply.Say(texts.With("Meant_ReadyMade", turn.Team.Metrics.NameOf(found, turn.Language)));
            return false;
        }

        var names = turn.Team.Metrics.Own.All.Select(MetricWording.Names).ToList();
        answer = Reply.Say(names.Count == 0
            ? texts.With("Meant_NoneAtAll", Typed.Line(slot.Typed))
            : texts.With("Meant_None", Typed.Line(slot.Typed), Written.In(turn.Language).List(names)));
        return false;
    }
}

/// <summary>Renames a metric in one line, or opens its form: what it counts stays.</summary>
[Command(
    Verb,
    English =
    [
        "rename [the] metric {metric} (to|as|into) {name:text}",
        "rename [the] {metric} metric (to|as|into) {name:text}",
        "(change|edit|rename) [the] metric {metric}",
        "(change|edit|rename) [the] {metric} metric",
        "call [the] metric {metric} {name:text}",
    ],
    Chinese =
    [
        "[把] 指标 {metric} (改名为|改名叫|改名|改叫|重命名为|更名为) {name:text}",
        "[把] {metric} [这个] 指标 (改名为|改名叫|改名|改叫|重命名为|更名为) {name:text}",
        "(修改|编辑|更改|改) [一下] 指标 {metric}",
        "(修改|编辑|更改) [一下] {metric} [这个] 指标",
    ],
    Who = Who.SetsUp,
    Where = Where.Private,
    Refuses = Hedge.Question | Hedge.Condition | Hedge.Hearsay)]
[Help(HelpGroup.Lead, Place = 530)]
internal sealed class ChangeMetric(MetricMaking making, CardSigner signer) : ICommand<ChangeMetric.Input>
{
    public const string Verb = "metric/change";

    internal sealed record Input(MetricSlot Metric, TextSlot? Name = null);

    public async Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct)
    {
        if (!MetricMeant.TryFind(turn, input.Metric, out var metric, out var answer))
            return answer;
        if (input.Name is not { } name)
            return Reply.Show(MetricViews.Form(turn, signer, MetricViews.DraftOf(metric), metric));
        var named = MetricLine.NamesIn(name.Text);
        return await making.RenameAsync(
            turn, metric, named with { Aliases = string.Join(", ", metric.Aliases.Select(alias => alias.Text)) }, ct);
    }
}

/// <summary>Gives a metric up: nothing more is entered, and what was stays to be asked about.</summary>
[Command(
    Verb,
    English =
    [
        "(retire|remove|delete|drop|give up|archive|end) [the|our] metric {metric}",
        "(retire|remove|delete|drop|give up|archive|end) [the|our] {metric} metric",
        "stop (measuring|tracking|counting) {metric}",
    ],
    Chinese =
    [
        "(停用|停掉|删除|删掉|取消|不再用) 指标 {metric}",
        "(停用|停掉|删除|删掉|取消) {metric} [这个] 指标",
        "[把] 指标 {metric} (停用|停掉|停了|删了|删掉|去掉)",
        "(不再|停止) (统计|衡量) {metric}",
    ],
    Who = Who.SetsUp,
    Where = Where.Private,
    Refuses = Hedge.Question | Hedge.Condition | Hedge.Hearsay | Hedge.Future)]
[Help(HelpGroup.Lead, Place = 540)]
internal sealed class RetireMetric(MetricStore store, MetricMaking making) : ICommand<RetireMetric.Input>
{
    public const string Verb = "metric/retire";

    internal sealed record Input(MetricSlot Metric);

    public async Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct)
    {
        if (!MetricMeant.TryFind(turn, input.Metric, out var metric, out var answer))
            return answer;
        if (turn.Team.Settings.MainMetric == metric.Id.Value)
            return Reply.Say(Texts.Of<RetireMetric>(turn.Language)["Retire_Main"]);
        return MetricMaking.Of(
            turn, making, "Retired",
            await store.ChangeAsync(turn, Verb, metric.Id, metric.Id.Value, list => list.Retire(metric.Id, turn.Today), ct));
    }
}

/// <summary>Takes a metric up again that was given up.</summary>
[Command(
    Verb,
    English =
    [
        "(resume|restore|revive|bring back|reactivate|take up) [the|our] metric {metric} [again]",
        "(resume|restore|revive|bring back|reactivate|take up) [the|our] {metric} metric [again]",
    ],
    Chinese = ["(恢复|重新启用|启用|重启) 指标 {metric}", "(恢复|重新启用|启用|重启) {metric} [这个] 指标"],
    Who = Who.SetsUp,
    Where = Where.Private,
    Refuses = Hedge.Question | Hedge.Condition | Hedge.Hearsay | Hedge.Negation | Hedge.Future)]
[Help(HelpGroup.Lead, Place = 550)]
internal sealed class ResumeMetric(MetricStore store, MetricMaking making) : ICommand<ResumeMetric.Input>
{
    public const string Verb = "metric/resume";

    internal sealed record Input(MetricSlot Metric);

    public async Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct)
    {
        if (!MetricMeant.TryFind(turn, input.Metric, out var metric, out var answer))
            return answer;
        return MetricMaking.Of(
            turn, making, "Resumed",
            await store.ChangeAsync(turn, Verb, metric.Id, metric.Id.Value, list => list.Resume(metric.Id), ct));
    }
}
