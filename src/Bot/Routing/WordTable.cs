namespace TeamCoachBot.Bot.Routing;

/// <summary>Finds the longest known expression that begins at a token. Made once, then only read.</summary>
internal sealed class WordTable<T> where T : notnull
{
    private readonly Node _root = new();

    /// <summary>Adds expressions, separated by a bar, that all mean the same.</summary>
    public WordTable<T> Add(T meaning, string expressions)
    {
        foreach (var expression in expressions.Split('|'))
        {
            var node = _root;
            foreach (var token in Folded.Of(expression).Tokens)
                node = node.Next.TryGetValue(token.Id, out var known) ? known : node.Next[token.Id] = new Node();
            if (node == _root)
                throw new ArgumentException($"'{expression}' is no word", nameof(expressions));
            (node.Meaning, node.Means) = (meaning, true);
        }

        return this;
    }

    /// <summary>
    /// How many tokens the longest expression takes that begins at <paramref name="at"/>; 0 when none does.
    /// </summary>
    public int Find(Folded text, int at, out T meaning)
    {
        var (node, longest) = (_root, 0);
        meaning = default!;
        for (var i = at; i < text.Count && node.Next.TryGetValue(text.Tokens[i].Id, out var next); i++)
        {
            node = next;
            if (node.Means)
                (longest, meaning) = (i - at + 1, node.Meaning);
        }

        return longest;
    }

    public bool Has(Folded text, int at) => Find(text, at, out _) > 0;

    private sealed class Node
    {
        public Dictionary<ulong, Node> Next { get; } = [];

        public T Meaning { get; set; } = default!;

        public bool Means { get; set; }
    }
}
