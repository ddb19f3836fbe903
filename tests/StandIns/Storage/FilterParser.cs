using System.Globalization;
using System.Text;
using Azure;
using TeamCoachBot.Bot.Storage.Tables;

namespace TeamCoachBot.StandIns.Storage;

/// <summary>
/// Reads an OData filter of the kind that table storage takes: comparisons of a property with a typed literal, joined
/// by <c>not</c>, <c>and</c>, <c>or</c> (binding in that order) and parentheses.
/// </summary>
internal sealed class FilterParser(string filter)
{
    private static readonly string[] Operators = ["eq", "ne", "gt", "ge", "lt", "le"];

    private int _at;

    /// <exception cref="RequestFailedException">400, as the service answers what it can't read.</exception>
    public FilterTerm Parse()
    {
        var term = ParseOr();
        SkipSpace();
        return _at == filter.Length ? term : throw Unreadable();
    }

    private FilterTerm ParseOr()
    {
        var left = ParseAnd();
        while (TakeWord("or"))
            left = new FilterTerm.Either(left, ParseAnd());
        return left;
    }

    private FilterTerm ParseAnd()
    {
        var left = ParseNot();
        while (TakeWord("and"))
            left = new FilterTerm.Both(left, ParseNot());
        return left;
    }

    private FilterTerm ParseNot()
    {
        if (TakeWord("not"))
            return new FilterTerm.Not(ParseNot());
        if (!Take('('))
            return ParseComparison();
        var inner = ParseOr();
        return Take(')') ? inner : throw Unreadable();
    }

    private FilterTerm.Comparison ParseComparison()
    {
        var name = Word();
        var comparison = Word();
        return name.Length > 0 && Operators.Contains(comparison, StringComparer.Ordinal)
            ? new FilterTerm.Comparison(name, comparison, Literal())
            : throw Unreadable();
    }

    private object Literal()
    {
        SkipSpace();
        if (Peek() == '\'')
            return Quoted();
        var word = Word();
        if (Peek() == '\'')
            return Typed(word, Quoted());
        if (word is "true" or "false")
            return word == "true";
        var isLong = word.EndsWith('L');
        if (isLong && long.TryParse(
            word[..^1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var large))
            return large;
        if (int.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var small))
            return small;
        return double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var real) && !isLong
            ? real
            : throw Unreadable();
    }

    private static object Typed(string type, string text)
    {
        try
        {
            return type switch
            {
                "datetime" => DateTimeOffset.Parse(
                    text,
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal),
                "guid" => Guid.Parse(text),
                "X" or "binary" => BinaryData.FromBytes(Convert.FromHexString(text)),
                _ => throw Unreadable(),
            };
        }
        catch (FormatException)
        {
            throw Unreadable();
        }
    }

    private string Quoted()
    {
        var end = filter.IndexOf('\'', _at + 1);
        if (end > 0 && (end + 1 == filter.Length || filter[end + 1] != '\''))
        {
            var plain = filter[(_at + 1)..end];
            _at = end + 1;
            return plain;
        }
        var text = new StringBuilder();
        for (_at++; _at < filter.Length; _at++)
        {
            if (filter[_at] != '\'')
                text.Append(filter[_at]);
            else if (_at + 1 < filter.Length && filter[_at + 1] == '\'')
                text.Append(filter[_at++]);
            else
            {
                _at++;
                return text.ToString();
            }
        }
        throw Unreadable();
    }

    private string Word()
    {
        SkipSpace();
        var start = _at;
        while (_at < filter.Length && (char.IsLetterOrDigit(filter[_at]) || filter[_at] is '_' or '.' or '-' or '+'))
            _at++;
        return filter[start.._at];
    }

    private bool TakeWord(string word)
    {
        var start = _at;
        if (string.Equals(Word(), word, StringComparison.Ordinal))
            return true;
        _at = start;
        return false;
    }

    private bool Take(char c)
    {
        SkipSpace();
        if (Peek() != c)
            return false;
        _at++;
        return true;
    }

    private char Peek() => _at < filter.Length ? filter[_at] : '\0';

    private void SkipSpace()
    {
        while (_at < filter.Length && filter[_at] == ' ')
            _at++;
    }

    private static RequestFailedException Unreadable() =>
        new(400, "The filter can't be read.", TableErrorCode.InvalidInput, null);
}
