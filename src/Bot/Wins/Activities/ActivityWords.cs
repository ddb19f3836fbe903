using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Wins.Ledger;
using TeamCoachBot.Domain;
using TeamCoachBot.Domain.Calendars;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Wins.Activities;

/// <summary>Names activities by kind and number, and counts what a member did in a week.</summary>
internal static class ActivityWords
{
    /// <summary>"3 calls, 2 meetings".</summary>
    public static string Counts(IEnumerable<ActivityCount> counts, Language language)
    {
        var texts = Texts.For(typeof(ActivityWords), language);
        return string.Join(texts["ActivityJoint"], counts.Select(c => texts.Count("Activity_" + c.Kind, c.Count)));
    }

    /// <summary>The kinds of this entry as often as they were done from Monday on, this entry among them.</summary>
    public static IReadOnlyList<ActivityCount> Week(MemberRows mine, TeamYear year, ActivityFacts facts, DateOnly today)
    {
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        var months = MonthStore.From(mine, year.MonthOf(monday), year.MonthOf(monday)).ToList();
        return [.. facts.Counts.Select(c => new ActivityCount(c.Kind, months.Sum(month => In(month, c.Kind, monday, today))))];
    }

    private static int In(MonthTotals month, string kind, DateOnly from, DateOnly to)
    {
        var count = 0L;
        foreach (var sum in month.Sums)
        {
            var line = month.Lines[sum.Line];
            if (line.Kind == LineKind.Activity && line.Key == kind && month.First.AddDays(sum.Day) is var day && day >= from && day <= to)
                count += sum.Sums.Count;
        }

        return (int)(count / Amounts.One);
    }
}
