namespace TeamCoachBot.Bot.Routing;

/// <summary>
/// How well a phrase fits: first the characters of its own words, then those read by slots that know what they
/// read, and
/// last the fewest left to free slots.
/// </summary>
internal readonly record struct Fit(int Words, int Typed, int Free) : IComparable<Fit>
{
    public int CompareTo(Fit other)
    {
        var words = Words.CompareTo(other.Words);
        var typed = words != 0 ? words : Typed.CompareTo(other.Typed);
        return typed != 0 ? typed : other.Free.CompareTo(Free);
    }

    public static bool operator >(Fit a, Fit b) => a.CompareTo(b) > 0;

    public static bool operator <(Fit a, Fit b) => a.CompareTo(b) < 0;

    public static bool operator >=(Fit a, Fit b) => a.CompareTo(b) >= 0;

    public static bool operator <=(Fit a, Fit b) => a.CompareTo(b) <= 0;
}

/// <summary>What one property of a phrase got: a value, or (a flag) nothing but having been there.</summary>
internal readonly record struct Binding(int Property, int From, int Length, object? Value);
