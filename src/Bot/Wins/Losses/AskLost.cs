using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;

namespace TeamCoachBot.Bot.Wins.Losses;

/// <summary>"We didn't get Acme": it may be a lost deal, so the form is shown and nothing written.</summary>
[Command(
    "lost/ask",
    English = ["[i|we] (did not get|have not got|did not win) {customer}", "(log|record|add) [a] (lost deal|loss)", "lost deal"],
    Chinese = ["{customer} [那单|这单|那个单子] (没签成|没签下来|没谈成|没成|没拿下)", "(记|登记|录) [一个|一条|个] 丢单", "丢单"],
    Who = Who.Member,
    Where = Where.Private)]
[Help(HelpGroup.Untold)]
internal sealed class AskLost(TeamStore teams, CardSigner signer) : ICommand<AskLost.Input>
{
    internal sealed record Input(CustomerSlot? Customer);

    public async Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct) => Reply.Show(LostForm.Of(
        turn, signer, await LossReasons.ReadAsync(teams, turn.Scope, ct), new LossSaid(input.Customer?.Name)));
}
