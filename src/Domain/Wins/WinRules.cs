namespace TeamCoachBot.Domain.Wins;

/// <summary>The bounds that the facts of a win keep before they become an entry (handbook, chapter 5).</summary>
public static class WinRules
{
    /// <summary>How many members may share one win.</summary>
    public const int MostCredited = 10;

    /// <summary>What is wrong with the facts, or null. Today is the date of whom the win is about.</summary>
    /// <param name="kept">Where the win stands already, which the team may have given up since.</param>
    public static WinRefusal? Check(WinFacts facts, StageOrder stages, DateOnly today, StageId? kept = null)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(stages);
        return CheckAmount(facts.Worth.WithTax, facts.Currency)
            ?? CheckWorth(facts.Worth, facts.Currency)
            ?? CheckDay(facts.On, today)
            ?? (!stages.IsInUse(facts.Stage) && facts.Stage != kept ? new WinRefusal.UnknownStage(facts.Stage) : null)
            ?? CheckCredits(facts);
    }

    public static WinRefusal? Check(OpeningFacts facts, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return CheckNumber(facts.Value) ?? CheckPer(facts.Per) ?? CheckDay(facts.On, today);
    }

    public static WinRefusal? Check(ReadingFacts facts, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return CheckNumber(facts.Value) ?? CheckPer(facts.Per) ?? CheckDay(facts.On, today);
    }

    public static WinRefusal? Check(ActivityFacts facts, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(facts);
        foreach (var (_, count) in facts.Counts)
            if (count is < 1 or > ActivityFacts.Most)
                return new WinRefusal.AmountOutOfRange(count, ActivityFacts.Most);
        return CheckDay(facts.On, today);
    }

    public static WinRefusal? Check(LostFacts facts, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return string.IsNullOrWhiteSpace(facts.Reason) ? new WinRefusal.ReasonMissing() : CheckDay(facts.On, today);
    }

    /// <summary>A number of no currency, of either sign: a rate, a level, points.</summary>
    public static WinRefusal? CheckNumber(decimal number)
    {
        if (!Amounts.IsInRange(number))
            return new WinRefusal.AmountOutOfRange(number, Amounts.Most);
        return Amounts.HasAtMost(number, Amounts.Decimals)
            ? null
            : new WinRefusal.NumberTooFine(number, Amounts.Decimals);
    }

    /// <summary>Above 0, at most 12 digits before the point, no more decimals than the currency has.</summary>
    public static WinRefusal? CheckAmount(decimal amount, Currency currency)
    {
        if (amount <= 0 || !Amounts.IsInRange(amount))
            return new WinRefusal.AmountOutOfRange(amount, Amounts.Most);
        return CheckDecimals(amount, currency);
    }

    /// <summary>Above 0 and of no currency: a number of deals.</summary>
    public static WinRefusal? CheckPositive(decimal number)
        => number <= 0 ? new WinRefusal.AmountOutOfRange(number, Amounts.Most) : CheckNumber(number);

    public static WinRefusal? CheckDay(DateOnly on, DateOnly today)
        => on > today ? new WinRefusal.InTheFuture(on, today) : null;

    private static WinRefusal.TooManyDecimals? CheckDecimals(decimal amount, Currency currency)
        => Amounts.HasAtMost(amount, currency.Decimals)
            ? null
            : new WinRefusal.TooManyDecimals(amount, currency, currency.Decimals);

    private static WinRefusal? CheckPer(decimal per)
        => per <= 0 ? new WinRefusal.AmountOutOfRange(per, Amounts.Most) : CheckNumber(per);

    private static WinRefusal? CheckWorth(Worth worth, Currency currency)
    {
        if (worth.WithoutTax > worth.WithTax || worth.WithoutTax < 0)
            return new WinRefusal.TaxNegative(worth.WithTax, worth.WithoutTax);
        if (worth.Profit is not { } profit)
            return CheckDecimals(worth.WithoutTax, currency);
        if (profit > worth.WithTax)
            return new WinRefusal.ProfitAboveAmount(profit, worth.WithTax);
        // A deal may be sold at a loss, so the profit has no lower bound but the range.
        if (!Amounts.IsInRange(profit))
            return new WinRefusal.AmountOutOfRange(profit, Amounts.Most);
        return CheckDecimals(worth.WithoutTax, currency) ?? CheckDecimals(profit, currency);
    }

    private static WinRefusal? CheckCredits(WinFacts facts)
    {
        if (facts.Credits.IsDefaultOrEmpty)
            return new WinRefusal.NobodyCredited();
        if (facts.Credits.Length > MostCredited)
            return new WinRefusal.TooManyCredited(facts.Credits.Length, MostCredited);
        var sum = facts.Credits.Sum(credit => credit.Percent);
        if (sum != 100 || facts.Credits.Any(credit => credit.Percent <= 0))
            return new WinRefusal.CreditsNotWhole(sum);
        var twice = facts.Credits.GroupBy(credit => credit.Member).FirstOrDefault(same => same.Count() > 1);
        return twice is null ? null : new WinRefusal.CreditedTwice(twice.Key);
    }
}
