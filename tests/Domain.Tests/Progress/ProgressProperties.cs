using FsCheck;
using FsCheck.Fluent;
using TeamCoachBot.Domain.Calendars;
using TeamCoachBot.Domain.Progress;
using TeamCoachBot.Domain.Tests.Wins;
using static TeamCoachBot.Domain.Tests.Progress.Questions;

namespace TeamCoachBot.Domain.Tests.Progress;

public sealed class ProgressProperties
{
    private static readonly Gen<ProgressQuestion> s_questions =
        from target in Gen.Choose(1, 1_000_000)
        from day in Gen.Choose(1, 30)
        from amounts in Gen.Choose(1, 40_000_000).ListOf()
        from off in Gen.Choose(1, 26)
        from curve in Gen.Elements(null, MonthCurve.Restore([0, 0, 0.1m, 0.1m, 0.2m, 0.25m, 0.4m, 0.4m, 0.5m, 0.7m, 1]))
        select November(
            target,
            Ledgers.Nov(day),
            [.. amounts.Take(12).Select((cents, i) => Win(cents / 100m, 1 + (i % day), $"w{i}"))]) with
        {
            Calendar = Team.Without(Off(off, off + 3)),
            Curve = curve,
        };

    [Fact]
    public void Another_win_never_raises_the_gap()
        => Prop.ForAll(s_questions.ToArbitrary(), Gen.Choose(1, 9_000_000).ToArbitrary(), (question, more)
            => (question with { WhatIf = new Supposed(more) }).Figures().Gap <= question.Figures().Gap)
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_day_with_what_is_needed_never_raises_what_is_needed()
        => Prop.ForAll(s_questions.ToArbitrary(), Gen.Choose(0, 1000).ToArbitrary(), (question, more) =>
        {
            if (question.Figures().Needed is not { } today || !question.Calendar.IsWorkingDay(question.Today))
                return true;
            var tomorrow = (question with
            {
                Today = question.Today.AddDays(1),
                WhatIf = new Supposed(today.PerDay + more),
            }).Figures();
            return (tomorrow.Needed?.PerDay ?? 0) <= today.PerDay + 0.000_000_001m;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_forecast_lies_between_what_is_there_and_the_better_of_target_and_pace()
        => Prop.ForAll(s_questions.ToArbitrary(), question =>
        {
            var figures = question.Figures();
            if (figures.Forecast?.Value is not { } forecast)
                return true;
            var (a, t, w) = (figures.Attained!.Value, figures.Target!.Lowered, figures.Target.Elapsed);
            return forecast >= a - 0.01m && forecast <= a + ((1 - w) * decimal.Max(t, a / w)) + 0.01m;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Leave_never_raises_a_target_and_done_is_when_nothing_is_missing()
        => Prop.ForAll(s_questions.ToArbitrary(), question =>
        {
            var figures = question.Figures();
            return figures.Target is null
                || (figures.Target.Lowered <= figures.Target.Agreed
                    && figures.Status == Status.Done == (figures.Gap == 0)
                    && figures.Gap * figures.Surplus == 0);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_elapsed_weight_never_falls_from_day_to_day()
        => Prop.ForAll(s_questions.ToArbitrary(), question =>
        {
            var now = question.Figures().Expected ?? 0;
            var next = (question with { Today = question.Today.AddDays(1) }).Figures().Expected ?? 1;
            return now >= 0 && now <= next && next <= 1;
        }).QuickCheckThrowOnFailure();
}
