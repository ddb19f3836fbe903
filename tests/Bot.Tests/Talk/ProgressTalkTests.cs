using System.Text.Json;
using TeamCoachBot.StandIns.Talk;

namespace TeamCoachBot.Bot.Tests.Talk;

public sealed class ProgressTalkTests
{
    [Theory]
    [InlineData("how far from target?", "¥150,200 to go, 11 working days left")]
    [InlineData("离目标还差多少？", "还差 15.02 万，剩 11 个工作日")]
    public async Task A_rep_hears_the_gap_first_in_the_language_of_the_question(string question, string answer)
    {
        await using var chat = await Chat.WithDemoTeamAsync();

        var seen = await chat.As(Cast.Ana).SaysAsync(question);

        Assert.StartsWith(answer, seen.Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_about_oneself_costs_one_round_trip_on_a_warm_process()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        await chat.As(Cast.Ana).SaysAsync("how far from target?");
        var before = chat.RoundTrips.Count;

        await chat.As(Cast.Ana).SaysAsync("how far from target?");

        Assert.Equal(1, chat.RoundTrips.Count - before);
    }

    [Fact]
    public async Task A_question_about_a_colleague_costs_both_ranges_and_the_record_of_the_look()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        await chat.As(Cast.Fang).SaysAsync("how far is Ana from her target");
        var before = chat.RoundTrips.Count;

        await chat.As(Cast.Fang).SaysAsync("how far is Ana from her target");

        Assert.Equal(3, chat.RoundTrips.Count - before);
    }

