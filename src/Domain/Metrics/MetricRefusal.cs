using TeamCoachBot.Domain.Targets;

namespace TeamCoachBot.Domain.Metrics;

/// <summary>Why a team's list of metrics did not change.</summary>
public abstract record MetricRefusal : Refusal
{
    private MetricRefusal()
    {
    }

    public sealed record NameMissing : MetricRefusal;

    public sealed record NameTooLong(string Name, int Most) : MetricRefusal;

    public sealed record TooManyNames(int Most) : MetricRefusal;

    /// <summary>Another metric of the team is called so.</summary>
    public sealed record NameTaken(MetricName Name, OwnMetric By) : MetricRefusal;

    /// <summary>So many are in use.</summary>
    public sealed record TooMany(int Most) : MetricRefusal;

    /// <summary>So many were ever made; an old one can be taken up again.</summary>
    public sealed record TooManyEver(int Most) : MetricRefusal;

    public sealed record UnitDoesNotFit(Measure Measure, MetricUnit Unit) : MetricRefusal;

    /// <summary>Only a score of points ends somewhere.</summary>
    public sealed record ScaleDoesNotFit(decimal Most) : MetricRefusal;

    public sealed record NoSuchMetric : MetricRefusal;
}
