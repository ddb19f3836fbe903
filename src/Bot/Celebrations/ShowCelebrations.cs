using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Domain.Celebrations;

namespace TeamCoachBot.Bot.Celebrations;

/// <summary>Says where and how the team celebrates, and what holds for one's own wins.</summary>
[Command(
    "celebration/show",
    English =
    [
        "[<show>] [the|our|my] (celebration settings|celebrations)",
        "where (do|are) [we|the] (celebrate|celebrations) [posted]",
        "who can see my celebrations",
    ],
    Chinese =
    [
        "[<看>] [我的|团队] (喜报设置|喜报)",
        "喜报 (发到哪|发在哪|发到哪里|发在哪里|在哪|在哪发)",
        "(喜报怎么设置|怎么设置喜报|怎么发喜报|喜报怎么发)",
    ],
    Who = Who.Member,
    Where = Where.Private)]
[Help(HelpGroup.Celebrate, Place = 470)]
internal sealed class ShowCelebrations(TeamChannels channels) : ICommand<ShowCelebrations.Input>
{
    internal sealed record Input;

    public async Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct)
    {
        var texts = Texts.Of<ShowCelebrations>(turn.Language);
        var settings = turn.Team.Settings;
        if (settings.CelebrationChannel is not { } chosen)
            return Reply.Say(texts["Celebrate_Nowhere"]);
        var rules = settings.Celebrations;
        var channel = (await channels.OfAsync(turn, ct)).FirstOrDefault(c => c.Id == chosen);
        var lines = new List<string>
        {
            channel is null ? texts["Show_SomeChannel"] : texts.With("Show_Channel", SetUpViews.NameOf(channel, turn.Language)),
            texts[rules.HidesAmounts ? "Set_Hide" : "Set_Show"],
        };
        if (rules.From > 0)
            lines.Add(texts.With("Set_From", Written.In(turn.Language).Amount(rules.From, new Units.Money(settings.Currency))));
        lines.Add(texts["Choose_" + (CelebrationRows.ChoiceOf(turn.Mine) ?? rules.ByDefault)]);
        return Reply.Say(string.Join('\n', lines), [.. Others(turn, texts)]);
    }

    private static IEnumerable<Suggestion> Others(Turn turn, Texts texts) =>
        from choice in Enum.GetValues<CelebrationChoice>()
        where choice != (CelebrationRows.ChoiceOf(turn.Mine) ?? turn.Team.Settings.Celebrations.ByDefault)
        select new Suggestion(texts["Show_Button_" + choice], texts["Show_Say_" + choice]);
}
