using TeamCoachBot.Bot.Routing;

namespace TeamCoachBot.Bot.Wins.Ledger;

/// <summary>
/// Works all totals out again from the ledger, compares, puts right what differs and says honestly what it was.
/// </summary>
[Command(
    Verb,
    English =
    [
        "(rebuild|recompute|recalculate|recheck|verify) [the|our|all|all the] (totals|sums)",
        "(rebuild|recompute|recalculate) [the|our] (figures|numbers) from the ledger",
    ],
    Chinese =
    [
        "(重新核对|重新计算|重算|重新汇总|核对) [一下] [<团队>] [的] (业绩|总数|合计|汇总|台账)",
    ],
    Who = Who.SetsUp,
    Where = Where.Private,
    Refuses = Hedge.All)]
[Help(HelpGroup.Lead, Place = 300)]
internal sealed class RebuildTotals(TotalsStore totals) : ICommand<RebuildTotals.Input>
{
    public const string Verb = "win/rebuild";

    private const int MostShown = 8;

    internal sealed record Input;

    public async Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct)
    {
        var texts = Texts.Of<RebuildTotals>(turn.Language);
        var proof = await totals.ProveAsync(turn, ct);
        if (proof.Differences.Count == 0)
            return Reply.Say(texts.With("Rebuild_Equal", Number(proof.Entries), Number(proof.Months)));
        var lines = proof.Differences.Take(MostShown).Select(difference => texts.With(
            difference.IsRepaired ? "Rebuild_Line" : "Rebuild_LineLeft",
            difference.Name.Length > 0 ? Typed.Line(difference.Name) : Typed.Line(turn.Team.Settings.Name),
            Written.In(turn.Language).Period(difference.Month, turn.Today),
            Money(difference.Before), Money(difference.After)));
        var head = texts.With(
            "Rebuild_Differs", Number(proof.Entries), Number(proof.Months), Number(proof.Differences.Count));
        return Reply.Say(string.Join('\n', lines.Prepend(head)));

        string Number(int number) => Written.In(turn.Language).Number(number, 0);

        string Money(decimal amount) => Written.In(turn.Language).WholeMoney(amount, turn.Team.Currency);
    }
}
