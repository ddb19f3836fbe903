using TeamCoachBot.Bot.Routing;

namespace TeamCoachBot.Bot.Celebrations;

/// <summary>Which card of which day was pressed, as the button carries it.</summary>
internal sealed record CelebrationFields([Carried] DateOnly Day, [Carried] string Card);

/// <summary>"Congratulate" on a card: counts once for each person.</summary>
[Form(CelebrationCard.Clap, Who = Who.Member, Where = Where.Anywhere)]
internal sealed class PressClap(Congratulating congratulating) : IForm<CelebrationFields>
{
    public async Task<Reply> SubmitAsync(CelebrationFields fields, Turn turn, CancellationToken ct)
    {
        var end = await congratulating.SetAsync(turn, fields.Day, fields.Card, congratulates: true, ct);
        return end is ClapEnd.Stands stands
            ? await congratulating.ShowAsync(turn, stands.Day, fields.Card, ct)
            : Congratulating.Say(end, turn);
    }
}

/// <summary>Takes one's own congratulation back.</summary>
[Form(CelebrationCard.Unclap, Who = Who.Member, Where = Where.Anywhere)]
internal sealed class PressUnclap(Congratulating congratulating) : IForm<CelebrationFields>
{
    public async Task<Reply> SubmitAsync(CelebrationFields fields, Turn turn, CancellationToken ct)
    {
        var end = await congratulating.SetAsync(turn, fields.Day, fields.Card, congratulates: false, ct);
        return end is ClapEnd.Stands stands
            ? await congratulating.ShowAsync(turn, stands.Day, fields.Card, ct)
            : Congratulating.Say(end, turn);
    }
}

/// <summary>The card as a text that can be copied, in the presser's own chat, where every client can copy a message.</summary>
[Form(CelebrationCard.Copy, Who = Who.Member, Where = Where.Anywhere)]
internal sealed class PressCopy(CelebrationStore store, CelebrationViews views) : IForm<CelebrationFields>
{
    public async Task<Reply> SubmitAsync(CelebrationFields fields, Turn turn, CancellationToken ct)
    {
        var texts = Texts.Of<PressCopy>(turn.Language);
        var day = await store.DayAsync(turn.Scope, fields.Day, ct);
        if (day.Shown(fields.Card).Count == 0)
            return Reply.Say(texts["TakenBack"]);
        var view = await views.OfAsync(turn.Scope, turn.Team, day, fields.Card, ct);
        return Reply.Privately(texts["Copied"], Reply.Say(new CelebrationWords(turn.Team.Language).Copy(view)));
    }
}
