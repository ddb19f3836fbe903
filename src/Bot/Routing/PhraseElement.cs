namespace TeamCoachBot.Bot.Routing;

/// <summary>A part of a declared phrase, as written.</summary>
internal abstract record PhraseElement
{
    private PhraseElement()
    {
    }

    /// <summary>Words that must stand there; <see cref="Text"/> is what an example shows.</summary>
    internal sealed record Words(string Text, Folded Folded) : PhraseElement;

    /// <summary>One of several; an empty one means that nothing need stand there.</summary>
    internal sealed record Choice(IReadOnlyList<Sequence> Options) : PhraseElement;

    /// <summary>A value that is read and given to the property of that name.</summary>
    internal sealed record Slot(string Property, SlotKind Kind) : PhraseElement;

    /// <summary>Sets a property to true when what is inside it stood there.</summary>
    internal sealed record Flag(string Property, Sequence Inside) : PhraseElement;

    internal sealed record Sequence(IReadOnlyList<PhraseElement> Parts) : PhraseElement;
}

/// <summary>A phrase in an attribute is not written in the phrase language.</summary>
internal sealed class PhraseSyntaxException(string message) : Exception(message);
