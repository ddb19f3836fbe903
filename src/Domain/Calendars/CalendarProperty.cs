using System.Text;

namespace TeamCoachBot.Domain.Calendars;

/// <summary>One content line of an iCalendar file: its name in capitals and its value, without parameters.</summary>
internal readonly record struct CalendarProperty(string Name, string Value)
{
    public static CalendarProperty Read(string line)
    {
        var nameEnd = line.AsSpan().IndexOfAny(';', ':');
        var valueStart = ColonOf(line) + 1;
        return nameEnd < 0 || valueStart == 0
            ? new CalendarProperty("", "")
            : new CalendarProperty(line[..nameEnd].Trim().ToUpperInvariant(), line[valueStart..].Trim());
    }

    /// <summary>The value as text: backslashes taken away, line breaks made spaces.</summary>
    public string Text()
    {
        var text = new StringBuilder(Value.Length);
        for (var at = 0; at < Value.Length; at++)
        {
            var escaped = Value[at] == '\\' && at + 1 < Value.Length;
            var letter = escaped ? Value[++at] : Value[at];
            text.Append(escaped && letter is 'n' or 'N' ? ' ' : letter);
        }
        return text.ToString().Trim();
    }

    /// <summary>The first colon that isn't inside a quoted parameter.</summary>
    private static int ColonOf(string line)
    {
        var quoted = false;
        for (var at = 0; at < line.Length; at++)
        {
            if (line[at] == '"')
                quoted = !quoted;
            else if (line[at] == ':' && !quoted)
                return at;
        }
        return -1;
    }
}
