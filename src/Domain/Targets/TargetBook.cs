using TeamCoachBot.Domain.Calendars;

namespace TeamCoachBot.Domain.Targets;

/// <summary>A part of what has to be reached in a period: the target itself, or one of those it sums up.</summary>
public sealed record TargetPart(Period Period, TargetVersion Version);

/// <summary>What has to be reached in a period; without parts there is no target, and why stands beside it.</summary>
/// <param name="MissingMonths">Months without a target when some of the others have one.</param>
public sealed record TargetInForce(IReadOnlyList<TargetPart> Parts, IReadOnlyList<Period> MissingMonths, bool IsPrivate)
{
    public static readonly TargetInForce None = new([], [], false);

    public bool Exists => Parts.Count > 0;

    public decimal Commitment => Parts.Sum(part => part.Version.Commitment);

    public decimal Stretch => Parts.Sum(part => part.Version.Stretch);

    public decimal? Start => Parts.Count == 1 ? Parts[0].Version.Start : null;

    public static TargetInForce Of(TargetPart part) => new([part], [], false);
}

/// <summary>The targets of one owner for one metric, and which of them answers a question.</summary>
public sealed class TargetBook(IEnumerable<Target> targets)
{
    private readonly Target[] _targets = [.. targets.Where(target => target.Holding is not null)];

    /// <summary>
    /// The period's own target; without one, of what adds up, the sum of those inside it that cover it without a gap:
    /// halves, quarters, months. A private goal is used only where there is nothing else.
    /// </summary>
    public TargetInForce For(Metric metric, Period period, IReadOnlyList<Period> months)
    {
        ArgumentNullException.ThrowIfNull(metric);
        ArgumentNullException.ThrowIfNull(period);
        ArgumentNullException.ThrowIfNull(months);
        if (Own(period, isPrivate: false) is { } own)
            return TargetInForce.Of(own);
        var sum = metric.AddsUp && period.Kind is (PeriodKind.Quarter or PeriodKind.Half or PeriodKind.Year)
            ? SumOver(months)
            : TargetInForce.None;
        if (!sum.Exists && Own(period, isPrivate: true) is { } goal)
            return TargetInForce.Of(goal) with { IsPrivate = true };
        return sum;
    }

    /// <summary>True when the period has a target of its own, so that no other target changes the answer.</summary>
    public bool Settles(Period period) => Own(period, isPrivate: false) is not null;

    /// <summary>
    /// What a question without a period is about: this month, else the shortest running period with a target, else
    /// this month all the same.
    /// </summary>
    public Period PeriodToShow(Period thisMonth, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(thisMonth);
        if (_targets.Any(target => target.Period == thisMonth))
            return thisMonth;
        return _targets
            .Select(target => target.Period)
            .Where(period => period.Contains(today))
            .OrderBy(period => period.End.DayNumber - period.First.DayNumber)
            .ThenBy(period => period.Key, StringComparer.Ordinal)
            .FirstOrDefault() ?? thisMonth;
    }

    private TargetPart? Own(Period period, bool isPrivate)
    {
        foreach (var target in _targets)
        {
            if (target.IsPrivate == isPrivate && target.Period == period)
                return new TargetPart(period, target.Holding!);
        }

        return null;
    }

    private TargetInForce SumOver(IReadOnlyList<Period> months)
    {
        var (parts, missing) = (new List<TargetPart>(), new List<Period>());
        for (var place = 0; place < months.Count;)
        {
            var part = LongestFrom(months[place].First, months[^1].End);
            if (part is null)
                missing.Add(months[place++]);
            else
                parts.Add(part);
            while (part is not null && place < months.Count && months[place].First < part.Period.End)
                place++;
        }
        if (parts.Count == 0)
            return TargetInForce.None;
        return missing.Count == 0 ? new TargetInForce(parts, [], false) : new TargetInForce([], missing, false);
    }

    private TargetPart? LongestFrom(DateOnly first, DateOnly end)
        => _targets
            .Where(target => !target.IsPrivate && target.Period.First == first && target.Period.End <= end
                && target.Period.Kind is (PeriodKind.Half or PeriodKind.Quarter or PeriodKind.Month))
            .OrderByDescending(target => target.Period.End)
            .Select(target => new TargetPart(target.Period, target.Holding!))
            .FirstOrDefault();
}
