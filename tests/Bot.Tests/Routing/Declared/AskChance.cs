using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;

namespace TeamCoachBot.Bot.Tests.Routing.Declared;

/// <summary>Stands for the command of this name where only its phrases matter.</summary>
[Command(
    "progress/chance",
    English =
    [
        "(can|will|could) (i|we) [still] (make|hit|reach|do|get) [it|there|my <target>|the <target>|our <target>|<target>] [for|in|by] [{period}]",
        "am i [still] (going to|gonna) (make|hit|reach) [it|there|my <target>|the <target>] [for|in|by] [{period}]",
        "are {team=we|we all|the team} [still] (going to|gonna) (make|hit|reach) [it|there|our <target>|the <target>] [for|in|by] [{period}]",
        "what [are|is] [my|our|the] (chance|chances|odds|probability) [are|is] [of] [(making|hitting|reaching)] [it|my <target>|the <target>|our <target>] [for|in] [{period}]",
        "[my|our] (chance|chances|odds) [for|in] [{period}]",
        "how likely (am i|is it|are we) [that i will|that i|to] [make|hit|reach] [it|my <target>|the <target>] [for|in] [{period}]",
        "is it [still] (possible|doable|realistic|feasible) [for|in] [{period}]",
    ],
    Chinese =
    [
        "[我|{team=我们|团队|咱们|我们组|咱们组}] [{period}] [我|{team=我们|团队|咱们|我们组|咱们组}] [的] [任务|目标] [还] (能不能|能否|能|可以|可不可以|会不会) (完成|达标|做到|达成|完得成|达到目标|完成任务|完成目标) [目标|任务]",
        "[我] [{period}] [我] (完得成|完成得了|做得到|达得到|来得及)",
        "[我] [{period}] [我] [的] (达标把握|把握|胜算|达标概率|概率|达标的概率|达标的可能性|完成的可能性) [有] [多大|多少|几成|大不大]",
        "[我] [{period}] [我] 有 (多大|几成|多少) (把握|胜算|可能) [达标|完成] [任务|目标]",
        "[我] [{period}] [我] 还有 (戏|希望|机会)",
    ],
    Who = Who.Member,
    Where = Where.Private)]
internal sealed class AskChance : ICommand<AskChance.Input>
{
    internal sealed record Input(PeriodSlot? Period, bool Team);

    public Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct) => Task.FromResult(Reply.Nothing);
}
