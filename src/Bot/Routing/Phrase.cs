namespace TeamCoachBot.Bot.Routing;

/// <summary>What one step of a compiled phrase does.</summary>
internal enum StepKind : byte
{
    Word,
    Split,
    Slot,
    Flag,
    Done,
}

/// <summary>One step of a compiled phrase; a number names the step that follows.</summary>
/// <param name="Border">True where a filler word may stand in front.</param>
/// <param name="Index">Which slot or flag of the phrase.</param>
/// <param name="First">The bits of the words that can come first from here on; all of them before a slot.</param>
internal readonly record struct PhraseStep(
    StepKind Kind, int Next, ulong Id = 0, int Index = -1, bool Border = false, int[]? Targets = null, ulong First = 0);

/// <summary>A property that a phrase fills: from a slot, or (no kind) a flag.</summary>
internal sealed record PhraseProperty(string Name, SlotKind? Kind);

/// <summary>A declared phrase, ready to be matched: a graph of steps without cycles.</summary>
internal sealed class Phrase
{
    // Of the phrase that is being made on this thread: a start makes thousands.
    [ThreadStatic]
    private static List<PhraseStep>? _steps;

    private readonly List<PhraseProperty> _properties = [];

    private Phrase(string text, PhraseElement.Sequence tree)
    {
        (Text, Tree) = (text, tree);
        (_steps ??= []).Clear();
        var done = Add(new PhraseStep(StepKind.Done, -1, Border: true));
        Start = Compile(tree, done);
        Steps = [.. _steps];
        Properties = [.. _properties];
    }

    /// <summary>As written in the attribute.</summary>
    public string Text { get; }

    public PhraseElement.Sequence Tree { get; }

    public int Start { get; }

    public PhraseStep[] Steps { get; }

    public IReadOnlyList<PhraseProperty> Properties { get; }

    public static Phrase Parse(string text) => new(text, PhraseParser.Parse(text));

    private int Compile(PhraseElement element, int next) => element switch
    {
        PhraseElement.Words words => Compile(words, next),
        PhraseElement.Slot slot => Add(
            new PhraseStep(StepKind.Slot, next, Index: Property(slot.Property, slot.Kind), Border: true)),
        PhraseElement.Flag flag => Compile(
            flag.Inside, Add(new PhraseStep(StepKind.Flag, next, Index: Property(flag.Property, null)))),
        PhraseElement.Choice { Options: [var only] } => Compile(only, next),
        PhraseElement.Choice choice => Compile(choice, next),
        PhraseElement.Sequence sequence => Compile(sequence, next),
        _ => throw new InvalidOperationException($"no step for {element.GetType().Name}"),
    };

    private int Compile(PhraseElement.Choice choice, int next)
    {
        var targets = new int[choice.Options.Count];
        for (var i = 0; i < targets.Length; i++)
            targets[i] = Compile(choice.Options[i], next);
        return Add(new PhraseStep(StepKind.Split, -1, Targets: targets));
    }

    private int Compile(PhraseElement.Sequence sequence, int next)
    {
        for (var i = sequence.Parts.Count - 1; i >= 0; i--)
            next = Compile(sequence.Parts[i], next);
        return next;
    }

    private static int Compile(PhraseElement.Words words, int next)
    {
        for (var i = words.Folded.Count - 1; i >= 0; i--)
        {
            var token = words.Folded.Tokens[i];
            next = Add(new PhraseStep(StepKind.Word, next, token.Id, token.Length, Border: i == 0 || !token.Glued));
        }

        return next;
    }

    private int Property(string name, SlotKind? kind)
    {
        var known = _properties.FindIndex(p => p.Name == name && p.Kind == kind);
        if (known >= 0)
            return known;
        _properties.Add(new PhraseProperty(name, kind));
        return _properties.Count - 1;
    }

    /// <summary>What follows is compiled before what leads to it, so its own bits are known.</summary>
    private static ulong FirstOf(PhraseStep step) => step.Kind switch
    {
        StepKind.Word => Token.BitOf(step.Id),
        StepKind.Slot => ulong.MaxValue,
        StepKind.Flag => _steps![step.Next].First,
        StepKind.Split => FirstOf(step.Targets!),
        _ => 0,
    };

    private static ulong FirstOf(int[] targets)
    {
        var first = 0UL;
        foreach (var target in targets)
            first |= _steps![target].First;
        return first;
    }

    private static int Add(PhraseStep step)
    {
        _steps!.Add(step with { First = FirstOf(step) });
        return _steps.Count - 1;
    }
}
