namespace TeamCoachBot.Domain.Calendars;

/// <summary>
/// Reads holidays from an iCalendar file (RFC 5545): every all-day event is a day off, or a make-up working day when
/// it is marked as one (<see cref="HolidayEvent"/>). Cancelled events are left out. Events that recur or have a time of
/// day are refused, for a silent guess would change people's targets.
/// </summary>
internal static class HolidayCalendarFormat
{
    public static bool Claims(IReadOnlyList<string> lines)
        => lines.FirstOrDefault(line => line.Length > 0) is { } first
            && first.TrimEnd().Equals("BEGIN:VCALENDAR", StringComparison.OrdinalIgnoreCase);

    public static Outcome<HolidayFile> Read(IReadOnlyList<string> lines, HolidayDraft draft)
    {
        HolidayEvent? open = null;
        // Alarms and the like lie inside an event and have properties of their own.
        var inner = 0;
        foreach (var (number, text) in Unfold(lines))
        {
            var property = CalendarProperty.Read(text);
            if (open is null)
            {
                open = BeginsEvent(property) ? new HolidayEvent(number) : null;
                continue;
            }
            if (inner == 0 && property.Name != "END")
                open.Note(number, property, draft);
            inner += property.Name switch { "BEGIN" => 1, "END" => -1, _ => 0 };
            if (inner >= 0)
                continue;
            open.AddTo(draft);
            (open, inner) = (null, 0);
        }
        if (open is not null)
            draft.Problem(open.Line, LineFault.Unfinished, "BEGIN:VEVENT");
        return draft.Finish();
    }

    private static bool BeginsEvent(CalendarProperty property)
        => property.Name == "BEGIN" && property.Value.Equals("VEVENT", StringComparison.OrdinalIgnoreCase);

    /// <summary>A line that begins with a space or a tab goes on with the one before, whose number counts.</summary>
    private static IEnumerable<(int Number, string Text)> Unfold(IReadOnlyList<string> lines)
    {
        var first = 0;
        while (first < lines.Count)
        {
            var next = first + 1;
            while (next < lines.Count && lines[next] is [' ' or '\t', ..])
                next++;
            var folded = lines.Skip(first + 1).Take(next - first - 1).Select(line => line[1..]);
            yield return (first + 1, string.Concat(folded.Prepend(lines[first])));
            first = next;
        }
    }
}
