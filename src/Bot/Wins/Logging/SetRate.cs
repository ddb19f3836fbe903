using System.Globalization;
using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Wins.Logging;

/// <summary>Sets what a currency is worth in the team's, from a day on: wins in it are counted at the rate of their day.</summary>
[Command(
    "rate/set",
    English =
    [
        "[set] [the] [exchange] rate [of|for] {currency} [to|at|is] {rate:number} [from|since|as of|starting] [{from:date}]",
        "[set] [the] {currency} [exchange] rate [to|at|is] {rate:number} [from|since|as of|starting] [{from:date}]",
        "{unit=1|one|a} {currency} is {rate:number} [from|since|as of|starting] [{from:date}]",
    ],
    Chinese =
    [
        "[设|设置|设定|更新] [{from:date}] [起|开始] [的] {currency} [的|对人民币] 汇率 [是|为|设为|改为|按] {rate:number} [从] [{since:date}] [起|开始]",
        "[设|设置|设定|更新] 汇率 {currency} [是|为|按] {rate:number} [从] [{from:date}] [起|开始]",
        "{unit=1|一} {currency} [等于|换|折合|兑] {rate:number} [元|人民币] [从] [{from:date}] [起|开始]",
    ],
    Who = Who.SetsUp,
    Where = Where.Private,
    Refuses = Hedge.Question | Hedge.Condition | Hedge.Negation | Hedge.Hearsay)]
[Help(HelpGroup.Lead, Place = 710)]
internal sealed class SetRate(TeamPartition partition, TeamStore teams) : ICommand<SetRate.Input>
{
    internal sealed record Input(CurrencySlot Currency, NumberSlot Rate, DateSlot? From, DateSlot? Since, bool Unit);

    public async Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct)
    {
        var texts = Texts.Of<SetRate>(turn.Language);
        var currency = input.Currency.Currency;
        if (currency == turn.Team.Currency)
            return Reply.Say(texts.With("RateOwn", currency.Code));
        if (!currency.IsKnown)
            return Reply.Say(texts.With("RateUnknown", currency.Code));
        if (!RateTable.IsRate(input.Rate.Value))
            return Reply.Say(texts.With("RateWrong", RateTable.MostDecimals));
        var said = input.From ?? input.Since;
        var from = turn.Today;
        if (said is not null && said.Resolve(turn.Today) is var days && days is [var day])
            from = day;
        else if (said is not null)
            return Reply.Say(texts.With("DateUnclear", Typed.Line(said.Typed)));

        var rate = new ExchangeRate(currency, input.Rate.Value, from);
        var commit = new Commit(turn.Scope, turn, "rate/set", string.Create(CultureInfo.InvariantCulture, $"{rate}")) { Outcome = currency.Code };
        commit.Upsert(RateRows.RowOf(turn.Scope, rate));
        var end = await partition.CommitAsync(commit, ct);
        if (end is not (CommitEnd.Committed or CommitEnd.Repeated))
            return CommitWords.Say(end, turn.Language);
        teams.Forget(turn.Scope);
        var written = Written.In(turn.Language);
        return Reply.Say(texts.With(
            "RateSet", currency.Code, written.Number(rate.Rate, RateTable.MostDecimals), turn.Team.Currency.Code,
            written.Date(from, turn.Today)));
    }
}
