using TeamCoachBot.Bot.Cards;

namespace TeamCoachBot.Bot.Progress;

/// <summary>The sentences that say how far it is: first line, headline, pace, status (words, chapter 2).</summary>
internal sealed class ProgressWords(Language language)
{
    // What is needed a day is a guide: nobody aims at 5,062.66.
    private const decimal CentsMatterBelow = 100m;

    private readonly Texts _texts = Texts.Of<ProgressWords>(language);
    private readonly Written _written = Written.In(language);

    /// <summary>The whole first line; also what a notification shows.</summary>
    public string Line(ProgressView view)
    {
        var line = view.Standing switch
        {
            Standing.NoTarget => NoTarget(view),
            Standing.Done => Headline(view) + _texts["Stop"],
            _ => _texts.With("Sentences", Rest(view), Pace(view)).TrimEnd(),
        };
        if (view.CountedSince is { } since)
            line = _texts.With("CountedSince", _written.Date(since, view.Today), line);
        return view.Whose is null ? line : _texts.With("Whose", Typed.Line(view.Whose), line);
    }

    /// <summary>The one thing to see in two seconds.</summary>
    public string Headline(ProgressView view) => view switch
    {
        { HasFigure: false } => _texts["NoFigure"],
        { Standing: Standing.NoTarget } => _texts.With("AttainedSoFar", _written.Amount(view.Attained, view.Units)),
        { Gap: > 0m } => _texts.With("ToGo", _written.Distance(view.Gap, view.Units)),
        { IsLevel: true, Standing: not Standing.Done } => view.Surplus > 0m
            ? _texts.With(view.Falls ? "BelowTarget" : "AboveTarget", _written.Distance(view.Surplus, view.Units))
            : _texts["OnTarget"],
        { Surplus: > 0m } => _texts.With("Over", _written.Distance(view.Surplus, view.Units)),
        _ => _texts["Exactly"],
    };

    /// <summary>What the rest of the period asks for: "8 working days left – about 2 deals".</summary>
    public string? Ahead(ProgressView view)
    {
        if (!view.HasTarget || view.Gap <= 0m)
            return null;
        if (view.WorkingDaysLeft == 0)
            return _texts["NoDays"];
        var days = _written.WorkingDays(view.WorkingDaysLeft);
        return view.Needed is { In: not NeededIn.Nothing } needed
            ? _texts.With("LeftAnd" + needed.In, days, NeededAmount(needed, view.Units))
            : _texts.With("Left", days);
    }

    public string Pace(ProgressView view)
    {
        if (view.Standing == Standing.TooEarly)
            return _texts[view.Period.Kind == Domain.Calendars.PeriodKind.Month ? "TooEarlyMonth" : "TooEarly"];
        if (view.Done is not { } done || view.Expected is not { } expected || view.Standing == Standing.Unknown)
            return "";
        return _texts.With(
            view.IsSeasonal ? "PaceOfPlan" : "Pace",
            _written.Percent(done), _written.Percent(expected), _texts[$"Standing_{view.Standing}"]);
    }

    /// <summary>The status as a sign and a word, so that it needs no colour.</summary>
    public string Status(Standing standing) =>
        _texts.With("Status", _texts[$"Sign_{standing}"], _texts[$"Status_{standing}"]);

    public static Tone ToneOf(Standing standing) => standing switch
    {
        Standing.Done or Standing.Ahead or Standing.OnTrack => Tone.Good,
        Standing.AtRisk => Tone.Warning,
        Standing.Behind => Tone.Attention,
        _ => Tone.Default,
    };

    public string NeededAmount(NeededView needed, Units units) => needed.In == NeededIn.Deals
        ? _written.Deals((int)Math.Ceiling(needed.Amount))
        : NeededSum(needed.Amount, units);

    /// <summary>What is needed, rounded up: who brings in what is written is not short of it.</summary>
    public string NeededSum(decimal amount, Units units) =>
        _written.Amount(amount >= CentsMatterBelow ? Math.Ceiling(amount) : amount, units);

    private string NoTarget(ProgressView view) =>
        _texts.With("NoTarget", _written.Period(view.Period, view.Today));

    private string Rest(ProgressView view) => Ahead(view) is { } ahead
        ? _texts.With("HeadlineAndRest", Headline(view), ahead)
        : Headline(view) + _texts["Stop"];
}
