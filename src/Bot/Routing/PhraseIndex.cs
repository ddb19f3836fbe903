namespace TeamCoachBot.Bot.Routing;

/// <summary>One phrase of one command, and where its values go.</summary>
/// <param name="Places">For each of the phrase's properties the place in the input record.</param>
internal sealed record Entry(Phrase Phrase, Descriptor Command, Language Language, int[] Places);

/// <summary>
/// Finds the phrases that can match a text at all: each is filed under the rarest word that it can't do without, and
/// passed over when another such word is missing.
/// </summary>
internal sealed class PhraseIndex
{
    private readonly Dictionary<ulong, int[]> _byWord;
    private readonly int[] _always;
    private readonly ulong[][] _needs;

    public PhraseIndex(IReadOnlyList<Entry> entries)
    {
        Entries = entries;
        var needs = entries.Select(e => Needs(e.Phrase.Tree).ToList()).ToList();
        var spread = needs.SelectMany(sets => sets.SelectMany(s => s).Distinct()).CountBy(id => id).ToDictionary();
        var byWord = new Dictionary<ulong, List<int>>();
        var always = new List<int>();
        for (var i = 0; i < needs.Count; i++)
        {
            if (needs[i].Count == 0)
                always.Add(i);
            else
                File(byWord, i, needs[i].MinBy(set => set.Sum(id => spread[id]))!);
        }

        _byWord = byWord.ToDictionary(x => x.Key, x => x.Value.ToArray());
        _always = [.. always];
        _needs = [.. needs.Select(sets => sets.Select(Mask).Distinct().ToArray())];
    }

    public IReadOnlyList<Entry> Entries { get; }

    /// <summary>Adds the number of each entry that may match; one may be added twice.</summary>
    public void Find(Folded text, List<int> candidates)
    {
        candidates.AddRange(_always);
        var count = Math.Min(text.Count, Matcher.MostTokens);
        var said = 0UL;
        for (var i = 0; i < count; i++)
            said |= Token.BitOf(text.Tokens[i].Id);
        for (var i = 0; i < count; i++)
        {
            if (!_byWord.TryGetValue(text.Tokens[i].Id, out var found))
                continue;
            foreach (var entry in found)
            {
                if (HasAll(_needs[entry], said))
                    candidates.Add(entry);
            }
        }
    }

    private static ulong Mask(HashSet<ulong> words) => words.Aggregate(0UL, (mask, id) => mask | Token.BitOf(id));

    private static bool HasAll(ulong[] needs, ulong said)
    {
        foreach (var need in needs)
        {
            if ((need & said) == 0)
                return false;
        }

        return true;
    }

    private static void File(Dictionary<ulong, List<int>> byWord, int entry, HashSet<ulong> words)
    {
        foreach (var word in words)
        {
            if (!byWord.TryGetValue(word, out var list))
                byWord[word] = list = [];
            list.Add(entry);
        }
    }

    /// <summary>Sets of words of each of which at least one must stand in a matching text.</summary>
    private static IEnumerable<HashSet<ulong>> Needs(PhraseElement element)
    {
        switch (element)
        {
            case PhraseElement.Words words:
                return words.Folded.Tokens.ToArray().Select(t => new HashSet<ulong> { t.Id });
            case PhraseElement.Flag flag:
                return Needs(flag.Inside);
            case PhraseElement.Sequence sequence:
                return sequence.Parts.SelectMany(Needs);
            case PhraseElement.Choice choice:
                var each = choice.Options.Select(o => Needs(o).MinBy(s => s.Count)).ToList();
                return each.Any(s => s is null) ? [] : [[.. each.SelectMany(s => s!)]];
            default:
                return [];
        }
    }
}
