using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Domain.Celebrations;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot.Celebrations;

/// <summary>"Congrats Ana": the same as pressing the button on the card of what she was last celebrated for.</summary>
[Command(
    "celebration/congratulate",
    English =
    [
        "(congratulate|congrats|congratulations) [to] {whom:person} [on] [the|that|this] [win|deal|sale]",
    ],
    Chinese =
    [
        "(恭喜|祝贺|恭贺) [一下] {whom:person} [签单|开单|成交|拿下]",
    ],
    Who = Who.Member,
    Where = Where.Anywhere,
    Refuses = Hedge.All)]
[Help(HelpGroup.Celebrate, Place = 450)]
internal sealed class CongratulateColleague(Colleagues colleagues, CelebrationStore store, Congratulating congratulating)
    : ICommand<CongratulateColleague.Input>
{
    /// <summary>Working days back in which a celebration is still fresh.</summary>
    private const int DaysBack = 3;

    internal sealed record Input(PersonSlot Whom);

    public async Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct)
    {
        var texts = Texts.Of<CongratulateColleague>(turn.Language);
        var meant = await colleagues.FindAsync(turn, input.Whom, name => texts.With("Congratulate_Again", name), ct);
        if (meant is Meant.Unclear unclear)
            return unclear.Answer;
        var whom = ((Meant.One)meant).Person;
        if (await LastOfAsync(turn, whom.Id, ct) is not var (day, card))
            return Reply.Say(texts.With("Congratulate_Nothing", Typed.Line(whom.Name)));
        var end = await congratulating.SetAsync(turn, day, card, congratulates: true, ct);
        return end is ClapEnd.Stands stands
            ? Reply.Say(texts.Count("Congratulate_Done", stands.Day.ClapsOn(card).Count, Typed.Line(whom.Name)))
            : Congratulating.Say(end, turn);
    }

    private async Task<(DateOnly Day, string Card)?> LastOfAsync(Turn turn, MemberId whom, CancellationToken ct)
    {
        var on = TeamDay.Of(turn.Now, turn.Team.Zone, turn.Team.Calendar);
        for (var back = 0; back <= DaysBack; back++, on = turn.Team.Calendar.PreviousWorkingDay(on))
        {
            var day = await store.DayAsync(turn.Scope, on, ct);
            if (day.Things.LastOrDefault(t => t.Thing.IsShown && t.Thing.Who.Contains(whom.Value)) is { } last)
                return (on, last.HasOwnCard ? last.Root : CelebrationRows.DayCard);
        }

        return null;
    }
}
