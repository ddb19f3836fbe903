namespace TeamCoachBot.Domain.Wins;

/// <summary>
/// Whether a manager (or, for an opening entry, the member) has looked at an entry. It counts from the moment it is
/// logged until it is not accepted (handbook, chapter 4).
/// </summary>
public enum LookedAt
{
    ToConfirm = 0,
    Confirmed = 1,
    NotAccepted = 2,
}

/// <summary>Whether the win is the customer's first; new customers and repeat revenue are read from it.</summary>
public enum CustomerKind
{
    Any = 0,
    New = 1,
    Returning = 2,
}

/// <summary>What an entry did to what counts, by the day of recording: the parts of "since yesterday".</summary>
public enum Movement
{
    Added = 0,
    Corrected = 1,
    TakenBack = 2,
}
