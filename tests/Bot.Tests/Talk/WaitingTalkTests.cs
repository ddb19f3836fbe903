using Microsoft.Extensions.DependencyInjection;
using TeamCoachBot.Bot.Storage.Due;
using TeamCoachBot.StandIns.Talk;

namespace TeamCoachBot.Bot.Tests.Talk;

/// <summary>Wins that need a manager's eye: above ¥100,000 unless the team says otherwise.</summary>
public sealed class WaitingTalkTests
{
    [Theory]
    [InlineData("wins to confirm", "One win to confirm")]
    [InlineData("待确认的单子", "1 单待确认")]
    public async Task A_large_win_waits_for_the_manager(string said, string title)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        await chat.As(Cast.Ana).SaysAsync("win 120k Acme signed");
        await chat.As(Cast.Ana).SaysAsync("win 12k Contoso signed");

        var list = await chat.As(Cast.Fang).SaysAsync(said);

        Assert.StartsWith(title, list.Line, StringComparison.Ordinal);
        Assert.DoesNotContain("Contoso", list.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_counts_while_it_waits_and_after()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);
        await ana.SaysAsync("win 120k Acme signed");
        var waiting = (await ana.SaysAsync("how far from target?")).Line;

        await chat.As(Cast.Fang).SaysAsync("confirm Ana's Acme deal");

        Assert.StartsWith("¥30,200 to go", waiting, StringComparison.Ordinal);
        Assert.StartsWith("¥30,200 to go", (await ana.SaysAsync("how far from target?")).Line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("confirm all", "Confirmed 2 wins")]
    [InlineData("全部确认", "已确认 2 单")]
    public async Task Confirm_all_empties_the_list(string said, string done)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        await chat.As(Cast.Ana).SaysAsync("win 120k Acme signed");
        await chat.As(Cast.Ben).SaysAsync("win 130k Contoso signed");

        var confirmed = await chat.As(Cast.Fang).SaysAsync(said);

