using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;

namespace TeamCoachBot.Bot.Tests.Routing.Declared;

/// <summary>Stands for the command of this name where only its phrases matter.</summary>
[Command(
    "team/choose",
    English =
    [
        "(switch|change|choose|select|pick) [my|the] team [to] [{name:text}]",
        "(switch|change) to [the] team {name:text}",
        "(which team am i in|my teams|which team|what team am i in|which teams am i in)",
        "use [the] team {name:text}",
    ],
    Chinese =
    [
        "(切换|换|选|选择|更换|切换到|换到) [一个|个] 团队 [到] [{name:text}]",
        "(切换到|换到|切到) {name:text}",
        "(我在哪个团队|我的团队|我在哪些团队|哪个团队|我属于哪个团队)",
    ],
    Who = Who.Everyone,
    Where = Where.Private)]
internal sealed class ChooseTeam : ICommand<ChooseTeam.Input>
{
    internal sealed record Input(TextSlot? Name);

    public Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct) => Task.FromResult(Reply.Nothing);
}
