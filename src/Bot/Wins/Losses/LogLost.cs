using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;

namespace TeamCoachBot.Bot.Wins.Losses;

/// <summary>Logs a lost deal in one line; a reason that the team's list doesn't have is asked on the form.</summary>
[Command(
    "lost/log",
    English =
    [
        "[i|we] [have|just] lost [the|our|my] {customer} [deal] [{amount:money}] [deal] [on|over|due to|because of|for|to] [the] {why:loss} [{on:date}]",
        "[i|we] [have|just] lost [the|our|my] {customer} [deal] [{amount:money}] [deal] to {rival:customer} "
            + "[(on|over|due to|because of) [the] {why:loss}] [{on:date}]",
        "[i|we] [have|just] lost [the|our|my] {customer} [deal] [{amount:money}] [deal] (because|because of|since|as) {note:text}",
        "[i|we] [have|just] lost [the|our|my] {customer} [deal] {note:text}",
        "[i|we] [have|just] lost [the|our|my] {customer} [deal] [{amount:money}] [deal] [{on:date}]",
        "[i|we] [have|just] lost [a|an|the|our] [{amount:money}] (deal|order|contract|sale) [of {amount:money}] (with|at|from) {customer} "
            + "[to {rival:customer}] [(on|over|due to|because of|for|to) [the] {why:loss}] [{on:date}]",
        "{customer} (went with|chose|signed with|bought from|went to) [a|the] {why:loss}",
        "{customer} (went with|chose|signed with|bought from) {rival:customer}",
    ],
    Chinese =
    [
        "(丢单|丢了|丢单了|输单) {customer} [那单|这单|的单] [{amount:money}] [因为|原因|原因是|是因为|输在] {why:loss}",
        "(丢单|丢了|丢单了|输单) {customer} [那单|这单|的单] [{amount:money}] [被] (输给|给了|被|让) {rival:customer} [抢了|抢走了|拿走了] "
            + "[(因为|原因|原因是|是因为|输在) {why:loss}]",
        "(丢单|丢单了|输单) {customer}",
        "(丢单|丢了|丢单了|输单) {customer} [那单|这单|的单] [的] {amount:money}",
        "{customer} [那单|这单|那个单子|的单] [{amount:money}] [已经] (没戏了|没戏|丢单了|丢单|凉了|泡汤了) [因为|原因|原因是|是因为] [{why:loss}]",
        "{customer} [那单|这单|那个单子|的单] {amount:money} [的单] [已经] (丢了|黄了) [因为|原因|原因是|是因为] [{why:loss}]",
        // Without a reason 黄了 is said of a win that is to be taken back.
        "{customer} [那单|这单|那个单子|的单] [已经] (黄了|丢了) [因为|原因|原因是|是因为] {why:loss}",
        "{customer} [那单|这单|那个单子|的单] [{amount:money}] [已经] [没戏了|黄了|丢了] (输给|输给了|被) {why:loss} [抢了|抢走了|拿走了]",
        "{customer} [那单|这单|那个单子|的单] [{amount:money}] [已经] [没戏了|黄了|丢了] (输给|输给了|被) {rival:customer} [抢了|抢走了|拿走了]",
    ],
    Who = Who.Member,
    Where = Where.Anywhere,
    // A loss is itself said as a denial.
    Refuses = Hedge.Question | Hedge.Condition | Hedge.Future | Hedge.Hearsay)]
[Help(HelpGroup.Log, Place = 320)]
internal sealed class LogLost(LossLogging logging, TeamStore teams, CardSigner signer) : ICommand<LogLost.Input>
{
    internal sealed record Input(CustomerSlot Customer, LossReasonSlot? Why, CustomerSlot? Rival, TextSlot? Note, DateSlot? On, AmountSlot? Amount);

    public async Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct)
    {
        var reasons = await LossReasons.ReadAsync(teams, turn.Scope, ct);
        var texts = Texts.Of<LogLost>(turn.Language);
        var reason = input.Why is { } why ? reasons.Find(why.Id, why.Typed)
            : input.Rival is not null ? reasons.Find(LossReasons.Competitor, texts["Loss_competitor"])
            : input.Note is { } note ? reasons.Find(null, note.Text) : null;
        var days = input.On?.Resolve(turn.Today, Lean.Past);
        var said = new LossSaid(input.Customer.Name)
        {
            Reason = reason,
            Competitor = input.Rival?.Name,
            Note = input.Note?.Text ?? (reason is null ? input.Why?.Typed : null),
            On = days is [var day] ? day : null,
            Amount = input.Amount,
        };
        return reason is null || (input.On is not null && days is not [_]) || input.Amount is not (null or AmountSlot.Clear)
            ? Reply.Show(LostForm.Of(turn, signer, reasons, said))
            : await logging.LogAsync(turn, said, reasons, ct);
    }
}
