using TeamCoachBot.Bot.Calendars;
using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Tests.Routing;
using TeamCoachBot.Bot.Wins.Ledger;
using TeamCoachBot.Domain.People;
using TeamCoachBot.Bot.Local;
using TeamCoachBot.StandIns.Talk;

namespace TeamCoachBot.Bot.Tests.Talk;

/// <summary>Leave is shown and taken back; today is Monday, 16 November 2026.</summary>
public sealed class LeaveTalkTests
{
    private const string Asked = "how far from target?";

    [Theory]
    [InlineData("my leave", "24–26 Nov", "3 working days")]
    [InlineData("when am I off?", "24–26 Nov", "3 working days")]
    [InlineData("show me my days off", "24–26 Nov", "3 working days")]
    [InlineData("我的休假", "11 月 24–26 日", "3 个工作日")]
    [InlineData("我哪几天休假", "11 月 24–26 日", "3 个工作日")]
    public async Task Days_off_to_come_are_shown(string asked, string dates, string days)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);
        await ana.SaysAsync("I'm off 24 to 26 November");

        var seen = await ana.SaysAsync(asked);

        Assert.Contains(dates, seen.Text, StringComparison.Ordinal);
        Assert.Contains(days, seen.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("my leave", "No leave ahead", "I'm off 3 to 7 December")]
    [InlineData("我的假期", "接下来没有休假", "12月3日到7日休假")]
    public async Task Without_leave_it_says_so_and_how_to_note_some(string asked, string none, string how)
    {
        await using var chat = await Chat.WithDemoTeamAsync();

        var seen = await chat.As(Cast.Ana).SaysAsync(asked);

        Assert.Contains(none, seen.Text, StringComparison.Ordinal);
        Assert.Contains(how, seen.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ones_own_leave_costs_no_request_beyond_the_persons_own_rows()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);
        await ana.SaysAsync("my leave");
        var before = chat.RoundTrips.Count;

        await ana.SaysAsync("my leave");

        Assert.Equal(1, chat.RoundTrips.Count - before);
    }

    [Theory]
    [InlineData("Ben's leave", "Ben Wang 王本's leave", "24–26 Nov")]
    [InlineData("when is Ben off", "Ben Wang 王本's leave", "24–26 Nov")]
    [InlineData("王本的休假", "Ben Wang 王本的休假", "11 月 24–26 日")]
    [InlineData("王本什么时候休假", "Ben Wang 王本的休假", "11 月 24–26 日")]
    public async Task A_manager_sees_the_leave_of_the_own_team(string asked, string title, string dates)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        await chat.As(Cast.Ben).SaysAsync("I'm off 24 to 26 November");

        var seen = await chat.As(Cast.Fang).SaysAsync(asked);

        Assert.Contains(title, seen.Text, StringComparison.Ordinal);
        Assert.Contains(dates, seen.Text, StringComparison.Ordinal);
        Assert.Empty(seen.Buttons);
    }

    [Fact]
    public async Task A_look_at_a_colleagues_leave_costs_both_ranges_and_the_record_of_the_look()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        await chat.As(Cast.Fang).SaysAsync("Ben's leave");
        var before = chat.RoundTrips.Count;

        await chat.As(Cast.Fang).SaysAsync("Ben's leave");

        Assert.Equal(3, chat.RoundTrips.Count - before);
    }

    [Fact]
    public async Task A_lead_sees_the_leave_of_the_own_group_and_of_nobody_else()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        await chat.As(Cast.Fang).SaysAsync("put Min in group two");
        await chat.As(Cast.Fang).SaysAsync("make Ben lead of group two");
        var ben = chat.As(Cast.Ben);

        Assert.True((await ben.SaysAsync("Min's leave")).HasCard);
        Assert.StartsWith("I can show you your own", (await ben.SaysAsync("Ana's leave")).Line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Ben's leave", "I can show you your own")]
    [InlineData("王本的休假", "我只能给你看你自己的")]
    public async Task A_rep_sees_nobody_elses_leave_and_hears_whom_to_ask(string asked, string answer)
    {
        await using var chat = await Chat.WithDemoTeamAsync();

        Assert.StartsWith(answer, (await chat.As(Cast.Ana).SaysAsync(asked)).Line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cancel my leave tomorrow", "Taken back: Tue 17 Nov, 1 working day")]
    [InlineData("I'm not off tomorrow", "Taken back: Tue 17 Nov, 1 working day")]
    [InlineData("取消明天的休假", "已取消：11 月 17 日（周二），共 1 个工作日")]
    [InlineData("明天不休假了", "已取消：11 月 17 日（周二），共 1 个工作日")]
    [InlineData("把明天的假取消", "已取消：11 月 17 日（周二），共 1 个工作日")]
    public async Task A_day_is_taken_back_and_counts_again(string said, string answer)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);
        var before = await ana.SaysAsync(Asked);
        await ana.SaysAsync("I'm off tomorrow");

        var seen = await ana.SaysAsync(said);

        Assert.Contains(answer, seen.Text, StringComparison.Ordinal);
        Assert.Equal(before.Text, (await ana.SaysAsync(Asked)).Text);
    }

    [Fact]
    public async Task Taking_back_costs_the_persons_rows_and_one_transaction()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);
        await ana.SaysAsync("I'm off tomorrow");
        var before = chat.RoundTrips.Count;

        await ana.SaysAsync("cancel my leave tomorrow");

        Assert.Equal(2, chat.RoundTrips.Count - before);
    }

    [Theory]
    [InlineData("cancel my leave from 24 to 26 November", "Mon 23 Nov", "Fri 27 Nov")]
    [InlineData("取消11月24日到26日的休假", "11 月 23 日（周一）", "11 月 27 日（周五）")]
    public async Task Days_beside_those_taken_back_stay(string said, string first, string last)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);
        await ana.SaysAsync("I'm off 23 to 27 November");

        var seen = await ana.SaysAsync(said);

        Assert.Contains(first, seen.Text, StringComparison.Ordinal);
        Assert.Contains(last, seen.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cancel my leave on 1 December", "no leave on Tue 1 Dec", "24–26 Nov")]
    [InlineData("取消12月1日的休假", "12 月 1 日（周二）没有登记休假", "11 月 24–26 日")]
    public async Task What_is_not_there_is_said_and_what_there_is_is_shown(string said, string answer, string there)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);
        await ana.SaysAsync("I'm off 24 to 26 November");

        var seen = await ana.SaysAsync(said);

        Assert.Contains(answer, seen.Text, StringComparison.Ordinal);
        Assert.Contains(there, seen.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cancel my leave", "Which days?")]
    [InlineData("销假", "取消哪几天")]
    [InlineData("明天销假", "取消哪几天")]
    public async Task Without_a_clear_day_it_is_asked_which_and_nothing_is_changed(string said, string question)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);
        await ana.SaysAsync("I'm off 17 to 18 November");

        var seen = await ana.SaysAsync(said);

        Assert.Contains(question, seen.Text, StringComparison.Ordinal);
        Assert.Contains("17–18 Nov", (await ana.SaysAsync("my leave")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cancel my leave on 3/4", "not sure which days")]
    [InlineData("cancel my leave on 30 February", "not sure which days")]
    [InlineData("取消2月30日的休假", "是哪几天")]
    public async Task A_day_that_is_none_is_asked_back_with_an_example(string said, string answer)
    {
        await using var chat = await Chat.WithDemoTeamAsync();

        Assert.Contains(answer, (await chat.As(Cast.Ana).SaysAsync(said)).Line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cancel Ben's leave tomorrow", "Everybody takes back their own leave")]
    [InlineData("取消王本明天的休假", "休假只能由本人取消")]
    public async Task Somebody_elses_leave_is_theirs_to_take_back(string said, string answer)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        await chat.As(Cast.Ben).SaysAsync("I'm off tomorrow");

        Assert.StartsWith(answer, (await chat.As(Cast.Fang).SaysAsync(said)).Line, StringComparison.Ordinal);
        Assert.Contains("Tue 17 Nov", (await chat.As(Cast.Ben).SaysAsync("my leave")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("don't cancel my leave tomorrow")]
    [InlineData("should I cancel my leave tomorrow")]
    [InlineData("if I cancel my leave tomorrow")]
    [InlineData("别取消我明天的休假")]
    [InlineData("要是取消明天的休假呢")]
    [InlineData("明天的休假取消了吗")]
    public void What_only_sounds_like_it_takes_nothing_back(string said) =>
        Assert.False(BotCommands.Router.Find(said) is RouteResult.Found { Input: CancelLeave.Input });

    [Theory]
    [InlineData("I'm off on 10 November 2026", "cancel my leave on 10 November", "Taken back: Tue 10 Nov")]
    [InlineData("2026年11月10日休假", "取消11月10日的休假", "已取消：11 月 10 日（周二）")]
    public async Task A_day_that_is_over_goes_back_while_its_month_is_open(string noted, string said, string answer)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);
        await ana.SaysAsync(noted);

        Assert.Contains("10", (await ana.SaysAsync("my leave")).Text, StringComparison.Ordinal);
        Assert.Contains(answer, (await ana.SaysAsync(said)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cancel my leave on 27 November", "The month of Fri 27 Nov is closed")]
    [InlineData("取消11月27日的休假", "11 月 27 日（周五）所在的月份已经关账")]
    public async Task A_day_of_a_closed_month_stays(string said, string answer)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        await chat.As(Cast.Ana).SaysAsync("I'm off 27 November");
        chat.Clock.Advance(TimeSpan.FromDays(24));

        Assert.Contains(answer, (await chat.As(Cast.Ana).SaysAsync(said)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_stretch_that_began_in_a_closed_month_only_the_open_days_go_back()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);
        await ana.SaysAsync("I'm off from 27 November to 1 December");
        chat.Clock.Advance(TimeSpan.FromDays(24));

        var seen = await ana.SaysAsync("cancel my leave from 27 November 2026 to 1 December 2026");

        Assert.Contains("Taken back: Tue 1 Dec", seen.Text, StringComparison.Ordinal);
        Assert.Contains("27–30 Nov is closed", seen.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("I'm off on 12 October 2026", "The month of Mon 12 Oct is closed")]
    [InlineData("2026年10月12日休假", "10 月 12 日（周一）所在的月份已经关账")]
    public async Task Leave_in_a_closed_month_is_not_noted_any_more(string said, string answer)
    {
        await using var chat = await Chat.WithDemoTeamAsync();

        Assert.StartsWith(answer, (await chat.As(Cast.Ana).SaysAsync(said)).Line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("I'm off 24 to 26 November", "Take back", "Taken back: 24–26 Nov", "Note again", "Noted: off 24–26 Nov")]
    [InlineData("11月24日到26日休假", "取消休假", "已取消：11 月 24–26 日", "重新登记", "已记：11 月 24–26 日休假")]
    public async Task What_was_noted_is_taken_back_and_noted_again_with_a_press_each(
        string said, string back, string taken, string again, string noted)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);
        await ana.SaysAsync(said);

        Assert.Contains(taken, (await ana.PressesAsync(back)).Text, StringComparison.Ordinal);
        Assert.Contains(noted, (await ana.PressesAsync(again)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_press_takes_back_only_what_its_message_noted()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);
        await ana.SaysAsync("I'm off 23 to 24 November");
        await ana.SaysAsync("I'm off 24 to 26 November");

        var seen = await ana.PressesAsync("Take back");

        Assert.Contains("Taken back: 25–26 Nov", seen.Text, StringComparison.Ordinal);
        Assert.Contains("\n23–24 Nov", seen.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_press_twice_takes_back_once_and_says_so()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);
        var token = (await ana.SaysAsync("I'm off tomorrow")).TokenOf("Take back");
        await ana.SendsAsync(token);

        var again = await ana.SendsAsync(token);

        Assert.StartsWith("That is taken back already", again.Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_of_the_list_is_taken_back_with_its_button()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);
        await ana.SaysAsync("I'm off 24 November");
        await ana.SaysAsync("I'm off 1 December");
        await ana.SaysAsync("my leave");

        var seen = await ana.PressesAsync("Take back");

        Assert.Contains("Taken back: Tue 24 Nov", seen.Text, StringComparison.Ordinal);
        Assert.Contains("\nTue 1 Dec", seen.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_leave_that_has_begun_the_rest_is_offered()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);
        await ana.SaysAsync("I'm off 16 to 20 November");
        chat.Clock.Advance(TimeSpan.FromDays(2));
        var shown = await ana.SaysAsync("my leave");

        var seen = await ana.PressesAsync("Take back");

        Assert.Contains("3 working days, off since 16 Nov", shown.Text, StringComparison.Ordinal);
        Assert.Contains("Taken back: 18–20 Nov", seen.Text, StringComparison.Ordinal);
        Assert.Contains("Over already: 16–17 Nov", seen.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_copies_that_a_teams_view_reads_agree_in_every_month()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);
        await ana.SaysAsync("I'm off 24 to 26 November");
        await ana.SaysAsync("I'm off 1 December");

        await ana.SaysAsync("cancel my leave from 24 to 26 November");

        Assert.Equal(
            ["2026-11 2026-12-01..2026-12-02", "2026-12 2026-12-01..2026-12-02"], await LeaveOfCopiesAsync(chat));
    }

    [Fact]
    public async Task Two_changes_at_the_same_time_both_hold()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        await chat.As(Cast.Ana).SaysAsync("I'm off 24 to 26 November");

        await Task.WhenAll(
            chat.As(Cast.Ana).SaysAsync("cancel my leave on 24 November"),
            chat.As(Cast.Ana).SaysAsync("cancel my leave on 26 November"),
            chat.As(Cast.Ana).SaysAsync("I'm off 1 December"));

        var seen = await chat.As(Cast.Ana).SaysAsync("my leave");
        Assert.Equal(2, seen.Buttons.Count);
        Assert.Contains("Wed 25 Nov", seen.Text, StringComparison.Ordinal);
        Assert.Contains("Tue 1 Dec", seen.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_stretches_than_buttons_say_how_the_rest_is_taken_back()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);
        for (var day = 1; day <= 27; day += 2)
            await ana.SaysAsync($"I'm off on {day} December");

        var seen = await ana.SaysAsync("my leave");

        Assert.Equal(5, seen.Buttons.Count);
        Assert.Contains("And 2 more.", seen.Text, StringComparison.Ordinal);
        Assert.Contains("For the others say", seen.Text, StringComparison.Ordinal);
    }

    private static async Task<IEnumerable<string>> LeaveOfCopiesAsync(Chat chat)
    {
        var scope = new TeamScope(DemoCast.Tenant, DemoCast.Team);
        var partition = (TeamPartition)chat.Services.GetService(typeof(TeamPartition))!;
        var copies = await partition.RangeAsync(scope, Key.Range("b"), CancellationToken.None);
        return copies.Where(copy => MonthCopies.MemberOf(copy) == Cast.Ana.Id)
            .Where(copy => Key.Parts(copy.RowKey)[1] is "2026-11" or "2026-12")
            .Select(copy => $"{Key.Parts(copy.RowKey)[1]} {LeaveRows.Write(MonthCopies.LeaveOf(copy))}");
    }
}
