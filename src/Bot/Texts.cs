using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Resources;
using System.Text;

namespace TeamCoachBot.Bot;

/// <summary>
/// The texts of one feature in one language: <c>Strings.resx</c> and <c>Strings.zh-Hans.resx</c> in the feature's
/// folder. A key that is missing in that very language throws; there is no silent English.
/// </summary>
internal sealed class Texts
{
    private const int MostShortKey = 64;

    private static readonly ConcurrentDictionary<(string Feature, string Language), Texts> Loaded = new();

    private static readonly FrozenSet<string> WithTexts =
        Features(typeof(Texts).Assembly).ToFrozenSet(StringComparer.Ordinal);

    private readonly FrozenDictionary<string, CompositeFormat> _texts;
    private readonly string _feature;

    private Texts(string feature, Language language)
    {
        _feature = feature;
        Language = language;
        _texts = Read(feature, language).ToFrozenDictionary(
            text => text.Key,
            text => CompositeFormat.Parse(language == Language.Chinese ? ChineseSpacing.Mark(text.Value) : text.Value),
            StringComparer.Ordinal);
    }

    public Language Language { get; }

    /// <summary>The text as written. Throws when this language has no such key.</summary>
    public string this[string key] => Plain(Find(key));

    public IEnumerable<string> Keys => _texts.Keys;

    /// <summary>
    /// The texts of the feature whose folder (namespace) <typeparamref name="T"/> lives in; a folder without texts of its
    /// own speaks with those of the folder around it.
    /// </summary>
    public static Texts Of<T>(Language language) => Slot<T>.In(language);

    /// <summary>The texts of the feature whose folder (namespace) a type lives in.</summary>
    public static Texts For(Type anyTypeOfFeature, Language language) => For(FeatureOf(anyTypeOfFeature), language);

    /// <summary>The texts of a feature by namespace, e.g. <c>TeamCoachBot.Bot.Wins</c>.</summary>
    public static Texts For(string feature, Language language) =>
        Loaded.TryGetValue((feature, language.Tag), out var texts)
            ? texts
            : Loaded.GetOrAdd((feature, language.Tag), static (key, spoken) => new Texts(key.Feature, spoken), language);

    /// <summary>The namespaces that have texts of their own.</summary>
    public static IReadOnlyList<string> Features(Assembly assembly) =>
        [.. assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(".Strings.resources", StringComparison.Ordinal))
            .Select(name => name[..^".Strings.resources".Length])
            .Order(StringComparer.Ordinal)];

    /// <summary>True when this language has the key.</summary>
    public bool Has(string key) => _texts.ContainsKey(key);

    /// <summary>The text of one of a family (<c>Currency_</c>, <c>Basis_</c>) by its code; null when it has none.</summary>
    public string? Named(ReadOnlySpan<char> family, ReadOnlySpan<char> code)
    {
        Span<char> onStack = stackalloc char[MostShortKey];
        var length = family.Length + code.Length;
        var key = length <= MostShortKey ? onStack[..length] : new char[length];
        family.CopyTo(key);
        code.CopyTo(key[family.Length..]);
        return _texts.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key, out var text) ? Plain(text) : null;
    }

    /// <summary>
    /// The text with its placeholders filled. What a person typed is passed as <see cref="Typed"/>; figures and dates
    /// come from <see cref="Written"/>.
    /// </summary>
    public string With(string key, params ReadOnlySpan<object?> values)
    {
        if (values.IsEmpty)
            return this[key];
        var text = string.Format(Language.Culture, Find(key), values);
        return Language == Language.Chinese ? ChineseSpacing.Settle(text) : text;
    }

    /// <summary>Without values nothing is formatted, so braces that stand doubled are set right here.</summary>
    private static string Plain(CompositeFormat text) => text.MinimumArgumentCount > 0 ? ChineseSpacing.Unmark(text.Format)
        : text.Format.Contains('{')
            ? text.Format.Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal)
            : text.Format;

    /// <summary>
    /// The text for a number of things: <c>{key}_one</c> for exactly one, else <c>{key}</c>. The number is <c>{0}</c>,
    /// <paramref name="rest"/> follows from <c>{1}</c>.
    /// </summary>
    public string Count(string key, int number, params ReadOnlySpan<object?> rest)
    {
        var singular = number == 1 ? key + "_one" : key;
        return With(Has(singular) ? singular : key, [number.ToString("N0", Language.Culture), .. rest]);
    }

    private static string FeatureOf(Type type)
    {
        var folder = type.Namespace!;
        while (!WithTexts.Contains(folder) && folder.LastIndexOf('.') is > 0 and var dot)
            folder = folder[..dot];
        return folder;
    }

    private CompositeFormat Find(string key) =>
        _texts.TryGetValue(key, out var text)
            ? text
            : throw new MissingManifestResourceException($"{_feature}.Strings has no text '{key}' in {Language}.");

    private static IEnumerable<KeyValuePair<string, string>> Read(string feature, Language language)
    {
        var manager = new ResourceManager(feature + ".Strings", typeof(Texts).Assembly);
        // English is the neutral language and sits in the main assembly.
        var culture = language == Language.English ? CultureInfo.InvariantCulture : language.TextCulture;
        var set = manager.GetResourceSet(culture, createIfNotExists: true, tryParents: false)
            ?? throw new MissingManifestResourceException($"{feature}.Strings has no {culture.Name} file.");
        return from DictionaryEntry entry in set
               select KeyValuePair.Create((string)entry.Key, (string)entry.Value!);
    }

    /// <summary>Keeps a feature's texts beside the type that asks for them, so that no look-up is needed.</summary>
    private static class Slot<T>
    {
        private static readonly Texts English = For(typeof(T), Language.English);
        private static readonly Texts Chinese = For(typeof(T), Language.Chinese);

        public static Texts In(Language language) => language == Language.Chinese ? Chinese : English;
    }
}
