using TeamCoachBot.Bot.Routing;

namespace TeamCoachBot.Bot.People;

/// <summary>Greets back and says what to try.</summary>
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
[Help(HelpGroup.Untold)]
internal sealed class SayHello : ICommand<SayHello.Input>
{
    internal sealed record Input;

    public Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct)
    {
        var texts = Texts.Of<SayHello>(turn.Language);
        var routing = Texts.For(typeof(Desk), turn.Language);
        return Task.FromResult(Reply.Say(
            texts.With("SayHello_Reply", Typed.Line(turn.Sender.Name)),
            new Suggestion(routing["Suggest_Progress"], routing["Suggest_Progress"]),
            new Suggestion(routing["Suggest_Help"], routing["Suggest_Help"])));
    }
}

/// <summary>Thanks for the bot alone: an answer, and nothing else.</summary>
[Command(
    "hello/thanks",
    English = ["(thanks|thank you|thx|cheers|great|nice|cool|ok thanks|many thanks|thanks a lot|thank you very much)"],
    Chinese = ["(谢谢|谢了|多谢|谢谢你|辛苦了|辛苦啦|太感谢了|厉害|不错)"],
    Who = Who.Everyone,
    Where = Where.Anywhere)]
[Help(HelpGroup.Untold)]
internal sealed class TakeThanks : ICommand<TakeThanks.Input>
{
    internal sealed record Input;

    public Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct) =>
        Task.FromResult(Reply.Say(Texts.Of<TakeThanks>(turn.Language)["TakeThanks_Reply"]));
}
