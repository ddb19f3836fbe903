using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Domain.Targets;

/// <summary>How far the talk about a number has come (handbook, chapter 3).</summary>
public enum TargetState
{
    Proposed,
    CounterProposed,
    Answered,
    Agreed,
    SetByManager,
}

/// <summary>One number that was put forward, by whom, when and why. Nothing in it ever changes.</summary>
/// <param name="Number">From 1 within a target.</param>
/// <param name="Start">Where something that is to be lowered begins; null for everything else.</param>
public sealed record TargetVersion(
    int Number,
    decimal Commitment,
    decimal Stretch,
    decimal? Start,
    TargetState State,
    MemberId SetBy,
    DateTimeOffset SetAt,
    string Reason)
{
    /// <summary>True while this is the number that answers use.</summary>
    public bool Holds => State is TargetState.Agreed or TargetState.SetByManager;
}

/// <summary>A number as somebody asks for it, before the bounds are checked.</summary>
public sealed record TargetNumbers(decimal Commitment, decimal? Stretch = null, decimal? Start = null);
