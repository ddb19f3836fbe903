using TeamCoachBot.StandIns.Talk;

namespace TeamCoachBot.Bot.Tests.Talk;

/// <summary>Wins that a manager, a lead or a recorder logs for somebody else (handbook, chapter 11).</summary>
public sealed class WinForOthersTalkTests
{
    private const string Before = "¥150,200 to go";

    [Theory]
    [InlineData("win 12k Acme for Ana because she is on leave", "Log it")]
    [InlineData("log a win for Ana: Acme 12k signed note on leave", "Log it")]
    [InlineData("log 12k from Acme on behalf of Ana because she is on leave", "Log it")]
    [InlineData("给李安娜记一单 Acme 12000 备注 休假中", "记上")]
    [InlineData("Acme 12000 签了 算李安娜的 备注 休假中", "记上")]
    public async Task A_manager_logs_for_a_member_and_it_counts_for_the_member(string line, string button)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var fang = chat.As(Cast.Fang);

        var preview = await fang.SaysAsync(line);
        var logged = await fang.PressesAsync(button);

        Assert.Contains("Ana Li 李安娜", preview.Text, StringComparison.Ordinal);
        Assert.Contains("Acme", logged.Line, StringComparison.Ordinal);
        Assert.Contains("Ana Li 李安娜", logged.Line, StringComparison.Ordinal);
        Assert.StartsWith("¥138,200 to go", (await chat.As(Cast.Ana).SaysAsync("how far from target?")).Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_member_is_told_by_whom_and_why_and_may_object()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var fang = chat.As(Cast.Fang);
        await chat.As(Cast.Ana).SaysAsync("hi");
        await fang.SaysAsync("win 12k Acme for Ana because she is on leave");
        await fang.PressesAsync("Log it");

        await chat.DeliverAsync();

        var told = Assert.Single(chat.Messenger.InboxOf(Cast.Ana)).Card!;
        Assert.Contains("Wang Fang", told.Summary, StringComparison.Ordinal);
        Assert.Contains("she is on leave", System.Text.Encoding.UTF8.GetString(told.Json.Span), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("win 12k Acme for Ana", "why you log it for Ana")]
    [InlineData("给李安娜记一单 Acme 12000", "为什么替")]
    public async Task Without_a_reason_the_form_asks_for_it_and_keeps_the_rest(string line, string asked)
    {
        await using var chat = await Chat.WithDemoTeamAsync();

        var form = await chat.As(Cast.Fang).SaysAsync(line);

        Assert.Contains(asked, form.Text, StringComparison.Ordinal);
        Assert.Equal("Acme", form.FieldOf("customer"));
        Assert.Equal(Cast.Ana.Id.Value, form.FieldOf("person"));
    }

    [Fact]
    public async Task A_recorder_needs_no_reason()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        await chat.As(Cast.Fang).SaysAsync("make Ben recorder");
        var ben = chat.As(Cast.Ben);

        await ben.SaysAsync("win 12k Acme for Ana");
        await ben.PressesAsync("Log it");

        Assert.StartsWith("¥138,200 to go", (await chat.As(Cast.Ana).SaysAsync("how far from target?")).Line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("win 12k Acme for Ana because she is on leave", "split 50/50 with")]
    [InlineData("给李安娜记一单 Acme 12000 备注 休假中", "五五分")]
    public async Task A_colleague_may_not_and_is_told_what_to_do_instead(string line, string instead)
    {
        await using var chat = await Chat.WithDemoTeamAsync();

        var refused = await chat.As(Cast.Ben).SaysAsync(line);

        Assert.Contains(instead, refused.Text, StringComparison.Ordinal);
        Assert.StartsWith(Before, (await chat.As(Cast.Ana).SaysAsync("how far from target?")).Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_form_offers_whose_win_it_is_to_who_may_log_for_others()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var fang = chat.As(Cast.Fang);
        await fang.SaysAsync("log a win");

        await fang.PressesAsync(
            "Log it", ("person", Cast.Ana.Id.Value), ("customer", "Acme"), ("amount", "12k"), ("day", "2026-11-16"), ("stage", "signed"),
            ("note", "on leave"));

        Assert.StartsWith("¥138,200 to go", (await chat.As(Cast.Ana).SaysAsync("how far from target?")).Line, StringComparison.Ordinal);
        Assert.Null((await chat.As(Cast.Ben).SaysAsync("log a win")).FieldOf("person"));
    }

    [Fact]
    public async Task A_customer_whose_name_has_a_for_in_it_stays_whole()
    {
        await using var chat = await Chat.WithDemoTeamAsync();

        var logged = await chat.As(Cast.Ana).SaysAsync("win 12k Partners for Growth signed");

        Assert.Contains("Partners for Growth", logged.Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_logged_it_takes_it_back_by_undo()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var fang = chat.As(Cast.Fang);
        await fang.SaysAsync("win 12k Acme for Ana because she is on leave");
        await fang.PressesAsync("Log it");

        await fang.SaysAsync("undo");

        Assert.StartsWith(Before, (await chat.As(Cast.Ana).SaysAsync("how far from target?")).Line, StringComparison.Ordinal);
    }
}
