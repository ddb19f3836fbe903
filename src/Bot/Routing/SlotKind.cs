using System.Collections.Frozen;
using TeamCoachBot.Bot.Routing.Slots;

namespace TeamCoachBot.Bot.Routing;

/// <summary>What was read at one place: how many tokens it took (0: nothing is there) and what they mean.</summary>
internal readonly record struct Reading(int Length, object? Value)
{
    public static readonly Reading Nothing = new(0, null);
}

/// <summary>
/// A kind of value that people type. The same reader serves phrases and the inputs of cards. Reading is a pure function
/// of the text: what depends on today or on the team is resolved later.
/// </summary>
internal abstract class SlotKind(string name, Type type)
{
    private static readonly FrozenDictionary<string, SlotKind> ByName =
        SlotKinds.All.ToFrozenDictionary(k => k.Name, StringComparer.Ordinal);

    /// <summary>As written in a phrase: <c>{amount}</c>.</summary>
    public string Name => name;

    /// <summary>The type of the value.</summary>
    public Type Type => type;

    /// <summary>A number for tables of readings.</summary>
    public int Index { get; init; } = -1;

    public static SlotKind? Named(string name) => ByName.GetValueOrDefault(name);

    /// <summary>The kind whose values have this type; where several have it, the first declared.</summary>
    public static SlotKind? For(Type type) => SlotKinds.All.FirstOrDefault(k => k.Type == type);

    /// <summary>What stands for it in an example.</summary>
    public abstract string Sample(Language language);

    /// <summary>The value of a whole text, or null when it is not one.</summary>
    public abstract object? ReadWhole(string text);
}

/// <summary>A kind that knows by itself where its value ends.</summary>
internal abstract class TypedSlotKind(string name, Type type) : SlotKind(name, type)
{
    /// <summary>The longest value that begins at a token.</summary>
    public abstract Reading Read(Folded text, int at);

    public override object? ReadWhole(string text)
    {
        var folded = Folded.Of(text);
        return !folded.Truncated && folded.Count > 0 && Read(folded, 0) is { Value: { } value } reading
            && reading.Length == folded.Count ? value : null;
    }
}

/// <summary>A kind that takes what the words around it leave: names and free text.</summary>
internal abstract class FreeSlotKind(string name, Type type) : SlotKind(name, type)
{
    /// <summary>True when it goes on to the end of the text, wherever that is.</summary>
    public virtual bool ToEnd => false;

    /// <summary>At most how many tokens from here; 0 when none can begin here.</summary>
    public abstract int Longest(Folded text, int at);

    /// <summary>True when exactly these tokens can be one.</summary>
    public abstract bool Accepts(Folded text, int at, int length);

    public abstract object Value(Folded text, int at, int length);

    public override object? ReadWhole(string text)
    {
        var folded = Folded.Of(text);
        return folded.Count > 0 && (ToEnd || !folded.Truncated) && folded.Count <= Longest(folded, 0)
            && Accepts(folded, 0, folded.Count) ? Value(folded, 0, folded.Count) : null;
    }
}
