using TeamCoachBot.Bot.Local;
using TeamCoachBot.StandIns.Talk;

namespace TeamCoachBot.Bot.Tests.Celebrations;

/// <summary>From a logged win to the team's joy, as people see it.</summary>
public sealed class CelebrationTalkTests
{
    [Fact]
    public async Task A_logged_win_is_celebrated_in_the_chosen_channel()
    {
        await using var party = await Party.BeginAsync();

        await party.As(Cast.Ana).SaysAsync("win 12k Acme signed");
        await party.SettleAsync();

        Assert.Single(party.Posts);
        var text = party.Card().Text;
        Assert.Contains("Ana Li 李安娜 just signed Acme!", text, StringComparison.Ordinal);
        Assert.Contains("¥12,000", text, StringComparison.Ordinal);
        Assert.Matches(@"November: the team is at \d+ % of its target", text);
        Assert.Equal(["Congratulate", "Copy as text"], party.Card().Buttons);
    }

    [Fact]
    public async Task A_Chinese_teams_card_is_Chinese()
    {
        await using var party = await Party.BeginAsync("zh");

        await party.As(Cast.Ana).SaysAsync("华为 12万 签了");
        await party.SettleAsync();

        Assert.Contains("恭喜 Ana Li 李安娜签下华为！", party.Card().Text, StringComparison.Ordinal);
        Assert.Matches(@"11 月团队已完成 \d+%，时间进度 \d+%。", party.Card().Text);
        Assert.Equal(["恭喜", "复制文字"], party.Card().Buttons);
    }

    [Fact]
    public async Task A_celebrated_win_costs_three_requests_and_one_that_is_not_two()
    {
        await using var party = await Party.BeginAsync();
        var (ana, ben) = (party.As(Cast.Ana), party.As(Cast.Ben));
        await ben.SaysAsync("celebrate my wins: never");
        await ana.SaysAsync("win 1k Fabrikam signed");
        await ben.SaysAsync("win 1k Globex signed");

        var before = party.Chat.RoundTrips.Count;
        await ana.SaysAsync("win 12k Acme signed");
        Assert.Equal(3, party.Chat.RoundTrips.Count - before);

        before = party.Chat.RoundTrips.Count;
        await ben.SaysAsync("win 12k Contoso signed");
        Assert.Equal(2, party.Chat.RoundTrips.Count - before);
    }

