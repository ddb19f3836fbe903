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
        var spread = Spread(needs);
        var byWord = new Dictionary<ulong, List<int>>();
        var always = new List<int>();
        for (var i = 0; i < needs.Count; i++)
        {
            if (needs[i].Count == 0)
                always.Add(i);
            else
                File(byWord, i, needs[i].MinBy(set => Sum(set, spread))!);
        }

        _byWord = byWord.ToDictionary(x => x.Key, x => x.Value.ToArray());
        _always = [.. always];
        _needs = [.. needs.Select(Masks)];
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

    // Plain loops over words: the framework's generic code for numbers is compiled at every start.
    private static ulong[] Masks(List<HashSet<ulong>> sets)
    {
        var masks = new HashSet<ulong>();
        foreach (var set in sets)
        {
            var mask = 0UL;
            foreach (var id in set)
                mask |= Token.BitOf(id);
            masks.Add(mask);
        }

        var all = new ulong[masks.Count];
        masks.CopyTo(all);
        return all;
    }

    /// <summary>For each word how many phrases may need it.</summary>
    private static Dictionary<ulong, int> Spread(List<List<HashSet<ulong>>> needs)
    {
        var spread = new Dictionary<ulong, int>();
        foreach (var sets in needs)
        {
            foreach (var id in Union(sets))
                spread[id] = spread.GetValueOrDefault(id) + 1;
        }

        return spread;
    }

    private static int Sum(HashSet<ulong> words, Dictionary<ulong, int> spread)
    {
        var sum = 0;
        foreach (var id in words)
            sum += spread[id];
        return sum;
    }

    private static HashSet<ulong> Union(List<HashSet<ulong>> sets)
    {
        var union = new HashSet<ulong>();
        foreach (var set in sets)
            union.UnionWith(set);
        return union;
    }

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
                return Each(words.Folded);
            case PhraseElement.Flag flag:
                return Needs(flag.Inside);
            case PhraseElement.Sequence sequence:
                return sequence.Parts.SelectMany(Needs);
            case PhraseElement.Choice choice:
                return Needs(choice);
            default:
                return [];
        }
    }

    private static List<HashSet<ulong>> Each(Folded words)
    {
        var each = new List<HashSet<ulong>>(words.Count);
        foreach (var token in words.Tokens)
            each.Add([token.Id]);
        return each;
    }

    /// <summary>What each option needs least of; nothing when one of them needs nothing.</summary>
    private static HashSet<ulong>[] Needs(PhraseElement.Choice choice)
    {
        if (choice.Options.Any(option => option.Parts.Count == 0))
            return [];
        var union = new HashSet<ulong>();
        foreach (var option in choice.Options)
        {
            if (Needs(option).MinBy(set => set.Count) is not { } fewest)
                return [];
            union.UnionWith(fewest);
        }

        return [union];
    }
}
