using TeamCoachBot.Bot.Routing;

namespace TeamCoachBot.Bot.People;

/// <summary>Greets back and says what to try.</summary>
[Command("hello", Who = Who.Everyone, Where = Where.Anywhere, Listed = true,
    English = [], Chinese = [])]
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
