using TeamCoachBot.Bot.Progress;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Domain.Calendars;

namespace TeamCoachBot.Bot.Wins.Changes;

/// <summary>"Confirm all": a manager accepts everything that waits, or what was logged in a period.</summary>
[Command(
    Verb,
    English =
    [
        "(confirm|verify|approve) (all|everything|them all)",
        "(confirm|verify|approve) all [of] [the|my] [waiting|open] (wins|deals|entries) [of|from] [{period}]",
        "(confirm|verify|approve) all of {period} [is] [wins|deals|entries]",
    ],
    Chinese =
    [
        "[{period}] [的] [单子|成交] (全部|都|一键|统统) (确认|通过)",
        "(确认|通过) (全部|所有) [{period}] [的] [待确认] [的] [单子|成交]",
    ],
    Who = Who.Manager,
    Where = Where.Private,
    Refuses = Hedge.All)]
[Help(HelpGroup.Lead, Place = 250)]
internal sealed class ConfirmAllWins(WinDeciding deciding) : ICommand<ConfirmAllWins.Input>
{
    public const string Verb = "win/confirm-all";

    internal sealed record Input(PeriodSlot? Period);

    public async Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct)
    {
        if (!Topics.TryPeriod(turn, input.Period, out var period, out var complaint))
            return Reply.Say(complaint);
        var texts = Texts.Of<ConfirmAllWins>(turn.Language);
        var count = await deciding.ConfirmAllAsync(
            turn, sheet => period is null || period.Contains(Zones.LocalDay(sheet.RecordedAt, turn.Team.Zone)), ct);
        var lines = new List<string>();
        if (count.Failed is not null)
            lines.Add(texts["ConfirmAll_Stopped"]);
        lines.Add(count.Done == 0 ? texts["ConfirmAll_None"] : texts.Count(
            "ConfirmAll_Done", count.Done, Written.In(turn.Language).Amount(count.Sum, new Units.Money(turn.Team.Currency))));
        if (count.Own > 0)
            lines.Add(texts.Count("ConfirmAll_Own", count.Own));
        if (count.Objected > 0)
            lines.Add(texts.Count("ConfirmAll_Objected", count.Objected));
        var more = count.Own + count.Objected > 0 ? new Suggestion(texts["ShowWaiting_Title"], texts["ShowWaiting_Title"]) : null;
        return Reply.Say(string.Join('\n', lines), more is null ? [] : [more]);
    }
}
