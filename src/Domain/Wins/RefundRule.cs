namespace TeamCoachBot.Domain.Wins;

/// <summary>When money that goes back is no longer the seller's matter (handbook, chapter 5).</summary>
public static class RefundRule
{
    public const int Months = 6;

    /// <summary>The deal is older than six months on the day of the refund: it goes to the team's line.</summary>
    public static bool IsOld(WinFacts facts, DateOnly refundedOn)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return facts.On.AddMonths(Months) < refundedOn;
    }
}
