using System.Diagnostics.CodeAnalysis;

namespace TeamCoachBot.Domain;

/// <summary>A value, or the reason why there is none. Exactly one of the two.</summary>
public sealed class Outcome<T> where T : notnull
{
    private readonly T? _value;
    private readonly Refusal? _refusal;

    private Outcome(T? value, Refusal? refusal) => (_value, _refusal) = (value, refusal);

    /// <summary>True with the value, or false with the refusal.</summary>
    public bool TryGet([NotNullWhen(true)] out T? value, [NotNullWhen(false)] out Refusal? refusal)
    {
        (value, refusal) = (_value, _refusal);
        return _refusal is null;
    }

    public static implicit operator Outcome<T>(T value) => new(value, null);

    public static implicit operator Outcome<T>(Refusal refusal) => new(default, refusal);
}

/// <summary>Why something asked for was not done: a fact, never a sentence. The feature's texts turn it into words.</summary>
public abstract record Refusal;
