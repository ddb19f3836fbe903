using TeamCoachBot.Bot.Local;
using TeamCoachBot.StandIns.Talk;

namespace TeamCoachBot.Bot.Tests.Talk;

/// <summary>Opening entries that somebody enters for somebody else, and what the member says to them.</summary>
public sealed class OpeningTalkTests
{
    [Theory]
    [InlineData("opening @Ana 50k")]
    [InlineData("opening for Ana 50k")]
    [InlineData("Ana's opening is 50k")]
    [InlineData("Ana already had 50k this month")]
    [InlineData("小李期初5万")]
    [InlineData("给小李登记期初5万")]
    [InlineData("小李的期初数是5万")]
    public async Task A_manager_enters_an_opening_for_a_member_in_one_line(string text)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var before = await chat.As(Cast.Ana).SaysAsync("how far from target?");

        await chat.As(Cast.Fang).SaysAsync(text);

        Assert.StartsWith("¥150,200 to go", before.Line, StringComparison.Ordinal);
        Assert.StartsWith("¥100,200 to go", (await chat.As(Cast.Ana).SaysAsync("how far from target?")).Line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hi", "That's right", "Confirmed")]
    [InlineData("你好", "没错", "已确认")]
    public async Task The_member_is_told_and_confirms(string greeting, string button, string said)
    {
        var (chat, asked) = await EnteredAsync(greeting);
        await using var _ = chat;

        var confirmed = await chat.As(Cast.Ana).SendsAsync(asked.TokenOf(button));

        Assert.StartsWith(said, confirmed.Line, StringComparison.Ordinal);
        Assert.DoesNotContain("to confirm", (await chat.As(Cast.Ana).SaysAsync("how far from target?")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hi", "Not right …", "Object", "Your objection")]
    [InlineData("你好", "不对", "提出异议", "异议已转给")]
    public async Task The_member_objects_and_who_entered_it_is_told_why(string greeting, string wrong, string button, string said)
    {
        var (chat, asked) = await EnteredAsync(greeting);
        await using var _ = chat;
        var ana = chat.As(Cast.Ana);

        await ana.SendsAsync(asked.TokenOf(wrong));
        var objected = await ana.PressesAsync(button, ("reason", "it was 40,000"));
        await chat.DeliverAsync();

        Assert.StartsWith(said, objected.Line, StringComparison.Ordinal);
        Assert.Contains("it was 40,000", Assert.Single(chat.Messenger.InboxOf(Cast.Fang)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_five_working_days_nobody_objects_any_more()
    {
        var (chat, asked) = await EnteredAsync("hi");
        await using var _ = chat;
        chat.Clock.Advance(TimeSpan.FromDays(8));

        var late = await chat.As(Cast.Ana).SendsAsync(asked.TokenOf("Not right …"));

        Assert.Contains("five working days", late.Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_number_corrects_the_first()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var fang = chat.As(Cast.Fang);

        await fang.SaysAsync("opening @Ana 50k");
        await fang.SaysAsync("opening @Ana 40k");

        Assert.StartsWith("¥110,200 to go", (await chat.As(Cast.Ana).SaysAsync("how far from target?")).Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_number_again_is_said_to_be_there()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var fang = chat.As(Cast.Fang);

        await fang.SaysAsync("opening @Ana 50k");

        Assert.Contains("already", (await fang.SaysAsync("opening @Ana 50k")).Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_delivery_that_comes_twice_counts_once()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var fang = chat.As(Cast.Fang);

        var first = await fang.SaysAsync("opening @Ana 50k", "one");
        var second = await fang.SaysAsync("opening @Ana 50k", "one");

        Assert.Equal(first.Line, second.Line);
        Assert.StartsWith("¥100,200 to go", (await chat.As(Cast.Ana).SaysAsync("how far from target?")).Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_taken_back_by_its_button()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var fang = chat.As(Cast.Fang);

        await fang.SaysAsync("opening @Ana 50k");
        await fang.PressesAsync("Undo");

        Assert.StartsWith("¥150,200 to go", (await chat.As(Cast.Ana).SaysAsync("how far from target?")).Line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("opening @Ben 50k", "manager")]
    [InlineData("小王期初5万", "主管")]
    public async Task A_rep_enters_none_for_others_and_hears_who_does(string text, string who)
    {
        await using var chat = await Chat.WithDemoTeamAsync();

        var refused = await chat.As(Cast.Ana).SaysAsync(text);

        Assert.Contains(who, refused.Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_recorder_enters_one_and_sees_no_figure_of_the_member()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        await chat.As(Cast.Fang).SaysAsync("make Ben recorder");

        var noted = await chat.As(Cast.Ben).SaysAsync("opening @Ana 50k");

        Assert.StartsWith("Opening entry noted: ¥50,000", noted.Line, StringComparison.Ordinal);
        Assert.DoesNotContain("to go", noted.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("enter an opening entry for Ana")]
    [InlineData("给小李登记期初")]
    public async Task A_form_takes_it_too(string text)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var fang = chat.As(Cast.Fang);

        var form = await fang.SaysAsync(text);
        await fang.PressesAsync(
            form.Buttons[0], ("person", DemoCast.Ana.Id.Value), ("metric", "revenue"), ("period", "2026-11"), ("amount", "50k"));

        Assert.Equal(DemoCast.Ana.Id.Value, form.FieldOf("person"));
        Assert.StartsWith("¥100,200 to go", (await chat.As(Cast.Ana).SaysAsync("how far from target?")).Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_sent_for_somebody_whom_one_may_not_log_for_writes_nothing()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);

        var form = await ana.SaysAsync("enter an opening entry");
        var refused = await ana.PressesAsync(
            form.Buttons[0], ("person", DemoCast.Ben.Id.Value), ("metric", "revenue"), ("period", "2026-11"), ("amount", "50k"));

        Assert.Contains("manager", refused.Line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("opening @Ana 1.000")]
    [InlineData("opening @Ana -5k")]
    public async Task An_amount_that_cannot_be_is_refused_with_an_example(string text)
    {
        await using var chat = await Chat.WithDemoTeamAsync();

        await chat.As(Cast.Fang).SaysAsync(text);

        Assert.StartsWith("¥150,200 to go", (await chat.As(Cast.Ana).SaysAsync("how far from target?")).Line, StringComparison.Ordinal);
    }

    /// <summary>Fang has entered 50,000 for Ana, who speaks the language of her greeting; the question that she got.</summary>
    private static async Task<(Chat Chat, Seen Asked)> EnteredAsync(string greeting)
    {
        var chat = await Chat.WithDemoTeamAsync();
        await chat.As(Cast.Ana).SaysAsync(greeting);
        await chat.As(Cast.Fang).SaysAsync("opening @Ana 50k");
        await chat.DeliverAsync();
        return (chat, new Seen(Reply.Show(Assert.Single(chat.Messenger.InboxOf(Cast.Ana)).Card!)));
    }
}
