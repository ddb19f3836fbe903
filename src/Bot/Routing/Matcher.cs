namespace TeamCoachBot.Bot.Routing;

/// <summary>
/// Tries phrases against one text. Both ends are anchored. Each (step, token) of a phrase is tried at most once, so the
/// work is bounded by their product, whatever the text. One for each thread, used again and again.
/// </summary>
internal sealed class Matcher
{
    /// <summary>
    /// A text with more tokens is matched as if it ended here, and only by a phrase that ends in free text.
    /// </summary>
    public const int MostTokens = 240;

    private const int MostBindings = 16;

    private readonly byte[] _fillers = new byte[MostTokens + 1];
    private readonly Reading[][] _readings = [.. Slots.SlotKinds.All.Select(_ => new Reading[MostTokens + 1])];
    private readonly bool[][] _read = [.. Slots.SlotKinds.All.Select(_ => new bool[MostTokens + 1])];
    private readonly Binding[] _bindings = new Binding[MostBindings];
    private ulong[] _failed = new ulong[256];
    private Folded _text = Folded.Of("");
    private Phrase _phrase = Phrase.Parse("-x");
    private int _count;
    private bool _open;
    private bool _passing;

    /// <summary>The bindings of the match found last.</summary>
    public ReadOnlySpan<Binding> Bindings => _bindings.AsSpan(0, _bound);

    private int _bound;

    public Fit Fit { get; private set; }

    /// <summary>Takes up a text; matches refer to it until the next one.</summary>
    public void Take(Folded text)
    {
        _text = text;
        _count = Math.Min(text.Count, MostTokens);
        _open = text.Truncated || text.Count > MostTokens;
        _passing = false;
        foreach (var read in _read)
            Array.Clear(read, 0, _count + 1);
        if (_open)
            Array.Clear(_fillers);
        else
            Fillers.Mark(text, _fillers);
        _fillers[_count] = 0;
    }

    public bool Match(Phrase phrase)
    {
        _phrase = phrase;
        _bound = 0;
        var bits = phrase.Steps.Length * (_count + 1);
        if (_failed.Length * 64 < bits)
            _failed = new ulong[(bits / 64) + 1];
        else
            Array.Clear(_failed, 0, (bits / 64) + 1);
        return CanBegin(phrase.Start, 0) && Run(phrase.Start, 0, default);
    }

    /// <summary>From here on these tokens may be left out as if they were filler, and no name goes over them.</summary>
    /// <param name="lengths">For each token how many of them begin there.</param>
    public void PassOver(ReadOnlySpan<byte> lengths)
    {
        _passing = true;
        for (var i = 0; i < _count; i++)
            _fillers[i] = Math.Max(_fillers[i], lengths[i]);
    }

    private bool Run(int at, int token, Fit fit)
    {
        var bit = (at * (_count + 1)) + token;
        if ((_failed[bit >> 6] & (1UL << (bit & 63))) != 0)
            return false;
        if (Follow(at, token, fit))
            return true;
        _failed[bit >> 6] |= 1UL << (bit & 63);
        return false;
    }

    private bool Follow(int at, int token, Fit fit)
    {
        while (true)
        {
            ref readonly var step = ref _phrase.Steps[at];
            switch (step.Kind)
            {
                case StepKind.Word:
                    if (token < _count && _text.Tokens[token].Id == step.Id)
                    {
                        fit = fit with { Words = fit.Words + _text.Tokens[token].Length };
                        (at, token) = (step.Next, token + 1);
                        continue;
                    }

                    break;
                case StepKind.Flag:
                    Bind(new Binding(step.Index, token, 0, null));
                    at = step.Next;
                    continue;
                case StepKind.Split:
                    return Split(step, token, fit);
                case StepKind.Slot:
                    return _phrase.Properties[step.Index].Kind is TypedSlotKind typed
                        ? Read(step, typed, token, fit)
                        : Spread(step, (FreeSlotKind)_phrase.Properties[step.Index].Kind!, token, fit);
                case StepKind.Done when token == _count && !_open:
                    Fit = fit;
                    return true;
                default:
                    break;
            }

            if (!step.Border || _fillers[token] == 0)
                return false;
            token += _fillers[token];
        }
    }

    private bool Split(in PhraseStep step, int token, Fit fit)
    {
        var bound = _bound;
        foreach (var target in step.Targets!)
        {
            if (CanBegin(target, token) && Run(target, token, fit))
                return true;
            _bound = bound;
        }

        return false;
    }

    /// <summary>Spares a descent where no first word fits; nothing is said about fillers and the end.</summary>
    private bool CanBegin(int at, int token) =>
        token == _count || _fillers[token] > 0 || (_phrase.Steps[at].First & Token.BitOf(_text.Tokens[token].Id)) != 0;

    private bool Read(in PhraseStep step, TypedSlotKind kind, int token, Fit fit)
    {
        var bound = _bound;
        if (token >= _count)
            return false;
        var reading = ReadingAt(kind, token);
        if (reading.Length > 0 && token + reading.Length <= _count)
        {
            Bind(new Binding(step.Index, token, reading.Length, reading.Value));
            if (Run(step.Next, token + reading.Length, fit with { Typed = fit.Typed + Chars(token, reading.Length) }))
                return true;
            _bound = bound;
        }

        return _fillers[token] > 0 && Read(step, kind, token + _fillers[token], fit);
    }

    private Reading ReadingAt(TypedSlotKind kind, int token)
    {
        if (_read[kind.Index][token])
            return _readings[kind.Index][token];
        _read[kind.Index][token] = true;
        return _readings[kind.Index][token] = kind.Read(_text, token);
    }

    private int LongestAt(FreeSlotKind kind, int token)
    {
        if (_read[kind.Index][token])
            return _readings[kind.Index][token].Length;
        _read[kind.Index][token] = true;
        var longest = kind.Longest(_text, token);
        _readings[kind.Index][token] = new Reading(longest, null);
        return longest;
    }

    private bool Spread(in PhraseStep step, FreeSlotKind kind, int token, Fit fit)
    {
        var bound = _bound;
        if (token < _count && _fillers[token] > 0 && Spread(step, kind, token + _fillers[token], fit))
            return true;
        _bound = bound;
        if (kind.ToEnd)
            return TakeRest(step, kind, token, fit);
        var most = token < _count ? Math.Min(LongestAt(kind, token), _count - token) : 0;
        for (var length = 1; length <= most && !(_passing && _fillers[token + length - 1] > 0); length++)
        {
            if (!kind.Accepts(_text, token, length))
                continue;
            Bind(new Binding(step.Index, token, length, null));
            if (Run(step.Next, token + length, fit with { Free = fit.Free + Chars(token, length) }))
                return true;
            _bound = bound;
        }

        return false;
    }

    private bool TakeRest(in PhraseStep step, FreeSlotKind kind, int token, Fit fit)
    {
        if (token >= _count || _phrase.Steps[step.Next].Kind != StepKind.Done)
            return false;
        Bind(new Binding(step.Index, token, _text.Count - token, null));
        Fit = fit with { Free = fit.Free + Chars(token, _count - token) };
        return true;
    }

    private int Chars(int token, int length) =>
        _text.Tokens[token + length - 1].Start + _text.Tokens[token + length - 1].Length - _text.Tokens[token].Start;

    private void Bind(Binding binding)
    {
        if (_bound == MostBindings)
            throw new InvalidOperationException($"the phrase '{_phrase.Text}' has more than {MostBindings} slots");
        _bindings[_bound++] = binding;
    }
}
