using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;

namespace TeamCoachBot.Bot.Wins.Stages;

/// <summary>"Our stages": what a win goes through here, and at which of them it counts.</summary>
[Command(
    Verb,
    English =
    [
        "[<show>] [all] [the|our|my|team|all our] [win|deal|sales|pipeline] (stages|stage list|list of stages)",
        "(what|which) [are] [the|our|my] [win|deal] stages [are there|do we have|do we use|does a win have|does a deal have]",
        "[what is|what are|<show>] [the] stages (of|for) (a win|a deal|our wins|our deals|wins|deals)",
    ],
    Chinese =
    [
        "[<看>] [我们|咱们|团队] [的] [单子|成交|签单|赢单|业绩] [的] 阶段 [列表|清单|有哪些|是哪些|都有哪些|有什么|是什么|都是什么]",
        "[我们|咱们|团队] [都|现在] (有|用|分) [了] (哪些|什么|哪几个|几个) 阶段",
        "单子 (有|分) (哪些|什么|哪几个|几个) 阶段",
    ],
    Who = Who.Member,
    Where = Where.Anywhere)]
internal sealed class ShowStages(CardSigner signer) : ICommand<ShowStages.Input>
{
    public const string Verb = "stages";

    internal sealed record Input;

    /// <summary>Always a message of its own: pressed on the set-up card, it takes nothing from what was filled in there.</summary>
    public Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct) => Task.FromResult(
        Reply.Show(StageCards.List(StageViews.Of(turn, null), CardContext.Of(turn, signer))));
}

/// <summary>Sets the whole list in one line, in its order: "stages: signed, deposit, installed, settled".</summary>
[Command(
    Verb,
    English =
    [
        "[set|change] [the|our|my] [win|deal] stages [are|to|as|is] {list:text}",
        "(a win|a deal|our wins|our deals|wins|deals) (goes through|go through|pass through|passes through) {list:text}",
    ],
    Chinese =
    [
        "[设置|设定|修改|更新|把] [我们|咱们|团队] [的] [单子|成交|签单] [的] 阶段 [设为|设成|改为|改成|定为|为|是|依次是|依次为|分别是] {list:text}",
        "[我们|咱们|团队] [的] 单子 (依次|按顺序) (经过|走|是) {list:text}",
    ],
    Who = Who.SetsUp,
    Where = Where.Private,
    Refuses = Hedge.Question | Hedge.Condition | Hedge.Hearsay)]
internal sealed class SetStages(StageChanging changing) : ICommand<SetStages.Input>
{
    public const string Verb = "stages/set";

    internal sealed record Input(TextSlot List);

    public Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct) =>
        changing.SetAsync(turn, StageLine.ListOf(input.List.Text), ct);
}
