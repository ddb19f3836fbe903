using TeamCoachBot.Bot.Tests.Talk;
using TeamCoachBot.StandIns.Talk;

namespace TeamCoachBot.Bot.Tests.Clashes;

/// <summary>Customers change hands: given by a holder or a manager, or left behind.</summary>
public sealed class HandOverTalkTests
{
    [Theory]
    [InlineData("give Globex to Ana", "Hand on")]
    [InlineData("hand the customer Globex over to Ana", "Hand on")]
    [InlineData("把Globex转给安娜", "转交")]
    [InlineData("Globex交给安娜跟", "转交")]
    public async Task A_holder_gives_a_customer_and_the_new_holder_is_told(string said, string button)
    {
        await using var chat = await Dispute.TeamAsync();
        var ben = chat.As(Cast.Ben);

        await ben.SaysAsync(said);
        var before = (await chat.As(Cast.Fang).SaysAsync("who owns Globex")).Line;
        await ben.PressesAsync(button);
        await chat.DeliverAsync();

        Assert.StartsWith("Ben", before, StringComparison.Ordinal);
        Assert.StartsWith("Ana", (await chat.As(Cast.Fang).SaysAsync("who owns Globex")).Line, StringComparison.Ordinal);
        Assert.Single(Dispute.Told(chat, Cast.Ana), text => text.Contains("Ben Wang 王本 has given you: Globex", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_manager_gives_anybodys_and_both_are_told()
    {
        await using var chat = await Dispute.TeamAsync();
        var fang = chat.As(Cast.Fang);

        await fang.SaysAsync("give Globex to Ana");
        await fang.PressesAsync("Hand on");
        await chat.DeliverAsync();

        Assert.Single(Dispute.Told(chat, Cast.Ana), text => text.Contains("has given you: Globex", StringComparison.Ordinal));
        Assert.Single(Dispute.Told(chat, Cast.Ben), text => text.Contains("has handed on: Globex. Now with: Ana", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nobody_else_gives_it_and_hears_what_can_be_done()
    {
        await using var chat = await Dispute.TeamAsync();

        var seen = await chat.As(Cast.Ana).SaysAsync("give Globex to Ana");

        Assert.Contains("isn't yours to give", seen.Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_press_again_gives_once()
    {
        await using var chat = await Dispute.TeamAsync();
        var ben = chat.As(Cast.Ben);
        var card = await ben.SaysAsync("give Globex to Ana");

        var first = await ben.SendsAsync(card.TokenOf("Hand on"));
        var again = await ben.SendsAsync(card.TokenOf("Hand on"));
        await chat.DeliverAsync();

        Assert.Equal(first.Line, again.Line);
        Assert.Single(Dispute.Told(chat, Cast.Ana), text => text.Contains("has given you", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_question_gives_nothing()
    {
        await using var chat = await Dispute.TeamAsync();

        var seen = await chat.As(Cast.Ben).SaysAsync("should I give Globex to Ana?");

        Assert.DoesNotContain("Hand on", seen.Buttons);
    }

    [Fact]
    public async Task A_leavers_customers_come_to_the_manager_on_one_card_however_often_the_roster_is_read()
    {
        await using var chat = await Dispute.TeamAsync();
        await chat.As(Cast.Ben).SaysAsync("register customer Initech");
        await LeaveAsync(chat, Cast.Ben);
        await LeaveAsync(chat, Cast.Ben);

        var told = Assert.Single(Dispute.Told(chat, Cast.Fang), text => text.Contains("has left", StringComparison.Ordinal));

        Assert.Contains("2 open customers", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_leaves_nothing_behind_makes_no_card()
    {
        await using var chat = await Dispute.TeamAsync();

        await LeaveAsync(chat, Cast.Ana);

        Assert.DoesNotContain(Dispute.Told(chat, Cast.Fang), text => text.Contains("has left", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_leavers_customers_are_handed_on_one_by_one_or_all_to_one()
    {
        await using var chat = await Dispute.TeamAsync();
        await chat.As(Cast.Ben).SaysAsync("register customer Initech");
        await LeaveAsync(chat, Cast.Ben);
        var fang = chat.As(Cast.Fang);
        var card = new Seen(Reply.Show(chat.Messenger.InboxOf(Cast.Fang)[^1].Card!));

        var done = await fang.SendsAsync(card.TokenOf("Hand on"), ("all", Cast.Ana.Id.Value), ("to2", Cast.Fang.Id.Value));
        await chat.DeliverAsync();

        Assert.Contains("2 customers handed on", done.Line, StringComparison.Ordinal);
        Assert.StartsWith("Ana", (await fang.SaysAsync("who owns Globex")).Line, StringComparison.Ordinal);
        Assert.Contains("yours", (await fang.SaysAsync("who owns Initech")).Line, StringComparison.Ordinal);
        Assert.Single(Dispute.Told(chat, Cast.Ana), text => text.Contains("has given you: Globex", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("customers of people who left", "has left: 1 open customer")]
    [InlineData("离职同事的客户", "已离开，还有 1 个客户")]
    public async Task What_was_left_behind_can_be_asked_for_later(string said, string title)
    {
        await using var chat = await Dispute.TeamAsync();
        await LeaveAsync(chat, Cast.Ben);

        var seen = await chat.As(Cast.Fang).SaysAsync(said);

        Assert.Contains(title, seen.Line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("history of customer Globex", "handed on to Ana")]
    [InlineData("Globex 的归属记录", "转交给 Ana")]
    public async Task Every_step_stays_in_the_customers_history(string said, string last)
    {
        await using var chat = await Dispute.OpenAsync();
        await Dispute.RuleAsync(chat, Cast.Ben.Id.Value);
        var ben = chat.As(Cast.Ben);
        await ben.SaysAsync("give Globex to Ana");
        await ben.PressesAsync("Hand on");

        var steps = (await ben.SaysAsync(said)).Text.Split('\n').Skip(1).ToList();

        Assert.Equal(3, steps.Count);
        Assert.Contains(last, steps[0], StringComparison.Ordinal);
        Assert.Contains("Ben was there first", steps[1], StringComparison.Ordinal);
        Assert.Contains(Dispute.Why, steps[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_nothing_to_do_with_a_customer_reads_no_history()
    {
        await using var chat = await Dispute.TeamAsync();

        var seen = await chat.As(Cast.Ana).SaysAsync("history of customer Globex");

        Assert.False(seen.HasCard);
        Assert.Contains("who owns Globex", seen.Suggestions);
    }

    private static async Task LeaveAsync(Chat chat, Person person)
    {
        await chat.AnswerAsync(Events.InTeam(chat, ArrivalKind.MembersRemoved, Cast.Fang) with { Members = [person] });
        await chat.DeliverAsync();
    }
}
