using TeamCoachBot.StandIns.Talk;

namespace TeamCoachBot.Bot.Tests.Talk;

/// <summary>"Undo" takes back the last step, whatever it was, and never more.</summary>
public sealed class UndoTalkTests
{
    [Theory]
    [InlineData("received 5k from Acme", "undo", "5,000", "Taken back")]
    [InlineData("Acme 回款 5000", "撤销", "5,000", "已撤销")]
    public async Task A_receipt_is_taken_back_and_its_win_stays(string receipt, string undo, string amount, string done)
    {
        await using var chat = await PaidInPartAsync(receipt);
        var ana = chat.As(Cast.Ana);

        var answer = await ana.SaysAsync(undo);

        Assert.Contains(done, answer.Line, StringComparison.Ordinal);
        Assert.Contains(amount, answer.Line, StringComparison.Ordinal);
        Assert.StartsWith("¥138,200 to go", (await ana.SaysAsync("how far from target?")).Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_receipt_under_an_older_win_is_taken_back_though_another_win_came_later_into_the_ledger()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);
        await ana.SaysAsync("win 12k Acme signed");
        chat.Clock.Advance(TimeSpan.FromMinutes(11));
        await ana.SaysAsync("win 9k Contoso signed");
        chat.Clock.Advance(TimeSpan.FromMinutes(1));
        await ana.SaysAsync("received 5k from Acme");

        var answer = await ana.SaysAsync("undo");

        Assert.Contains("Acme", answer.Line, StringComparison.Ordinal);
        Assert.Contains("¥5,000", answer.Line, StringComparison.Ordinal);
        Assert.StartsWith("¥129,200 to go", (await ana.SaysAsync("how far from target?")).Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Step_by_step_everything_of_the_last_ten_minutes_goes_back()
    {
        await using var chat = await PaidInPartAsync();
        var ana = chat.As(Cast.Ana);

        var first = await ana.SaysAsync("undo");
        chat.Clock.Advance(TimeSpan.FromMinutes(1));
        var second = await ana.SaysAsync("undo");
        chat.Clock.Advance(TimeSpan.FromMinutes(1));
        var third = await ana.SaysAsync("undo");

        Assert.Contains("¥5,000", first.Line, StringComparison.Ordinal);
        Assert.Contains("Acme ¥12,000", second.Line, StringComparison.Ordinal);
        Assert.DoesNotContain("Taken back:", third.Line, StringComparison.Ordinal);
        Assert.StartsWith("¥150,200 to go", (await ana.SaysAsync("how far from target?")).Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_card_of_a_receipt_has_a_button_that_takes_the_receipt_back()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);
        await ana.SaysAsync("win 12k Acme signed");
        chat.Clock.Advance(TimeSpan.FromMinutes(1));
        await ana.SaysAsync("received 5k from Acme");

        var answer = await ana.PressesAsync("Undo");
        var again = await ana.SaysAsync("received 12k from Acme");

        Assert.Contains("Taken back for Acme: received ¥5,000", answer.Line, StringComparison.Ordinal);
        Assert.Contains("¥12,000", again.Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correction_is_taken_back_and_the_figures_of_before_hold_again()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);
        await ana.SaysAsync("win 12k Acme signed");
        chat.Clock.Advance(TimeSpan.FromMinutes(1));
        await ana.SaysAsync("correct my last win");
        await ana.PressesAsync(
            "Correct", ("customer", "Acme"), ("amount", "20k"), ("day", "2026-11-16"), ("stage", "signed"), ("partner", "none"),
            ("reason", "sum of the contract"));
        var corrected = await ana.SaysAsync("how far from target?");

        await ana.SaysAsync("undo");

        Assert.StartsWith("¥130,200 to go", corrected.Line, StringComparison.Ordinal);
        Assert.StartsWith("¥138,200 to go", (await ana.SaysAsync("how far from target?")).Line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("undo", "can't be taken back")]
    [InlineData("撤销", "不能撤销")]
    public async Task What_others_rely_on_is_not_taken_back_and_nothing_older_either(string undo, string why)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var fang = chat.As(Cast.Fang);
        await fang.SaysAsync("win 7k Contoso signed");
        chat.Clock.Advance(TimeSpan.FromMinutes(1));
        await fang.SaysAsync("cancel the Contoso deal, it was entered twice");
        await fang.PressesAsync("Cancel win", ("reason", "it was entered twice"));

        var answer = await fang.SaysAsync(undo);

        Assert.Contains(why, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_told_about_a_win_does_not_stand_before_its_undo()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);
        await ana.SaysAsync("win 12k Acme signed");
        chat.Clock.Advance(TimeSpan.FromMinutes(1));
        await ana.PressesAsync("Why we won");
        await ana.PressesAsync("Keep", ("story", "We answered within the hour."));
        chat.Clock.Advance(TimeSpan.FromMinutes(1));

        await ana.SaysAsync("undo");

        Assert.StartsWith("¥150,200 to go", (await ana.SaysAsync("how far from target?")).Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_that_was_confirmed_at_once_is_not_undone_and_nothing_older_either()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var fang = chat.As(Cast.Fang);
        await chat.As(Cast.Ana).SaysAsync("win 120k Acme signed");
        await fang.SaysAsync("win 7k Contoso signed");
        chat.Clock.Advance(TimeSpan.FromMinutes(1));
        await fang.SaysAsync("confirm all");
        chat.Clock.Advance(TimeSpan.FromMinutes(1));

        var answer = await fang.SaysAsync("undo");

        Assert.Contains("can't be taken back", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("I'm off Friday", "undo", "about leave", "Take it back")]
    [InlineData("我周五休假", "撤销", "是休假", "撤回这条")]
    public async Task After_leave_undo_says_how_leave_goes_back_and_offers_the_win(string leave, string undo, string why, string button)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);
        await ana.SaysAsync("win 12k Acme signed");
        chat.Clock.Advance(TimeSpan.FromMinutes(1));
        await ana.SaysAsync(leave);
        chat.Clock.Advance(TimeSpan.FromMinutes(1));

        var offer = await ana.SaysAsync(undo);
        var kept = await ana.SaysAsync("my wins");
        await ana.SaysAsync(undo);
        var taken = await ana.PressesAsync(button);

        Assert.Contains(why, offer.Text, StringComparison.Ordinal);
        Assert.Contains("Acme", kept.Text, StringComparison.Ordinal);
        Assert.Contains("Acme ", taken.Line, StringComparison.Ordinal);
        Assert.DoesNotContain("Acme", (await ana.SaysAsync("my wins")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("set Ben's target to 350k for December", "a target")]
    [InlineData("make Ben recorder", "a role")]
    public async Task After_a_target_or_a_role_undo_takes_back_no_older_win(string deed, string why)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var fang = chat.As(Cast.Fang);
        await fang.SaysAsync("win 7k Contoso signed");
        chat.Clock.Advance(TimeSpan.FromMinutes(1));
        await fang.SaysAsync(deed);
        chat.Clock.Advance(TimeSpan.FromMinutes(1));

        var offer = await fang.SaysAsync("undo");

        Assert.Contains(why, offer.Text, StringComparison.Ordinal);
        Assert.Contains("Contoso ¥7,000", offer.Text, StringComparison.Ordinal);
        Assert.Contains("Contoso", (await fang.SaysAsync("my wins")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_win_after_leave_is_taken_back_as_ever()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);
        await ana.SaysAsync("I'm off 21 December");
        chat.Clock.Advance(TimeSpan.FromMinutes(1));
        await ana.SaysAsync("win 12k Acme signed");
        chat.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Contains("Acme ¥12,000", (await ana.SaysAsync("undo")).Line, StringComparison.Ordinal);
        Assert.Contains("about leave", (await ana.SaysAsync("undo")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_undo_delivered_twice_takes_back_one_step()
    {
        await using var chat = await PaidInPartAsync();
        var ana = chat.As(Cast.Ana);

        await ana.SaysAsync("undo", id: "once");
        await ana.SaysAsync("undo", id: "once");

        Assert.StartsWith("¥138,200 to go", (await ana.SaysAsync("how far from target?")).Line, StringComparison.Ordinal);
    }

    /// <summary>Ana has logged a win of ¥12,000 and, a minute later, ¥5,000 that came in under it.</summary>
    private static async Task<Chat> PaidInPartAsync(string receipt = "received 5k from Acme")
    {
        var chat = await Chat.WithDemoTeamAsync();
        await chat.As(Cast.Ana).SaysAsync("win 12k Acme signed");
        chat.Clock.Advance(TimeSpan.FromMinutes(1));
        await chat.As(Cast.Ana).SaysAsync(receipt);
        chat.Clock.Advance(TimeSpan.FromMinutes(1));
        return chat;
    }
}
