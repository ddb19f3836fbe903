using TeamCoachBot.Bot.Routing;

namespace TeamCoachBot.Bot.Tests.Routing.Declared;

/// <summary>Stands for the command of this name where only its phrases matter.</summary>
[Command(
    "hello",
    English =
    [
        "(hi|hello|hey|hiya|yo) [there|bot|coach|all|everyone]",
        "good (morning|afternoon|evening|day)",
        "(who are you|what are you|are you a bot|are you there)",
    ],
    Chinese =
    [
        "(你好|您好|嗨|哈喽|哈啰|早|早上好|上午好|下午好|晚上好|早安|在吗|在不在|你好啊|hello|hi)",
        "(你是谁|你是什么|你是机器人)",
    ],
    Who = Who.Everyone,
    Where = Where.Anywhere)]
internal sealed class SayHello : ICommand<SayHello.Input>
{
    internal sealed record Input;

    public Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct) => Task.FromResult(Reply.Nothing);
}
