namespace TeamCoachBot.Domain.Wins;

/// <summary>What a team wants a manager to look at.</summary>
public enum EyeOn
{
    AboveAmount = 0,
    Everything = 1,
    FirstOrders = 2,
    Nothing = 3,
}

/// <summary>
/// Which wins need a manager's eye (handbook, chapter 5): everything, above an amount (the default), first orders, or
/// nothing. Whatever it says, a win counts from the moment it is logged.
/// </summary>
/// <param name="Above">In the team's currency; meant only by <see cref="EyeOn.AboveAmount"/>.</param>
public readonly record struct LookRule(EyeOn Kind, decimal Above)
{
    /// <summary>How long silence lasts before it confirms, in the team's working days (handbook, chapter 5).</summary>
    public const int SilentDays = 5;

    /// <summary>About one large deal in the money of that place, so that a new team is not asked about every sale.</summary>
    public static LookRule DefaultFor(Currency currency) => new(EyeOn.AboveAmount, currency.Code switch
    {
        "CNY" or "HKD" => 100_000m,
        "TWD" => 500_000m,
        "INR" => 1_000_000m,
        "JPY" => 2_000_000m,
        "KRW" => 20_000_000m,
        _ => 20_000m,
    });

    public LookedAt LookAt(WinFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var needs = Kind switch
        {
            EyeOn.Everything => true,
            EyeOn.AboveAmount => facts.Worth.WithTax > Above,
            EyeOn.FirstOrders => facts.IsFirstOrder,
            _ => false,
        };
        return needs ? LookedAt.ToConfirm : LookedAt.Confirmed;
    }
}
