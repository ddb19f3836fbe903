using TeamCoachBot.Bot.Local;
using TeamCoachBot.StandIns.Talk;

namespace TeamCoachBot.Bot.Tests.Talk;

public sealed class PeopleTalkTests
{
    private const string Everyone = "各人完成情况";
    private const string NoTeam = "I don't know your team yet";

    [Theory]
    [InlineData("make Ben manager")]
    [InlineData("make @Ben manager")]
    public async Task A_manager_makes_somebody_manager_who_is_told(string text)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        await chat.As(Cast.Ben).SaysAsync("hi");

        await chat.As(Cast.Fang).SaysAsync(text);
        await chat.DeliverAsync();

        Assert.Contains("made you manager", Assert.Single(chat.Messenger.InboxOf(Cast.Ben)).Text, StringComparison.Ordinal);
        Assert.True((await chat.As(Cast.Ben).SaysAsync(Everyone)).HasCard);
    }

    [Fact]
    public async Task A_mention_names_the_person_whatever_the_text_calls_them()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var said = Events.InPerson(chat, ArrivalKind.Message, Cast.Fang) with
        {
            Text = $"make {Arrival.MentionMark(0)} manager",
            Mentions = [new Mention(0, Cast.Ben.ChannelId, "Ana")],
        };

        await chat.AnswerAsync(said);

        Assert.True((await chat.As(Cast.Ben).SaysAsync(Everyone)).HasCard);
        Assert.False((await chat.As(Cast.Ana).SaysAsync(Everyone)).HasCard);
    }

    [Fact]
    public async Task A_rep_gives_nobody_a_role()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);

        var refused = await ana.SaysAsync("make Ana manager");

        Assert.Contains("manager", refused.Line, StringComparison.Ordinal);
        Assert.False((await ana.SaysAsync(Everyone)).HasCard);
    }

    [Fact]
    public async Task A_rep_puts_nobody_into_a_group()
    {
        await using var chat = await Chat.WithDemoTeamAsync();

        var refused = await chat.As(Cast.Ana).SaysAsync("put Ben in group one");

        Assert.StartsWith("Only a manager", refused.Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lead_sees_the_group_that_they_lead_and_nobody_else()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var fang = chat.As(Cast.Fang);
        await fang.SaysAsync("put Min in group two");
        await fang.SaysAsync("make Ben lead of group two");
        var ben = chat.As(Cast.Ben);

        var group = await ben.SaysAsync(Everyone);

        Assert.Contains("赵敏", group.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("李安娜", group.Text, StringComparison.Ordinal);
        Assert.False((await ben.SaysAsync("how far is Ana from her target")).HasCard);
    }

    [Fact]
    public async Task A_lead_without_a_group_is_asked_which()
    {
        await using var chat = await Chat.WithDemoTeamAsync();

        var asked = await chat.As(Cast.Fang).SaysAsync("make Ben lead");

        Assert.StartsWith("A lead leads a group", asked.Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_manager_stays_manager()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var fang = chat.As(Cast.Fang);

        await fang.SaysAsync("make Fang rep");

        Assert.True((await fang.SaysAsync(Everyone)).HasCard);
    }

    [Fact]
    public async Task The_chosen_language_is_kept_for_what_has_none_of_its_own()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);

        var chinese = await ana.SaysAsync("说中文");
        var help = await ana.SaysAsync("?");
        var english = await ana.SaysAsync("speak English");

        Assert.Equal("好的，以后说中文。", chinese.Line);
        Assert.Contains("我能做什么", help.Text, StringComparison.Ordinal);
        Assert.Equal("English from now on.", english.Line);
        Assert.Contains("What I can do", (await ana.SaysAsync("?")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_leaves_the_team_loses_access_at_once()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        await chat.As(Cast.Ana).SaysAsync("how far from target?");

        await chat.AnswerAsync(Events.InTeam(chat, ArrivalKind.MembersRemoved, Cast.Fang) with { Members = [Cast.Ana] });

        Assert.StartsWith(NoTeam, (await chat.As(Cast.Ana).SaysAsync("how far from target?")).Line, StringComparison.Ordinal);
        Assert.StartsWith(
            "You are no longer in", (await chat.As(Cast.Ana).InChannel().SaysAsync("team progress")).Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_joins_the_team_may_ask_at_once()
    {
        await using var chat = await Chat.WithDemoTeamAsync();

        await chat.AnswerAsync(Events.InTeam(chat, ArrivalKind.MembersAdded, Cast.Fang) with { Members = [Cast.Stranger] });

        Assert.DoesNotContain(
            NoTeam, (await chat.As(Cast.Stranger).SaysAsync("how far from target?")).Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_two_teams_the_question_is_answered_after_the_choice_which_is_remembered()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        await chat.AnswerAsync(Events.InSouth(chat, ArrivalKind.Installed, Cast.Ana));
        await chat.AnswerAsync(Events.InSouth(chat, ArrivalKind.Message, Cast.Ana) with { Text = "hi" });
        var ana = chat.As(Cast.Ana);

        var asked = await ana.SaysAsync("how far from target?");
        var answered = await ana.PressesAsync(DemoCast.TeamName);
        var next = await ana.SaysAsync("how far from target?");

        Assert.Equal([DemoCast.TeamName, Events.SouthName], asked.Buttons.Order(StringComparer.Ordinal));
        Assert.Contains("¥150,200", answered.Text, StringComparison.Ordinal);
        Assert.Contains("¥150,200", next.Text, StringComparison.Ordinal);
    }
}
