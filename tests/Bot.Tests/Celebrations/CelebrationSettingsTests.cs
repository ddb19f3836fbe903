using TeamCoachBot.Bot.Local;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Storage.Tables;
using TeamCoachBot.StandIns.Talk;

namespace TeamCoachBot.Bot.Tests.Celebrations;

/// <summary>Where, how and whether a team celebrates: what the manager sets and what the member chooses.</summary>
public sealed class CelebrationSettingsTests
{
    [Theory]
    [InlineData("celebrations in General", "posted in General")]
    [InlineData("post celebrations in wins", "posted in Wins 喜报")]
    [InlineData("喜报发到 常规", "以后喜报发到常规")]
    [InlineData("把喜报发到 Wins", "以后喜报发到 Wins 喜报")]
    public async Task The_manager_chooses_the_channel_in_a_line(string text, string answer)
    {
        await using var party = await Party.BeginAsync();

        Assert.Contains(answer, (await party.As(Cast.Fang).SaysAsync(text)).Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task From_then_on_wins_go_there()
    {
        await using var party = await Party.BeginAsync();
        await party.As(Cast.Fang).SaysAsync("celebrations in General");

        await party.As(Cast.Ana).SaysAsync("win 12k Acme signed");
        await party.SettleAsync();

        Assert.Empty(party.Posts);
        Assert.Single(party.Chat.Messenger.In(DemoCast.Team.Value));
    }

    [Fact]
    public async Task An_unknown_channel_is_asked_back_with_those_there_are()
    {
        await using var party = await Party.BeginAsync();

        var asked = await party.As(Cast.Fang).SaysAsync("celebrations in Marketing");

        Assert.Contains("Marketing", asked.Line, StringComparison.Ordinal);
        Assert.Contains("celebrations in Wins 喜报", asked.Suggestions);
    }

    [Fact]
    public async Task A_rep_sets_nothing_for_the_team()
    {
        await using var party = await Party.BeginAsync();

        await party.As(Cast.Ana).SaysAsync("celebrations in General");
        await party.As(Cast.Ana).SaysAsync("win 12k Acme signed");
        await party.SettleAsync();

        Assert.Single(party.Posts);
    }

    [Theory]
    [InlineData("hide amounts in celebrations")]
    [InlineData("喜报不显示金额")]
    public async Task Hidden_amounts_stand_neither_on_the_card_nor_in_the_text_nor_in_a_total(string text)
    {
        await using var party = await Party.BeginAsync();
        await party.As(Cast.Fang).SaysAsync(text);

        await party.SignAsync(4);

        Assert.All(Enumerable.Range(0, 4), number => Assert.DoesNotContain("¥", party.Card(number).Text, StringComparison.Ordinal));
        Assert.Contains("4 deals signed", party.Card(3).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("¥", (await party.PressAsync(Cast.Ben, "Copy as text", 3)).Inside.Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hiding_amounts_takes_them_off_todays_cards()
    {
        await using var party = await Party.BeginAsync();
        await party.As(Cast.Ana).SaysAsync("win 12k Acme signed");
        await party.SettleAsync();

        await party.As(Cast.Fang).SaysAsync("hide amounts in celebrations");
        await party.SettleAsync();

        Assert.DoesNotContain("¥", party.Card().Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("celebrate my wins: never")]
    [InlineData("celebrate my wins: ask me")]
    [InlineData("don't celebrate my wins")]
    [InlineData("我的喜报不发")]
    [InlineData("我的喜报先问我")]
    [InlineData("不要发我的喜报")]
    public async Task A_member_who_does_not_want_it_is_not_celebrated(string text)
    {
        await using var party = await Party.BeginAsync();
        await party.As(Cast.Ana).SaysAsync(text);

        await party.As(Cast.Ana).SaysAsync("win 12k Acme signed");
        await party.SettleAsync();

        Assert.Empty(party.Posts);
    }

    [Theory]
    [InlineData("celebrate my last win")]
    [InlineData("celebrate")]
    [InlineData("发个喜报")]
    [InlineData("这单发个喜报")]
    public async Task Who_is_asked_says_so_and_is_celebrated(string text)
    {
        await using var party = await Party.BeginAsync();
        var ana = party.As(Cast.Ana);
        await ana.SaysAsync("celebrate my wins: ask me");
        await ana.SaysAsync("win 12k Acme signed");

        await ana.SaysAsync(text);
        await party.SettleAsync();

        Assert.Contains("just signed Acme!", party.Card().Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("win 12k Acme signed", "Celebrate")]
    [InlineData("华为 12万 签了", "发喜报")]
    public async Task Who_is_asked_has_the_button_on_the_answer(string win, string button)
    {
        await using var party = await Party.BeginAsync();
        var ana = party.As(Cast.Ana);
        await ana.SaysAsync("celebrate my wins: ask me");
        await ana.SaysAsync(win);

        await ana.PressesAsync(button);
        await party.SettleAsync();

        Assert.Single(party.Posts);
    }

    [Fact]
    public async Task Who_is_celebrated_anyway_or_never_has_no_such_button()
    {
        await using var party = await Party.BeginAsync();
        await party.As(Cast.Ben).SaysAsync("celebrate my wins: never");

        Assert.DoesNotContain("Celebrate", (await party.As(Cast.Ana).SaysAsync("win 12k Acme signed")).Buttons);
        Assert.DoesNotContain("Celebrate", (await party.As(Cast.Ben).SaysAsync("win 12k Contoso signed")).Buttons);
    }

    [Fact]
    public async Task Always_beats_the_teams_default()
    {
        await using var party = await Party.BeginAsync();
        await party.As(Cast.Fang).SaysAsync("celebrations by default never");
        await party.As(Cast.Ana).SaysAsync("celebrate my wins: always");

        await party.As(Cast.Ana).SaysAsync("win 12k Acme signed");
        await party.As(Cast.Ben).SaysAsync("win 12k Contoso signed");
        await party.SettleAsync();

        Assert.Single(party.Posts);
        Assert.Contains("Acme", party.Card().Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("celebrate wins from 10k")]
    [InlineData("喜报从 1万 起")]
    public async Task Below_the_teams_least_amount_nothing_is_posted_by_itself(string text)
    {
        await using var party = await Party.BeginAsync();
        await party.As(Cast.Fang).SaysAsync(text);

        await party.As(Cast.Ana).SaysAsync("win 9k Small signed");
        await party.As(Cast.Ana).SaysAsync("win 10k Large signed");
        await party.SettleAsync();

        Assert.Contains("Large", Assert.Single(party.Posts).Message.Card!.Summary, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("post Ana's Acme win to the channel")]
    [InlineData("小李这单发个喜报")]
    public async Task A_managers_wish_asks_a_member_who_wants_to_be_asked(string text)
    {
        await using var party = await Party.BeginAsync();
        var ana = party.As(Cast.Ana);
        await ana.SaysAsync("celebrate my wins: ask me");
        await ana.SaysAsync("win 12k Acme signed");

        await party.As(Cast.Fang).SaysAsync(text);
        await party.SettleAsync();
        Assert.Empty(party.Posts);
        var asked = new Seen(Reply.Show(Assert.Single(party.Chat.Messenger.InboxOf(Cast.Ana)).Card!));
        await ana.SendsAsync(asked.TokenOf(asked.Buttons[0]));
        await party.SettleAsync();

        Assert.Single(party.Posts);
    }

    [Fact]
    public async Task Without_a_channel_the_manager_hears_it_once_with_the_button()
    {
        await using var party = await Party.BeginAsync();
        await ForgetChannelAsync(party);

        await party.SignAsync(3);

        Assert.Empty(party.Posts);
        var told = new Seen(Reply.Show(Assert.Single(party.Chat.Messenger.InboxOf(Cast.Fang)).Card!));
        Assert.Contains("no channel is chosen", told.Line, StringComparison.Ordinal);
        var card = await party.As(Cast.Fang).SendsAsync(told.TokenOf("Choose a channel"));
        Assert.Contains("Wins 喜报", card.ChoicesOf("channel"));
    }

    [Fact]
    public async Task Who_chose_nowhere_is_not_told()
    {
        await using var party = await Party.BeginAsync();
        await party.As(Cast.Fang).SaysAsync("stop celebrations");

        await party.SignAsync(2);

        Assert.Empty(party.Posts);
        Assert.Empty(party.Chat.Messenger.InboxOf(Cast.Fang));
    }

    [Theory]
    [InlineData("404")]
    [InlineData("ConversationNotFound")]
    public async Task A_channel_that_is_gone_is_told_once_and_another_one_chosen(string code)
    {
        await using var party = await Party.BeginAsync();
        party.Chat.Messenger.Next(new SendResult.Failed(code));
        await party.SignAsync(3);
        Assert.Empty(party.Posts);
        Assert.Single(party.Chat.Messenger.InboxOf(Cast.Fang));

        await party.As(Cast.Fang).SaysAsync("celebrations in General");
        await party.As(Cast.Ben).SaysAsync("win 12k Acme signed");
        await party.SettleAsync();

        Assert.Single(party.Chat.Messenger.In(DemoCast.Team.Value));
    }

    [Fact]
    public async Task A_throttled_post_waits_and_comes()
    {
        await using var party = await Party.BeginAsync();
        party.Chat.Messenger.Next(new SendResult.Throttled(TimeSpan.FromSeconds(2)));

        await party.As(Cast.Ana).SaysAsync("win 12k Acme signed");
        await party.SettleAsync();

        Assert.Single(party.Posts);
    }

    [Theory]
    [InlineData("celebrations", "Celebrations are posted in Wins 喜报.")]
    [InlineData("喜报", "喜报发到 Wins 喜报。")]
    public async Task Anybody_can_ask_how_it_is_done_here(string text, string answer)
    {
        await using var party = await Party.BeginAsync();

        Assert.StartsWith(answer, (await party.As(Cast.Ana).SaysAsync(text)).Line, StringComparison.Ordinal);
    }

    /// <summary>The demo as a team whose manager never saw a set-up card with channels.</summary>
    private static async Task ForgetChannelAsync(Party party)
    {
        var teams = party.Chat.Tables.Teams;
        var partition = new TeamScope(DemoCast.Tenant, DemoCast.Team).PartitionKey;
        var settings = (await teams.GetEntityIfExistsAsync<TableEntity>(partition, Key.Of("t", "settings"))).Value!;
        settings["Details"] = settings.GetString("Details")!
            .Replace($"\"{DemoCast.CelebrationChannel}\"", "null", StringComparison.Ordinal);
        await teams.UpdateEntityAsync(settings, settings.ETag, TableUpdateMode.Replace);
        await teams.DeleteEntityAsync(partition, Key.Of("t", "celebrations"), Azure.ETag.All);
        party.Chat.Clock.Advance(TimeSpan.FromSeconds(31));
    }
}
