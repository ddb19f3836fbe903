using System.Collections.Immutable;

namespace TeamCoachBot.Domain.Wins;

/// <summary>One step of a win on its way to the money. The interface names the ready-made ones itself.</summary>
public sealed record Stage(StageId Id, string? Name = null)
{
    public static readonly Stage Signed = new(new StageId("signed"));
    public static readonly Stage DepositIn = new(new StageId("deposit"));
    public static readonly Stage PartPaid = new(new StageId("part"));
    public static readonly Stage Settled = new(new StageId("settled"));
}

/// <summary>
/// A team's stages in order; who reaches one has reached those before it. Invariant: 1 to 12 stages, each id once.
/// </summary>
public sealed record StageOrder
{
    public const int MostStages = 12;

    public static readonly StageOrder Default = new([Stage.Signed, Stage.DepositIn, Stage.PartPaid, Stage.Settled]);

    private StageOrder(ImmutableArray<Stage> all) => All = all;

    public ImmutableArray<Stage> All { get; }

    public Stage First => All[0];

    public static Outcome<StageOrder> Of(IReadOnlyCollection<Stage> stages)
    {
        ArgumentNullException.ThrowIfNull(stages);
        if (stages.Count is 0 or > MostStages)
            return new WinRefusal.StageCount(stages.Count, MostStages);
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

    public bool Equals(StageOrder? other) => other is not null && All.SequenceEqual(other.All);

    public override int GetHashCode() => All.Aggregate(All.Length, HashCode.Combine);
}
