using TeamCoachBot.Bot.Local;
using TeamCoachBot.StandIns.Talk;

namespace TeamCoachBot.Bot.Tests.Clashes;

/// <summary>A dispute about a customer, from the claim to the ruling (handbook, chapter 5).</summary>
public sealed class ClashTalkTests
{
    [Theory]
    [InlineData("dispute Globex")]
    [InlineData("Ana and Ben both claim Globex")]
    [InlineData("Globex is my customer")]
    [InlineData("申请裁定 Globex")]
    [InlineData("Globex 到底算谁的")]
    public async Task A_claim_opens_a_form_and_writes_nothing(string said)
    {
        await using var chat = await Dispute.TeamAsync();

        var seen = await chat.As(Cast.Ana).SaysAsync(said);

        Assert.Equal("Globex", seen.FieldOf("customer"));
        Assert.Contains(Cast.Ben.Id.Value, seen.FieldOf("others"), StringComparison.Ordinal);
        Assert.DoesNotContain("Whose customer is Globex", (await chat.As(Cast.Fang).SaysAsync("disputes")).Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_manager_gets_both_sides_with_what_the_records_say()
    {
        await using var chat = await Dispute.TeamAsync();
        await chat.As(Cast.Ben).SaysAsync("win 3k Globex signed");
        await chat.As(Cast.Ana).SaysAsync("visited Globex");
        await Dispute.AskAsync(chat, "Globex");
        await chat.DeliverAsync();

        var card = new Seen(Reply.Show(chat.Messenger.InboxOf(Cast.Fang)[^1].Card!));

        Assert.StartsWith("Ana Li 李安娜 asks you to decide whose customer Globex is, by the end of Wed 18 Nov", card.Line, StringComparison.Ordinal);
        Assert.Contains("Has it, since 16 Nov\n1 win, ¥3,000, on 16 Nov", card.Text, StringComparison.Ordinal);
        Assert.Contains("Claims it\n1 activity entry in 90 days, on 16 Nov", card.Text, StringComparison.Ordinal);
        Assert.Contains(Dispute.Why, card.Text, StringComparison.Ordinal);
        Assert.Equal(["Decide"], card.Buttons);
    }

    [Fact]
    public async Task The_other_side_is_told_and_decides_nothing()
    {
        await using var chat = await Dispute.OpenAsync();

        var card = new Seen(Reply.Show(chat.Messenger.InboxOf(Cast.Ben)[^1].Card!));

        Assert.StartsWith("Ana Li 李安娜 has asked for a decision on whose customer Globex is", card.Line, StringComparison.Ordinal);
        Assert.Empty(card.Buttons);
    }

    [Fact]
    public async Task Opening_it_twice_is_once()
    {
        await using var chat = await Dispute.TeamAsync();
        var form = await chat.As(Cast.Ana).SaysAsync("dispute Globex");
        var other = await chat.As(Cast.Ben).SaysAsync("Ana and Ben both claim Globex");
        (string, string)[] mine = [("customer", "Globex"), ("words", "one")];

        var first = await chat.As(Cast.Ana).SendsAsync(form.TokenOf("Ask for a decision"), mine);
        var again = await chat.As(Cast.Ana).SendsAsync(form.TokenOf("Ask for a decision"), mine);
        var second = await chat.As(Cast.Ben).SendsAsync(
            other.TokenOf("Ask for a decision"), ("customer", "Globex"), ("others", Cast.Ana.Id.Value), ("words", "two"));
        await chat.DeliverAsync();

        Assert.Equal(first.Text, again.Text);
        Assert.Contains("open already", second.Line, StringComparison.Ordinal);
        Assert.Single(Dispute.Told(chat, Cast.Fang), text => text.Contains("Globex", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("disputes")]
    [InlineData("show open clashes")]
    [InlineData("这单到底算谁的")]
    [InlineData("撞单")]
    public async Task The_manager_sees_what_is_open(string said)
    {
        await using var chat = await Dispute.OpenAsync();

        var seen = await chat.As(Cast.Fang).SaysAsync(said);

        Assert.Contains("Globex", seen.Line, StringComparison.Ordinal);
        Assert.Single(seen.Buttons);
    }

    [Fact]
    public async Task Several_open_disputes_are_a_list_to_press()
    {
        await using var chat = await Dispute.OpenAsync();
        await chat.As(Cast.Ben).SaysAsync("register customer Initech");
        await Dispute.AskAsync(chat, "Initech");

        var list = await chat.As(Cast.Fang).SaysAsync("disputes");
        var opened = await chat.As(Cast.Fang).SendsAsync(list.TokenOf("Open Initech"));

        Assert.Equal("2 open disputes", list.Line);
        Assert.Contains("Whose customer is Initech?", opened.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_not_concerned_sees_no_dispute()
    {
        await using var chat = await Dispute.OpenAsync();
        var lei = new Person(DemoCast.Lei.Id, DemoCast.Lei.ChannelId, DemoCast.Lei.DisplayName);

        var seen = await chat.As(lei).SaysAsync("dispute Globex");

        Assert.Contains("open already between colleagues", seen.Line, StringComparison.Ordinal);
        Assert.DoesNotContain(Dispute.Why, seen.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_manager_decides_holds_and_both_hear_the_reason()
    {
        await using var chat = await Dispute.OpenAsync();

        await Dispute.RuleAsync(chat, Cast.Ana.Id.Value, "Ana met them first");
        await chat.DeliverAsync();

        Assert.StartsWith("Ana", (await chat.As(Cast.Ben).SaysAsync("who owns Globex")).Line, StringComparison.Ordinal);
        foreach (var person in new[] { Cast.Ana, Cast.Ben })
        {
            var card = new Seen(Reply.Show(chat.Messenger.InboxOf(person)[^1].Card!));
            Assert.Contains("has decided about Globex: Ana Li 李安娜", card.Line, StringComparison.Ordinal);
            Assert.Contains("Ana met them first", card.Text, StringComparison.Ordinal);
            Assert.Contains("You can appeal", card.Text, StringComparison.Ordinal);
            Assert.Equal(["Ask once more"], card.Buttons);
        }
    }

    [Fact]
    public async Task A_split_customer_is_proposed_split_when_one_of_them_logs_a_win()
    {
        await using var chat = await Dispute.OpenAsync();
        await Dispute.RuleAsync(chat, "split", "both worked on it", "60/40");

        var asked = await chat.As(Cast.Ana).SaysAsync("win 10k Globex signed");
        var ana = chat.As(Cast.Ana);
        await ana.SendsAsync(asked.TokenOf("Share it"));
        var owner = await chat.As(Cast.Ben).SaysAsync("who owns Globex");

        Assert.Contains("Ana Li 李安娜 40 % and Ben Wang 王本 60 %", asked.Line, StringComparison.Ordinal);
        Assert.Contains("Ben Wang 王本 60 % and Ana Li 李安娜 40 %", owner.Line, StringComparison.Ordinal);
        Assert.Contains("4,000", (await chat.As(Cast.Fang).SaysAsync("show Ana's wins this month")).Text + (await ana.SaysAsync("who changed the Globex deal")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_split_customers_win_may_be_all_ones_own()
    {
        await using var chat = await Dispute.OpenAsync();
        await Dispute.RuleAsync(chat, "split", "both worked on it", "60/40");
        var ana = chat.As(Cast.Ana);

        await ana.SaysAsync("win 10k Globex signed");
        var logged = await ana.PressesAsync("All mine");

        Assert.StartsWith("Logged: Globex ¥10,000", logged.Line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("60/50")]
    [InlineData("60")]
    [InlineData("much")]
    [InlineData("100/0/0")]
    [InlineData("")]
    public async Task Parts_that_are_not_the_whole_come_back_with_what_was_typed(string parts)
    {
        await using var chat = await Dispute.OpenAsync();

        var form = await Dispute.RuleAsync(chat, "split", "both worked on it", parts);

        Assert.Contains("100 together", form.Text, StringComparison.Ordinal);
        Assert.Equal("both worked on it", form.FieldOf("words"));
        Assert.StartsWith("Ben", (await chat.As(Cast.Ana).SaysAsync("who owns Globex")).Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ruling_without_a_reason_is_none()
    {
        await using var chat = await Dispute.OpenAsync();

        var form = await Dispute.RuleAsync(chat, Cast.Ana.Id.Value, " ");

        Assert.Equal(Cast.Ana.Id.Value, form.FieldOf("outcome"));
        Assert.Contains("A dispute about it has been open", (await chat.As(Cast.Ana).SaysAsync("who owns Globex")).Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_party_may_ask_once_more_with_new_facts_and_then_no_more()
    {
        await using var chat = await Dispute.OpenAsync();
        await Dispute.RuleAsync(chat, Cast.Ana.Id.Value);
        await chat.DeliverAsync();
        var ben = chat.As(Cast.Ben);
        await ben.SendsAsync(new Seen(Reply.Show(chat.Messenger.InboxOf(Cast.Ben)[^1].Card!)).TokenOf("Ask once more"));

        var asked = await ben.PressesAsync("Ask", ("words", "my visit in April"));
        await chat.DeliverAsync();
        var before = (await ben.SaysAsync("who owns Globex")).Line;
        var again = await Dispute.RuleAsync(chat, Cast.Ben.Id.Value, "the visit in April");
        await chat.DeliverAsync();

        Assert.Contains("my visit in April", asked.Text, StringComparison.Ordinal);
        Assert.StartsWith("Ana", before, StringComparison.Ordinal);
        Assert.Contains("Ben was there first", again.Text, StringComparison.Ordinal);
        Assert.Contains("the visit in April", again.Text, StringComparison.Ordinal);
        Assert.Empty(new Seen(Reply.Show(chat.Messenger.InboxOf(Cast.Ana)[^1].Card!)).Buttons);
    }

    [Fact]
    public async Task What_was_decided_is_not_disputed_anew_by_the_same_people()
    {
        await using var chat = await Dispute.OpenAsync();
        await Dispute.RuleAsync(chat, Cast.Ben.Id.Value);

        var seen = await chat.As(Cast.Ana).SaysAsync("dispute Globex");

        Assert.Contains("was decided for Globex", seen.Line, StringComparison.Ordinal);
        Assert.Equal(["Ask once more"], seen.Buttons);
    }

    [Fact]
    public async Task Of_two_rulings_at_once_one_holds_and_the_other_is_told()
    {
        await using var chat = await Dispute.OpenAsync();
        await chat.As(Cast.Fang).SaysAsync("make Ana manager");
        var fang = chat.As(Cast.Fang);
        await fang.SaysAsync("dispute Globex");
        var one = (await fang.PressesAsync("Decide")).TokenOf("Decide");
        await fang.SaysAsync("dispute Globex");
        var two = (await fang.PressesAsync("Decide")).TokenOf("Decide");

        var seen = await Task.WhenAll(
            chat.As(Cast.Fang).SendsAsync(one, ("outcome", Cast.Ana.Id.Value), ("words", "one")),
            chat.As(Cast.Fang).SendsAsync(two, ("outcome", Cast.Ben.Id.Value), ("words", "two")));

        Assert.Single(seen, s => s.Line.StartsWith("Decided.", StringComparison.Ordinal));
        Assert.Single(seen, s => s.Line.Contains("somebody else was quicker", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_free_customer_needs_no_dispute()
    {
        await using var chat = await Dispute.TeamAsync();
        chat.Clock.Advance(TimeSpan.FromDays(40));

        var seen = await chat.As(Cast.Ana).SaysAsync("dispute Globex");

        Assert.Contains("register customer Globex", seen.Suggestions);
    }

    [Fact]
    public async Task While_it_is_open_a_customer_neither_becomes_free_nor_changes_hands()
    {
        await using var chat = await Dispute.OpenAsync();
        chat.Clock.Advance(TimeSpan.FromDays(60));

        var owner = await chat.As(Cast.Ana).SaysAsync("who owns Globex");
        var given = await chat.As(Cast.Ben).SaysAsync("give Globex to Ana");

        Assert.StartsWith("Ben", owner.Line, StringComparison.Ordinal);
        Assert.Contains("open already", given.Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_win_on_a_colleagues_customer_offers_the_dispute_and_can_still_be_logged()
    {
        await using var chat = await Dispute.TeamAsync();
        var asked = await chat.As(Cast.Ana).SaysAsync("win 12k Globex signed");

        var form = await chat.As(Cast.Ana).SendsAsync(asked.TokenOf("Dispute"));
        var logged = await chat.As(Cast.Ana).SendsAsync(asked.TokenOf("Log it"));

        Assert.IsType<Reply.Shown>(form.Reply);
        Assert.Equal("Globex", form.FieldOf("customer"));
        Assert.StartsWith("Logged", logged.Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_activity_with_a_colleagues_customer_offers_the_dispute()
    {
        await using var chat = await Dispute.TeamAsync();

        var seen = await chat.As(Cast.Ana).SaysAsync("visited Globex");

        Assert.Contains("Ben Wang 王本 has had this customer since 16 Nov", seen.Line, StringComparison.Ordinal);
        Assert.Contains("dispute Globex", seen.Suggestions);
    }
}
