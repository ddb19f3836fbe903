using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;

namespace TeamCoachBot.Bot.Tests.Routing.Declared;

/// <summary>Stands for the command of this name where only its phrases matter.</summary>
[Command(
    "help",
    English =
    [
        "(help|help me|?|menu|commands|get started|start|i need help)",
        "what (can|do) you do [for me]",
        "what can i (ask|do|say|type) [you|here]",
        "how (do|does) (i|this|it|one) (use|work|start|begin) [you|this|it|the bot]",
        "how do i (log|add|record|enter|book) [a|my] [{topic=win|deal|sale|wins|deals|{amount}}]",
        "how can i (log|add|record|enter|book) [a|my] [{topic=win|deal|sale|wins|deals|{amount}}]",
        "what does (this|the) bot do",
        "how does (this|the bot|it) work",
    ],
    Chinese =
    [
        "(帮助|使用帮助|使用说明|说明|菜单|功能|指令|命令|?)",
        "(你|你都) (能|会|可以|能够) (干|做|帮我做|帮我干|干些|做些) (啥|什么|嘛|哪些|点啥|什么事)",
        "你 (有什么|有哪些|都有什么) (功能|用|本事)",
        "(怎么|如何|咋) (用|使用|操作|开始|玩) [你]",
        "你 (怎么|如何|咋) 用",
        "(怎么|如何|咋|怎样) {topic=记一单|记单|报单|录单|登记业绩|记业绩|记成交|录业绩|记一笔}",
        "{topic=报单|记单|记一单|录单|业绩|成交} (怎么|如何|咋|怎样) (报|记|录|填|登记|弄)",
        "(我|我都) (能|可以) 问 [你] (什么|啥|些什么)",
    ],
    Who = Who.Everyone,
    Where = Where.Anywhere,
    Listed = true)]
internal sealed class ShowHelp : ICommand<ShowHelp.Input>
{
    internal sealed record Input(bool Topic, AmountSlot? Amount);

    public Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct) => Task.FromResult(Reply.Nothing);
}
