using Microsoft.Extensions.DependencyInjection;
using TeamCoachBot.Bot.Local;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.StandIns.Talk;

namespace TeamCoachBot.Bot.Tests.Talk;

/// <summary>The bot comes into a team or a chat.</summary>
public sealed class InstallTalkTests
{
    private const string NoTeam = "I don't know your team yet";

    [Fact]
    public async Task Put_into_a_team_it_asks_who_leads()
    {
        var (chat, question) = await Events.InstalledAsync(Cast.Ana, Cast.Fang);
        await using var _ = chat;

        Assert.StartsWith("Who leads Sales East", question.Line, StringComparison.Ordinal);
        Assert.Equal(["Ask them"], question.Buttons);
    }

    [Fact]
    public async Task However_often_the_event_comes_a_team_is_welcomed_once()
    {
        var (chat, _) = await Events.InstalledAsync(Cast.Ana);
        await using var closing = chat;

        var again = new Seen(await chat.AnswerAsync(Events.InTeam(chat, ArrivalKind.Installed, Cast.Ana)));
        var added = new Seen(await chat.AnswerAsync(
            Events.InTeam(chat, ArrivalKind.MembersAdded, Cast.Ana) with { BotAdded = true }));

        Assert.True(again.IsNothing);
        Assert.True(added.IsNothing);
    }

    [Fact]
    public async Task Events_of_one_installation_that_come_at_once_are_all_taken()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var events = Enumerable.Range(1, 8).Select(number => Events.InTeam(chat, ArrivalKind.Installed, Cast.Ana)).Select(
            (arrival, number) => arrival with
            {
                Address = arrival.Address with { ServiceUrl = new Uri($"https://smba.trafficmanager.net/{number}/") },
            });

        await Task.WhenAll(events.Select(arrival => Task.Run(() => chat.AnswerAsync(arrival))));

        var team = await chat.Services.GetRequiredService<Bot.People.TeamStore>().ReadAsync(
            new TeamScope(DemoCast.Tenant, DemoCast.Team), CancellationToken.None);
        Assert.StartsWith("https://smba.", team!.Home!.ServiceUrl.AbsoluteUri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_is_welcomed_once()
    {
        await using var chat = await Chat.WithDemoTeamAsync();

        var first = new Seen(await chat.AnswerAsync(Events.InPerson(chat, ArrivalKind.Installed, Cast.Ana)));
        var second = new Seen(await chat.AnswerAsync(Events.InPerson(chat, ArrivalKind.Installed, Cast.Ana)));

        Assert.Contains("Sales East", first.Text, StringComparison.Ordinal);
        Assert.True(second.IsNothing);
    }

    [Fact]
    public async Task The_named_person_is_asked_in_their_own_chat()
    {
        var (chat, question) = await Events.InstalledAsync(Cast.Ana, Cast.Ben, Cast.Fang);
        await using var _ = chat;

        var named = await NameFangAsync(chat, question);

        Assert.Contains("please confirm in your chat with me", named.Line, StringComparison.Ordinal);
        Assert.StartsWith("Do you lead Sales East", Asked(chat).Line, StringComparison.Ordinal);
        Assert.Empty(chat.Messenger.InboxOf(Cast.Ben));
    }

    [Fact]
    public async Task Who_confirms_is_manager_sets_up_and_is_posted()
    {
        var (chat, question) = await Events.InstalledAsync(Cast.Ana, Cast.Ben, Cast.Fang);
        await using var _ = chat;
        await NameFangAsync(chat, question);
        var fang = chat.As(Cast.Fang);

        var setUp = await fang.SendsAsync(Asked(chat).TokenOf("I lead it"));
        await chat.DeliverAsync();

        Assert.StartsWith("Set up Sales East", setUp.Line, StringComparison.Ordinal);
        Assert.Contains(
            "has confirmed to lead",
            Assert.Single(chat.Messenger.Outgoing, sent => sent.To.ConversationId == DemoCast.Team.Value).Message.Text,
            StringComparison.Ordinal);
        Assert.Contains("is now manager", (await fang.SaysAsync("make Ben manager")).Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_else_can_confirm()
    {
        var (chat, question) = await Events.InstalledAsync(Cast.Ana, Cast.Ben, Cast.Fang);
        await using var _ = chat;
        await NameFangAsync(chat, question);
        var ben = chat.As(Cast.Ben);

        await ben.SendsAsync(Asked(chat).TokenOf("I lead it"));

        Assert.DoesNotContain("is now", (await ben.SaysAsync("make Ben manager")).Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_says_no_becomes_nothing()
    {
        var (chat, question) = await Events.InstalledAsync(Cast.Ana, Cast.Ben, Cast.Fang);
        await using var _ = chat;
        await NameFangAsync(chat, question);
        var fang = chat.As(Cast.Fang);

        var noted = await fang.SendsAsync(Asked(chat).TokenOf("Not me"));

        Assert.Contains("you don't lead", noted.Line, StringComparison.Ordinal);
        Assert.DoesNotContain("is now", (await fang.SaysAsync("make Ben manager")).Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_roster_of_several_pages_makes_everybody_a_member()
    {
        var (chat, _) = await Events.InstalledAsync(Cast.Ana, Cast.Ben, Cast.Fang, Cast.Stranger with { ChannelId = "29:s" });
        await using var closing = chat;

        foreach (var person in new[] { Cast.Ana, Cast.Ben, Cast.Fang, Cast.Stranger })
        {
            var seen = await chat.As(person).SaysAsync("how far from target?");
            Assert.DoesNotContain(NoTeam, seen.Line, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Who_is_gone_from_the_roster_loses_access()
    {
        var (chat, _) = await Events.InstalledAsync(Cast.Ana, Cast.Ben, Cast.Fang);
        await using var closing = chat;
        chat.Messenger.Roster.RemoveAll(entry => entry.Person == Cast.Ben);

        await chat.AnswerAsync(Events.InTeam(chat, ArrivalKind.Installed, Cast.Ana));
        await chat.DeliverAsync();

        Assert.StartsWith(NoTeam, (await chat.As(Cast.Ben).SaysAsync("how far from target?")).Line, StringComparison.Ordinal);
        Assert.DoesNotContain(NoTeam, (await chat.As(Cast.Fang).SaysAsync("how far from target?")).Line, StringComparison.Ordinal);
    }

    private static async Task<Seen> NameFangAsync(Chat chat, Seen question)
    {
        var named = await chat.As(Cast.Ana).InChannel().SendsAsync(question.TokenOf("Ask them"), ("Leader", "Fang"));
        await chat.DeliverAsync();
        return named;
    }

    private static Seen Asked(Chat chat) => new(Reply.Show(Assert.Single(chat.Messenger.InboxOf(Cast.Fang)).Card!));
}
