namespace TeamCoachBot.Domain.Wins;

/// <summary>Why the ledger did not take an entry.</summary>
public abstract record WinRefusal : Refusal
{
    private WinRefusal()
    {
    }

    /// <summary>Not above 0, or more than 12 digits before the decimal point.</summary>
    public sealed record AmountOutOfRange(decimal Amount, decimal Most) : WinRefusal;

    public sealed record TooManyDecimals(decimal Amount, Currency Currency, int Allowed) : WinRefusal;

    public sealed record NumberTooFine(decimal Number, int Allowed) : WinRefusal;

    /// <summary>What is still to come is not a win.</summary>
    public sealed record InTheFuture(DateOnly On, DateOnly Today) : WinRefusal;

    public sealed record BeforeTheWin(DateOnly On, DateOnly WonOn) : WinRefusal;

    public sealed record UnknownStage(StageId Stage) : WinRefusal;

    /// <summary>The win is at this stage or beyond; to step back, the move is cancelled.</summary>
    public sealed record StageReached(StageId Stage) : WinRefusal;

    public sealed record StageCount(int Stages, int Most) : WinRefusal;

    public sealed record StageTwice(StageId Stage) : WinRefusal;

    public sealed record StageNameTooLong(string Name, int Most) : WinRefusal;

    /// <summary>So many were ever known; an old one can be renamed or taken up again.</summary>
    public sealed record StagesEver(int Most) : WinRefusal;

    /// <summary>It is the one at which the team's wins count.</summary>
    public sealed record StageCounts(StageId Stage) : WinRefusal;

    /// <summary>Wins have passed the two in the other order, which would change what counted.</summary>
    public sealed record StagesTurned(StageId First, StageId Then) : WinRefusal;

    public sealed record NobodyCredited : WinRefusal;

    public sealed record CreditsNotWhole(decimal Percents) : WinRefusal;

    public sealed record TooManyCredited(int Members, int Most) : WinRefusal;

    public sealed record CreditedTwice(People.MemberId Member) : WinRefusal;

    public sealed record ProfitAboveAmount(decimal Profit, decimal Amount) : WinRefusal;

    public sealed record TaxNegative(decimal WithTax, decimal WithoutTax) : WinRefusal;

    /// <summary>More would go back than the win is worth after what already went back.</summary>
    public sealed record RefundTooLarge(decimal Amount, decimal Left) : WinRefusal;

    public sealed record ReasonMissing : WinRefusal;

    /// <summary>It would change a month that is closed, which only a manager may do, with a reason.</summary>
    /// <param name="First">The month's first day.</param>
    /// <param name="LastOpen">The last day on which everybody could still change it.</param>
    public sealed record PeriodClosed(DateOnly First, DateOnly LastOpen) : WinRefusal;

    /// <summary>It touches more months and members than one step can write.</summary>
    public sealed record TooMuchAtOnce : WinRefusal;

    public sealed record NoSuchEntry(EntryId Entry) : WinRefusal;

    public sealed record AlreadyCancelled(EntryId Entry) : WinRefusal;

    /// <summary>The entry is of a kind that this can't be done to, such as a receipt under a reading.</summary>
    public sealed record DoesNotApply(EntryId Entry) : WinRefusal;

    /// <summary>The member's month holds as many wins, or as large a sum, as one row can.</summary>
    public sealed record MonthFull(DateOnly First) : WinRefusal;
}
