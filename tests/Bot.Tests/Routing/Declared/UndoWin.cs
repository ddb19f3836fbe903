using TeamCoachBot.Bot.Routing;

namespace TeamCoachBot.Bot.Tests.Routing.Declared;

/// <summary>Stands for the command of this name where only its phrases matter.</summary>
[Command(
    "win/undo",
    English =
    [
        "(undo|undo it|undo that|undo this|undo the last one|undo last|undo my last [entry|win|deal])",
        "(remove|delete|cancel|take back|revert|scrap|drop) (my|the) (last|latest|most recent) (entry|win|deal|one|log|record)",
        "(remove|delete|revert) (that|it|the last one)",
        "take (that|it) back",
        "i take (that|it) back",
    ],
    Chinese =
    [
        "(撤销|撤回|撤掉) [这单|那单|上一单|上一条|上一笔|刚才那单|刚才那条|刚才那笔|刚才的|刚记的|刚才记的|最后一单|最后一条]",
        "把 (刚才|刚刚|上|最后|刚记) [的] (那单|那条|那笔|一单|一条|一笔|那个) [记录] (删了|删掉|撤了|撤掉|撤销|撤回|删除|去掉)",
        "(删掉|删除|删了) (刚才|刚刚|上|最后) [的] (那单|那条|那笔|一单|一条|一笔|记的)",
        "(刚才|刚刚) (那单|那条|那笔|记的) (撤了|撤掉|撤销|删了|删掉|不算|作废)",
    ],
    Who = Who.Member,
    Where = Where.Private,
    Refuses = Hedge.Question | Hedge.Condition | Hedge.Future | Hedge.Hearsay)]
internal sealed class UndoWin : ICommand<UndoWin.Input>
{
    internal sealed record Input;

    public Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct) => Task.FromResult(Reply.Nothing);
}
