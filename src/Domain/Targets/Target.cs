using System.Collections.Immutable;
using TeamCoachBot.Domain.Calendars;
using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Domain.Targets;

/// <summary>
/// A number to reach for one metric, period and owner, with every version it had. Invariant: versions are numbered from
/// 1 without a gap and are only ever added.
/// </summary>
public sealed record Target
{
    /// <summary>The stretch that is taken when nobody names one (handbook, chapter 3: buffer b).</summary>
    public const decimal DefaultBuffer = 0.05m;

    private Target(MetricId metric, Basis basis, Period period, TargetOwner owner, bool isPrivate)
        => (Metric, Basis, Period, Owner, IsPrivate) = (metric, basis, period, owner, isPrivate);

    public MetricId Metric { get; }

    public Basis Basis { get; }

    public Period Period { get; }

    public TargetOwner Owner { get; }

    /// <summary>A goal that a member keeps while there is no target; nobody else sees it.</summary>
    public bool IsPrivate { get; }

    public ImmutableArray<TargetVersion> Versions { get; private init; } = [];

    /// <summary>The number that answers use: the last agreed or set; null while all are only proposed.</summary>
    public TargetVersion? Holding => Versions.LastOrDefault(version => version.Holds);

    /// <summary>Version 1, set by the manager; possible on any day until the period is over.</summary>
    public static Outcome<Target> SetByManager(
        TargetSubject subject, TargetNumbers numbers, TargetNote note)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return subject.NewTarget(isPrivate: false).Set(subject, numbers, note);
    }

    /// <summary>A member's own goal; a period that has a target takes none.</summary>
    public static Outcome<Target> PrivateGoal(
        TargetSubject subject, TargetNumbers numbers, TargetNote note, Target? existing)
    {
        ArgumentNullException.ThrowIfNull(subject);
        if (existing is { IsPrivate: false, Holding: not null })
            return new TargetRefusal.TargetExists(subject.Period);
        return (existing is { IsPrivate: true } ? existing : subject.NewTarget(isPrivate: true))
            .Set(subject, numbers, note);
    }

    /// <summary>A new number is a new version; the earlier ones stay. The same number again is refused.</summary>
    public Outcome<Target> Set(TargetSubject subject, TargetNumbers numbers, TargetNote note)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(numbers);
        ArgumentNullException.ThrowIfNull(note);
        if (note.Today >= Period.End)
            return new TargetRefusal.PeriodOver(Period);
        if (Versions.Length > 0 && !IsPrivate && string.IsNullOrWhiteSpace(note.Reason))
            return new TargetRefusal.ReasonMissing();
        if (subject.Refuses(numbers) is { } refusal)
            return refusal;
        var stretch = numbers.Stretch ?? subject.DefaultStretch(numbers.Commitment);
        if (Holding is { } last
            && (last.Commitment, last.Stretch, last.Start) == (numbers.Commitment, stretch, numbers.Start))
            return new TargetRefusal.SameAsBefore(last.Number);
        return With(new TargetVersion(
            Versions.Length + 1,
            numbers.Commitment,
            stretch,
            numbers.Start,
            IsPrivate ? TargetState.Agreed : TargetState.SetByManager,
            note.By,
            note.At,
            note.Reason));
    }

    /// <summary>From storage.</summary>
    public static Target Restore(
        MetricId metric,
        Basis basis,
        Period period,
        TargetOwner owner,
        bool isPrivate,
        IEnumerable<TargetVersion> versions)
        => new(metric, basis, period, owner, isPrivate)
        {
            Versions = [.. versions.OrderBy(version => version.Number)],
        };

    private Target With(TargetVersion version) => this with { Versions = Versions.Add(version) };

    public bool Equals(Target? other) => other is not null && Metric == other.Metric && Basis == other.Basis
        && Period == other.Period && Owner == other.Owner && IsPrivate == other.IsPrivate
        && Versions.SequenceEqual(other.Versions);

    public override int GetHashCode() => HashCode.Combine(Metric, Period, Owner, Versions.Length);
}

/// <summary>Who sets a target, when, on which of their days, and why.</summary>
public sealed record TargetNote(MemberId By, DateTimeOffset At, DateOnly Today, string Reason = "");
