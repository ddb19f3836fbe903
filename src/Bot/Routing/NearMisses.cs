namespace TeamCoachBot.Bot.Routing;

/// <summary>
/// Finds the commands that a text resembles, when none matches: by shared words (English) and pairs of characters
/// (Chinese), a rare one counting more than a common one.
/// </summary>
internal sealed class NearMisses
{
    private const int Most = 3;

    /// <summary>Below this a resemblance is an accident.</summary>
    private const double Least = 0.22;

    private readonly List<Sample> _samples;
    private readonly Dictionary<ulong, double> _weights;

    public NearMisses(Registry registry)
    {
        var raw = registry.Phrases.Entries
            .SelectMany(e => Examples(e)
                .Select(example => (e.Command, e.Language, Features: FeaturesOf(Folded.Of(example)))))
            .ToList();
        _weights = raw.SelectMany(s => s.Features).CountBy(f => f)
            .ToDictionary(x => x.Key, x => Math.Log(1 + ((double)raw.Count / x.Value)));
        _samples = [.. raw.Select(s => new Sample(s.Command, s.Language, s.Features, s.Features.Sum(WeightOf)))];
    }

    /// <summary>What a text may have meant; those that refused it come first.</summary>
    /// <param name="meant">What would have been meant, had it been said plainly.</param>
    public RouteResult For(
        Folded text, IReadOnlyList<Descriptor> refusing, Hedge hedge, RouteResult.Found? meant = null)
    {
        var language = LanguageOf.Find(text);
        var likely = refusing.Concat(Resembling(text, language)).Distinct().Take(Most).ToList();
        // What resembles a command that takes no such words is answered with them, too.
        if (hedge == Hedge.None && likely is [var first, ..])
            hedge = Hedges.In(text) & first.Refuses;
        return likely.Count > 0
            ? Miss(likely, language ?? Language.English, hedge) with { Refused = meant } : new RouteResult.Unknown();
    }

    /// <summary>Several commands that match equally well.</summary>
    public static RouteResult Between(IReadOnlyList<Descriptor> commands, Folded text) =>
        Miss(commands, LanguageOf.Find(text) ?? Language.English, Hedge.None);

    private static RouteResult.NearMiss Miss(IReadOnlyList<Descriptor> commands, Language language, Hedge hedge) =>
        new([.. commands.Select(c => new Likely(c, c.Example(language)))], hedge);

    private IEnumerable<Descriptor> Resembling(Folded text, Language? language)
    {
        var features = FeaturesOf(text);
        var total = features.Sum(WeightOf);
        var scores = new Dictionary<Descriptor, double>();
        foreach (var sample in _samples.Where(s => language is null || s.Language == language))
        {
            var shared = sample.Features.Where(features.Contains).Sum(WeightOf);
            var score = shared == 0 ? 0 : shared / (sample.Weight + total - shared);
            if (score > Least && score > scores.GetValueOrDefault(sample.Command))
                scores[sample.Command] = score;
        }

        return scores.OrderByDescending(s => s.Value).ThenBy(s => s.Key.Name, StringComparer.Ordinal)
            .Select(s => s.Key);
    }

    private static IEnumerable<string> Examples(Entry entry) => new[]
    {
        PhraseExample.Shortest(entry.Phrase, entry.Language), PhraseExample.Fullest(entry.Phrase, entry.Language),
    }.Distinct();

    private double WeightOf(ulong feature) => _weights.GetValueOrDefault(feature, 1);

    private static HashSet<ulong> FeaturesOf(Folded text)
    {
        var features = new HashSet<ulong>();
        var count = Math.Min(text.Count, Matcher.MostTokens);
        for (var i = 0; i < count; i++)
        {
            var token = text.Tokens[i];
            if (token.Kind == TokenKind.Word)
                features.Add(token.Id);
            else if (token.Kind == TokenKind.Han && i + 1 < count && text.Tokens[i + 1].Kind == TokenKind.Han)
                features.Add(unchecked((token.Id * 31) + text.Tokens[i + 1].Id));
        }

        return features;
    }

    private sealed record Sample(Descriptor Command, Language Language, HashSet<ulong> Features, double Weight);
}
