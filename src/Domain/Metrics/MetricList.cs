using System.Collections.Immutable;
using TeamCoachBot.Domain.Targets;

namespace TeamCoachBot.Domain.Metrics;

/// <summary>
/// The metrics that a team made for itself. Invariant: no word means two of those in use, at most
/// <see cref="MostInUse"/> are in use, ids are unique.
/// </summary>
public sealed record MetricList
{
    public const int MostInUse = 20;

    /// <summary>With those that were given up: what one stored list holds.</summary>
    public const int MostEver = 60;

    public const int MostAliases = 5;

    public static readonly MetricList None = new();

    private MetricList()
    {
    }

    /// <summary>In the order in which they were made.</summary>
    public ImmutableArray<OwnMetric> All { get; private init; } = [];

    public IEnumerable<OwnMetric> InUse => All.Where(metric => !metric.IsRetired);

    public bool IsEmpty => All.IsEmpty;

    /// <summary>From storage.</summary>
    public static MetricList Restore(IEnumerable<OwnMetric> all) => new() { All = [.. all] };

    public OwnMetric? Find(MetricId id) => All.FirstOrDefault(metric => metric.Id == id);

    /// <summary>
    /// With one more. The name of a metric that was given up is free again. The same metric a second time changes nothing.
    /// </summary>
    public Outcome<MetricList> Make(OwnMetric made)
    {
        ArgumentNullException.ThrowIfNull(made);
        if (Find(made.Id) is { } known)
            return known == made ? this : new MetricRefusal.NameTaken(made.Names[0], known);
        if (Against(made) is { } refusal)
            return refusal;
        return All.Length >= MostEver
            ? new MetricRefusal.TooManyEver(MostEver)
            : Put(All.Length, made);
    }

    /// <summary>What it is called, and what else it is understood by.</summary>
    public Outcome<MetricList> Rename(MetricId id, ImmutableArray<MetricName> names, ImmutableArray<MetricName> aliases)
    {
        if (Find(id) is not { } metric)
            return new MetricRefusal.NoSuchMetric();
        var renamed = metric with { Names = names, Aliases = aliases };
        return Against(renamed) is { } refusal ? refusal : Put(All.IndexOf(metric), renamed);
    }

    /// <summary>Nothing more is entered from that day on; done again, it changes nothing.</summary>
    public Outcome<MetricList> Retire(MetricId id, DateOnly on)
    {
        if (Find(id) is not { } metric)
            return new MetricRefusal.NoSuchMetric();
        return metric.IsRetired ? this : Put(All.IndexOf(metric), metric with { RetiredOn = on });
    }

    /// <summary>In use again; refused when somebody took its name meanwhile.</summary>
    public Outcome<MetricList> Resume(MetricId id)
    {
        if (Find(id) is not { } metric)
            return new MetricRefusal.NoSuchMetric();
        if (!metric.IsRetired)
            return this;
        var resumed = metric with { RetiredOn = null };
        return Against(resumed) is { } refusal ? refusal : Put(All.IndexOf(metric), resumed);
    }

    private MetricRefusal? Against(OwnMetric wanted)
    {
        if (wanted.Names.IsDefaultOrEmpty || wanted.Words.Any(name => name.Key.Length == 0))
            return new MetricRefusal.NameMissing();
        foreach (var name in wanted.Words)
            if (name.Text.Length > MetricName.MostChars)
                return new MetricRefusal.NameTooLong(name.Text, MetricName.MostChars);
        if (wanted.Names.Length > 2 || wanted.Aliases.Length > MostAliases)
            return new MetricRefusal.TooManyNames(MostAliases);
        foreach (var other in InUse.Where(other => other.Id != wanted.Id))
        foreach (var word in wanted.Words)
            if (other.Words.Any(taken => taken.Key == word.Key))
                return new MetricRefusal.NameTaken(word, other);
        return InUse.Count(other => other.Id != wanted.Id) >= MostInUse && !wanted.IsRetired
            ? new MetricRefusal.TooMany(MostInUse)
            : null;
    }

    private MetricList Put(int place, OwnMetric metric)
        => this with { All = place == All.Length ? All.Add(metric) : All.SetItem(place, metric) };

    public bool Equals(MetricList? other) => other is not null && All.SequenceEqual(other.All);

    public override int GetHashCode() => All.Length;
}
