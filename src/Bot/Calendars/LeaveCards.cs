using System.Globalization;
using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Domain.Calendars;

namespace TeamCoachBot.Bot.Calendars;

/// <summary>Days off in a row, as a list shows them.</summary>
/// <param name="WorkingDays">How many of them the team would have worked.</param>
/// <param name="Since">The first day of leave that has begun; null when all of it lies ahead.</param>
internal sealed record LeaveLine(DayRange Days, int WorkingDays, DateOnly? Since = null);

/// <summary>Somebody's days off to come, on screen.</summary>
internal sealed record LeaveListView
{
    /// <summary>What was just done, or why nothing was; null when the list was asked for.</summary>
    public string? Lead { get; init; }

    /// <summary>Null for one's own.</summary>
    public string? Whose { get; init; }

    public required DateOnly Today { get; init; }

    public required IReadOnlyList<LeaveLine> Lines { get; init; }

    /// <summary>Days that are over, in months that still take changes.</summary>
    public IReadOnlyList<DayRange> Over { get; init; } = [];

    /// <summary>Days just taken back, for the button that notes them again.</summary>
    public DayRange? TakenBack { get; init; }
}

/// <summary>The cards about leave: what was noted, and what is to come with a button to take each back.</summary>
internal static class LeaveCards
{
    /// <summary>The slot of the dates in the commands that the buttons run.</summary>
    private const string Dates = "Dates";

    /// <summary>Beside the button that notes days again; more stretches are taken back by words.</summary>
    private const int MostButtons = CardBuilder.MaxActions - 1;

    private const int MostLines = 12;

    /// <param name="added">The days that are new, to take them back with one press; null when they aren't one stretch.</param>
    public static Card Noted(string sentence, DayRange? added, CardContext context)
    {
        var texts = Texts.For(typeof(LeaveCards), context.Language);
        var card = context.Card(sentence).Text(sentence);
        using (card.Actions())
        {
            if (added is { } days)
                card.Press(texts["Leave_TakeBack"], CancelLeave.Verb, (Dates, Argument(days)));
            card.Press(texts["Leave_ShowMine"], ShowLeave.Verb);
        }

        return card.Finish();
    }

    public static Card List(LeaveListView view, CardContext context)
    {
        var texts = Texts.For(typeof(LeaveCards), context.Language);
        var title = view.Whose is { } name ? texts.With("Leave_TitleOf", Typed.Line(name)) : texts["Leave_Title"];
        var next = view.Lines.Count > 0
            ? texts.With("Leave_Summary", title, DatesOf(view.Lines[0].Days, view.Today, context.Language))
            : texts.With("Leave_SummaryNone", title);
        var card = context.Card(view.Lead ?? next).Text(title, TextLook.Title with { IsHeading = true });
        if (view.Lead is { } lead)
            card.Text(lead, new TextLook { Gap = Gap.Small });
        if (view.Lines.Count == 0)
            card.Text(texts["Leave_NoneAhead"], new TextLook { Gap = Gap.Medium, IsSubtle = true });
        for (var place = 0; place < view.Lines.Count && place < MostLines; place++)
            DrawLine(card, view.Lines[place], view, hasButton: view.Whose is null && place < MostButtons, texts);
        DrawNotes(card, view, texts);
        if (view.TakenBack is { } days)
        {
            using (card.Actions())
                card.Press(texts["Leave_NoteAgain"], LogLeave.Verb, (Dates, Argument(days)));
        }

        return card.Finish();
    }

    /// <summary>"Tue 24 Nov", "24–26 Nov", "29 Dec–2 Jan 2027": the year where it isn't this one.</summary>
    public static string DatesOf(DayRange days, DateOnly today, Language language)
    {
        var (written, last) = (Written.In(language), days.End.AddDays(-1));
        if (days.First == last)
            return written.DateAndDay(last, today);
        return last.Year == today.Year
            ? written.Dates(days.First, last)
            : Texts.For(typeof(LeaveCards), language).With(
                "Leave_Range", written.Date(days.First, today), written.Date(last, today));
    }

    /// <summary>The days as the commands read them, whatever the day on which the button is pressed.</summary>
    private static string Argument(DayRange days) => string.Create(
        CultureInfo.InvariantCulture, $"{days.First:yyyy-MM-dd} to {days.End.AddDays(-1):yyyy-MM-dd}");

    private static void DrawLine(CardBuilder card, LeaveLine line, LeaveListView view, bool hasButton, Texts texts)
    {
        var dates = DatesOf(line.Days, view.Today, card.Language);
        var count = card.Written.WorkingDays(line.WorkingDays);
        var note = line.Since is { } since ? texts.With("Leave_Since", count, card.Written.Date(since, view.Today)) : count;
        using (card.Columns(Gap.Medium))
        {
            using (card.Column())
            {
                card.Text(dates, TextLook.Bold);
                card.Text(note, TextLook.Note with { Gap = Gap.None });
            }

            if (!hasButton)
                return;
            using (card.Column("auto"))
            {
                using (card.Actions(Gap.None))
                    card.Press(texts["Leave_TakeBack"], CancelLeave.Verb, (Dates, Argument(line.Days)));
            }
        }
    }

    private static void DrawNotes(CardBuilder card, LeaveListView view, Texts texts)
    {
        var note = TextLook.Note with { Gap = Gap.Medium };
        if (view.Lines.Count > MostLines)
            card.Text(texts.With("Leave_More", view.Lines.Count - MostLines), note);
        if (view.Whose is not null)
            return;
        if (view.Lines.Count > MostButtons)
            card.Text(texts["Leave_ByWords"], note);
        if (view.Over.Count > 0)
        {
            var over = view.Over.Select(days => DatesOf(days, view.Today, card.Language));
            card.Text(texts.With("Leave_Over", card.Written.List([.. over]), card.Written.Date(view.Over[^1].First)), note);
        }

        if (view.Lines.Count == 0 && view.Lead is null)
            card.Text(texts["Leave_HowToNote"], note);
    }
}

/// <summary>Makes the views of somebody's leave.</summary>
internal static class LeaveViews
{
    /// <param name="whose">Null for one's own.</param>
    public static LeaveListView Of(Turn turn, Leave leave, string? lead = null, string? whose = null)
    {
        var ahead = leave.Within(new DayRange(turn.Today, DateOnly.MaxValue));
        var open = turn.Team.Books.FirstOpenDay(turn.Today);
        return new LeaveListView
        {
            Lead = lead,
            Whose = whose,
            Today = turn.Today,
            Lines = [.. ahead.Select(days => new LeaveLine(
                days, turn.Team.Calendar.WorkingDays(days.First, days.End), SinceOf(leave, days)))],
            Over = whose is null ? leave.Within(new DayRange(open, turn.Today)) : [],
        };
    }

    private static DateOnly? SinceOf(Leave leave, DayRange days) =>
        leave.Ranges.First(range => range.Contains(days.First)) is var whole && whole.First < days.First ? whole.First : null;
}
