using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;

namespace TeamCoachBot.Bot.Calendars;

/// <summary>"Off on Friday afternoon": leave is noted in whole days, so it is asked whether it shall be one.</summary>
[Command(
    "leave/half",
    English =
    [
        "i (am|will be|am going to be) (off|on leave|away|out) [on|from|for] {dates} (morning|afternoon)",
        "[i am] (taking|take) {dates} (morning|afternoon) off",
        "(off|on leave|leave|out of office) [on|for] {dates} (morning|afternoon)",
        "[i] [am] [take|taking|have|need|want|log|on] [a] half [a] day [off|leave|of leave] [on|for] [{dates}]",
        "{dates} (half day|half a day|afternoon|morning) (off|leave)",
    ],
    Chinese =
    [
        "[我] {dates} [的] (上午|下午|早上|半天) [我] [要|想|会|得] (休假|请假|请个假|休息|调休|补休|休|请半天假|休半天) [半天]",
        "[我] {dates} [我] [要|想|会|得] (请半天假|休半天假|休半天|请半天|请假半天|休假半天|调休半天|补休半天)",
        "[我] [要|想] (请半天假|休半天假|休半天|请半天|请假半天)",
    ],
    Who = Who.Member,
    Where = Where.Private)]
[Help(HelpGroup.You, Place = 502)]
internal sealed class AskHalfDay : ICommand<AskHalfDay.Input>
{
    internal sealed record Input(DatesSlot? Dates);

    public Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct)
    {
        var texts = Texts.Of<LogLeave>(turn.Language);
        return Task.FromResult(input.Dates is { } dates
            ? Reply.Say(
                texts["Leave_Half"],
                new Suggestion(texts["Leave_HalfWhole"], texts.With("Leave_HalfAgain", dates.Typed)))
            : Reply.Say(texts["Leave_Half"]));
    }
}
