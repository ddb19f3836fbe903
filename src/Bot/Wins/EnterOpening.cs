using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Progress;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Targets;
using TeamCoachBot.Domain.Progress;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Wins;

/// <summary>
/// What a member already had when the team began to count inside a period (期初数). Entered by the member, it is
/// confirmed by that very word and counts at once.
/// </summary>
[Command("win/opening", Who = Who.Member, Where = Where.Private, Refuses = Hedge.All,
    English =
    [
        "[my] opening [entry|amount|balance|number|figure] [for] [{period}] [is|was|of] {amount} [for] [{period}]",
        "(i already had|i had|i already have|start me at|i start at|count me from) {amount} [already|before] [for|in] [{period}]",
    ],
    Chinese =
    [
        "[我] [的] [{period}] [的] (期初数|期初|期初业绩|期初已完成) [是|为] {amount}",
        "(登记|录入|录|记) [我] [的] [{period}] [的] (期初数|期初) [是|为] {amount}",
        "[我] [{period}] 之前 [已经|已] (完成|做了|签了) {amount}",
    ])]
internal sealed class EnterOpening(WinStore wins, MemberStore members, ProgressReader reader) : ICommand<EnterOpening.Input>
{
    internal sealed record Input(AmountSlot Amount, PeriodSlot? Period);

    public async Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct)
    {
        var texts = Texts.Of<EnterOpening>(turn.Language);
        if (!Topics.TryRead(turn, null, null, input.Period, out var topic, out var complaint))
            return Reply.Say(complaint);
        if (input.Amount is not AmountSlot.Clear { Value: > 0 and var value })
            return Reply.Say(texts.With("Opening_Unclear", Typed.Line(input.Amount.Typed)));
        if (WinRules.CheckAmount(value, turn.Team.Currency) is { } refusal)
            return Reply.Say(WinWords.Of(refusal, turn));

        // It stands on the period's first day: before everything that was counted here.
        var period = topic.Period ?? turn.Team.Year.MonthOf(turn.Today);
        var on = period.First <= turn.Today ? period.First : turn.Today;
        var root = new LedgerEntry.Opening(new OpeningFacts(turn.Sender.Id, topic.Metric.Id, topic.Basis, value, on))
        {
            Id = LedgerRows.RootId(turn.Sender.Id, turn.Now, Commit.Hash(turn.Key)[..22]),
            Recorder = turn.Sender.Id,
            RecordedAt = turn.Now,
            RecordedOn = turn.Today,
        };
        return await wins.AddAsync(turn, "win/opening", $"{topic.Metric.Id} {period.Key} {value}", root, ct) switch
        {
            LedgerEnd.Written written => await DoneAsync(turn, topic with { Period = period }, value, written, ct),
            LedgerEnd.Refused refused => Reply.Say(WinWords.Of(refused.Why, turn)),
            LedgerEnd.NotDone notDone => CommitWords.Say(notDone.End, turn.Language),
            var end => throw new InvalidOperationException($"No words for {end.GetType().Name}."),
        };
    }

    private async Task<Reply> DoneAsync(Turn turn, Topic topic, decimal value, LedgerEnd.Written written, CancellationToken ct)
    {
        var mine = written.Fresh ?? await members.ReadAsync(turn.Scope, turn.Sender.Id, ct);
        var question = await reader.OfMemberAsync(turn, mine, topic, ct);
        var line = new ProgressWords(turn.Language).Line(TurnViews.Of(turn, question, ProgressFigures.Of(question)));
        var amount = Written.In(turn.Language).Amount(value, TeamMetrics.UnitsOf(topic.Metric, turn.Team.Currency));
        return Reply.Say(Texts.Of<EnterOpening>(turn.Language).With("Opening_Done", amount, line));
    }
}
