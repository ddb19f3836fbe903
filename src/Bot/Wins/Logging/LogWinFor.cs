using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;

namespace TeamCoachBot.Bot.Wins.Logging;

/// <summary>
/// Logs a win for somebody else: a manager for the team, a lead for the group, each with the reason, and a recorder. Who
/// is credited is told and may object (handbook, chapters 5 and 11).
/// </summary>
[Command(
    "win/log-for",
    English =
    [
        "[<log>] [a|another|the] [new] (win|deal|sale) for {owner:colleague}",
        "[<log>] [a|another|the] [new] (win|deal|sale) for {owner:colleague} [with|from|at] {customer} [{between:details}] "
            + "[for|at|worth] {amount} [{details}]",
        "[<log>] [a|another|the] [new] (win|deal|sale) for {owner:colleague} [of|for|worth] {amount} [with|from|at] {customer} "
            + "[{details}]",
        "win {amount} [{between:details}] [with|from|at] {customer} {behind=for} {owner:colleague} [{details}]",
        "win {customer} {amount} [{between:details}] {behind=for} {owner:colleague} [{details}]",
        "<log> {amount} [{between:details}] [with|from|at] {customer} {behind=for} {owner:colleague} [{details}]",
        "<log> {amount} for {owner:colleague} [with|from|at] {customer} [{details}]",
        "<log> for {owner:colleague} {amount} [{between:details}] [with|from|at] {customer} [{details}]",
        "<log> {on:date} is {customer} (deal|win|sale) to {owner:colleague}",
        "(back date|backdate|back dated) {amount} [with|from|at] {customer} to {period} for {owner:colleague}",
    ],
    Chinese =
    [
        "(给|替|帮|为) {owner:colleague} <记单> [{before:details}] {customer} [{between:details}] [的] {amount} [{details}]",
        "(给|替|帮|为) {owner:colleague} <记单> [{before:details}] {amount} [{between:details}] [的] {customer} [{details}]",
        "(给|替|帮|为) {owner:colleague} <记> [一单|一笔|业绩|成交|个单]",
        "{owner:colleague} (签了|签下|签下了|拿下|拿下了|谈下|谈下了|成交了|搞定了) {customer} [的] {amount} "
            + "(登记一下|记一下|帮忙登记|帮忙记一下|帮他记|帮她记|帮他登记|帮她登记)",
        "把 [{period}] [的] {customer} (那单|那笔|的单|那一单) (补进来|补上|补录|补记|补录一下|补记一下)",
        "{customer} [第一笔|第二笔|第三笔|第四笔|最后一笔] {receipt=回款到了|回款|到账|款到了} {amount} (记|算|记给|算给) {owner:colleague}",
    ],
    Who = Who.Member,
    Where = Where.Private,
    Refuses = Hedge.All)]
[Help(HelpGroup.Log, Place = 130)]
internal sealed class LogWinFor(LogWin log, MemberStore members) : ICommand<LogWinFor.Input>
{
    /// <param name="Behind">True when the person stands right behind the customer, whose name may go on there.</param>
    /// <param name="Period">A month in which it was, when no day was named: the day is asked.</param>
    internal sealed record Input(
        AmountSlot? Amount, CustomerSlot? Customer, PersonSlot? Owner, WinDetails? Before, WinDetails? Between, WinDetails? Details,
        DateSlot? On, PeriodSlot? Period, bool Behind, bool Receipt);

    public async Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct)
    {
        var (customer, owner) = (input.Customer, input.Owner);
        // "Partners for Growth": whom nobody knows belongs to the customer's name.
        if (input.Behind && customer is not null && owner is PersonSlot.Named { Name: var called }
            && (await members.NamesAsync(turn.Scope, ct)).Lookup(called).Count == 0)
            (customer, owner) = (customer with { Name = $"{customer.Name} for {called}" }, null);
        // A month is no day: it stands on the form as what has to be made clear.
        var said = new WinDetails
        {
            On = input.On ?? (input.Period is { } month ? new DateSlot.NoDay { Typed = month.Typed } : null),
        };
        return await log.RunAsync(
            new LogWin.Input(
                input.Amount, customer, null, said, input.Before, input.Between, input.Details, null,
                New: false, Renewal: false, Referred: false, input.Receipt, Bare: false),
            owner, turn, ct);
    }
}
