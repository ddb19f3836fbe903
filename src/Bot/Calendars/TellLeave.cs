using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Domain.Calendars;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot.Calendars;

/// <summary>
/// "Ben is off tomorrow", said or asked: leave is noted by whoever it belongs to, so nothing is written; who leads Ben
/// learns what Ben has noted (handbook, chapter 11).
/// </summary>
[Command(
    "leave/log-for",
    English =
    [
        "{person:colleague} (is|will be|is going to be|was) (off|on leave|away|out|out of office|on vacation|on holiday|off sick|out sick) "
            + "[on|from|for] [{dates}]",
        "(is|will) {person:colleague} [be] (off|on leave|away|out|out of office|on vacation|on holiday|off sick|out sick) [on|from|for] {dates}",
        "{person:colleague} (takes|is taking|will take|has|has taken) {dates} off",
        "(log|add|book|enter|put in|note) [a] (leave|day off|days off|vacation|time off|holiday) for {person:colleague} [on|from|for] [{dates}]",
        "(log|add|book|enter|put in|note) {person:colleague} is (leave|day off|days off|vacation|time off|holiday) [on|from|for] [{dates}]",
        "give {person:colleague} {dates} off",
    ],
    Chinese =
    [
        "{person:colleague} {dates} [要|会|想|得] (休假|请假|休息|不在|不来|休年假|请病假|请事假|放假|补休) [一天|两天|三天]",
        "{dates} {person:colleague} [要|会|想|得] (休假|请假|休息|不在|不来|休年假|请病假|请事假|放假|补休) [一天|两天|三天]",
        "{person:colleague} (休假|请假) {dates}",
        "(登记|记|录|录入|补登) {person:colleague} [的] {dates} [的] (休假|请假|假)",
        "(给|帮|替|为) {person:colleague} (登记|记|录|请|报|补登) [{dates}] [的] (休假|请假|假|年假)",
        "(给|帮|替|为) {person:colleague} {dates} (登记|记|录|请|报|补登) [个|一天] (休假|请假|假|年假)",
    ],
    Who = Who.Member,
    Where = Where.Private)]
[Help(HelpGroup.Untold)]
internal sealed class TellLeave(Onlooker onlooker) : ICommand<TellLeave.Input>
{
    internal sealed record Input(PersonSlot Person, DatesSlot? Dates);

    public async Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct)
    {
        var texts = Texts.Of<TellLeave>(turn.Language);
        if (!turn.Actor.Is(Roles.Manager | Roles.Lead))
            return Reply.Say(texts["Leave_NoteOnlyOwn"], new Suggestion(texts["Leave_ShowMine"], texts["Leave_ShowMine"]));
        var days = input.Dates?.Resolve(turn.Today, Lean.Future);
        if (input.Dates is not null && (days is not var (from, to) || to.DayNumber - from.DayNumber >= LeaveBook.MostDays))
            return Reply.Say(texts.With("Leave_Unclear", Typed.Line(input.Dates.Typed)));
        var seen = await onlooker.LookAsync(turn, input.Person, "leave", ct, name => texts.With("Leave_Again", name));
        if (seen is not Seen.Rows { Member: var rows })
            return ((Seen.Refused)seen).Answer;
        var asked = days is var (first, last) ? DayRange.Through(first, last) : new DayRange(turn.Today, DateOnly.MaxValue);
        return Reply.Say(
            texts.With("Leave_TwoSentences", Known(turn, texts, rows, asked, days is not null), texts["Leave_NoteOnlyOwn"]),
            new Suggestion(texts["Leave_WhoIsOff"], texts["Leave_WhoIsOff"]));
    }

    private static string Known(Turn turn, Texts texts, MemberRows rows, DayRange asked, bool isDated)
    {
        var name = Typed.Line(rows.Name);
        var noted = LeaveRows.Of(rows).Within(asked).Select(days => LeaveCards.DatesOf(days, turn.Today, turn.Language)).ToList();
        if (noted.Count > 0)
            return texts.With("Leave_TheyAre", name, Written.In(turn.Language).List(noted));
        return isDated
            ? texts.With("Leave_TheyAreNot", name, LeaveCards.DatesOf(asked, turn.Today, turn.Language)) : texts.With("Leave_NoneOf", name);
    }
}
