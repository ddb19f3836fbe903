using TeamCoachBot.Bot.Routing;

namespace TeamCoachBot.Bot.Tests.Routing.Declared;

/// <summary>Stands for the command of this name where only its phrases matter.</summary>
[Command(
    "team/setup",
    English =
    [
        "(set up|setup|configure|set) [the|my|our|this] (team|bot|coach)",
        "(set up|setup|settings|team settings|configuration|configure)",
        "[<show>] [the|my|our] (team settings|settings|set up|setup)",
    ],
    Chinese =
    [
        "(设置|配置|初始化|团队设置|设置团队|配置团队|团队配置|设置一下团队|开始设置|打开设置)",
        "<看> [团队] (设置|配置)",
    ],
    Who = Who.Everyone,
    Where = Where.Anywhere)]
internal sealed class SetUpTeam : ICommand<SetUpTeam.Input>
{
    internal sealed record Input;

    public Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct) => Task.FromResult(Reply.Nothing);
}
