namespace TeamCoachBot.Bot.Routing.Slots;

/// <summary>A day, or a stretch from one day to another with both included.</summary>
internal sealed record DatesSlot(DateSlot First, DateSlot Last, string Typed)
{
    /// <summary>The stretch when it is clear; null when a day is ambiguous, missing, or they run backwards.</summary>
    public (DateOnly First, DateOnly Last)? Resolve(DateOnly today, Lean lean = Lean.Nearest)
    {
        if (First.Resolve(today, lean) is not [var first])
            return null;
        if (ReferenceEquals(First, Last))
            return (first, first);
        // An end that is left open is sought from the beginning on: "Friday to Monday" ends on the Monday after
        // that Friday.
        var open = Last is DateSlot.OfMonth or DateSlot.Weekday { Week: null };
        return Last.Resolve(open ? first : today, Lean.Future) is [var last] && last >= first ? (first, last) : null;
    }
}
