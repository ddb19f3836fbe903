using System.Globalization;
using TeamCoachBot.Domain;
using TeamCoachBot.Domain.Metrics;
using TeamCoachBot.Domain.Targets;

namespace TeamCoachBot.Bot.Metrics;

/// <summary>A metric as far as it has been described, in a line or on the form.</summary>
internal sealed record MetricDraft
{
    /// <summary>Begins the values of <see cref="How"/> that name a kind of activity.</summary>
    public const string Logged = "did:";

    public static readonly MetricDraft Empty = new();

    public string Name { get; init; } = "";

    /// <summary>The name in the other language; empty without one.</summary>
    public string Other { get; init; } = "";

    /// <summary>More words for it, as typed.</summary>
    public string Aliases { get; init; } = "";

    /// <summary>A <see cref="Measure"/> by name, or a kind of activity; null while it wasn't said.</summary>
    public string? How { get; init; }

    public MetricUnit? Unit { get; init; }

    public Direction Direction { get; init; }

    /// <summary>The highest value there is.</summary>
    public decimal? Most { get; init; }

    /// <summary>In what it is usually counted when nobody says so.</summary>
    public MetricUnit UnitOrUsual => Unit ?? How switch
    {
        nameof(Measure.Ratio) => MetricUnit.Percent,
        nameof(Measure.Average) or nameof(Measure.LastValue) => MetricUnit.Points,
        _ => MetricUnit.Count,
    };

    public string MostText => Most?.ToString("0.####", CultureInfo.InvariantCulture) ?? "";

    public Outcome<Metric> MetricOf(MetricId id)
    {
        if (How is { } how && how.StartsWith(Logged, StringComparison.Ordinal))
            return MetricRules.OfActivity(id, how[Logged.Length..], Direction);
        return Enum.TryParse<Measure>(How, out var measure)
            ? MetricRules.Entered(id, measure, UnitOrUsual, Direction, Most)
            : new MetricRefusal.NameMissing();
    }
}
