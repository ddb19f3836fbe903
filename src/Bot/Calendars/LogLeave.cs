using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Domain.Calendars;

namespace TeamCoachBot.Bot.Calendars;

/// <summary>Notes days of leave: only the days. Targets and what is needed a day follow from them.</summary>
[Command(
    Verb,
    English =
    [
        "i (am|will be|am going to be) (off|on leave|away|out|out of office|on vacation|on holiday) [on|from|for] "
            + "{dates}",
        "[i am] taking {dates} off",
        "i (take|will take|have|will have) {dates} off",
        "(off|on leave|leave|vacation|holiday|out of office) [on|from|for] {dates}",
        "(log|add|book|enter|put in) [my] (leave|a day off|days off|vacation|time off) [on|from|for] [{dates}]",
        // A holiday without "my" may be everybody's.
        "(log|add|book|enter|put in) my holiday [on|from|for] [{dates}]",
        "i (am|was) (sick|ill) {dates}",
        "[off|out] (sick|ill) {dates}",
        "(leave|time off|day off)",
        "{dates} (off|is my day off|i am off|i am on leave|i am away)",
    ],
    Chinese =
    [
        "[我] {dates} [我] [要|想|会|得] (休假|请假|请个假|请一天假|请天假|休息|补休|调休|休年假|年假|请年假|休|请病假|病假|请事假|事假) [一天|两天|三天]",
        // 放假 without 我 may be everybody's.
        "我 {dates} [要|会|得] 放假",
        "{dates} 我 [要|会|得] 放假",
        "[我] [要|想] (休假|请假|登记休假|记休假|报休假|请个假|登记请假) [{dates}]",
        "(休假|请假) {dates}",
        "{dates} 我 [要] (休假|请假|休息)",
    ],
    Who = Who.Member,
    Where = Where.Private,
    Refuses = Hedge.Question | Hedge.Condition | Hedge.Negation | Hedge.Hearsay)]
[Help(HelpGroup.You, Place = 500)]
internal sealed class LogLeave(LeaveBook book, CardSigner signer) : ICommand<LogLeave.Input>
{
    public const string Verb = "leave/log";

    internal sealed record Input(DatesSlot? Dates);

    public async Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct)
    {
        var texts = Texts.Of<LogLeave>(turn.Language);
        if (input.Dates is null)
            return Reply.Say(texts["Leave_When"]);
        if (input.Dates.Resolve(turn.Today, Lean.Future) is not var (first, last))
            return Reply.Say(texts.With("Leave_Unclear", Typed.Line(input.Dates.Typed)));
        if (last.DayNumber - first.DayNumber >= LeaveBook.MostDays)
            return Reply.Say(texts.With("Leave_TooLong", LeaveBook.MostDays));
        var asked = DayRange.Through(first, last);
        var open = LeaveBook.OpenPart(turn, asked);
        if (open.IsEmpty)
            return Reply.Say(texts.With("Leave_LogClosed", LeaveCards.DatesOf(asked, turn.Today, turn.Language)));
        var change = await book.AddAsync(turn, open, ct);
        return change.IsWritten
            ? turn.Draw(LeaveCards.Noted(Words(turn, texts, asked, open), AddedBy(change, open), CardContext.Of(turn, signer)))
            : CommitWords.Say(change.End, turn.Language);
    }

    private static string Words(Turn turn, Texts texts, DayRange asked, DayRange open)
    {
        var days = turn.Team.Calendar.WorkingDays(open.First, open.End);
        var done = texts.With(
            "Leave_Done", LeaveCards.DatesOf(open, turn.Today, turn.Language), Written.In(turn.Language).WorkingDays(days));
        if (open == asked)
            return done;
        var closed = LeaveCards.DatesOf(new DayRange(asked.First, open.First), turn.Today, turn.Language);
        return texts.With("Leave_TwoSentences", done, texts.With("Leave_LogClosed", closed));
    }

    /// <summary>What wasn't leave before, when that is one stretch: days noted earlier aren't taken back with it.</summary>
    private static DayRange? AddedBy(LeaveChange change, DayRange days)
    {
        if (change.End is CommitEnd.Repeated)
            return days;
        var added = change.Before.Ranges.Aggregate(Leave.Of(days), (left, before) => left.Without(before));
        return added.Ranges is [var one] ? one : null;
    }
}