    [Fact]
    public async Task A_win_makes_the_gap_smaller_at_once_and_costs_two_round_trips()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);
        // A celebration is told to others, which is the third.
        await ana.SaysAsync("celebrate my wins: never");
        await ana.SaysAsync("how far from target?");
        await chat.As(Cast.Ben).SaysAsync("win 1k Contoso signed");
        var before = chat.RoundTrips.Count;

        var logged = await ana.SaysAsync("win 12k Acme signed");

        Assert.Equal(2, chat.RoundTrips.Count - before);
        Assert.Contains("¥138,200 to go", logged.Line, StringComparison.Ordinal);
        Assert.StartsWith("¥138,200 to go", (await ana.SaysAsync("how far from target?")).Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rep_sees_nobody_elses_figures_and_hears_the_same_words_for_a_stranger()
    {
        await using var chat = await Chat.WithDemoTeamAsync();

        var ofBen = await chat.As(Cast.Ana).SaysAsync("小王完成多少了");
        var ofNobody = await chat.As(Cast.Ana).SaysAsync("小赖完成多少了");

        Assert.Equal(ofBen.Line, ofNobody.Line);
        Assert.False(ofBen.HasCard);
    }

    [Fact]
    public async Task In_a_channel_ones_own_figures_go_to_the_personal_chat()
    {
        await using var chat = await Chat.WithDemoTeamAsync();

        var seen = await chat.As(Cast.Ana).InChannel().SaysAsync("how far from target?");

        Assert.Equal("I answer that in private – just sent you a message.", seen.Line);
        Assert.Contains("¥150,200", seen.Inside.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_team_in_a_channel_shows_sum_and_counts_but_no_names()
    {
        await using var chat = await Chat.WithDemoTeamAsync();

        var seen = await chat.As(Cast.Fang).InChannel().SaysAsync("how's the team doing");

        Assert.Contains("need help", seen.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Zhao Min", seen.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_manager_sees_who_needs_help_first()
    {
        await using var chat = await Chat.WithDemoTeamAsync();

        var seen = await chat.As(Cast.Fang).SaysAsync("各人完成情况");

        Assert.True(
            seen.Text.IndexOf("赵敏", StringComparison.Ordinal) < seen.Text.IndexOf("李安娜", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_button_of_a_progress_card_shows_the_quarter()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);
        await ana.SaysAsync("how far from target?");

        var quarter = await ana.PressesAsync("This quarter");

        Assert.Contains("Q4", quarter.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("if Acme signs at 80k where am I", "If Acme came in with ¥80,000: ¥70,200 to go")]
    [InlineData("要是华为8万签了还差多少", "还差 7.02 万")]
    public async Task A_what_if_is_worked_out_and_writes_nothing(string question, string answer)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);

        var seen = await ana.SaysAsync(question);

        Assert.Contains(answer, seen.Line, StringComparison.Ordinal);
        Assert.StartsWith("¥150,200 to go", (await ana.SaysAsync("how far from target?")).Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Why_opens_the_figures_down_to_the_entries()
    {
        await using var chat = await Chat.WithDemoTeamAsync();

        var seen = await chat.As(Cast.Ana).SaysAsync("why this number?");

        Assert.Contains("联想", seen.Text, StringComparison.Ordinal);
        Assert.Contains("set by the manager", seen.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Why_names_a_win_that_a_colleague_logged_and_shared()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ben = chat.As(Cast.Ben);
        await ben.SaysAsync("win 20k Acme signed 60% me, 40% Ana");
        await ben.PressesAsync("Log it");

        var seen = await chat.As(Cast.Ana).SaysAsync("why this number?");

        Assert.Contains("Acme", seen.Text, StringComparison.Ordinal);
        Assert.Contains("¥8,000", seen.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Why_stays_on_the_basis_asked_for_and_names_receipts_under_wins_of_an_earlier_month()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);
        await ana.SaysAsync("按回款算我完成多少");

        var seen = await ana.PressesAsync("怎么算的？");

        Assert.Contains("按“回款”当天计入", seen.Text, StringComparison.Ordinal);
        Assert.Contains("立白\n7.92 万", seen.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leave_lowers_the_target_and_the_days_left()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);

        var noted = await ana.SaysAsync("I'm off 18 to 24 November");
        var seen = await ana.SaysAsync("how far from target?");

        Assert.Contains("5 working days", noted.Line, StringComparison.Ordinal);
        Assert.Contains("6 working days left", seen.Line, StringComparison.Ordinal);
        Assert.Contains("agreed ¥300,000", seen.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_without_a_team_is_told_what_to_do()
    {
        await using var chat = await Chat.WithDemoTeamAsync();

        var seen = await chat.As(Cast.Stranger).SaysAsync("how far from target?");

        Assert.Contains("add me to your team", seen.Line, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("how far from target?", "for earlier deals too (¥99,300 more than signed)")]
    [InlineData("离目标还差多少？", "含以前签的单（比已签约多 9.93 万）")]
    public async Task Money_that_came_in_is_told_apart_from_what_was_signed(string asked, string beside)
    {
        await using var chat = await Chat.WithDemoTeamAsync();

        Assert.Contains(beside, (await chat.As(Cast.Ana).SaysAsync(asked)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("how far from target?", 161_800)]
    [InlineData("how far this quarter?", null)]
    public async Task The_course_reaches_what_was_attained_by_the_end_of_today(string question, int? attained)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        await chat.As(Cast.Ana).SaysAsync("win 12k Acme signed");

        var seen = await chat.As(Cast.Ana).SaysAsync(question);

        var lines = LinesOf(((Reply.Shown)seen.Reply).Card);
        Assert.Equal("2026-11-16", lines[0][^1].Day);
        if (attained is { } sum)
            Assert.Equal(sum, lines[0][^1].Amount);
        Assert.Equal(lines[1].Select(point => point.Day).Order(StringComparer.Ordinal).Distinct(), lines[1].Select(point => point.Day));
        Assert.InRange(lines[1].Count, 8, 11);
    }

    private static List<List<(string Day, decimal Amount)>> LinesOf(TeamCoachBot.Bot.Cards.Card card)
    {
        using var json = JsonDocument.Parse(card.Json);
        var chart = json.RootElement.GetProperty("body").EnumerateArray()
            .Single(element => element.GetProperty("type").GetString() == "Chart.Line");
        return
        [
            .. chart.GetProperty("data").EnumerateArray().Select(line => line.GetProperty("values").EnumerateArray()
                .Select(point => (point.GetProperty("x").GetString()!, point.GetProperty("y").GetDecimal())).ToList()),
        ];
    }
}
