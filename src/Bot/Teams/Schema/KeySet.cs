using System.Text;
using System.Text.Json;

namespace TeamCoachBot.Bot.Teams.Schema;

/// <summary>
/// The keys of one JSON object that the edge reads. Two parsers that disagree about a repeated or differently cased
/// key see two different activities, so either is refused; keys that nobody reads are free.
/// </summary>
internal sealed class KeySet
{
    private readonly string[] _names;

    /// <param name="names">ASCII, at most 32, none a case variant of another.</param>
    public KeySet(params string[] names) => _names = names;

    /// <summary>The key that the reader stands on, or null when it is none of these.</summary>
    /// <param name="json">Stands on a property name.</param>
    /// <param name="seen">The keys of this object that have come already; zero at its start.</param>
    /// <exception cref="JsonException">The key came before, or is a case variant.</exception>
    public string? Match(ref Utf8JsonReader json, ref uint seen)
    {
        if (json.ValueIsEscaped)
            return MatchEscaped(json.GetString()!, ref seen);
        var key = json.ValueSpan;
        for (var i = 0; i < _names.Length; i++)
        {
            var name = _names[i];
            if (name.Length == key.Length && Ascii.EqualsIgnoreCase(key, name))
                return Ascii.Equals(key, name) ? Take(i, ref seen) : throw CaseVariant();
        }

        return null;
    }

    private string? MatchEscaped(string key, ref uint seen)
    {
        for (var i = 0; i < _names.Length; i++)
        {
            if (string.Equals(key, _names[i], StringComparison.OrdinalIgnoreCase))
                return key == _names[i] ? Take(i, ref seen) : throw CaseVariant();
        }

        return null;
    }

    private string Take(int index, ref uint seen)
    {
        var bit = 1u << index;
        if ((seen & bit) != 0)
            throw new JsonException("A key is repeated.");
        seen |= bit;
        return _names[index];
    }

    private static JsonException CaseVariant() => new("A key is written in another case.");
}
