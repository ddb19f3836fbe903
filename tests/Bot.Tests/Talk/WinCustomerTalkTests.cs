using TeamCoachBot.StandIns.Talk;

namespace TeamCoachBot.Bot.Tests.Talk;

/// <summary>What is asked because of the customer: the same order, a short name, a colleague's customer.</summary>
public sealed class WinCustomerTalkTests
{
    private const string Start = "¥150,200 to go";

    private const string After12K = "¥138,200 to go";

    [Theory]
    [InlineData("win 12k ACME Ltd. signed", "win 12k acme signed yesterday", "Another one")]
    [InlineData("美的股份有限公司 1.2万 签了", "美的 1.2万 签了", "不是，照记")]
    public async Task The_same_customer_and_amount_is_asked_before_it_counts_twice(string first, string second, string another)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);
        await ana.SaysAsync(first);

        await ana.SaysAsync(second);
        var once = (await chat.As(Cast.Ana).SaysAsync("how far from target?")).Line;
        await ana.PressesAsync(another);

        Assert.StartsWith(After12K, once, StringComparison.Ordinal);
        Assert.StartsWith("¥126,200 to go", (await ana.SaysAsync("how far from target?")).Line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("win 12k Acme signed", "win 8k \u0410cme signed", "looks like Acme", "Acme")]
    [InlineData("Acme 1.2万 签了", "acm\u0435 8000元 签了", "看着一样", "Acme")]
    public async Task A_customer_that_only_looks_like_another_is_asked_about_and_learnt(string first, string second, string why, string same)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);
        await ana.SaysAsync(first);

        var asked = await ana.SaysAsync(second);
        var before = (await chat.As(Cast.Ana).SaysAsync("how far from target?")).Line;
        var logged = await ana.PressesAsync(same);

        Assert.Contains(why, asked.Text, StringComparison.Ordinal);
        Assert.StartsWith(After12K, before, StringComparison.Ordinal);
        Assert.Contains("Acme", logged.Line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("win 12k Acme signed", "win 8k \u0410cme signed", "Another customer")]
    public async Task A_look_alike_that_is_another_customer_is_logged_as_one(string first, string second, string another)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);
        await ana.SaysAsync(first);
        await ana.SaysAsync(second);

        await ana.PressesAsync(another);

        Assert.StartsWith("¥130,200 to go", (await ana.SaysAsync("how far from target?")).Line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("华为Cloud 1.2万 签了", "华为Cloud2 8000元 签了")]
    [InlineData("win 12k Acme2 signed", "win 8k Acme3 signed")]
    public async Task Chinese_beside_Latin_and_digits_are_names_like_any(string first, string second)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);
        await ana.SaysAsync(first);

        await ana.SaysAsync(second);

        Assert.StartsWith("¥130,200 to go", (await ana.SaysAsync("how far from target?")).Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Same_order_logs_nothing_and_says_so()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);
        await ana.SaysAsync("win 12k Acme signed");
        await ana.SaysAsync("win 12k Acme signed");

        var kept = await ana.PressesAsync("Same order");

        Assert.Contains("nothing more was logged", kept.Line, StringComparison.Ordinal);
        Assert.StartsWith(After12K, (await ana.SaysAsync("how far from target?")).Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_colleagues_order_is_named_with_the_colleague()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        await chat.As(Cast.Ben).SaysAsync("win 12k Acme signed");

        var asked = await chat.As(Cast.Ana).SaysAsync("win 12k Acme Inc signed");

        Assert.Contains("Ben", asked.Line, StringComparison.Ordinal);
        Assert.Contains("same order", asked.Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_taken_back_order_is_no_longer_asked_about()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);
        await ana.SaysAsync("win 12k Acme signed");
        await ana.SaysAsync("undo");

        await ana.SaysAsync("win 12k Acme signed");

        Assert.StartsWith(After12K, (await ana.SaysAsync("how far from target?")).Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_three_orders_at_a_rhythm_the_next_is_not_asked_about()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);
        foreach (var day in new[] { "2 Nov", "6 Nov", "10 Nov" })
        {
            await ana.SaysAsync($"win 1k Acme signed {day}");
            if (day != "2 Nov")
                await ana.PressesAsync("Another one");
        }

        var fourth = await ana.SaysAsync("win 1k Acme signed");

        Assert.StartsWith("Logged", fourth.Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_short_name_is_asked_once_and_learnt()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);
        await ana.SaysAsync("win 5k Acme Robotics signed");

        var asked = await ana.SaysAsync("win 12k Acme signed");
        var logged = await ana.PressesAsync("Acme Robotics");
        var again = await ana.SaysAsync("win 7k Acme signed");

        Assert.Contains("Whom do you mean by Acme", asked.Line, StringComparison.Ordinal);
        Assert.Contains("Acme Robotics", logged.Line, StringComparison.Ordinal);
        Assert.Contains("Logged: Acme Robotics", again.Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_only_begins_alike_stays_another_customer()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);
        await ana.SaysAsync("win 5k Acme Robotics signed");
        await ana.SaysAsync("win 12k Acme signed");

        await ana.PressesAsync("Another customer");
        var again = await ana.SaysAsync("win 7k Acme signed");

        Assert.StartsWith("Logged: Acme ¥7,000", again.Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_branch_is_a_customer_of_its_own()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);
        await ana.SaysAsync("华为技术有限公司 1.2万 签了");

        var branch = await ana.SaysAsync("华为技术有限公司深圳分公司 1.2万 签了");

        Assert.StartsWith("已记", branch.Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_colleagues_open_customer_is_asked_about_and_not_blocked()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);
        await chat.As(Cast.Ben).SaysAsync("win 3k Acme signed");

        var asked = await ana.SaysAsync("win 12k Acme signed");
        var before = (await chat.As(Cast.Ana).SaysAsync("how far from target?")).Line;
        await ana.PressesAsync("Log it");

        Assert.Contains("Ben", asked.Line, StringComparison.Ordinal);
        Assert.StartsWith(Start, before, StringComparison.Ordinal);
        Assert.StartsWith(After12K, (await ana.SaysAsync("how far from target?")).Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_customer_without_activity_for_thirty_days_is_free()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        await chat.As(Cast.Ben).SaysAsync("win 3k Acme signed 15 Oct");

        var logged = await chat.As(Cast.Ana).SaysAsync("win 12k Acme signed");

        Assert.StartsWith("Logged", logged.Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_who_log_the_same_order_at_the_same_time_do_not_both_count()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        await chat.As(Cast.Ben).SaysAsync("win 1k Contoso signed");

        var answers = await Task.WhenAll(
            chat.As(Cast.Ana).SaysAsync("win 12k Acme signed"), chat.As(Cast.Ben).SaysAsync("win 12k Acme signed"));

        Assert.Single(answers, a => a.Line.StartsWith("Logged", StringComparison.Ordinal));
        Assert.Single(answers, a => a.Line.Contains("same order", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("[APPROVED](https://evil.example)")]
    [InlineData("**Acme** <at>Boss</at>")]
    [InlineData("${$root.secret}")]
    [InlineData("Ac\u202Eme\u2066")]
    public async Task A_hostile_customer_is_only_a_name(string customer)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);
        await ana.SaysAsync("log a win");

        var logged = await ana.PressesAsync(
            "Log it", ("customer", customer), ("amount", "12k"), ("day", "2026-11-16"), ("stage", "signed"), ("note", customer));

        Assert.StartsWith("Logged", logged.Line, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202E', logged.Text);
        Assert.DoesNotContain("[APPROVED](", logged.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_customer_of_five_thousand_characters_is_refused_with_what_was_typed()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);
        await ana.SaysAsync("log a win");
        var name = new string('A', 5_000);

        var form = await ana.PressesAsync(
            "Log it", ("customer", name), ("amount", "12k"), ("day", "2026-11-16"), ("stage", "signed"));

        Assert.Equal(name, form.FieldOf("customer"));
        Assert.StartsWith(Start, (await ana.SaysAsync("how far from target?")).Line, StringComparison.Ordinal);
    }
}
