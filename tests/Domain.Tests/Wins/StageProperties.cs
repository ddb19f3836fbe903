using FsCheck;
using FsCheck.Fluent;
using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Wins;
using static TeamCoachBot.Domain.Tests.Wins.Ledgers;

namespace TeamCoachBot.Domain.Tests.Wins;

/// <summary>What a list of stages that changes does to sums that were written before.</summary>
public sealed class StageProperties
{
    private static readonly MemberId?[] s_owners = [Cast.Ana, Cast.Ben, null];

    [Fact]
    public void No_change_of_the_list_touches_a_line_of_a_stage_that_was_there()
        => Prop.ForAll(Histories.Ledgers.ToArbitrary(), Changes.ToArbitrary(), (ledger, changes) =>
        {
            var after = changes.Aggregate(StageOrder.Default, Change);
            return s_owners.All(owner => Lines(owner, ledger, StageOrder.Default)
                .SequenceEqual(Lines(owner, ledger, after).Where(line => StageOrder.Default.PlaceOf(new(line.Stage)) >= 0)));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_new_stage_between_two_has_at_most_what_the_earlier_and_at_least_what_the_later_counts()
        => Prop.ForAll(Histories.Ledgers.ToArbitrary(), Gen.Choose(1, 3).ToArbitrary(), (ledger, place) =>
        {
            var made = StageOrder.Default.NewOwn("new");
            var after = Arranged(StageOrder.Default, [.. StageOrder.Default.All.Insert(place, made)]);
            var (early, late) = (after.All[place - 1].Id, after.All[place + 1].Id);
            return ledger.All(dossier =>
                Counted(dossier, after, late) <= Counted(dossier, after, made.Id)
                && Counted(dossier, after, made.Id) <= Counted(dossier, after, early));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Totals_grown_entry_by_entry_while_the_list_changes_equal_those_rebuilt_from_the_ledger()
        => Prop.ForAll(Histories.Ledgers.ToArbitrary(), Changes.ToArbitrary(), (ledger, changes) => s_owners.All(owner =>
        {
            var (stages, totals, written) = (StageOrder.Default, MonthTotals.Empty(owner, November), new List<Dossier>());
            foreach (var dossier in ledger)
            {
                Dossier? before = null;
                for (var known = 0; known <= dossier.Followers.Length; known++)
                {
                    var after = Dossier.Restore(dossier.Root, dossier.Followers[..known]);
                    totals = Value(totals.Apply(Journal.Change(before, after, stages)));
                    before = after;
                    if (known != 1)
                        continue;
                    // In the middle of a win the list changes, and with it what is kept.
                    stages = changes.Skip(written.Count * 2).Take(2).Aggregate(stages, Change);
                    totals = Value(MonthTotals.Rebuild(owner, November, [.. written, after], stages));
                }

                written.Add(dossier);
            }

            return totals.Equals(Value(MonthTotals.Rebuild(owner, November, ledger, stages)));
        })).QuickCheckThrowOnFailure();

    /// <summary>Random additions, removals, renamings; what is refused changes nothing.</summary>
    private static Gen<List<(int Kind, int Place)>> Changes =>
        Gen.Choose(0, 999).Two().ListOf().Select(steps => steps.Take(6).Select(step => (step.Item1, step.Item2)).ToList());

    private static StageOrder Change(StageOrder stages, (int Kind, int Place) step)
    {
        var used = stages.InUse.ToList();
        var place = step.Place % used.Count;
        var changed = (step.Kind % 4) switch
        {
            0 => stages.Rename(used[place].Id, $"name {step.Place}"),
            1 => stages.Arrange([.. used.Where((_, at) => at != place)], null, mayTurn: false),
            2 when stages.All.FirstOrDefault(stage => stage.IsRetired) is { } old => stages.Arrange(
                [.. stages.All.Where(stage => !stage.IsRetired || stage.Id == old.Id)], null, mayTurn: false),
            _ => stages.Arrange([.. used[..place], stages.NewOwn($"new {step.Place}"), .. used[place..]], null, mayTurn: false),
        };
        return changed.TryGet(out var after, out _) ? after : stages;
    }

    private static StageOrder Arranged(StageOrder stages, Stage[] wanted) =>
        stages.Arrange(wanted, null, mayTurn: false).TryGet(out var after, out var why)
            ? after : throw new InvalidOperationException(why.ToString());

    private static List<(string Stage, Posting Posting)> Lines(MemberId? owner, Dossier[] ledger, StageOrder stages) =>
    [
        .. ledger.SelectMany(dossier => Journal.Of(dossier, stages).AsEnumerable())
            .Where(posting => posting.Owner == owner && posting.Line.Kind == LineKind.Stage)
            .Select(posting => (posting.Line.Key, posting))
            .OrderBy(line => line.posting.ToString(), StringComparer.Ordinal),
    ];

    /// <summary>How many of the win's shares stand at a stage by the end, after all that was taken back.</summary>
    private static long Counted(Dossier dossier, StageOrder stages, StageId stage) => Journal.Of(dossier, stages)
        .Where(posting => posting.Line.Kind == LineKind.Stage && posting.Line.Key == stage.Value && posting.Pieces == 0
            && posting.State != LookedAt.NotAccepted)
        .Sum(posting => posting.Sums.Count);

    private static MonthTotals Value(Outcome<MonthTotals> outcome) =>
        outcome.TryGet(out var totals, out var why) ? totals : throw new InvalidOperationException(why.ToString());
}
