using TeamCoachBot.Domain.Calendars;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Domain.Targets;

/// <summary>What a target is about, and the bounds that its numbers keep.</summary>
public sealed record TargetSubject(Metric Metric, Basis Basis, Period Period, TargetOwner Owner, Currency Currency)
{
    internal Target NewTarget(bool isPrivate)
        => Target.Restore(Metric.Id, Metric.On(Basis), Period, Owner, isPrivate, []);

    internal decimal DefaultStretch(decimal commitment)
    {
        var unit = Metric.Unit == MetricUnit.Count ? 0 : Metric.Decimals(Currency);
        // What falls to its target is stretched by going further down, and what is a count by whole ones.
        return Metric.FallsToTarget
            ? decimal.Round(commitment * (1 - Target.DefaultBuffer), unit, MidpointRounding.ToZero)
            : decimal.Max(commitment, decimal.Min(
                decimal.Round(commitment * (1 + Target.DefaultBuffer), unit, MidpointRounding.AwayFromZero),
                Highest(commitment)));
    }

    /// <summary>The end of the scale; a percentage ends at 100, unless more than that is asked for.</summary>
    private decimal Highest(decimal commitment)
        => Metric.Most ?? (Metric.Unit == MetricUnit.Percent && commitment <= 100 ? 100 : Amounts.Most);

    internal TargetRefusal? Refuses(TargetNumbers numbers)
    {
        var stretch = numbers.Stretch ?? numbers.Commitment;
        foreach (var number in (ReadOnlySpan<decimal>)[numbers.Commitment, stretch, numbers.Start ?? 0])
        {
            if (number < 0 || !Amounts.IsInRange(number))
                return new TargetRefusal.OutOfRange(number, Amounts.Most);
            if (!Amounts.HasAtMost(number, Metric.Decimals(Currency)))
                return new TargetRefusal.TooManyDecimals(number, Metric.Decimals(Currency));
        }
        if (Metric.FallsToTarget ? stretch > numbers.Commitment : stretch < numbers.Commitment)
            return new TargetRefusal.StretchBelowCommitment(stretch, numbers.Commitment);
        return Metric.Direction == Direction.Lower && !(numbers.Start > numbers.Commitment)
            ? new TargetRefusal.StartNotAboveTarget(numbers.Start, numbers.Commitment)
            : null;
    }
}
