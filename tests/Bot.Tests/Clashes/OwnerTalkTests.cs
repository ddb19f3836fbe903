using TeamCoachBot.StandIns.Talk;

namespace TeamCoachBot.Bot.Tests.Clashes;

/// <summary>"Who owns Globex?", and for how long.</summary>
public sealed class OwnerTalkTests
{
    [Theory]
    [InlineData("who owns Globex", "Ben Wang 王本 has had Globex since 16 Nov. Held until Wed 16 Dec")]
    [InlineData("is Globex taken?", "Ben Wang 王本 has had Globex")]
    [InlineData("whose customer is Globex", "Ben Wang 王本 has had Globex")]
    [InlineData("Globex是谁的客户", "Globex 是 Ben Wang 王本的客户，从 11 月 16 日起。")]
    [InlineData("谁在跟Globex", "保护到 12 月 16 日")]
    [InlineData("Globex 有人跟了吗", "保护到 12 月 16 日")]
    public async Task A_held_customer_is_named_with_its_holder_and_its_term(string asked, string answer)
    {
        await using var chat = await Dispute.TeamAsync();

        var seen = await chat.As(Cast.Ana).SaysAsync(asked);

        Assert.Contains(answer, seen.Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_colleagues_customer_is_offered_for_a_dispute()
    {
        await using var chat = await Dispute.TeamAsync();

        var seen = await chat.As(Cast.Ana).SaysAsync("who owns Globex");

        Assert.Contains("dispute Globex", seen.Suggestions);
    }

    [Theory]
    [InlineData("who owns Globex", "open to everyone since 17 Dec", "register customer Globex")]
    [InlineData("Globex是谁的客户", "公海", "登记客户 Globex")]
    public async Task After_the_term_it_is_free_and_can_be_registered(string asked, string answer, string next)
    {
        await using var chat = await Dispute.TeamAsync();
        chat.Clock.Advance(TimeSpan.FromDays(31));

        var seen = await chat.As(Cast.Ana).SaysAsync(asked);
        var registered = await chat.As(Cast.Ana).SaysAsync(seen.Suggestions[0]);

        Assert.Contains(answer, seen.Line, StringComparison.Ordinal);
        Assert.Equal([next], seen.Suggestions);
        Assert.Contains("Globex", registered.Line, StringComparison.Ordinal);
        Assert.Contains("since", (await chat.As(Cast.Ana).SaysAsync("who owns Globex")).Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_named_for_a_customer_that_nobody_knows()
    {
        await using var chat = await Dispute.TeamAsync();

        var seen = await chat.As(Cast.Ana).SaysAsync("who owns Umbrella");

        Assert.Equal(["register customer Umbrella"], seen.Suggestions);
    }

    [Fact]
    public async Task A_short_name_lets_choose()
    {
        await using var chat = await Dispute.TeamAsync();
        await chat.As(Cast.Ben).SaysAsync("register customer Acme Robotics");
        await chat.As(Cast.Ana).SaysAsync("register customer Acme Paper");

        var seen = await chat.As(Cast.Ana).SaysAsync("who owns Acme");

        Assert.Contains("who owns Acme Robotics", seen.Suggestions);
        Assert.Contains("who owns Acme Paper", seen.Suggestions);
    }

    [Theory]
    [InlineData("protect customers for 45 days", "held for 45 days")]
    [InlineData("customer protection 45 days", "held for 45 days")]
    [InlineData("客户保护期改成45天", "保护期已设为 45 天")]
    [InlineData("把客户保护期设为45天", "保护期已设为 45 天")]
    public async Task A_manager_sets_how_long_a_customer_is_held(string said, string answer)
    {
        await using var chat = await Dispute.TeamAsync();

        var seen = await chat.As(Cast.Fang).SaysAsync(said);
        chat.Clock.Advance(TimeSpan.FromDays(40));

        Assert.Contains(answer, seen.Line, StringComparison.Ordinal);
        Assert.Contains("Held until Thu 31 Dec", (await chat.As(Cast.Ana).SaysAsync("who owns Globex")).Line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("protect customers for 0 days")]
    [InlineData("protect customers for 366 days")]
    [InlineData("protect customers for 1.5 days")]
    [InlineData("turn off customer protection")]
    [InlineData("取消客户保护期")]
    public async Task A_term_that_makes_no_sense_changes_nothing(string said)
    {
        await using var chat = await Dispute.TeamAsync();

        var seen = await chat.As(Cast.Fang).SaysAsync(said);

        Assert.Contains("365", seen.Line, StringComparison.Ordinal);
        Assert.Contains("30 days after", (await chat.As(Cast.Ana).SaysAsync("who owns Globex")).Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_member_sets_no_term()
    {
        await using var chat = await Dispute.TeamAsync();

        var seen = await chat.As(Cast.Ana).SaysAsync("protect customers for 45 days");

        Assert.Contains("manager", seen.Line, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Held until Wed 16 Dec", (await chat.As(Cast.Ana).SaysAsync("who owns Globex")).Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shorter_term_says_how_many_customers_it_frees()
    {
        await using var chat = await Dispute.TeamAsync();
        chat.Clock.Advance(TimeSpan.FromDays(10));

        var seen = await chat.As(Cast.Fang).SaysAsync("protect customers for 7 days");

        Assert.Contains("1 customer is open to everyone", seen.Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_holder_is_told_once_before_customers_become_free()
    {
        await using var chat = await Dispute.TeamAsync();
        await chat.As(Cast.Ben).SaysAsync("win 3k Initech signed");
        await chat.As(Cast.Ben).SaysAsync("win 4k Hooli signed");

        for (var day = 0; day < 33; day++)
            await Dispute.DaysPassAsync(chat, 1);

        var told = Dispute.Told(chat, Cast.Ben).Where(text => text.Contains("soon open to everyone", StringComparison.Ordinal)).ToList();
        var one = Assert.Single(told);
        Assert.Contains("Globex: from Thu 17 Dec", one, StringComparison.Ordinal);
        Assert.Contains("Hooli", one, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_did_something_with_a_customer_is_not_told_of_it()
    {
        await using var chat = await Dispute.TeamAsync();
        await chat.As(Cast.Ben).SaysAsync("win 3k Initech signed");
        for (var day = 0; day < 20; day++)
            await Dispute.DaysPassAsync(chat, 1);
        await chat.As(Cast.Ben).SaysAsync("called Globex");
        for (var day = 0; day < 13; day++)
            await Dispute.DaysPassAsync(chat, 1);

        var told = Dispute.Told(chat, Cast.Ben).Single(text => text.Contains("soon open to everyone", StringComparison.Ordinal));

        Assert.Contains("Initech", told, StringComparison.Ordinal);
        Assert.DoesNotContain("Globex", told, StringComparison.Ordinal);
    }
}
