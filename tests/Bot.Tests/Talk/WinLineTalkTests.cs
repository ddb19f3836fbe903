using TeamCoachBot.StandIns.Talk;

namespace TeamCoachBot.Bot.Tests.Talk;

/// <summary>One line about a win: what it may hold, in which order, and what is asked before it is logged.</summary>
public sealed class WinLineTalkTests
{
    private const string Start = "¥150,200 to go";

    private const string After12K = "¥138,200 to go";

    [Theory]
    [InlineData("win 12k Acme signed")]
    [InlineData("win Acme 12k signed yesterday")]
    [InlineData("booked 12k w/ Acme")]
    [InlineData("closed Acme!!! 12k 🎉")]
    [InlineData("yesterday signed Acme 12k #cloud")]
    [InlineData("#cloud win 12k Acme signed")]
    [InlineData("win #cloud 12k Acme yesterday signed new customer")]
    [InlineData("log a win: Acme 12k, signed yesterday, #cloud, note they will not renew before 2028?")]
    [InlineData("closed Acme 12k https://crm.example.com/deal?id=7&what=if")]
    [InlineData("Acme signed 12k proof https://crm.example.com/d/7 #cloud")]
    [InlineData("昨天签了华为1.2万 #云服务 备注：明年不一定续")]
    [InlineData("华为 1.2万 签了 #云服务 昨天 新客户")]
    [InlineData("#云服务 华为 昨天 1.2万 签了")]
    [InlineData("记一单 昨天 华为 1.2万 凭证 https://crm.example.com/d/7")]
    [InlineData("华为那单1.2万搞定了")]
    [InlineData("华为 1.2万 拿下了")]
    public async Task Slots_stand_in_any_order_and_nothing_is_asked(string line)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);

        await ana.SaysAsync(line);

        Assert.StartsWith(After12K, (await ana.SaysAsync("how far from target?")).Line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("booked 12k w/ Acme", "Acme ¥12,000")]
    [InlineData("刚签完华为，1.2万", "华为 1.2 万")]
    [InlineData("刚签好中兴 1.2万", "中兴 1.2 万")]
    public async Task Words_around_a_customer_are_no_part_of_the_name(string line, string heading)
    {
        await using var chat = await Chat.WithDemoTeamAsync();

        Assert.Contains($"\n{heading}", (await chat.As(Cast.Ana).SaysAsync(line)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("win 12k Acme signed yesterday #cloud #pro-2 note call them in May", "#cloud #pro-2|call them in May|15 Nov")]
    [InlineData("华为 1.2万 签了 昨天 #云服务 备注 五月回访", "#云服务|五月回访|11 月 15 日")]
    public async Task What_was_said_stands_on_the_card(string line, string words)
    {
        await using var chat = await Chat.WithDemoTeamAsync();

        var logged = await chat.As(Cast.Ana).SaysAsync(line);

        Assert.All(words.Split('|'), word => Assert.Contains(word, logged.Text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("win 12k Acme signed split 60/40 with Ben", "Log it", "60 %", "¥143,000 to go")]
    [InlineData("add 12k Acme, split 50/50 with Ben", "Log it", "50 %", "¥144,200 to go")]
    [InlineData("和王本五五分 华为 1.2万 签了", "记上", "50%", "¥144,200 to go")]
    [InlineData("华为 1.2万 签了 和王本五五分", "记上", "50%", "¥144,200 to go")]
    [InlineData("和王本合签的 华为 1.2万 一人一半", "记上", "50%", "¥144,200 to go")]
    [InlineData("win 12k Acme signed, 60% me, 40% Ben", "Log it", "60 %", "¥143,000 to go")]
    [InlineData("win 12k Acme signed split Ben 40% me 60%", "Log it", "60 %", "¥143,000 to go")]
    [InlineData("win 12k Acme signed split 40% Ben", "Log it", "60 %", "¥143,000 to go")]
    [InlineData("win 12k Acme signed, Ben 40%", "Log it", "60 %", "¥143,000 to go")]
    [InlineData("win 12k Acme, 60% me 40% Ben", "Log it", "60 %", "¥143,000 to go")]
    [InlineData("win 12k Acme signed, 40% Ben", "Log it", "60 %", "¥143,000 to go")]
    [InlineData("win 12k Acme signed, Ben gets 40%", "Log it", "60 %", "¥143,000 to go")]
    [InlineData("华为 1.2万 签了，王本 40%", "记上", "60%", "¥143,000 to go")]
    [InlineData("华为 1.2万 签了，王本拿40%", "记上", "60%", "¥143,000 to go")]
    [InlineData("华为 1.2万 签了 我60%王本40%", "记上", "60%", "¥143,000 to go")]
    [InlineData("华为 1.2万 签了，我 60%，王本 40%", "记上", "60%", "¥143,000 to go")]
    public async Task A_split_with_somebody_found_by_name_is_shown_first(string line, string button, string part, string gap)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);

        var preview = await ana.SaysAsync(line);
        Assert.StartsWith(Start, (await chat.As(Cast.Ana).SaysAsync("how far from target?")).Line, StringComparison.Ordinal);
        await ana.PressesAsync(button);

        Assert.Contains(part, preview.Text, StringComparison.Ordinal);
        Assert.StartsWith(gap, (await ana.SaysAsync("how far from target?")).Line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Acme paid 5k", "¥5,000 received from Acme")]
    [InlineData("Acme那单回款5千", "回款 5,000 元")]
    [InlineData("Acme 5千 回款了", "回款 5,000 元")]
    public async Task Money_that_comes_in_goes_under_the_win_that_waits_for_it(string line, string answer)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);
        await ana.SaysAsync("win 12k Acme signed");

        var noted = await ana.SaysAsync(line);
        var inChannel = await chat.As(Cast.Ana).InChannel().SaysAsync("Acme paid 1k");

        Assert.Contains(answer, noted.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("1,000", inChannel.Text, StringComparison.Ordinal);
        Assert.StartsWith("¥138,200 to go", (await ana.SaysAsync("how far from target?")).Line, StringComparison.Ordinal);
        Assert.Contains("¥6,000", (await ana.SaysAsync("what isn't paid yet")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Initech paid 6k", "waiting for money", "6k")]
    [InlineData("华为那单回款6万", "待回款", "6万")]
    public async Task Money_from_nobody_known_is_asked_about_and_writes_nothing(string line, string question, string amount)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);
        await ana.SaysAsync("my wins");

        var asked = await ana.SaysAsync(line);

        Assert.Contains(question, asked.Text, StringComparison.Ordinal);
        Assert.Equal(amount, asked.FieldOf("amount"));
        Assert.StartsWith(Start, (await ana.SaysAsync("how far from target?")).Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_partner_hears_of_it_and_both_lose_it_when_it_is_taken_back()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var (ana, ben) = (chat.As(Cast.Ana), chat.As(Cast.Ben));
        await ben.SaysAsync("hi");
        var before = (await ben.SaysAsync("how far from target?")).Line;
        await ana.SaysAsync("win 12k Acme signed split 60/40 with Ben helped by Lei");
        await ana.PressesAsync("Log it");
        var shared = (await ben.SaysAsync("how far from target?")).Line;
        await chat.DeliverAsync();

        await ana.SaysAsync("undo");
        await chat.DeliverAsync();

        Assert.NotEqual(before, shared);
        Assert.Equal(before, (await ben.SaysAsync("how far from target?")).Line);
        Assert.StartsWith(Start, (await ana.SaysAsync("how far from target?")).Line, StringComparison.Ordinal);
        Assert.NotEmpty(chat.Messenger.InboxOf(Cast.Ben));
    }

    [Fact]
    public async Task A_split_of_a_warm_process_costs_two_more_round_trips_than_a_win_alone()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);
        await chat.As(Cast.Ben).SaysAsync("win 1k Contoso signed");
        await ana.SaysAsync("win 12k Acme signed split 60/40 with Ben");
        var before = chat.RoundTrips.Count;

        await ana.PressesAsync("Log it");

        // The sender's range, the partner's, the errand for the notice, the transaction.
        Assert.Equal(4, chat.RoundTrips.Count - before);
    }

    [Theory]
    [InlineData("win 12k Acme signed split 60/50 with Ben", "parts", "110 %")]
    [InlineData("win 12k Acme signed split 50/30/20 with Ben", "parts", "3 parts for 2 people")]
    [InlineData("win 12k Acme signed split 60/40 with Zorro", "partners", "Zorro")]
    [InlineData("win 12.345 USD Acme signed", "amount", "12.345")]
    [InlineData("win 12k USD Acme signed", "amount", "rate USD 7.1")]
    [InlineData("华为 1.2万美元 签了", "amount", "汇率 USD 7.1")]
    [InlineData("和小王五五分 华为 1.2万 签了", "partners", "不止一位")]
    [InlineData("win 9999999999999 Acme signed", "amount", "12")]
    [InlineData("win 1.005 Acme signed", "amount", "1.005")]
    [InlineData("win 12k Acme signed 31 Dec 2026", "day", "31 Dec")]
    public async Task What_cannot_be_is_asked_on_the_form_with_everything_kept(string line, string field, string words)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);

        var form = await ana.SaysAsync(line);

        Assert.Contains(words, form.Text + form.FieldOf(field), StringComparison.Ordinal);
        Assert.Contains(form.FieldOf("customer"), new[] { "Acme", "华为" });
        Assert.StartsWith(Start, (await ana.SaysAsync("how far from target?")).Line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("120k Acme", "Log it")]
    [InlineData("华为 12万", "记上")]
    public async Task Without_a_word_that_it_was_won_it_is_asked_first(string line, string button)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);

        await ana.SaysAsync(line);
        var before = (await chat.As(Cast.Ana).SaysAsync("how far from target?")).Line;
        await ana.PressesAsync(button);

        Assert.StartsWith(Start, before, StringComparison.Ordinal);
        Assert.StartsWith("¥30,200 to go", (await ana.SaysAsync("how far from target?")).Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Change_opens_the_form_with_what_was_said()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);
        await ana.SaysAsync("win 12k Acme signed yesterday split 60/40 with Ben #cloud note call in May");

        var form = await ana.PressesAsync("Change");

        Assert.Equal(
            ("Acme", "12k", "2026-11-15", "60/40", "#cloud", "call in May", Cast.Ben.Id.Value),
            (form.FieldOf("customer"), form.FieldOf("amount"), form.FieldOf("day"), form.FieldOf("parts"), form.FieldOf("tags"),
                form.FieldOf("note"), form.FieldOf("partners")));
    }

    [Fact]
    public async Task More_fields_keep_what_was_typed()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);
        await ana.SaysAsync("log a win");

        var full = await ana.PressesAsync("More fields", ("customer", "Acme"), ("amount", "十来万"), ("note", "hm"));
        var logged = await ana.PressesAsync(
            "Log it", ("customer", "Acme"), ("amount", "12k"), ("day", "2026-11-16"), ("stage", "signed"),
            ("partners", Cast.Ben.Id.Value), ("parts", "75/25"), ("tags", "cloud，support"), ("link", "https://crm.example.com/1"));

        Assert.Equal(("Acme", "十来万", "hm"), (full.FieldOf("customer"), full.FieldOf("amount"), full.FieldOf("note")));
        Assert.Contains("75 %", logged.Text, StringComparison.Ordinal);
        Assert.Contains("#cloud #support", logged.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_channel_only_the_one_whose_win_it_is_may_press()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var preview = await chat.As(Cast.Ana).InChannel().SaysAsync("120k Acme");

        await chat.As(Cast.Ben).InChannel().SendsAsync(preview.TokenOf("Log it"));

        Assert.StartsWith(Start, (await chat.As(Cast.Ana).SaysAsync("how far from target?")).Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_channel_the_answer_tells_nobody_ones_gap()
    {
        await using var chat = await Chat.WithDemoTeamAsync();

        var logged = await chat.As(Cast.Ana).InChannel().SaysAsync("win 12k Acme signed");

        Assert.Contains("Acme", logged.Line, StringComparison.Ordinal);
        Assert.DoesNotContain("to go", logged.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_preview_pressed_ten_times_at_once_logs_one_win_with_equal_answers()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);
        var token = (await ana.SaysAsync("12k Acme")).TokenOf("Log it");

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => chat.As(Cast.Ana).SendsAsync(token)));

        Assert.Single(answers.Select(a => a.Text).Distinct());
        Assert.StartsWith(After12K, (await ana.SaysAsync("how far from target?")).Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_expired_preview_logs_nothing()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);
        await ana.SaysAsync("12k Acme");
        chat.Clock.Advance(TimeSpan.FromDays(31));

        var late = await ana.PressesAsync("Log it");

        Assert.DoesNotContain("Logged", late.Line, StringComparison.Ordinal);
    }
}
