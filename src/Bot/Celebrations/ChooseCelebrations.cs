using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Domain.Celebrations;

namespace TeamCoachBot.Bot.Celebrations;

/// <summary>A member chooses whether their own wins are celebrated: always, after asking, never.</summary>
[Command(
    "celebration/choose",
    English =
    [
        "celebrate my (wins|deals) {always=always|every time|automatically}",
        "{always=always} celebrate my (wins|deals)",
        "celebrate my (wins|deals) {ask=ask me|ask me first|ask first|only when i say so|only if i say so}",
        "{ask=ask me} before (celebrating|posting) [my (wins|deals)]",
        "(celebrate|post) my (wins|deals) {never=never}",
        "{never=never|do not|stop} (celebrate|celebrating|post|posting) my (wins|deals) [any more|in the channel]",
        "my celebrations ({always=always|every time}|{ask=ask me|ask me first|ask first}|{never=never|off})",
    ],
    Chinese =
    [
        "我的喜报 ({always=每次都发|都发|总是发|自动发|直接发|每单都发}|{ask=先问我|先问我再发|先问一下|问我再发}|{never=不要发|都不发|不发|别发|不用发|从不发})",
        "(我的单|我签单|我的成交|我开单) {ask=先问我|先问我再} 发喜报",
        "(我的单|我签单|我的成交|我开单) {always=每次都|都|自动|直接|总是} 发喜报",
        "(我的单|我签单|我的成交|我开单) {never=不要|都不|不|别|不用} 发喜报",
        "发我的喜报 [前|之前] {ask=先问我|问我}",
        "{never=不要|别|不用|不想} [给我|帮我] 发 [我的] 喜报",
    ],
    Who = Who.Member,
    Where = Where.Private)]
[Help(HelpGroup.Celebrate, Place = 460)]
internal sealed class ChooseCelebrations(TeamPartition partition) : ICommand<ChooseCelebrations.Input>
{
    internal sealed record Input(bool Always, bool Ask, bool Never);

    public async Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct)
    {
        var choice = input switch
        {
            { Always: true } => CelebrationChoice.Always,
            { Ask: true } => CelebrationChoice.Ask,
            _ => CelebrationChoice.Never,
        };
        var commit = new Commit(turn.Scope, turn, "celebration/choose", choice.ToString());
        commit.Upsert(CelebrationRows.ChoiceRow(turn.Scope, turn.Sender.Id, choice));
        var end = await partition.CommitAsync(commit, ct);
        return end is CommitEnd.Committed or CommitEnd.Repeated
            ? Reply.Say(Texts.Of<ChooseCelebrations>(turn.Language)["Choose_" + choice])
            : CommitWords.Say(end, turn.Language);
    }
}
