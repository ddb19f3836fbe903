namespace TeamCoachBot.Domain.Celebrations;

/// <summary>
/// Where on a team's day a celebrated thing stands (handbook, chapter 5): the first three have a card each, the others
/// share the card of the day. A place is never given back, so there are never more posts than that.
/// </summary>
public readonly record struct Place
{
    /// <summary>How many of a day have a card of their own.</summary>
    public const int Singles = 3;

    private Place(int number) => Number = number;

    /// <summary>1, 2, 3 …: the how manieth of the day.</summary>
    public int Number { get; }

    public bool IsSingle => Number <= Singles;

    /// <summary>The place after so many.</summary>
    public static Place After(int taken) => taken >= 0
        ? new Place(taken + 1)
        : throw new ArgumentOutOfRangeException(nameof(taken), taken, "A number of places.");
}
