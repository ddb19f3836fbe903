namespace TeamCoachBot.Bot.Progress;

/// <summary>The few numbers under the bars, each with the name that the team uses.</summary>
internal static class ProgressFacts
{
    private const int MostBases = 3;

    public static IEnumerable<(string, string)> Of(
        ProgressView view, ProgressWords words, Texts texts, Written written)
    {
        string Amount(decimal amount) => written.Amount(amount, view.Units);

        if (view.HasTarget)
        {
            yield return (texts["FactTarget"], view.AgreedTarget is { } agreed && agreed != view.Target
                ? texts.With("TargetLowered", Amount(view.Target), Amount(agreed))
                : Amount(view.Target));
            if (view.HasFigure)
                yield return (texts["FactAttained"], Amount(view.Attained));
        }

        if (view.ToConfirm > 0m)
            yield return (texts["FactToConfirm"], Amount(view.ToConfirm));

        if (view.Stretch is { } stretch && stretch > view.Target)
            yield return (texts["FactStretch"], Amount(stretch));
        if (view.Needed is { In: not NeededIn.Nothing } needed && view.Gap > 0m)
        {
            var amount = words.NeededAmount(needed, view.Units);
            yield return (texts["FactNeeded"], texts.With("Needed_" + needed.In, amount));
        }

        if (view.Forecast is { } forecast && view.Standing is not (Standing.TooEarly or Standing.NoTarget))
            yield return (texts["FactForecast"], texts.With("About", Amount(forecast)));
        foreach (var basis in Told(view.OtherBases))
            yield return (AsLabel(basis.Name), OtherBasis(basis, view, texts, written));
    }

    /// <summary>The stages that something has reached; of none at all the last, which is the money.</summary>
    private static IEnumerable<OtherBasisView> Told(IReadOnlyList<OtherBasisView> bases)
    {
        var reached = bases.Where(basis => basis.Attained != 0m).TakeLast(MostBases).ToList();
        return reached.Count > 0 ? reached : bases.TakeLast(1);
    }

    /// <summary>A name as the titles beside it are written: with a capital, where the script has any.</summary>
    private static string AsLabel(string name) => name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + name[1..];

    private static string OtherBasis(OtherBasisView basis, ProgressView view, Texts texts, Written written)
    {
        var difference = basis.Attained - view.Attained;
        var amount = written.Amount(basis.Attained, view.Units);
        return difference == 0m
            ? amount
            : texts.With(
                difference < 0m ? "BasisLess" : basis.IsMoneyIn ? "BasisMoreMoney" : "BasisMore",
                amount, written.Amount(Math.Abs(difference), view.Units), view.Basis);
    }

    /// <summary>"Since Thu: +¥80,000 added."; null when nothing moved.</summary>
    public static string? Since(ProgressView view, Texts texts, Written written)
    {
        if (view.Since is not { IsEmpty: false } since)
            return null;
        var parts = new List<string>(3);
        if (since.Added != 0m)
            parts.Add(texts.With("Added", written.Amount(since.Added, view.Units)));
        if (since.Corrected != 0m)
            parts.Add(texts.With("Corrected", WithSign(since.Corrected, view, written)));
        if (since.TakenBack != 0m)
            parts.Add(texts.With("TakenBack", written.Amount(-Math.Abs(since.TakenBack), view.Units)));
        return texts.With("Since", written.DayOfWeek(since.Since), string.Join(texts["Comma"], parts));
    }

    private static string WithSign(decimal amount, ProgressView view, Written written) =>
        (amount > 0m ? "+" : "") + written.Amount(amount, view.Units);
}
