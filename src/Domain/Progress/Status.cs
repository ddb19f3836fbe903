namespace TeamCoachBot.Domain.Progress;

/// <summary>How an owner stands against what is expected by now (handbook, chapter 4), from best to worst.</summary>
public enum Status
{
    Done,
    Ahead,
    OnTrack,
    AtRisk,
    Behind,
    TooEarly,
}

/// <summary>Why a status is better than pace alone would make it.</summary>
public enum StatusReason
{
    Pace,
    TargetReached,
    ShortByLessThanADeal,
    ShortByLessThanTwoDeals,
    LessThanATenthGone,

    /// <summary>Of a level or a rate nothing is decided before the period is over.</summary>
    NotOverYet,
}

/// <summary>A status with what it rests on.</summary>
public sealed record Verdict(Status Status, StatusReason Reason, decimal? Pace);
