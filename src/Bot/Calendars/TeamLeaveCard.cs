using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Domain.Calendars;

namespace TeamCoachBot.Bot.Calendars;

/// <summary>Days off in a row of one member.</summary>
/// <param name="WorkingDays">How many of them the team would have worked.</param>
internal sealed record TeamLeaveLine(string Name, DayRange Days, int WorkingDays);

/// <summary>Who is away when.</summary>
internal sealed record TeamLeaveView
{
    /// <summary>The days that were asked about, in words.</summary>
    public required string When { get; init; }

    public required DateOnly Today { get; init; }

    public required IReadOnlyList<TeamLeaveLine> Lines { get; init; }
}

/// <summary>Draws who is away when: names and days, no reasons.</summary>
internal static class TeamLeaveCard
{
    private const int MostLines = 20;

    public static Card Draw(TeamLeaveView view, CardContext context)
    {
        var texts = Texts.Of<TeamLeaveView>(context.Language);
        var people = view.Lines.Select(line => line.Name).Distinct(StringComparer.Ordinal).Count();
        var sum = people == 0 ? texts["TeamLeave_None"] : texts.Count("TeamLeave_Sum", people);
        var card = context.Card(people == 0 ? sum : texts.With("TeamLeave_Summary", texts.With("TeamLeave_Title", view.When), sum));
        card.Text(texts.With("TeamLeave_Title", view.When), TextLook.Title with { IsHeading = true });
        card.Text(sum, new TextLook { Gap = Gap.Small, IsSubtle = people == 0 });
        foreach (var line in view.Lines.Take(MostLines))
        {
            var dates = LeaveCards.DatesOf(line.Days, view.Today, card.Language);
            card.Text(Typed.Line(line.Name).ToString(), TextLook.Bold with { Gap = Gap.Medium });
            card.Text(texts.With("TeamLeave_Days", dates, card.Written.WorkingDays(line.WorkingDays)), new TextLook { Gap = Gap.None });
        }

        if (view.Lines.Count > MostLines)
            card.Text(texts.With("Leave_More", view.Lines.Count - MostLines), TextLook.Note with { Gap = Gap.Medium });
        return card.Finish();
    }
}
