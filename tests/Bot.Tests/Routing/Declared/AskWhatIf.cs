using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;

namespace TeamCoachBot.Bot.Tests.Routing.Declared;

/// <summary>Stands for the command of this name where only its phrases matter.</summary>
[Command(
    "progress/whatif",
    English =
    [
        "(if|what if|suppose|assuming|say) {customer} (closes|signs|comes in|lands|closed|signed|buys|is signed|pays|came in) [at|for|with|on] {amount} [then] [what is|how much is|how far am i|where am i|where would i be|what would be|how much would be] [still] [left|to go|missing|from target]",
        "(if|what if|suppose|assuming|say) i (close|sign|win|land|sell|get|log|closed|signed|won) {amount} [more] [with|from|at] [{customer}] [then] [what is|how much is|how far am i|where am i|where would i be] [still] [left|to go|missing|from target]",
        "(if|what if|suppose|assuming|say) i (close|sign|win|land|get) {customer} [at|for|with] {amount} [then] [what is|how much is|how far am i|where am i|where would i be] [still] [left|to go|missing|from target]",
        "(if|what if|suppose|assuming) {customer} (closes|signs|comes in|lands|closed|signed|came in) [then] [what is|how much is|how far am i|where am i|where would i be] [still] [left|to go|missing|from target]",
        "(what if|if) (my target|the target|my goal|it|my number) (were|was|is|drops to|goes to|fell to) {target:amount}",
        "where (would i be|am i|will i be) if {customer} (closes|signs|lands) [at|for|with] {amount}",
        "what is left if {customer} (closes|signs|lands) [at|for|with] {amount}",
    ],
    Chinese =
    [
        "(要是|如果|假如|假设|若|若是) {customer} [那单] [能] {amount} [能|也] [签|签了|签下来|签下来了|成了|成交|拿下|拿下了|进来|到账|回款] [了] [的话] [我] [那] [{period}] [就|还] [我] [还] [差|剩|要] [<多少>|多远]",
        "(要是|如果|假如|假设|若|若是) {customer} [那单] [能] (签|签了|签下来|签下来了|成了|成交|成交了|拿下|拿下了|进来|进来了) [{amount}] [的话] [我] [{period}] [就|还] [我] [还] [差|剩|要] [<多少>|多远]",
        "(要是|如果|假如|假设) [我] [再] (签|签了|成交|拿下|做|做了|签下|开) [一单|一个] {amount} [的] [{customer}] [的话] [我] [就|还] [还] [差|剩|要] [<多少>|多远]",
        "(要是|如果|假如|假设) [目标|任务] (降到|是|改成|调到|定|定成|变成) {target:amount} [呢|的话] [还差多少]",
        "(再|再签|再做|再来) {amount} [还] (差多少|够不够|够吗|能达标吗)",
    ],
    Who = Who.Member,
    Where = Where.Private)]
internal sealed class AskWhatIf : ICommand<AskWhatIf.Input>
{
    internal sealed record Input(CustomerSlot? Customer, AmountSlot? Amount, AmountSlot? Target, PeriodSlot? Period);

    public Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct) => Task.FromResult(Reply.Nothing);
}
