using TeamCoachBot.Bot.Local;
using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Tests.Routing;
using TeamCoachBot.Domain.People;
using TeamCoachBot.StandIns.Talk;

namespace TeamCoachBot.Bot.Tests.Talk;

/// <summary>A role is taken from somebody, and everybody may ask who has which.</summary>
public sealed class RoleTalkTests
{
    private const string Everyone = "各人完成情况";

    [Theory]
    [InlineData("remove Ben as manager", "is no longer manager and stays rep")]
    [InlineData("Ben is no longer a manager", "is no longer manager and stays rep")]
    [InlineData("Ben is not manager anymore", "is no longer manager and stays rep")]
    [InlineData("take the manager role from Ben", "is no longer manager and stays rep")]
    [InlineData("取消王本的主管", "Ben Wang 王本的角色已取消：主管。现在是销售")]
    [InlineData("王本不再是主管", "Ben Wang 王本的角色已取消：主管。现在是销售")]
    [InlineData("不让王本当主管了", "Ben Wang 王本的角色已取消：主管。现在是销售")]
    public async Task A_manager_takes_the_role_from_another_whose_rights_end_at_once(string said, string answer)
    {
        await using var chat = await WithTwoManagersAsync();

        var seen = await chat.As(Cast.Fang).SaysAsync(said);

        Assert.Contains(answer, seen.Line, StringComparison.Ordinal);
        Assert.False((await chat.As(Cast.Ben).SaysAsync(Everyone)).HasCard);
    }

    [Fact]
    public async Task A_mention_names_whose_role_is_taken()
    {
        await using var chat = await WithTwoManagersAsync();

        await chat.AnswerAsync(Events.InPerson(chat, ArrivalKind.Message, Cast.Fang) with
        {
            Text = $"remove {Arrival.MentionMark(0)} as manager",
            Mentions = [new Mention(0, Cast.Ben.ChannelId, "Fang")],
        });

        Assert.False((await chat.As(Cast.Ben).SaysAsync(Everyone)).HasCard);
        Assert.True((await chat.As(Cast.Fang).SaysAsync(Everyone)).HasCard);
    }

    [Fact]
    public async Task The_person_is_told_by_whom_and_what_stays()
    {
        await using var chat = await WithTwoManagersAsync();

        await chat.As(Cast.Fang).SaysAsync("remove Ben as manager");
        await chat.DeliverAsync();

        Assert.Equal(
            "Wang Fang 王芳 took back your role in Sales East: manager. You are rep there now.",
            chat.Messenger.InboxOf(Cast.Ben)[^1].Text);
    }

    [Fact]
    public async Task Taking_a_manager_costs_six_requests_and_is_told_through_the_queue()
    {
        await using var chat = await WithTwoManagersAsync();
        await chat.As(Cast.Fang).SaysAsync("who is the manager");
        var before = chat.RoundTrips.Count;

        await chat.As(Cast.Fang).SaysAsync("remove Ben as manager");

        // The sender's rows and the person's, settings and names anew, the queue, the transaction.
        Assert.Equal(6, chat.RoundTrips.Count - before);
    }

    [Theory]
    [InlineData("remove Fang as manager", "You are the team's only manager", "make Ben manager")]
    [InlineData("I am no longer manager", "You are the team's only manager", "make Ben manager")]
    [InlineData("我不再是主管", "你是团队唯一的主管", "把小王设为主管")]
    public async Task The_last_manager_names_a_successor_first(string said, string why, string forward)
    {
        await using var chat = await Chat.WithDemoTeamAsync();

        var seen = await chat.As(Cast.Fang).SaysAsync(said);

        Assert.StartsWith(why, seen.Line, StringComparison.Ordinal);
        Assert.Contains(forward, seen.Line, StringComparison.Ordinal);
        Assert.True((await chat.As(Cast.Fang).SaysAsync(Everyone)).HasCard);
    }

