using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Progress;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Bot.Wins.Changes;
using TeamCoachBot.Bot.Wins.Customers;
using TeamCoachBot.Bot.Wins.Lists;
using TeamCoachBot.Domain.Calendars;
using TeamCoachBot.Domain.Metrics;

namespace TeamCoachBot.Bot.Readings;

/// <summary>
/// Enters a figure of a metric that members enter: "csat 4.6", "conversion 12 of 80 for @Ben", 给小李登记满意度4.6. What is
/// missing or can't be is asked on the form, with what was said kept.
/// </summary>
[Command(
    "reading/log",
    English =
    [
        // The first is what a near miss offers: it opens the form and writes nothing.
        "<log> [a|my|the] (reading|figure|value) [(of|for|on) {metric:entered}]",
        "[<for day>] [<log>] [my|the] {metric:entered} [<score>] [is|was|at|of|to|as|now|is now|stands at|came in at|equals] "
            + "{figure} [<for day>]",
        "[<log>] [my|the] {metric:entered} [<score>] <for day> [is|was|at|of|to|as] {figure}",
        "[<log>] [my|the] {metric:entered} [<score>] [is|was|at|of|to|as] {figure} [<for day>] (for|of) {person} [<for day>]",
        "[<log>] {metric:entered} [<score>] (for|of) {person} [<for day>] [is|was|at|of|to|as] {figure} [<for day>]",
        "[<log>] {person} [is] {metric:entered} [<score>] [is|was|at|of|to|as] {figure} [<for day>]",
        "[<log>] {team=team|our|the team is|team is} {metric:entered} [<score>] [is|was|at|of|to|as] {figure} [<for day>]",
        "[<log>] {metric:entered} [<score>] [is|was|at|of|to|as] {figure} for {team=the team|our team|the whole team} [<for day>]",
        "[<for day>] [i|we] [<log>|had|made|gave|held|ran|done|have done|have had] {figure} [more|new] {metric:entered} [<for day>]",
        "[<log>|had|made|gave] {figure} [more|new] {metric:entered} for {person} [<for day>]",
        "<log> [a|my|the] (reading|figure|value) (of|for) {metric:entered} [is|was|at|of|to|as] {figure} [<for day>]",
        "<log> [my|the] {metric:entered} [<score>]",
        "<log> {metric:entered} [<score>] (for|of) {person}",
        "<log> [a|my|the] (reading|figure) (of|for|on) {unknown:text}",
    ],
    Chinese =
    [
        "(登记数值|数值登记|录数值|填数值)",
        "[我] [<哪天>] [我] [<记>] [一下] [我] [的] [<哪天>] [的] {metric:entered} [<得分>] [是|为|到|达到|做到|有] {figure} [<哪天>]",
        "[<记>] [一下] [我] [的] {period} [的] {metric:entered} [<得分>] [是|为|到|达到] {figure}",
        "(给|帮|替|为) {person} <记> [一下|个] [<哪天>] [的] {metric:entered} [<得分>] [是|为] {figure} [<哪天>]",
        "(给|帮|替|为) {person} <记> [一下|个] {period} [的] {metric:entered} [<得分>] [是|为] {figure}",
        "[<记>] [一下] {person} [的] [<哪天>] [的] {metric:entered} [<得分>] [是|为|到|达到] {figure} [<哪天>]",
        "{metric:entered} [<得分>] [是|为] {figure} [给|记给|归|记在] {person} [名下]",
        "[<记>] [一下] {team=团队|全队|全组|我们团队|我们组|整个团队} [的] [<哪天>] [的] {metric:entered} [<得分>] [是|为|到|达到] {figure} [<哪天>]",
        "[我] [<哪天>] [我] [又] (做了|完成了|完成|做|搞了|办了|有|跑了|上了) {figure} {metric:entered} [<哪天>]",
        "[<哪天>] {figure} {metric:entered}",
        "<记> [一下|个|一个|我的] [{metric:entered}] [的] (数值|读数)",
        "<记> [一下] [我] [的] {metric:entered} [<得分>]",
        "(给|帮|替|为) {person} <记> [一下|个] {metric:entered} [<得分>]",
        "(数值登记|登记数值) {unknown:text}",
    ],
    Who = Who.Member,
    Where = Where.Private,
    Refuses = Hedge.All)]
[Help(HelpGroup.Log, Place = 400)]
internal sealed class LogReading(ReadingEntering entering, Colleagues colleagues, MemberStore members) : ICommand<LogReading.Input>
{
    internal sealed record Input(
        MetricSlot? Metric, FigureSlot? Figure, PersonSlot? Person, DateSlot? On, PeriodSlot? Period, bool Team, TextSlot? Unknown);

    public async Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct)
    {
        var texts = Texts.Of<LogReading>(turn.Language);
        if (input.Unknown is { } unknown)
            return ReadingForms.Unknown(turn, unknown.Text, null);
        OwnMetric? metric = null;
        if (input.Metric is { } slot)
        {
            metric = turn.Team.Metrics.Find(slot) is { } found ? turn.Team.Metrics.Own.Find(found.Id) : null;
            if (metric is null)
                return ReadingForms.Unknown(turn, slot.Typed, input.Figure);
        }

        MemberRows? owner = turn.Mine;
        if (input.Team)
        {
            owner = null;
        }
        else if (input.Person is { } person and not PersonSlot.Me)
        {
            if (ReadingEntering.RefuseOthers(turn) is { } refusal)
                return Reply.Say(refusal);
            var meant = await colleagues.FindAsync(turn, person, name => Again(texts, name, input), ct);
            if (meant is Meant.Unclear unclear)
                return unclear.Answer;
            owner = ((Meant.One)meant).Person is var one && one.Id == turn.Sender.Id
                ? turn.Mine : await members.ReadAsync(turn.Scope, one.Id, ct);
        }

        return TryDay(input, turn, out var on, out var complaint)
            ? await entering.EnterAsync(turn, new ReadingDraft(owner, metric, input.Figure, on), ct)
            : Reply.Say(complaint);
    }

    /// <summary>The day that was named; of a period its last day that has been.</summary>
    private static bool TryDay(Input input, Turn turn, out DateOnly? on, out string complaint)
    {
        (on, complaint) = (null, "");
        if (input.On is { } named)
        {
            var days = named.Resolve(turn.Today, Lean.Past);
            if (days is [var day])
                on = day;
            else
                complaint = Texts.Of<LogReading>(turn.Language).With("DayUnclear", Typed.Line(named.Typed));
            return days.Count == 1;
        }

        if (!Topics.TryPeriod(turn, input.Period, out var period, out complaint))
            return false;
        if (period is not null)
            on = period.Contains(turn.Today) ? turn.Today : period.Last;
        return true;
    }

    private static string Again(Texts texts, string name, Input input) => texts.With(
        "Again_Person", name, input.Metric?.Typed ?? "", input.Figure?.Typed ?? "").Trim();
}
