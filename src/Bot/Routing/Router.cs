using TeamCoachBot.Bot.Routing.Slots;

namespace TeamCoachBot.Bot.Routing;

/// <summary>
/// Says which command a text means. A pure function of the text: the phrase with the best fit wins, two commands
/// with an
/// equal fit are a near miss, and a writing command takes no text that asks, supposes, denies, hopes or repeats.
/// </summary>
internal sealed class Router(Registry registry)
{
    /// <summary>Texts up to this length are remembered; longer ones are seldom said twice.</summary>
    private const int RememberedChars = 48;

    private const int MostRemembered = 4096;

    [ThreadStatic]
    private static Matcher? _matcher;

    [ThreadStatic]
    private static List<int>? _candidates;

    private readonly Lazy<NearMisses> _nearMisses = new(() => new NearMisses(registry));
    private readonly Remembered<string, RouteResult> _remembered = new(MostRemembered, StringComparer.Ordinal);

    public Registry Registry => registry;

    /// <summary>
    /// As <see cref="Find(string)"/>, where the team's own words may mean something. Only a text in which one of them
    /// stands means anything else for it than for everybody.
    /// </summary>
    public RouteResult Find(string text, OwnWords? own)
    {
        if (own is null || own.Absent.TryGet(text, out _))
            return Find(text);
        var folded = Folded.Of(text, own);
        if (own.AnyIn(folded))
            return Read(folded);
        if (text.Length <= RememberedChars)
            own.Absent.Keep(text, true);
        return Find(text);
    }

    public RouteResult Find(string text)
    {
        if (text.Length > RememberedChars)
            return Read(text);
        return _remembered.TryGet(text, out var known) ? known : _remembered.Keep(text, Read(text));
    }

    /// <summary>As <see cref="Find"/>, without remembering.</summary>
    public RouteResult Read(string text) => Read(Folded.Of(text));

    private RouteResult Read(Folded folded)
    {
        if (folded.Count == 0)
            return new RouteResult.Unknown();
        var matcher = _matcher ??= new Matcher();
        var candidates = _candidates ??= [];
        candidates.Clear();
        registry.Phrases.Find(folded, candidates);
        candidates.Sort();
        matcher.Take(folded);
        return new Search(folded, matcher, registry.Phrases.Entries).Run(candidates, _nearMisses);
    }

    /// <summary>One search: what matched best so far.</summary>
    private sealed class Search(Folded text, Matcher matcher, IReadOnlyList<Entry> entries)
    {
        private Entry? _best;
        private Entry? _rival;
        private Fit _fit;
        private object?[] _values = [];
        private Hedge? _hedges;
        private Hedge _refused;
        private List<Descriptor>? _refusing;
        private bool _passing;
        private Entry? _meant;
        private Fit _meantFit;
        private object?[] _meantValues = [];

        public RouteResult Run(List<int> candidates, Lazy<NearMisses> nearMisses)
        {
            TryAll(candidates);
            if (_best is null && (_hedges ??= Hedges.In(text)) != Hedge.None)
            {
                // "Acme might sign 12k": what it would mean without the words that make it no fact.
                matcher.PassOver(Hedges.Lengths(text));
                (_passing, _meantFit) = (true, default);
                TryAll(candidates);
            }

            if (_best is null)
                return nearMisses.Value.For(text, _refusing ?? [], _refused, _meant is null ? null : FoundAs(_meant, _meantValues));
            return _rival is null ? FoundAs(_best, _values) : NearMisses.Between([_best.Command, _rival.Command], text);
        }

        private static RouteResult.Found FoundAs(Entry entry, object?[] values) => new(entry.Command, values);

        private void TryAll(List<int> candidates)
        {
            var last = -1;
            foreach (var candidate in candidates)
            {
                if (candidate != last)
                    Try(entries[candidate]);
                last = candidate;
            }
        }

        private void Try(Entry entry)
        {
            if (!matcher.Match(entry.Phrase) || (_best is not null && matcher.Fit < _fit))
                return;
            if (Refuses(entry.Command))
            {
                if (_meant is null || _meantFit < matcher.Fit)
                    (_meant, _meantFit, _meantValues) = (entry, matcher.Fit, Values(entry));
                return;
            }

            if (_passing)
                return;
            var tie = _best is not null && matcher.Fit == _fit;
            if (tie)
            {
                _rival ??= entry.Command == _best!.Command ? null : entry;
                return;
            }

            (_best, _rival, _fit, _values) = (entry, null, matcher.Fit, Values(entry));
        }

        private bool Refuses(Descriptor command)
        {
            if (command.Refuses == Hedge.None)
                return false;
            var hedges = HedgesOutsideQuotes() & command.Refuses;
            if (hedges == Hedge.None)
                return false;
            _refused |= hedges;
            _refusing ??= [];
            if (!_refusing.Contains(command))
                _refusing.Add(command);
            return true;
        }

        /// <summary>Of the match at hand: what it reads as a note or a link says nothing about the rest.</summary>
        private Hedge HedgesOutsideQuotes()
        {
            List<TokenRange>? quoted = null;
            foreach (var binding in matcher.Bindings)
            {
                if (binding.Value is IQuoting { Quoted: { Count: > 0 } ranges })
                    (quoted ??= []).AddRange(ranges);
            }

            return quoted is null ? _hedges ??= Hedges.In(text) : Hedges.In(text, quoted);
        }

        private object?[] Values(Entry entry)
        {
            var values = new object?[entry.Command.Binder.Properties.Count];
            foreach (var binding in matcher.Bindings)
            {
                values[entry.Places[binding.Property]] = entry.Phrase.Properties[binding.Property].Kind switch
                {
                    null => true,
                    FreeSlotKind free => free.Value(text, binding.From, binding.Length),
                    _ => binding.Value,
                };
            }

            return values;
        }
    }
}
