using TeamCoachBot.Domain.Progress;
using TeamCoachBot.Domain.Targets;

namespace TeamCoachBot.Bot.Progress;

/// <summary>Each figure's name with its value, and its rule in one or two sentences.</summary>
internal sealed class WhyRules(ProgressView view, Language language)
{
    private readonly Texts _texts = Texts.Of<WhyRules>(language);
    private readonly Written _written = Written.In(language);
    private readonly ProgressWords _words = new(language);

    /// <summary>"Target: ¥500,000".</summary>
    public string Figure(Why why) => why switch
    {
        Why.Reached reached => _texts.With(
            "WhyAttained", reached.Value is { } value ? Amount(value) : _texts["NoReading"]),
        Why.ToReach target => _texts.With("WhyTarget", Amount(target.Lowered)),
        Why.ExpectedByNow expected => _texts.With("WhyExpected", _written.Percent(expected.Elapsed)),
        Why.Missing missing => _texts.With("WhyGap", _written.Distance(missing.Gap, view.Units)),
        Why.StillNeeded needed => _texts.With("WhyNeeded", Needed(needed)),
        Why.Foreseen forecast => _texts.With("WhyForecast", Amount(forecast.Value)),
        Why.Judged judged => _texts.With("WhyStatus", _words.Status(view.Standing)),
        Why.Changed => _texts["WhyChanged"],
        _ => throw new ArgumentOutOfRangeException(nameof(why), why, "A figure without words."),
    };

    public string Rule(Why why) => why switch
    {
        Why.Reached => _texts.With(view.IsOwn ? "WhyEnteredRule" : "WhyAttainedRule", view.Basis),
        Why.ToReach target => Target(target),
        Why.ExpectedByNow expected => Expected(expected),
        Why.Missing missing => _texts.With("WhyGapRule", Amount(missing.Target), Amount(missing.Attained)),
        Why.StillNeeded needed => Rest(needed),
        Why.Foreseen forecast => _texts.With(
            "WhyForecastRule", Amount(forecast.Attained), _written.Percent(forecast.OwnPart),
            _written.Percent(1m - forecast.OwnPart)),
        Why.Judged judged => Status(judged),
        Why.Changed => ProgressFacts.Since(view, _texts, _written) ?? _texts["WhyNothingChanged"],
        _ => throw new ArgumentOutOfRangeException(nameof(why), why, "A figure without words."),
    };

    private string Target(Why.ToReach target)
    {
        var versions = target.Parts.Select(Version)
            .Aggregate((all, next) => _texts.With("Sentences", all, next));
        var absent = target.Shares.Sum(share => share.Absent);
        return target.Lowered == target.Agreed || absent == 0
            ? versions
            : _texts.With("Sentences", versions, _texts.With(
                "WhyTargetLeave", Amount(target.Agreed), _written.WorkingDays(absent),
                _written.WorkingDays(target.Shares.Sum(share => share.TeamDays))));
    }

    private string Version(TargetPart part) => _texts.With(
        part.Version.State == TargetState.SetByManager ? "WhyTargetSet" : "WhyTargetVersion",
        part.Version.Number,
        _written.Date(DateOnly.FromDateTime(part.Version.SetAt.Date), view.Today),
        _written.Period(part.Period, view.Today));

    private string Expected(Why.ExpectedByNow expected)
    {
        var days = expected.Shares.Aggregate(
            (Over: 0, All: 0), (sum, share) => (sum.Over + share.Days.Before, sum.All + share.Days.InPeriod));
        var rule = expected.Shares.Count > 1 ? "Plan"
            : expected.Shares.Any(share => share.Rule == ElapsedRule.TeamCurve) ? "Curve" : "Even";
        return _texts.With(
            "WhyExpected" + rule, _written.WorkingDays(days.Over), _written.WorkingDays(days.All),
            _written.Percent(expected.Elapsed));
    }

    private string Rest(Why.StillNeeded needed)
    {
        var gap = _written.Distance(needed.Gap, view.Units);
        return needed is { Needed.Unit: NeededUnit.Deals, Habits.TypicalDeal: { } typical }
            ? _texts.With("WhyNeededDeals", gap, Amount(typical))
            : _texts.With("WhyNeededDays", gap, _written.WorkingDays(needed.DaysLeft));
    }

    private string Status(Why.Judged judged)
    {
        var settings = judged.Settings;
        var rule = _texts.With(
            view.IsLevel ? "WhyStatusLevel" : "WhyStatusRule", _written.Number(settings.AheadFrom), _written.Number(settings.OnTrackFrom),
            _written.Number(settings.AtRiskFrom));
        var reason = judged.Verdict switch
        {
            { Reason: StatusReason.Pace, Pace: { } pace } => _texts.With("Reason_Pace", _written.Number(pace)),
            var other => _texts[$"Reason_{other.Reason}"],
        };
        return _texts.With("Sentences", reason, rule);
    }

    private string Needed(Why.StillNeeded needed)
    {
        var inUnits = ProgressViews.NeededOf(needed.Needed);
        return _texts.With("Needed_" + inUnits.In, _words.NeededAmount(inUnits, view.Units));
    }

    private string Amount(decimal amount) => _written.Amount(amount, view.Units);
}
