using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Domain.Calendars;

namespace TeamCoachBot.Bot.Calendars;

/// <summary>
/// Takes days of one's own leave back; what was noted beside them stays. Days that are over go back as long as their
/// month is open, for what is needed a day counts own working days (handbook, chapter 4).
/// </summary>
[Command(
    Verb,
    English =
    [
        "<back> [my|the] (leave|day off|days off|time off|vacation|holiday|days of leave) [on|from|for|of] [{dates}]",
        "<back> {dates} off",
        "<back> [my|the] {dates} (leave|off|day off|vacation|holiday)",
        "i am not (off|on leave|away|on vacation|on holiday) [on|from|for] {dates} [after all|any more|anymore]",
        "i am (working|back|here|in) [on|from] {dates} after all",
        "i am not taking {dates} off [after all|any more|anymore]",
        "<back> {person} is (leave|day off|days off|time off|vacation|holiday) [on|from|for|of] [{dates}]",
    ],
    Chinese =
    [
        "<取消> [我] [的] [{dates}] [的] (休假|请假|假|假期|年假|休假登记|请假记录)",
        "<取消> [我] [的] (休假|请假|假期|年假) {dates}",
        "[我] {dates} [我] 不 (休假|请假|休|请假|休息|放假|休年假|请) [了]",
        "[把] [我] [的] {dates} [的] (休假|请假|假|假期|年假) [都] (取消|撤销|撤了|撤掉|销了|销掉|删了|删掉|取消掉|取消了)",
        "[我] [要|想] {choose=销假} [{dates}]",
        "[我] {dates} [我] [要|想] {choose=销假}",
        "<取消> {person} [的] [{dates}] [的] (休假|请假|假|假期|年假)",
        "[把] {person} [的] {dates} [的] (休假|请假|假|假期) (取消|撤销|撤了|撤掉|销了|销掉|删了|删掉|取消掉|取消了)",
    ],
    Who = Who.Member,
    Where = Where.Private,
    Refuses = Hedge.Question | Hedge.Condition | Hedge.Hearsay)]
[Help(HelpGroup.You, Place = 504)]
internal sealed class CancelLeave(LeaveBook book, CardSigner signer) : ICommand<CancelLeave.Input>
{
    public const string Verb = "leave/cancel";

    /// <param name="Choose">销假 may as well say that one is back on that day: it is asked which days are meant.</param>
    internal sealed record Input(DatesSlot? Dates = null, PersonSlot? Person = null, bool Choose = false);

    public async Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct)
    {
        var texts = Texts.Of<CancelLeave>(turn.Language);
        if (input.Person is not null and not PersonSlot.Me)
            return Reply.Say(texts["Leave_OnlyOwn"]);
        var leave = LeaveRows.Of(turn.Mine);
        if (input.Dates is null || input.Choose)
            return List(turn, leave, leave.Ranges.IsEmpty ? null : texts["Leave_WhichBack"]);
        if (Meant(input.Dates, leave, turn.Today) is not { } days)
            return Reply.Say(texts.With("Leave_UnclearBack", Typed.Line(input.Dates.Typed)));
        var open = LeaveBook.OpenPart(turn, days);
        var (noted, taken) = (leave.Within(days), leave.Within(open));
        if (taken.Count > 0)
            return await TakeBackAsync(turn, texts, new DayRange(taken[0].First, taken[^1].End), days, ct);
        if (await book.HasDoneAsync(turn, ct))
            return List(turn, leave, texts["Leave_BackAlready"]);
        return List(turn, leave, noted.Count > 0
            ? texts.With("Leave_Closed", Names(noted, turn))
            : texts.With("Leave_NotThere", LeaveCards.DatesOf(days, turn.Today, turn.Language)));
    }

    private async Task<Reply> TakeBackAsync(Turn turn, Texts texts, DayRange hull, DayRange asked, CancellationToken ct)
    {
        if (hull.End.DayNumber - hull.First.DayNumber > LeaveBook.MostDays)
            return Reply.Say(texts.With("Leave_TooLong", LeaveBook.MostDays));
        var change = await book.TakeBackAsync(turn, hull, ct);
        if (!change.IsWritten)
            return CommitWords.Say(change.End, turn.Language);
        var taken = change.Before.Within(hull);
        // Somebody at another keyboard may have been quicker.
        if (taken.Count == 0)
            return List(turn, change.After, texts["Leave_BackAlready"]);
        var count = taken.Sum(days => turn.Team.Calendar.WorkingDays(days.First, days.End));
        var lead = texts.With("Leave_TakenBack", Names(taken, turn), Written.In(turn.Language).WorkingDays(count));
        var stays = change.After.Within(asked);
        if (stays.Count > 0)
            lead = texts.With("Leave_TwoSentences", lead, texts.With("Leave_Closed", Names(stays, turn)));
        return turn.Draw(LeaveCards.List(
            LeaveViews.Of(turn, change.After, lead) with { TakenBack = taken is [var one] ? one : null },
            CardContext.Of(turn, signer)));
    }

    private Reply List(Turn turn, Leave leave, string? lead) =>
        turn.Draw(LeaveCards.List(LeaveViews.Of(turn, leave, lead), CardContext.Of(turn, signer)));

    private static string Names(IEnumerable<DayRange> days, Turn turn) => Written.In(turn.Language).List(
        [.. days.Select(range => LeaveCards.DatesOf(range, turn.Today, turn.Language))]);

    /// <summary>A day without a year or a week is the one on which there is leave; without any, the next to come.</summary>
    private static DayRange? Meant(DatesSlot dates, Leave leave, DateOnly today)
    {
        var ways = ((Lean[])[Lean.Future, Lean.Nearest, Lean.Past])
            .Select(lean => dates.Resolve(today, lean)).OfType<(DateOnly First, DateOnly Last)>()
            .Select(way => DayRange.Through(way.First, way.Last)).ToList();
        return ways.Exists(way => leave.Within(way).Count > 0)
            ? ways.Find(way => leave.Within(way).Count > 0)
            : ways.Count > 0 ? ways[0] : null;
    }
}
