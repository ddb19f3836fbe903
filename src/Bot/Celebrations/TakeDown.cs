using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Domain.Celebrations;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot.Celebrations;

/// <summary>Takes the celebration of something of one's own down; what the ledger says stays.</summary>
[Command(
    Verb,
    English =
    [
        "(take down|remove|withdraw|delete) (my|the) [last|latest] (celebration|small win|card in the channel)",
    ],
    Chinese =
    [
        "(撤下|撤回|撤掉|删掉|取消) [我的|刚才的|上一条] [小] 喜报",
        "把 [我的|刚才的] [小] 喜报 (撤下|撤回|撤掉|删掉|撤了|删了)",
    ],
    Who = Who.Member,
    Where = Where.Anywhere,
    Refuses = Hedge.Question | Hedge.Condition | Hedge.Future | Hedge.Hearsay)]
[Help(HelpGroup.Celebrate, Place = 480)]
internal sealed class TakeDown(CelebrationStore store, TeamPartition partition) : ICommand<TakeDown.Input>
{
    public const string Verb = "celebration/take-down";

    /// <param name="Root">Which thing, when a button was pressed.</param>
    internal sealed record Input(TextSlot? Root);

    public async Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct)
    {
        var texts = Texts.Of<TakeDown>(turn.Language);
        var root = input.Root?.Text ?? await LastOfAsync(turn, ct);
        // A small win's id begins with whose it is; of a win the day knows who is celebrated.
        if (root is null || (!root.StartsWith(turn.Sender.Id.Value + ".", StringComparison.Ordinal) && input.Root is not null))
            return Reply.Say(texts["TakeDown_Nothing"]);
        var commit = new Commit(turn.Scope, turn, Verb, root) { About = turn.Sender.Id.Value };
        commit.Notices.Add(CelebrateWork.TakenDown(root));
        var end = await partition.CommitAsync(commit, ct);
        return end is CommitEnd.Committed or CommitEnd.Repeated
            ? Reply.Say(texts["TakeDown_Done"])
            : CommitWords.Say(end, turn.Language);
    }

    private async Task<string?> LastOfAsync(Turn turn, CancellationToken ct)
    {
        var on = TeamDay.Of(turn.Now, turn.Team.Zone, turn.Team.Calendar);
        for (var back = 0; back <= 1; back++, on = turn.Team.Calendar.PreviousWorkingDay(on))
        {
            var day = await store.DayAsync(turn.Scope, on, ct);
            if (day.Things.LastOrDefault(t => t.Thing.IsShown && IsOwn(t.Thing, turn.Sender.Id)) is { } last)
                return last.Root;
        }

        return null;
    }

    private static bool IsOwn(Celebrated thing, MemberId who) => thing.Who.Contains(who.Value);
}
