using FsCheck;
using FsCheck.Fluent;
using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Progress;
using TeamCoachBot.Domain.Targets;
using TeamCoachBot.Domain.Wins;
using static TeamCoachBot.Domain.Tests.Wins.Ledgers;

namespace TeamCoachBot.Domain.Tests.Wins;

/// <summary>Totals are the ledger, whatever the history and the order in which it arrived.</summary>
public sealed class MonthTotalsProperties
{
    private static readonly MemberId?[] s_owners = [Cast.Ana, Cast.Ben, null];

    [Fact]
    public void Totals_grown_entry_by_entry_equal_those_rebuilt_from_the_ledger()
        => Prop.ForAll(Histories.Ledgers.ToArbitrary(), ledger => s_owners.All(owner =>
            ledger.Aggregate(MonthTotals.Empty(owner, November), GrowBy).Equals(TotalsOf(owner, November, ledger))))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void The_order_in_which_wins_arrive_changes_nothing()
        => Prop.ForAll(Histories.Ledgers.ToArbitrary(), ledger =>
            TotalsOf(Cast.Ana, November, ledger).Equals(TotalsOf(Cast.Ana, November, [.. ledger.Reverse()])))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Entries_that_arrive_in_the_wrong_order_give_the_same_totals()
        => Prop.ForAll(Histories.Dossiers("w1").ToArbitrary(), dossier =>
        {
            var shuffled = Dossier.Restore(dossier.Root, dossier.Followers.Reverse());
            return TotalsOf(shuffled).Equals(TotalsOf(dossier));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Cancelling_every_win_leaves_no_sum()
        => Prop.ForAll(Histories.Dossiers("w1").ToArbitrary(), dossier =>
        {
            var cancelled = dossier.IsCancelled ? dossier : dossier.Then(Cancelled("w1", "z"), new(2026, 12, 2));
            return s_owners.All(owner =>
                TotalsOf(owner, November, cancelled) is { Sums.IsEmpty: true, Pieces.IsEmpty: true });
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_all_members_and_the_team_hold_adds_up_to_the_ledger()
        => Prop.ForAll(Histories.Ledgers.ToArbitrary(), ledger =>
        {
            var held = s_owners.Sum(owner => Attained.Read(
                Metric.Revenue, Basis.Signed, [TotalsOf(owner, November, ledger)], November.First, November.End).Value);
            return held == ledger.Sum(WorthNow);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Movements_since_the_beginning_add_up_to_the_attained_sum()
        => Prop.ForAll(Histories.Ledgers.ToArbitrary(), ledger =>
        {
            var totals = TotalsOf(Cast.Ana, November, ledger);
            var line = totals.Lines.Select((known, place) => (known, place))
                .Where(it => it.known is { Kind: LineKind.Stage, Key: "signed" })
                .Select(it => (ushort)it.place)
                .ToHashSet();
            var moved = totals.Moves.Where(move => line.Contains(move.Line)).Sum(move => move.Sums.WithTax);
            var held = totals.Sums.Where(sum => line.Contains(sum.Line) && sum.State != LookedAt.NotAccepted)
                .Sum(sum => sum.Sums.WithTax);
            return moved == held;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Stored_totals_are_read_back_as_they_were()
        => Prop.ForAll(Histories.Ledgers.ToArbitrary(), ledger => s_owners.All(owner =>
        {
            var totals = TotalsOf(owner, November, ledger);
            return TotalsCodec.Decode(owner, TotalsCodec.Encode(totals)).Equals(totals);
        })).QuickCheckThrowOnFailure();

    private static MonthTotals GrowBy(MonthTotals totals, Dossier dossier)
    {
        Dossier? before = null;
        for (var known = 0; known <= dossier.Followers.Length; known++)
        {
            var after = Dossier.Restore(dossier.Root, dossier.Followers[..known]);
            Assert.True(totals.Apply(Journal.Change(before, after, StageOrder.Default)).TryGet(out var next, out _));
            (totals, before) = (next, after);
        }
        return totals;
    }

    /// <summary>Worked out without postings: the amount that stands, less what went back.</summary>
    private static decimal WorthNow(Dossier dossier)
    {
        if (dossier.IsCancelled || dossier.Look == LookedAt.NotAccepted)
            return 0;
        var refunded = dossier.Followers.OfType<LedgerEntry.Refund>()
            .Where(refund => !dossier.Cancelled(refund.Id) && refund.On < November.End)
            .Sum(refund => refund.Amount);
        return dossier.Win!.Worth.WithTax - decimal.Min(refunded, dossier.Win.Worth.WithTax);
    }
}
