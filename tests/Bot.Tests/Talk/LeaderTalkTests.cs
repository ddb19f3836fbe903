using TeamCoachBot.Bot.Local;
using TeamCoachBot.Domain.People;
using TeamCoachBot.StandIns.Talk;

namespace TeamCoachBot.Bot.Tests.Talk;

/// <summary>The team's manager leaves, and people come while the roster is read.</summary>
public sealed class LeaderTalkTests
{
    [Fact]
    public async Task When_the_only_manager_leaves_others_figures_are_closed()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        await LeaveAsync(chat, Cast.Fang);

        var refused = await chat.As(Cast.Ana).InChannel().SaysAsync("how is the team doing");

        Assert.Contains("nobody", refused.Text + Inside(refused), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task When_the_only_manager_leaves_it_is_asked_again_who_leads()
    {
        await using var chat = await InstalledAndLedAsync();
        await LeaveAsync(chat, Cast.Fang);
        await chat.DeliverAsync();

        var asked = Asked(chat);

        Assert.StartsWith("Who leads Sales East", asked.Line, StringComparison.Ordinal);
        Assert.Contains("Fang 王芳 has left the team", asked.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_question_about_a_new_leader_leads_to_a_new_leader()
    {
        await using var chat = await InstalledAndLedAsync();
        await LeaveAsync(chat, Cast.Fang);
        await chat.DeliverAsync();

        await chat.As(Cast.Ana).InChannel().SendsAsync(Asked(chat).TokenOf("Ask them"), ("Leader", "Ben"));
        await chat.DeliverAsync();
        var ben = chat.As(Cast.Ben);
        await ben.SendsAsync(new Seen(Reply.Show(chat.Messenger.InboxOf(Cast.Ben)[^1].Card!)).TokenOf("I lead it"));

        Assert.Contains("is now", (await ben.SaysAsync("make Ana recorder")).Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_manager_keeps_the_team_led()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        await chat.As(Cast.Fang).SaysAsync("make Ben manager");

        await LeaveAsync(chat, Cast.Fang);

        Assert.Contains("¥", (await chat.As(Cast.Ben).SaysAsync("how is Ana doing")).Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_who_added_the_bot_names_the_next_leader()
    {
        await using var chat = await InstalledAndLedAsync();
        await LeaveAsync(chat, Cast.Fang);
        await chat.DeliverAsync();

        var refused = await chat.As(Cast.Ben).InChannel().SendsAsync(Asked(chat).TokenOf("Ask them"), ("Leader", "Ben"));

        Assert.Contains("Whoever added me", refused.Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_joins_while_the_roster_is_read_stays_a_member()
    {
        var (chat, _) = await Events.InstalledAsync(Cast.Ana, Cast.Fang);
        await using var closing = chat;
        chat.Messenger.AfterNextPage = () => chat.AnswerAsync(
            Events.InTeam(chat, ArrivalKind.MembersAdded, Cast.Ana) with { Members = [Cast.Ben] });

        await chat.AnswerAsync(Events.InTeam(chat, ArrivalKind.Installed, Cast.Ana));
        await chat.DeliverAsync();

        var seen = await chat.As(Cast.Ben).SaysAsync("how far from target?");
        Assert.DoesNotContain("I don't know your team yet", seen.Line, StringComparison.Ordinal);
    }

    private static async Task LeaveAsync(Chat chat, Person person) => await chat.AnswerAsync(
        Events.InTeam(chat, ArrivalKind.MembersRemoved, Cast.Ana) with { Members = [person] });

    /// <summary>Ana has put the bot into the team, Fang has confirmed to lead it.</summary>
    private static async Task<Chat> InstalledAndLedAsync()
    {
        var (chat, question) = await Events.InstalledAsync(Cast.Ana, Cast.Ben, Cast.Fang);
        await chat.As(Cast.Ana).InChannel().SendsAsync(question.TokenOf("Ask them"), ("Leader", "Fang"));
        await chat.DeliverAsync();
        var asked = new Seen(Reply.Show(Assert.Single(chat.Messenger.InboxOf(Cast.Fang)).Card!));
        await chat.As(Cast.Fang).SendsAsync(asked.TokenOf("I lead it"));
        await chat.DeliverAsync();
        return chat;
    }

    private static Seen Asked(Chat chat) => new(Reply.Show(Assert.Single(
        chat.Messenger.Outgoing, sent => sent.To.ConversationId == DemoCast.Team.Value && sent.Message.Card is not null)
        .Message.Card!));

    private static string Inside(Seen seen) => seen.Reply is Reply.Private ? seen.Inside.Text : "";
}
