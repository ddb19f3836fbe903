using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Domain.Calendars;
using TeamCoachBot.Domain.Progress;

namespace TeamCoachBot.Bot.Progress;

/// <summary>"This month against last": one's own figures of two periods, and what lies between them.</summary>
[Command(
    "progress/compare",
    English =
    [
        "compare [my] {first:period} (and|with|to|vs|versus|against) {second:period}",
        "[<show>] [my] {first:period} (vs|versus|against|compared to|compared with) {second:period}",
        "(compared to|compared with|compare with|compare to|compare me with|vs|versus) {second:period}",
        "[{first:period}] (compared to|compared with|compare with|compare to|vs|versus) "
            + "{same=the same month last year|same month last year|the same time last year|same time last year|"
            + "the same period last year|same period last year|a year ago}",
    ],
    Chinese =
    [
        "[我] [{first:period}] [的] [业绩] (跟|和|与|同) {second:period} [的] [业绩] (比|相比|对比|比较|比起来) [怎么样|如何|咋样|差多少|多多少]",
        "[我] [{first:period}] [的] [业绩] 比 {second:period} (怎么样|如何|咋样|多多少|少多少|多了多少|少了多少)",
        "(对比|比较) {first:period} (和|跟|与) {second:period}",
        "{first:period} (和|跟|与) {second:period} 的 (对比|比较)",
        "[我] [{first:period}] [的] [业绩] (跟|和|与|同|比) {same=去年同期|上年同期|去年这个时候|去年同月} [比|相比|对比|比较|比起来] [怎么样|如何|咋样|差多少]",
        "[{first:period}] {same=同比} [怎么样|如何|多少]",
    ],
    Who = Who.Member,
    Where = Where.Private)]
[Help(HelpGroup.Progress, Place = 120)]
internal sealed class ComparePeriods(ProgressReader reader) : ICommand<ComparePeriods.Input>
{
    internal sealed record Input(PeriodSlot? First, PeriodSlot? Second, bool Same);

    public async Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct)
    {
        if (!Topics.TryPeriod(turn, input.First, out var first, out var complaint)
            || !Topics.TryPeriod(turn, input.Second, out var second, out complaint)
            || !Topics.TryRead(turn, null, null, null, out var topic, out complaint))
            return Reply.Say(complaint);
        var year = turn.Team.Year;
        first ??= second is null or { Kind: PeriodKind.Range } ? year.MonthOf(turn.Today) : year.Of(second.Kind, turn.Today);
        second ??= year.SameLastYear(first);
        var one = ProgressFigures.Of(await reader.OfMemberAsync(
            turn, turn.Mine, topic with { Period = Beside(first, second, turn.Today) }, ct));
        var other = ProgressFigures.Of(await reader.OfMemberAsync(
            turn, turn.Mine, topic with { Period = Beside(second, first, turn.Today) }, ct));
        return Reply.Say(Words(turn, one, other), Again(turn, first), Again(turn, second));
    }

    /// <summary>
    /// As much of a period as has passed of the one that still runs: a part held against a whole would say nothing.
    /// </summary>
    private static Period Beside(Period period, Period other, DateOnly today)
    {
        if (!other.Contains(today) || period.Contains(today))
            return period;
        var last = period.First.AddDays(today.DayNumber - other.First.DayNumber);
        return last < period.Last ? TeamYear.RangeOf(period.First, last) : period;
    }

    private static string Words(Turn turn, ProgressFigures one, ProgressFigures other)
    {
        var texts = Texts.Of<ProgressView>(turn.Language);
        var both = texts.With("Sentences", Line(turn, texts, one), Line(turn, texts, other));
        if (one is not { HasEntries: true, Attained: { } now } || other is not { HasEntries: true, Attained: { } then })
            return both;
        var apart = Written.In(turn.Language).Amount(Math.Abs(now - then), UnitsOf(turn, one));
        return texts.With(
            "Sentences", both,
            now == then ? texts["Compare_Equal"] : texts.With(now > then ? "Compare_More" : "Compare_Less", apart));
    }

    /// <summary>A period that still runs is said to.</summary>
    private static string Line(Turn turn, Texts texts, ProgressFigures figures)
    {
        var written = Written.In(turn.Language);
        var period = written.Period(figures.Period, turn.Today);
        if (figures is not { HasEntries: true, Attained: { } attained })
            return texts.With("Compare_Nothing", period);
        var running = figures.Period.Contains(turn.Today);
        return texts.With(running ? "Compare_SoFar" : "Compare_Line", period, written.Amount(attained, UnitsOf(turn, figures)));
    }

    private static Units UnitsOf(Turn turn, ProgressFigures figures) => Targets.TeamMetrics.UnitsOf(figures.Metric, turn.Team.Currency);

    private static Suggestion Again(Turn turn, Period period)
    {
        var name = Written.In(turn.Language).Period(period, turn.Today);
        return new Suggestion(name, Texts.Of<ProgressView>(turn.Language).With("Compare_Again", period.Kind == PeriodKind.Week ? name : period.Key));
    }
}