    [Fact]
    public async Task An_admin_takes_the_last_manager_only_after_naming_another()
    {
        await using var chat = await Chat.WithDemoTeamAsync(("Roles:Admins", Cast.Jing.Id.Value));
        var jing = chat.As(Cast.Jing);

        var refused = await jing.SaysAsync("remove Fang as manager");
        await jing.SaysAsync("make Ben manager");
        var done = await jing.SaysAsync("remove Fang as manager");

        Assert.Contains("is the team's only manager", refused.Line, StringComparison.Ordinal);
        Assert.Contains("is no longer manager", done.Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_managers_who_take_the_role_from_each_other_at_once_leave_one()
    {
        await using var chat = await WithTwoManagersAsync();

        await Task.WhenAll(
            chat.As(Cast.Fang).SaysAsync("remove Ben as manager"), chat.As(Cast.Ben).SaysAsync("remove Fang as manager"));

        var managers = 0;
        foreach (var person in (Person[])[Cast.Ben, Cast.Fang])
            managers += (await ActorAsync(chat, person)).Is(Roles.Manager) ? 1 : 0;
        Assert.Equal(1, managers);
    }

    [Fact]
    public async Task The_same_delivery_twice_takes_once_and_answers_the_same()
    {
        await using var chat = await WithTwoManagersAsync();
        var fang = chat.As(Cast.Fang);
        await fang.SaysAsync("remove Ben as manager", "twice");

        var again = await fang.SaysAsync("remove Ben as manager", "twice");

        Assert.Contains("is no longer manager", again.Line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("remove Fang as manager")]
    [InlineData("取消王芳的主管")]
    public async Task A_rep_takes_nobodys_role(string said)
    {
        await using var chat = await WithTwoManagersAsync();

        await chat.As(Cast.Ana).SaysAsync(said);

        Assert.True((await chat.As(Cast.Fang).SaysAsync(Everyone)).HasCard);
    }

    [Theory]
    [InlineData("remove Jing as reviewer", "come from an admin of your organisation")]
    [InlineData("取消陈静的申诉复核人", "由企业管理员管理")]
    public async Task A_manager_does_not_take_what_only_the_organisation_gives(string said, string answer)
    {
        await using var chat = await Chat.WithDemoTeamAsync();

        Assert.Contains(answer, (await chat.As(Cast.Fang).SaysAsync(said)).Line, StringComparison.Ordinal);
        Assert.True((await ActorAsync(chat, Cast.Jing)).Is(Roles.Reviewer));
    }

    [Fact]
    public async Task Making_somebody_rep_leaves_what_only_the_organisation_gives()
    {
        await using var chat = await Chat.WithDemoTeamAsync();

        await chat.As(Cast.Fang).SaysAsync("make Jing rep");

        Assert.Equal(Roles.Rep | Roles.Reviewer, (await ActorAsync(chat, Cast.Jing)).Roles);
    }

    [Theory]
    [InlineData("remove Jing as admin", "Roles:Admins")]
    [InlineData("取消陈静的管理员", "Roles:Admins")]
    public async Task An_admin_by_configuration_is_taken_only_there(string said, string where)
    {
        await using var chat = await Chat.WithDemoTeamAsync(("Roles:Admins", Cast.Jing.Id.Value));

        Assert.Contains(where, (await chat.As(Cast.Jing).SaysAsync(said)).Line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("remove Ben as recorder", "isn't recorder")]
    [InlineData("取消王本的录入员", "现在不是录入员")]
    [InlineData("remove Ben as rep", "is at least a rep")]
    [InlineData("取消王本的销售", "成员至少都是销售")]
    [InlineData("remove Ben's role", "Which role?")]
    [InlineData("取消王本的角色", "收回哪个角色")]
    [InlineData("remove Zed as manager", "nobody called Zed")]
    public async Task What_cannot_be_taken_is_said_with_a_way_forward(string said, string answer)
    {
        await using var chat = await Chat.WithDemoTeamAsync();

        Assert.Contains(answer, (await chat.As(Cast.Fang).SaysAsync(said)).Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lead_of_two_groups_keeps_the_other()
    {
        await using var chat = await WithLeadOfTwoGroupsAsync();
        var fang = chat.As(Cast.Fang);

        var done = await fang.SaysAsync("remove Ben as lead of group two");
        var wrong = await fang.SaysAsync("remove Ben as lead of group two");

        Assert.Contains("is no longer lead of group 2 and stays group lead and rep", done.Line, StringComparison.Ordinal);
        Assert.Contains("doesn't lead group 2", wrong.Line, StringComparison.Ordinal);
        Assert.Equal(["1"], (await ActorAsync(chat, Cast.Ben)).Leads.Select(group => group.Value));
    }

    [Theory]
    [InlineData("remove Ben as lead")]
    [InlineData("王本不再担任组长")]
    [InlineData("make Ben rep")]
    public async Task Who_is_no_longer_lead_leads_no_group(string said)
    {
        await using var chat = await WithLeadOfTwoGroupsAsync();

        await chat.As(Cast.Fang).SaysAsync(said);

        var ben = await ActorAsync(chat, Cast.Ben);
        Assert.Equal(Roles.Rep, ben.Roles);
        Assert.Empty(ben.Leads);
    }

    [Theory]
    [InlineData("don't remove Ben as manager")]
    [InlineData("is Ben no longer a manager?")]
    [InlineData("if Ben is no longer a manager")]
    [InlineData("Fang said Ben is no longer a manager")]
    [InlineData("别取消小王的主管")]
    [InlineData("小王不再是主管了吗")]
    [InlineData("听说小王不再是主管")]
    [InlineData("要是小王不再是主管呢")]
    public void What_only_sounds_like_it_takes_nothing(string said) =>
        Assert.False(BotCommands.Router.Find(said) is RouteResult.Found { Input: RevokeRole.Input });

    [Theory]
    [InlineData("who is the manager?", "Wang Fang 王芳 is manager.")]
    [InlineData("who leads the team", "Wang Fang 王芳 is manager.")]
    [InlineData("谁是主管", "主管是 Wang Fang 王芳。")]
    [InlineData("主管是谁？", "主管是 Wang Fang 王芳。")]
    [InlineData("who are the reviewers", "Chen Jing 陈静 is appeal reviewer.")]
    [InlineData("who are the reps", "Reps: Ana Li 李安娜, Ben Wang 王本, Wu Lei 吴磊 and Zhao Min 赵敏.")]
    [InlineData("who is recorder", "Nobody is recorder yet. A manager names one")]
    [InlineData("who are the admins?", "Nobody is admin yet. An admin of your organisation")]
    [InlineData("录入员有谁", "还没有录入员。主管可以指定")]
    [InlineData("who leads group two", "Nobody is lead of group 2 yet")]
    [InlineData("二组组长是谁", "2 组组长还没有人担任")]
    public async Task Everybody_may_ask_who_has_a_role(string asked, string answer)
    {
        await using var chat = await Chat.WithDemoTeamAsync();

        Assert.Contains(answer, (await chat.As(Cast.Ana).SaysAsync(asked)).Line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("who has which role", "Managers\nWang Fang 王芳\nGroup leads\nBen Wang 王本 (group 1, group 2)")]
    [InlineData("团队里谁管什么", "主管\nWang Fang 王芳\n组长\nBen Wang 王本（1 组、2 组）")]
    public async Task The_list_names_every_role_and_the_groups_of_its_leads(string asked, string lines)
    {
        await using var chat = await WithLeadOfTwoGroupsAsync();

        Assert.Contains(lines, (await chat.As(Cast.Ana).SaysAsync(asked)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_counts_admins_by_configuration_also_outside_the_team()
    {
        await using var chat = await Chat.WithDemoTeamAsync(
            ("Roles:Admins", $"{Cast.Jing.Id.Value},dec0de00-0000-4000-8000-000000000888"));

        var seen = await chat.As(Cast.Ana).SaysAsync("who are the admins");

        Assert.StartsWith("Chen Jing 陈静 is admin.", seen.Line, StringComparison.Ordinal);
        Assert.Contains("Chen Jing 陈静 and 1 more outside this team", seen.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task How_roles_are_changed_is_told_only_to_who_may()
    {
        await using var chat = await Chat.WithDemoTeamAsync();

        Assert.Contains("To change it", (await chat.As(Cast.Fang).SaysAsync("team roles")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("To change it", (await chat.As(Cast.Ana).SaysAsync("team roles")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_costs_no_request_beyond_the_persons_own_rows()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);
        await ana.SaysAsync("team roles");
        var before = chat.RoundTrips.Count;

        await ana.SaysAsync("team roles");

        Assert.Equal(1, chat.RoundTrips.Count - before);
    }

    private static async Task<Chat> WithTwoManagersAsync()
    {
        var chat = await Chat.WithDemoTeamAsync();
        await chat.As(Cast.Ben).SaysAsync("hi");
        await chat.As(Cast.Fang).SaysAsync("make Ben manager");
        await chat.DeliverAsync();
        return chat;
    }

    private static async Task<Chat> WithLeadOfTwoGroupsAsync()
    {
        var chat = await Chat.WithDemoTeamAsync();
        await chat.As(Cast.Fang).SaysAsync("make Ben lead of group one");
        await chat.As(Cast.Fang).SaysAsync("make Ben lead of group two");
        return chat;
    }

    private static async Task<Actor> ActorAsync(Chat chat, Person person) =>
        (await ((MemberStore)chat.Services.GetService(typeof(MemberStore))!).ReadAsync(
            new TeamScope(DemoCast.Tenant, DemoCast.Team), person.Id, CancellationToken.None)).Actor;
}
