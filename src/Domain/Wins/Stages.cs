using System.Collections.Immutable;

namespace TeamCoachBot.Domain.Wins;

/// <summary>One step of a win on its way to the money.</summary>
/// <param name="Name">What the team calls it; null for the ready-made ones, which the interface names itself.</param>
public sealed record Stage(StageId Id, string? Name = null)
{
    /// <summary>How long a name may be.</summary>
    public const int MostNameChars = 24;

    public static readonly Stage Signed = new(new StageId("signed"));
    public static readonly Stage DepositIn = new(new StageId("deposit"));
    public static readonly Stage PartPaid = new(new StageId("part"));
    public static readonly Stage Settled = new(new StageId("settled"));

    /// <summary>True for one that the team gave up: it is offered no more and goes on being counted.</summary>
    public bool IsRetired { get; init; }
}

/// <summary>
/// A team's stages in order; who reaches one has reached those before it. Those that were given up keep their place, so
/// that wins at them stay where they are. Invariant: 1 to 12 stages in use, at most 24 in all, each id once.
/// </summary>
public sealed record StageOrder
{
    public const int MostStages = 12;

    /// <summary>With those that were given up.</summary>
    public const int MostEver = 24;

    public static readonly StageOrder Default = new([Stage.Signed, Stage.DepositIn, Stage.PartPaid, Stage.Settled]);

    private const string OwnPrefix = "own-";

    private StageOrder(ImmutableArray<Stage> all) => (All, InUse) = (all, [.. all.Where(stage => !stage.IsRetired)]);

    /// <summary>Also those that were given up: what sums are kept for.</summary>
    public ImmutableArray<Stage> All { get; }

    /// <summary>What a win can be moved to.</summary>
    public ImmutableArray<Stage> InUse { get; }

    public Stage First => InUse[0];

    /// <summary>The list as it stands in storage or in a form.</summary>
    public static Outcome<StageOrder> Of(IReadOnlyCollection<Stage> stages)
    {
        ArgumentNullException.ThrowIfNull(stages);
        var used = stages.Count(stage => !stage.IsRetired);
        if (used is 0 or > MostStages)
            return new WinRefusal.StageCount(used, MostStages);
        if (stages.Count > MostEver)
            return new WinRefusal.StagesEver(MostEver);
        if (stages.FirstOrDefault(stage => stage.Name?.Length > Stage.MostNameChars) is { } named)
            return new WinRefusal.StageNameTooLong(named.Name!, Stage.MostNameChars);
        var twice = stages.GroupBy(stage => stage.Id).FirstOrDefault(same => same.Count() > 1);
        return twice is null ? new StageOrder([.. stages]) : new WinRefusal.StageTwice(twice.Key);
    }

    /// <summary>The place in the order from 0, or −1 for a stage that the team doesn't have.</summary>
    public int PlaceOf(StageId stage)
    {
        for (var place = 0; place < All.Length; place++)
            if (All[place].Id == stage)
                return place;
        return -1;
    }

    public Stage? Find(StageId stage) => PlaceOf(stage) is >= 0 and var place ? All[place] : null;

    public bool IsInUse(StageId stage) => Find(stage) is { IsRetired: false };

    /// <summary>What a win that stands at a stage can still be moved to.</summary>
    public IEnumerable<Stage> After(StageId stage) => All.Skip(PlaceOf(stage) + 1).Where(later => !later.IsRetired);

    /// <summary>A stage of the team's own words that the list doesn't have yet.</summary>
    /// <param name="further">How many others are made with it.</param>
    public Stage NewOwn(string name, int further = 0)
    {
        var last = All.Select(stage => stage.Id.Value)
            .Where(id => id.StartsWith(OwnPrefix, StringComparison.Ordinal))
            .Select(id => int.TryParse(id.AsSpan(OwnPrefix.Length), out var number) ? number : 0)
            .DefaultIfEmpty().Max();
        return new Stage(new StageId($"{OwnPrefix}{last + 1 + further}"), name);
    }

    /// <summary>
    /// In use are these, in this order; the others are given up and keep their place behind the one before them.
    /// </summary>
    /// <param name="counted">The stage at which the team's wins count, which can't be given up.</param>
    /// <param name="mayTurn">True while no win was logged, so that stages may change places.</param>
    public Outcome<StageOrder> Arrange(IReadOnlyList<Stage> wanted, StageId? counted, bool mayTurn)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        if (!Of([.. wanted.Select(stage => stage with { IsRetired = false })]).TryGet(out var used, out var refusal))
            return refusal;
        if (counted is { } counts && PlaceOf(counts) >= 0 && used.PlaceOf(counts) < 0)
            return new WinRefusal.StageCounts(counts);
        var known = used.All.Where(stage => PlaceOf(stage.Id) >= 0).ToList();
        for (var i = 1; i < known.Count && !mayTurn; i++)
            if (PlaceOf(known[i].Id) < PlaceOf(known[i - 1].Id))
                return new WinRefusal.StagesTurned(known[i - 1].Id, known[i].Id);
        var merged = used.All.ToList();
        for (var place = 0; place < All.Length; place++)
        {
            if (used.PlaceOf(All[place].Id) >= 0)
                continue;
            var before = place == 0 ? -1 : merged.FindIndex(stage => stage.Id == All[place - 1].Id);
            merged.Insert(before + 1, All[place] with { IsRetired = true });
        }
        return Of(merged);
    }

    /// <summary>Under another name; its id, and with it everything that was written, stays.</summary>
    public Outcome<StageOrder> Rename(StageId stage, string? name) => PlaceOf(stage) is >= 0 and var place
        ? Of(All.SetItem(place, All[place] with { Name = name }))
        : new WinRefusal.UnknownStage(stage);

    public bool Equals(StageOrder? other) => other is not null && All.SequenceEqual(other.All);

    public override int GetHashCode() => All.Aggregate(All.Length, HashCode.Combine);

    /// <summary>True when the same lines are kept under both.</summary>
    public bool KeepsLinesOf(StageOrder other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return All.Select(stage => stage.Id).SequenceEqual(other.All.Select(stage => stage.Id));
    }

    public override string ToString() => string.Join(" > ", All.Select(stage =>
        $"{(stage.IsRetired ? "-" : "")}{stage.Id}{(stage.Name is null ? "" : "=" + stage.Name)}"));
}
