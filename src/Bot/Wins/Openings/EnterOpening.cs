using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Progress;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot.Wins.Openings;

/// <summary>
/// What a member already had when the team began to count inside a period (期初数). Entered by the member, it is
/// confirmed by that very word; entered by who may log for others, the member is told and says whether it is right.
/// Either way it counts at once.
/// </summary>
[Command("win/opening", Who = Who.Member, Where = Where.Private, Refuses = Hedge.All,
    English =
    [
        "[my] opening [entry|amount|balance|number|figure] [for] [{period}] [is|was|of] {amount} [for] [{period}]",
        "(i already had|i had|i already have|start me at|i start at|count me from) {amount} "
            + "[already|before] [for|in] [{period}]",
        "opening [entry|amount|balance|number|figure] [for|of] {person} [for] [{period}] [is|was|of] {amount} "
            + "[for|in] [{period}]",
        "{person} is opening [entry|amount|balance|number|figure] [for] [{period}] [is|was|of|to] {amount} "
            + "[for|in] [{period}]",
        "{person} already (had|has) {amount} [before] [for|in] [{period}]",
        "(start|count) {person} (at|from) {amount} [for|in] [{period}]",
        "(set|enter|add|record|log) [the|an] opening [entry|amount|balance|number|figure] (for|of) {person} "
            + "[for|in] [{period}] (to|at|as|of|) {amount} [for|in] [{period}]",
        "(enter|add|record|log) {amount} as [the|an] opening [entry|amount|balance] (for|of) {person} [for|in] "
            + "[{period}]",
        "[enter|add|record|log] [a|an|my|the] opening [entry|amount|balance|number|figure] [(for|of) {person}] "
            + "[for|in] [{period}]",
    ],
    Chinese =
    [
        "[我] [的] [{period}] [的] (期初数|期初|期初业绩|期初已完成) [是|为] {amount}",
        "(登记|录入|录|记) [我] [的] [{period}] [的] (期初数|期初) [是|为] {amount}",
        "[我] [{period}] 之前 [已经|已] (完成|做了|签了) {amount}",
        "{person} [的] [{period}] [的] (期初数|期初|期初业绩|期初已完成) [是|为|记|录] {amount}",
        "(期初数|期初|期初业绩) [给] {person} [的] [{period}] [是|为] {amount}",
        "(给|帮|替|为) {person} (登记|录入|录|记|补) [一下|个] [{period}] [的] (期初数|期初|期初业绩) [是|为] {amount}",
        "(登记|录入|录|记) {person} [的] [{period}] [的] (期初数|期初|期初业绩) [是|为] {amount}",
        "{person} [{period}] 之前 (已经|已) (完成|做了|签了) [了] {amount}",
        "[登记|录入|录|记] [一下|个] [我的] [{period}] [的] (期初数|期初)",
        "(给|帮|替|为) {person} (登记|录入|录|记|补) [一下|个] [{period}] [的] (期初数|期初|期初业绩)",
    ])]
[Help(HelpGroup.Log, Place = 390)]
internal sealed class EnterOpening(OpeningEntering entering, OpeningForms forms, Colleagues colleagues, MemberStore members)
    : ICommand<EnterOpening.Input>
{
    internal sealed record Input(AmountSlot? Amount, PeriodSlot? Period, PersonSlot? Person);

    public async Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct)
    {
        var texts = Texts.Of<EnterOpening>(turn.Language);
        if (!Topics.TryRead(turn, null, null, input.Period, out var topic, out var complaint))
            return Reply.Say(complaint);
        var owner = turn.Mine;
        if (input.Person is { } person and not PersonSlot.Me)
        {
            if (OpeningEntering.RefuseOthers(turn) is { } refusal)
                return Reply.Say(refusal);
            var meant = await colleagues.FindAsync(turn, person, name => Again(texts, name, input), ct);
            if (meant is Meant.Unclear unclear)
                return unclear.Answer;
            var found = ((Meant.One)meant).Person;
            if (found.Id != turn.Sender.Id)
                owner = await members.ReadAsync(turn.Scope, found.Id, ct);
        }

        var draft = new OpeningDraft(owner, topic.Metric, topic.Period ?? turn.Team.Year.MonthOf(turn.Today), input.Amount);
        if (input.Amount is not null)
            return await entering.EnterAsync(turn, draft, ct);
        return OpeningEntering.Refuse(turn, owner) is { } closed
            ? Reply.Say(closed)
            : Reply.Show(await forms.DrawAsync(turn, draft, null, ct));
    }

    private static string Again(Texts texts, string name, Input input) => texts.With(
        "Opening_Again", name, input.Amount?.Typed ?? "", input.Period?.Typed ?? "").Trim();
}
