namespace TeamCoachBot.Bot.Routing.Slots;

/// <summary>A metric of a team's own, as a word means it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="IsEntered">True when its figures are entered one by one.</param>
internal sealed record OwnMeaning(string Id, bool IsEntered);

/// <summary>
/// The words of a team's own metrics, which are known only at run time. Compared after the same folding as everything
/// else that is typed. Made once for a team's list, then only read.
/// </summary>
internal sealed class MetricWords
{
    private readonly WordTable<OwnMeaning> _words = new();

    /// <summary>Adds a word; one that is there already means the later one. A word without letters is none.</summary>
    public void Add(string word, OwnMeaning meaning)
    {
        if (KeyOf(word).Length > 0)
            _words.Add(meaning, word.Replace('|', ' '));
    }

    /// <summary>How many tokens the longest of the words takes that begins here; 0 when none does.</summary>
    public int Find(Folded text, int at, out OwnMeaning meaning) => _words.Find(text, at, out meaning);

    /// <summary>The metric that a whole text names.</summary>
    public string? Find(string word) =>
        Folded.Of(word) is { Count: > 0 } text && _words.Find(text, 0, out var meaning) == text.Count ? meaning.Id : null;

    /// <summary>A name as it is compared: equal exactly where phrases would take one for the other.</summary>
    public static string KeyOf(string word)
    {
        var text = Folded.Of(word);
        var parts = new string[text.Count];
        for (var i = 0; i < parts.Length; i++)
            parts[i] = text.TextOf(i).ToString();
        return string.Join(' ', parts);
    }
}