        Assert.StartsWith(done, confirmed.Line, StringComparison.Ordinal);
        Assert.Contains("Nothing waits", (await chat.As(Cast.Fang).SaysAsync("wins to confirm")).Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_about_all_confirms_nothing()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        await chat.As(Cast.Ana).SaysAsync("win 120k Acme signed");

        await chat.As(Cast.Fang).SaysAsync("全部确认?");

        Assert.Contains("One win", (await chat.As(Cast.Fang).SaysAsync("wins to confirm")).Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rep_confirms_nothing()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        await chat.As(Cast.Ana).SaysAsync("win 120k Acme signed");

        await chat.As(Cast.Ana).SaysAsync("confirm all");

        Assert.Contains("One win", (await chat.As(Cast.Fang).SaysAsync("wins to confirm")).Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_manager_does_not_confirm_an_own_win()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var fang = chat.As(Cast.Fang);
        await fang.SaysAsync("win 120k Acme signed");

        var answer = await fang.SaysAsync("confirm all");

        Assert.Contains("another manager", answer.Line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("reject Ana's Acme, no contract yet", "Not accept", "no contract yet")]
    [InlineData("驳回小李的Acme，重复了", "不通过", "重复了")]
    public async Task A_win_that_is_not_accepted_stops_counting_and_the_member_is_told_why(string said, string press, string reason)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var (ana, fang) = (chat.As(Cast.Ana), chat.As(Cast.Fang));
        await ana.SaysAsync("win 120k Acme signed");
        var form = await fang.SaysAsync(said);

        await fang.PressesAsync(press, ("reason", form.FieldOf("reason")!));
        await chat.DeliverAsync();

        Assert.StartsWith("¥150,200 to go", (await ana.SaysAsync("how far from target?")).Line, StringComparison.Ordinal);
        Assert.Contains(reason, Assert.Single(chat.Messenger.InboxOf(Cast.Ana)).Card!.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_win_that_was_not_accepted_is_corrected_and_waits_again()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var (ana, fang) = (chat.As(Cast.Ana), chat.As(Cast.Fang));
        await ana.SaysAsync("win 120k Acme signed");
        await fang.SaysAsync("reject Ana's Acme, wrong sum");
        await fang.PressesAsync("Not accept", ("reason", "wrong sum"));
        await ana.SaysAsync("correct my last win");

        await ana.PressesAsync(
            "Correct", ("customer", "Acme"), ("amount", "90k"), ("day", "2026-11-16"), ("stage", "signed"), ("partner", "none"),
            ("reason", "sum of the contract"));

        Assert.StartsWith("¥60,200 to go", (await ana.SaysAsync("how far from target?")).Line, StringComparison.Ordinal);
        Assert.Contains("One win", (await fang.SaysAsync("wins to confirm")).Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Raising_a_small_win_above_the_limit_makes_it_wait()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);
        await ana.SaysAsync("win 12k Acme signed");
        await ana.SaysAsync("correct my last win");

        await ana.PressesAsync(
            "Correct", ("customer", "Acme"), ("amount", "900k"), ("day", "2026-11-16"), ("stage", "signed"), ("partner", "none"),
            ("reason", "a nought was missing"));

        Assert.Contains("One win", (await chat.As(Cast.Fang).SaysAsync("wins to confirm")).Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_manager_is_told_the_next_morning_once()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        await chat.As(Cast.Fang).SaysAsync("hi");
        await chat.As(Cast.Ana).SaysAsync("win 120k Acme signed");
        await SweepAsync(chat);
        var tooEarly = chat.Messenger.InboxOf(Cast.Fang).Count;

        chat.Clock.Advance(TimeSpan.FromHours(24));
        await SweepAsync(chat);
        await SweepAsync(chat);

        Assert.Equal(0, tooEarly);
        Assert.Contains("One win to confirm", Assert.Single(chat.Messenger.InboxOf(Cast.Fang)).Text!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Five_working_days_of_silence_confirm_and_say_so()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var (ana, fang) = (chat.As(Cast.Ana), chat.As(Cast.Fang));
        await ana.SaysAsync("hi");
        await ana.SaysAsync("win 120k Acme signed");
        // Monday, 16 November: told on the 17th, silence is over when the 23rd is.
        chat.Clock.Advance(TimeSpan.FromDays(1));
        await SweepAsync(chat);
        chat.Clock.Advance(TimeSpan.FromDays(6));
        await SweepAsync(chat);
        var onTheLastDay = (await fang.SaysAsync("wins to confirm")).Line;

        chat.Clock.Advance(TimeSpan.FromDays(1));
        await SweepAsync(chat);
        await SweepAsync(chat);

        Assert.Contains("One win", onTheLastDay, StringComparison.Ordinal);
        Assert.Contains("Nothing waits", (await fang.SaysAsync("wins to confirm")).Line, StringComparison.Ordinal);
        Assert.Contains("Acme", Assert.Single(chat.Messenger.InboxOf(Cast.Ana)).Text!, StringComparison.Ordinal);
        Assert.Contains("agree with the ledger", (await fang.SaysAsync("rebuild totals")).Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_decided_in_time_is_left_alone_by_the_sweep()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var (ana, fang) = (chat.As(Cast.Ana), chat.As(Cast.Fang));
        await ana.SaysAsync("win 120k Acme signed");
        await fang.SaysAsync("reject Ana's Acme, no contract yet");
        await fang.PressesAsync("Not accept", ("reason", "no contract yet"));

        chat.Clock.Advance(TimeSpan.FromDays(20));
        await SweepAsync(chat);

        Assert.Contains("Not accepted", (await ana.SaysAsync("who changed the Acme deal")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_was_credited_by_another_is_told_and_objects_and_a_manager_decides()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var (ana, ben, fang) = (chat.As(Cast.Ana), chat.As(Cast.Ben), chat.As(Cast.Fang));
        await fang.SaysAsync("hi");
        await ben.SaysAsync("hi");
        await ShareAsync(ana);
        await chat.DeliverAsync();
        var told = new Seen(Reply.Show(Assert.Single(chat.Messenger.InboxOf(Cast.Ben)).Card!));

        var form = await ben.SendsAsync(told.TokenOf("Object"));
        await ben.SendsAsync(form.TokenOf("Object"), ("reason", "I never met them"));
        await chat.DeliverAsync();
        var asked = new Seen(Reply.Show(Assert.Single(chat.Messenger.InboxOf(Cast.Fang)).Card!));
        var keep = await fang.SendsAsync(asked.TokenOf("Confirm"));
        await fang.SendsAsync(keep.TokenOf("Keep it"), ("reason", "Ben sent the offer"));
        await chat.DeliverAsync();

        Assert.Contains("I never met them", asked.Text, StringComparison.Ordinal);
        Assert.Contains("Ben sent the offer", chat.Messenger.InboxOf(Cast.Ben)[^1].Card!.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_five_working_days_nobody_objects_any_more()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        await ShareAsync(chat.As(Cast.Ana));
        chat.Clock.Advance(TimeSpan.FromDays(9));

        var late = await chat.As(Cast.Ben).SaysAsync("i object to the Acme win");

        Assert.Contains("five working days", late.Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_objects_to_what_they_logged_themselves()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        await chat.As(Cast.Ana).SaysAsync("win 12k Acme signed");

        var seen = await chat.As(Cast.Ana).SaysAsync("i object to the Acme win");

        Assert.DoesNotContain("Object", seen.Buttons);
    }

    private static async Task ShareAsync(Speaker ana)
    {
        await ana.SaysAsync("win 12k Acme signed");
        await ana.SaysAsync("correct my last win");
        await ana.PressesAsync(
            "Correct", ("customer", "Acme"), ("amount", "12k"), ("day", "2026-11-16"), ("stage", "signed"),
            ("partner", Cast.Ben.Id.Value), ("part", "50"), ("reason", "Ben opened the door"));
    }

    private static async Task SweepAsync(Chat chat)
    {
        await chat.Services.GetRequiredService<DueSweep>().SweepAsync(CancellationToken.None);
        await chat.DeliverAsync();
    }
}
