using TeamCoachBot.StandIns.Talk;

namespace TeamCoachBot.Bot.Tests.Clashes;

/// <summary>Who decides when the manager is a party, and what happens when nobody does.</summary>
public sealed class DeciderTalkTests
{
    [Fact]
    public async Task A_manager_who_is_a_party_does_not_decide_and_it_is_said_whom_to_ask()
    {
        await using var chat = await OfFangAsync();

        var opened = await Dispute.AskAsync(chat, "Hooli");
        var fang = await chat.As(Cast.Fang).SaysAsync("dispute Hooli");

        Assert.Contains("Ask your organisation's admin to name a second manager", opened.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Decide", fang.Buttons);
    }

    [Fact]
    public async Task An_admin_of_the_organisation_decides_where_no_manager_can()
    {
        await using var chat = await OfFangAsync(("Roles:Admins", Cast.Ben.Id.Value));
        await Dispute.AskAsync(chat, "Hooli");
        await chat.DeliverAsync();

        var card = new Seen(Reply.Show(chat.Messenger.InboxOf(Cast.Ben)[^1].Card!));

        Assert.Contains("asks you to decide whose customer Hooli is", card.Line, StringComparison.Ordinal);
        Assert.Equal(["Decide"], card.Buttons);
    }

    [Fact]
    public async Task A_second_manager_who_is_named_later_decides()
    {
        await using var chat = await OfFangAsync();
        await Dispute.AskAsync(chat, "Hooli");
        await chat.As(Cast.Fang).SaysAsync("make Ben manager");
        chat.Clock.Advance(TimeSpan.FromSeconds(31));

        var seen = await chat.As(Cast.Ben).SaysAsync("dispute Hooli");

        Assert.Equal(["Decide"], seen.Buttons);
    }

    [Fact]
    public async Task A_stolen_decision_form_decides_nothing()
    {
        await using var chat = await Dispute.OpenAsync();
        await chat.As(Cast.Fang).SaysAsync("dispute Globex");
        var fang = chat.As(Cast.Fang);
        await fang.SaysAsync("dispute Globex");
        var token = (await fang.PressesAsync("Decide")).TokenOf("Decide");

        await chat.As(Cast.Ana).SendsAsync(token, ("outcome", Cast.Ana.Id.Value), ("words", "mine"));

        Assert.StartsWith("Ben", (await chat.As(Cast.Fang).SaysAsync("who owns Globex")).Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_decider_is_reminded_on_the_last_day_and_then_everybody_hears_that_it_is_overdue()
    {
        await using var chat = await Dispute.OpenAsync();
        await Dispute.DaysPassAsync(chat, 1);
        Assert.DoesNotContain(Dispute.Told(chat, Cast.Fang), text => text.Contains("One working day is left", StringComparison.Ordinal));

        await Dispute.DaysPassAsync(chat, 1);
        Assert.Single(Dispute.Told(chat, Cast.Fang), text => text.Contains("One working day is left", StringComparison.Ordinal));
        Assert.DoesNotContain(Dispute.Told(chat, Cast.Ana), text => text.Contains("should have been decided", StringComparison.Ordinal));

        await Dispute.DaysPassAsync(chat, 1);
        foreach (var person in new[] { Cast.Ana, Cast.Ben, Cast.Fang })
            Assert.Single(Dispute.Told(chat, person), text => text.Contains("should have been decided by the end of Wed 18 Nov", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Days_that_nobody_works_are_not_counted()
    {
        await using var chat = await Dispute.TeamAsync();
        chat.Clock.Advance(TimeSpan.FromDays(4));
        await Dispute.AskAsync(chat, "Globex");
        await chat.DeliverAsync();

        await Dispute.DaysPassAsync(chat, 3);

        Assert.DoesNotContain(Dispute.Told(chat, Cast.Fang), text => text.Contains("One working day is left", StringComparison.Ordinal));
        Assert.Contains("Tue 24 Nov", (await chat.As(Cast.Fang).SaysAsync("dispute Globex")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_decided_is_not_reminded_of()
    {
        await using var chat = await Dispute.OpenAsync();
        await Dispute.RuleAsync(chat, Cast.Ben.Id.Value);

        for (var day = 0; day < 6; day++)
            await Dispute.DaysPassAsync(chat, 1);

        Assert.DoesNotContain(Dispute.Told(chat, Cast.Fang), text => text.Contains("left to decide", StringComparison.Ordinal));
        Assert.DoesNotContain(Dispute.Told(chat, Cast.Ana), text => text.Contains("should have been", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("**Globex** [x](https://evil.example) <at>Boss</at>")]
    [InlineData("Glo\u202Ebex\u2066")]
    public async Task Hostile_words_are_only_words(string words)
    {
        await using var chat = await Dispute.TeamAsync();
        var ana = chat.As(Cast.Ana);
        await ana.SaysAsync("dispute Globex");

        var seen = await ana.PressesAsync("Ask for a decision", ("customer", "Globex"), ("words", words));

        Assert.DoesNotContain("[x](", seen.Text, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202E', seen.Text);
    }

    [Theory]
    [InlineData("customer", "")]
    [InlineData("words", "")]
    [InlineData("words", "long")]
    [InlineData("customer", "Umbrella")]
    public async Task A_form_that_cannot_be_taken_comes_back_with_what_was_typed(string field, string value)
    {
        await using var chat = await Dispute.TeamAsync();
        var ana = chat.As(Cast.Ana);
        await ana.SaysAsync("dispute Globex");
        var typed = new Dictionary<string, string> { ["customer"] = "Globex", ["words"] = "typed" };
        typed[field] = value == "long" ? new string('x', 600) : value;

        var form = await ana.PressesAsync("Ask for a decision", [.. typed.Select(one => (one.Key, one.Value))]);

        Assert.Contains("Ask for a decision", form.Buttons);
        Assert.Equal(field == "customer" ? "typed" : "Globex", form.FieldOf(field == "customer" ? "words" : "customer"));
    }

    /// <summary>Fang, the only manager, has Hooli herself.</summary>
    private static async Task<Chat> OfFangAsync(params (string Key, string Value)[] settings)
    {
        var chat = await Dispute.TeamAsync(settings);
        await chat.As(Cast.Fang).SaysAsync("register customer Hooli");
        return chat;
    }
}