    [Fact]
    public async Task A_congratulation_counts_and_names()
    {
        await using var party = await Party.BeginAsync();
        await party.As(Cast.Ana).SaysAsync("win 12k Acme signed");
        await party.SettleAsync();

        var answer = await party.PressAsync(Cast.Ben, "Congratulate");
        await party.SettleAsync();

        Assert.Contains("Ben Wang 王本 congratulated.", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Ben Wang 王本 congratulated.", party.Card().Text, StringComparison.Ordinal);
        Assert.Contains("Congratulate · 1", party.Card().Buttons);
        Assert.Single(party.Posts);
    }

    [Fact]
    public async Task The_same_person_counts_once_and_can_take_it_back()
    {
        await using var party = await Party.BeginAsync();
        await party.As(Cast.Ana).SaysAsync("win 12k Acme signed");
        await party.SettleAsync();
        await party.PressAsync(Cast.Ben, "Congratulate");
        await party.SettleAsync();

        var again = await party.PressAsync(Cast.Ben, "Congratulate · 1");
        Assert.Contains("Congratulate · 1", again.Buttons);
        var back = await party.PressAsync(Cast.Ben, "Take mine back");
        await party.SettleAsync();

        Assert.Contains("Be the first", back.Text, StringComparison.Ordinal);
        Assert.Contains("Be the first", party.Card().Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_took_it_back_may_congratulate_again()
    {
        await using var party = await Party.BeginAsync();
        await party.As(Cast.Ana).SaysAsync("win 12k Acme signed");
        await party.SettleAsync();
        await party.PressAsync(Cast.Ben, "Congratulate");
        await party.SettleAsync();
        await party.PressAsync(Cast.Ben, "Take mine back");
        await party.SettleAsync();

        var again = await party.PressAsync(Cast.Ben, "Congratulate");

        Assert.Contains("Ben Wang 王本 congratulated.", again.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("说中文", "这是你自己的喜报，等大家来恭喜你吧。")]
    [InlineData("speak English", "That's your own one – now it's the others' turn to congratulate.")]
    public async Task Nobody_congratulates_themselves(string language, string answer)
    {
        await using var party = await Party.BeginAsync();
        await party.As(Cast.Ana).SaysAsync(language);
        await party.As(Cast.Ana).SaysAsync("win 12k Acme signed");
        await party.SettleAsync();

        Assert.Equal(answer, (await party.PressAsync(Cast.Ana, "Congratulate")).Line);
        await party.SettleAsync();

        Assert.Contains("Be the first", party.Card().Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ten_people_at_once_count_ten_once_each()
    {
        await using var party = await Party.BeginAsync();
        var people = Enumerable.Range(1, 10).Select(n => new Person(new($"guest-{n:00}"), $"29:guest-{n:00}", $"Guest {n:00}")).ToList();
        await party.As(Cast.Ana).SaysAsync("win 12k Acme signed");
        await party.SettleAsync();
        foreach (var person in people)
            await party.As(person).InChannel().SaysAsync("hi");

        await Task.WhenAll(people.SelectMany(person => new[]
        {
            party.PressAsync(person, "Congratulate"), party.PressAsync(person, "Congratulate"),
        }));
        await party.SettleAsync();

        Assert.Contains("Congratulate · 10", party.Card().Buttons);
        Assert.Matches(@"Guest \d\d, Guest \d\d and 8 others congratulated\.", party.Card().Text);
    }

    [Fact]
    public async Task Many_congratulations_are_shown_by_few_updates()
    {
        await using var party = await Party.BeginAsync();
        await party.As(Cast.Ana).SaysAsync("win 12k Acme signed");
        await party.SettleAsync();
        var before = party.Chat.Messenger.Updates;

        foreach (var person in new[] { Cast.Ben, Cast.Fang, Party.Lei, Party.Min })
        {
            await party.PressAsync(person, party.Card().Buttons[0]);
            await party.Chat.DeliverAsync();
        }

        Assert.Equal(before + 1, party.Chat.Messenger.Updates);
        await party.SettleAsync();
        Assert.Equal(before + 2, party.Chat.Messenger.Updates);
        Assert.Contains("Congratulate · 4", party.Card().Buttons);
    }

    [Fact]
    public async Task Undo_takes_the_card_back_without_naming_anybody()
    {
        await using var party = await Party.BeginAsync();
        var ana = party.As(Cast.Ana);
        await ana.SaysAsync("win 12k Acme signed");
        await party.SettleAsync();

        await ana.SaysAsync("undo");
        await party.SettleAsync();

        Assert.Equal("This celebration was taken back.", party.Card().Text);
        Assert.Empty(party.Card().Buttons);
    }

    [Fact]
    public async Task What_is_undone_before_it_was_posted_is_never_posted()
    {
        await using var party = await Party.BeginAsync();
        var ana = party.As(Cast.Ana);

        await ana.SaysAsync("win 12k Acme signed");
        await ana.SaysAsync("undo");
        await party.SettleAsync();

        Assert.Empty(party.Posts);
    }

    [Fact]
    public async Task From_the_fourth_on_the_day_has_one_card()
    {
        await using var party = await Party.BeginAsync();
        var people = new[] { Cast.Ana, Cast.Ben, Party.Lei, Party.Min, Cast.Ana, Cast.Ben };
        for (var i = 0; i < people.Length; i++)
        {
            await party.As(people[i]).SaysAsync($"win {i + 1}k Customer{(char)('A' + i)} signed");
            await party.SettleAsync();
        }

        Assert.Equal(4, party.Posts.Count);
        var day = party.Card(3).Text;
        Assert.Contains("Wins of Mon 16 Nov", day, StringComparison.Ordinal);
        Assert.Contains("6 deals signed, ¥21,000 together", day, StringComparison.Ordinal);
        Assert.All("ABCDEF", letter => Assert.Contains($"Customer{letter}", day, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(false, "; ¥7,000 received")]
    [InlineData(true, "")]
    public async Task The_card_of_the_day_tells_what_money_came_in(bool hides, string told)
    {
        await using var party = await Party.BeginAsync();
        if (hides)
            await party.As(Cast.Fang).SaysAsync("hide amounts in celebrations");
        await party.SignAsync(4);
        await party.As(Cast.Ana).SaysAsync("win 9k Initech signed");
        await party.As(Cast.Ana).SaysAsync("received 7k from Initech");
        await party.As(Cast.Ana).SaysAsync("win 3k Hooli signed");
        await party.SettleAsync();

        var day = party.Card(3).Text;
        Assert.Contains("6 deals signed", day, StringComparison.Ordinal);
        Assert.Equal(told.Length > 0, day.Contains("received", StringComparison.Ordinal));
        Assert.Contains(told, day, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_next_day_begins_anew()
    {
        await using var party = await Party.BeginAsync();
        await party.SignAsync(4);

        party.Chat.Clock.Advance(TimeSpan.FromDays(1));
        await party.As(Cast.Ana).SaysAsync("win 9k Morning signed");
        await party.SettleAsync();

        Assert.Equal(5, party.Posts.Count);
        Assert.Contains("just signed Morning!", party.Card(4).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_win_taken_back_leaves_the_card_of_the_day()
    {
        await using var party = await Party.BeginAsync();
        await party.SignAsync(4);

        await party.As(Cast.Ana).SaysAsync("undo");
        await party.SettleAsync();

        Assert.Contains("3 deals signed, ¥6,000 together", party.Card(3).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("CustomerD", party.Card(3).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_card_as_text_comes_to_the_presser_alone()
    {
        await using var party = await Party.BeginAsync();
        await party.As(Cast.Ana).SaysAsync("win 12k Acme signed");
        await party.SettleAsync();

        var copied = await party.PressAsync(Cast.Ben, "Copy as text");

        Assert.Contains("in your chat with me", copied.Line, StringComparison.Ordinal);
        Assert.StartsWith("🎉 Just signed\nAna Li 李安娜 just signed Acme! ¥12,000\nNovember:", copied.Inside.Line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("congratulate Ana")]
    [InlineData("恭喜小李")]
    public async Task Saying_it_is_as_good_as_pressing(string text)
    {
        await using var party = await Party.BeginAsync();
        await party.As(Cast.Ana).SaysAsync("win 12k Acme signed");
        await party.SettleAsync();

        await party.As(Cast.Ben).SaysAsync(text);
        await party.SettleAsync();

        Assert.Contains("Ben Wang 王本 congratulated.", party.Card().Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("small win: Acme's CFO agreed to a trial", "Acme's CFO agreed to a trial")]
    [InlineData("小喜报 约到了华为的采购总监", "约到了华为的采购总监")]
    public async Task A_small_win_is_celebrated_in_its_own_words_and_counts_for_nothing(string text, string words)
    {
        await using var party = await Party.BeginAsync();
        var ana = party.As(Cast.Ana);

        await ana.SaysAsync(text);
        await party.SettleAsync();

        Assert.Contains($"Ana Li 李安娜: {words}", party.Card().Text, StringComparison.Ordinal);
        Assert.StartsWith("¥150,200 to go", (await ana.SaysAsync("how far from target?")).Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_small_win_can_be_taken_down()
    {
        await using var party = await Party.BeginAsync();
        var ana = party.As(Cast.Ana);
        await ana.SaysAsync("small win: Acme agreed to a trial");
        await party.SettleAsync();

        await ana.SaysAsync("take down my celebration");
        await party.SettleAsync();

        Assert.Equal("This celebration was taken back.", party.Card().Text);
    }
}
