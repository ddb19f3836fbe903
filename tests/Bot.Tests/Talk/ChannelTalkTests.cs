using TeamCoachBot.Bot.Local;
using TeamCoachBot.StandIns.Talk;

namespace TeamCoachBot.Bot.Tests.Talk;

/// <summary>Which channel the team celebrates in, chosen on the set-up card.</summary>
public sealed class ChannelTalkTests
{
    private static readonly string[] Others =
        ["currency", "zone", "language", "pattern", "region", "monthStart", "yearStart", "metric", "basis"];

    [Fact]
    public async Task The_set_up_card_offers_the_teams_channels_and_shows_the_chosen_one()
    {
        await using var chat = await WithChannelsAsync();

        var card = await chat.As(Cast.Fang).SaysAsync("set up");

        Assert.Equal(DemoCast.CelebrationChannel, card.FieldOf("channel"));
        Assert.Equal(["General", "Wins 喜报", "Nowhere for now"], card.ChoicesOf("channel"));
    }

    [Fact]
    public async Task What_is_chosen_is_kept()
    {
        await using var chat = await WithChannelsAsync();
        var fang = chat.As(Cast.Fang);

        await ChooseAsync(fang, DemoCast.Team.Value);

        Assert.Equal(DemoCast.Team.Value, (await fang.SaysAsync("设置")).FieldOf("channel"));
    }

    [Fact]
    public async Task A_team_may_celebrate_nowhere()
    {
        await using var chat = await WithChannelsAsync();
        var fang = chat.As(Cast.Fang);

        await ChooseAsync(fang, "none");

        Assert.Equal("none", (await fang.SaysAsync("set up")).FieldOf("channel"));
    }

    [Fact]
    public async Task A_channel_that_is_not_the_teams_is_refused()
    {
        await using var chat = await WithChannelsAsync();
        var fang = chat.As(Cast.Fang);

        var refused = await ChooseAsync(fang, "19:somebody-elses@thread.tacv2");

        Assert.StartsWith("I can't see that channel", refused.Line, StringComparison.Ordinal);
        Assert.Equal(DemoCast.CelebrationChannel, (await fang.SaysAsync("set up")).FieldOf("channel"));
    }

    [Fact]
    public async Task While_Teams_tells_no_channels_the_card_does_not_ask_and_keeps_the_chosen_one()
    {
        await using var chat = await WithChannelsAsync();
        var fang = chat.As(Cast.Fang);
        chat.Messenger.IsDown = true;
        var card = await fang.SaysAsync("set up");
        Assert.Empty(card.ChoicesOf("channel"));

        await fang.SendsAsync(card.TokenOf("Confirm"), Rest(card));

        chat.Messenger.IsDown = false;
        Assert.Equal(DemoCast.CelebrationChannel, (await fang.SaysAsync("set up")).FieldOf("channel"));
    }

    [Fact]
    public async Task A_new_teams_card_proposes_the_channel_that_is_named_for_good_news()
    {
        var (chat, question) = await Events.InstalledAsync(Cast.Ana, Cast.Fang);
        await using var _ = chat;
        chat.Messenger.Channels.AddRange(Channels);
        await chat.As(Cast.Ana).InChannel().SendsAsync(question.TokenOf("Ask them"), ("Leader", "Fang"));
        await chat.DeliverAsync();
        var asked = new Seen(Reply.Show(chat.Messenger.InboxOf(Cast.Fang)[0].Card!));

        var setUp = await chat.As(Cast.Fang).SendsAsync(asked.TokenOf("I lead it"));

        Assert.Equal(DemoCast.CelebrationChannel, setUp.FieldOf("channel"));
    }

    [Fact]
    public async Task A_list_that_is_younger_than_half_a_minute_is_not_asked_for_again()
    {
        await using var chat = await WithChannelsAsync();
        var fang = chat.As(Cast.Fang);
        await fang.SaysAsync("set up");
        chat.Messenger.Channels.Clear();

        Assert.NotEmpty((await fang.SaysAsync("set up")).ChoicesOf("channel"));
        chat.Clock.Advance(TimeSpan.FromSeconds(31));
        Assert.Empty((await fang.SaysAsync("set up")).ChoicesOf("channel"));
    }

    private static ChannelEntry[] Channels =>
        [new(DemoCast.Team.Value, null), new(DemoCast.CelebrationChannel, DemoCast.CelebrationChannelName)];

    private static async Task<Chat> WithChannelsAsync()
    {
        var chat = await Chat.WithDemoTeamAsync();
        chat.Messenger.Channels.AddRange(Channels);
        return chat;
    }

    private static async Task<Seen> ChooseAsync(Speaker manager, string channel)
    {
        var card = await manager.SaysAsync("set up");
        return await manager.SendsAsync(card.TokenOf("Confirm"), [.. Rest(card), ("channel", channel)]);
    }

    private static (string, string)[] Rest(Seen card) => [.. Others.Select(id => (id, card.FieldOf(id)!))];
}
