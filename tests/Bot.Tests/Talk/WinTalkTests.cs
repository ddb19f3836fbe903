using TeamCoachBot.Bot.Storage.Tables;
using TeamCoachBot.StandIns.Storage;
using TeamCoachBot.StandIns.Talk;

namespace TeamCoachBot.Bot.Tests.Talk;

public sealed class WinTalkTests
{
    [Fact]
    public async Task The_same_message_delivered_ten_times_at_once_logs_one_win()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => chat.As(Cast.Ana).SaysAsync("华为 12万 签了", id: "same")));

        Assert.Single(answers.Select(a => a.Line).Distinct());
        Assert.StartsWith("还差 3.02 万", (await ana.SaysAsync("离目标还差多少？")).Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_button_pressed_twice_logs_one_win()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);
        var form = await ana.SaysAsync("log a win");
        var save = form.TokenOf("Log it");
        (string, string)[] inputs = [("customer", "Acme"), ("amount", "12k"), ("day", "2026-11-16"), ("stage", "signed")];

        await ana.SendsAsync(save, inputs);
        await ana.SendsAsync(save, inputs);

        Assert.StartsWith("¥138,200 to go", (await ana.SaysAsync("how far from target?")).Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_with_a_bad_amount_comes_back_with_what_was_typed()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);
        await ana.SaysAsync("记一单");

        var again = await ana.PressesAsync("记上", ("customer", "华为"), ("amount", "十来万"), ("day", "2026-11-16"), ("stage", "signed"));

        Assert.Equal("华为", again.FieldOf("customer"));
        Assert.Equal("十来万", again.FieldOf("amount"));
        Assert.Contains("十来万", again.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("log a win", "Log it", "isn't a stage of your team")]
    [InlineData("记一单", "记上", "团队没有")]
    public async Task A_stage_that_the_team_does_not_have_is_complained_about_and_never_replaced(string open, string save, string why)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);
        await ana.SaysAsync(open);

        var again = await ana.PressesAsync(
            save, ("customer", "Acme"), ("amount", "12k"), ("day", "2026-11-16"), ("stage", "forged"), ("note", "by phone"));

        Assert.Contains("forged", again.Text, StringComparison.Ordinal);
        Assert.Contains(why, again.Text, StringComparison.Ordinal);
        Assert.Equal(("Acme", "12k", "by phone"), (again.FieldOf("customer"), again.FieldOf("amount"), again.FieldOf("note")));
        Assert.StartsWith("¥150,200 to go", (await ana.SaysAsync("how far from target?")).Line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("win -12k Acme signed")]
    [InlineData("win 0 Acme signed")]
    [InlineData("win 1.000 Acme signed")]
    [InlineData("华为 十来万 签了")]
    public async Task An_impossible_or_unclear_amount_is_asked_back_and_writes_nothing(string text)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);

        await ana.SaysAsync(text);

        Assert.StartsWith("¥150,200 to go", (await ana.SaysAsync("how far from target?")).Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_undone_is_no_news_of_the_day()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);
        await ana.SaysAsync("win 12k Acme signed");
        var told = await ana.SaysAsync("how far from target?");
        await ana.SaysAsync("undo");

        var after = await ana.SaysAsync("how far from target?");

        Assert.Contains("¥12,000", told.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("12,000", after.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Undo_takes_back_within_ten_minutes_and_not_later()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);
        await ana.SaysAsync("win 12k Acme signed");
        chat.Clock.Advance(TimeSpan.FromMinutes(11));

        var late = await ana.SaysAsync("undo");
        await ana.SaysAsync("win 5k Contoso signed");
        var soon = await ana.SaysAsync("undo");

        Assert.Contains("ten minutes", late.Line, StringComparison.Ordinal);
        Assert.Contains("Contoso", soon.Line, StringComparison.Ordinal);
        Assert.StartsWith("¥138,200 to go", (await ana.SaysAsync("how far from target?")).Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lost_answer_of_storage_still_logs_one_win_and_says_so()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);
        await ana.SaysAsync("hi");
        await ana.SaysAsync("how far from target?");
        chat.Storage.Faults.Next(Fault.LostAnswer);

        var logged = await ana.SaysAsync("win 12k Acme signed");

        Assert.Contains("Acme", logged.Line, StringComparison.Ordinal);
        Assert.StartsWith("¥138,200 to go", (await ana.SaysAsync("how far from target?")).Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_persons_button_is_refused()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var card = await chat.As(Cast.Ana).SaysAsync("win 12k Acme signed");

        var refused = await chat.As(Cast.Ben).SendsAsync(card.TokenOf("Undo"));

        Assert.DoesNotContain("Taken back", refused.Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_forged_button_is_refused()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var card = await chat.As(Cast.Ana).SaysAsync("win 12k Acme signed");
        var token = card.TokenOf("Undo");

        var refused = await chat.As(Cast.Ana).SendsAsync(token[..^4] + (token.EndsWith("AAAA", StringComparison.Ordinal) ? "BBBB" : "AAAA"));

        Assert.Equal("I don't know that button. Ask again and I'll send you a fresh card.", refused.Line);
    }

    [Theory]
    [InlineData("opening 100k", "¥50,200 to go")]
    [InlineData("期初 10万", "还差 5.02 万")]
    public async Task An_opening_entry_counts_at_once(string text, string answer)
    {
        await using var chat = await Chat.WithDemoTeamAsync();

        var seen = await chat.As(Cast.Ana).SaysAsync(text);

        Assert.Contains(answer, seen.Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_colleagues_name_is_not_taken_for_a_customer()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);

        var asked = await ana.SaysAsync("Ben signed 12k");

        Assert.DoesNotContain("Logged", asked.Line, StringComparison.Ordinal);
        Assert.StartsWith("¥150,200 to go", (await ana.SaysAsync("how far from target?")).Line, StringComparison.Ordinal);
    }
}
