using System.Text;

namespace TeamCoachBot.Domain.Calendars;

/// <summary>Splits one line of a CSV into its fields (RFC 4180, a field being at most one line long).</summary>
internal static class CsvLine
{
    /// <summary>The fields, or null when quotation marks don't pair up around whole fields.</summary>
    public static IReadOnlyList<string>? Split(string line, char separator)
    {
        var fields = new List<string>();
        var at = 0;
        while (true)
        {
            var field = line.AsSpan(at).StartsWith("\"") ? Quoted(line, ref at) : Plain(line, separator, ref at);
            if (field is null || (at < line.Length && line[at] != separator))
                return null;
            fields.Add(field);
            if (at == line.Length)
                return fields;
            at++;
        }
    }

    private static string? Plain(string line, char separator, ref int at)
    {
        var end = line.IndexOf(separator, at) is var found and >= 0 ? found : line.Length;
        var field = line[at..end];
        at = end;
        return field.Contains('"', StringComparison.Ordinal) ? null : field;
    }

    private static string? Quoted(string line, ref int at)
    {
        var field = new StringBuilder();
        for (at++; at < line.Length; at++)
        {
            if (line[at] != '"')
                field.Append(line[at]);
            else if (at + 1 < line.Length && line[at + 1] == '"')
                field.Append(line[at++]);
            else
                return FieldEnding(field, ref at);
        }
        return null;
    }

    private static string FieldEnding(StringBuilder field, ref int at)
    {
        at++;
        return field.ToString();
    }
}
