using TeamCoachBot.StandIns.Storage;
using TeamCoachBot.StandIns.Talk;

namespace TeamCoachBot.Bot.Tests.Talk;

public sealed class WinCardTalkTests
{
    private const string Before = "¥150,200 to go";

    [Theory]
    [InlineData("received 5k from Acme", "Noted: ¥5,000 received from Acme.")]
    [InlineData("Acme 回款 5000", "已记：Acme 回款 5,000 元。")]
    public async Task Money_received_is_noted_in_one_line(string said, string done)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);
        await ana.SaysAsync("win 12k Acme signed");

        var noted = await ana.SaysAsync(said);

        Assert.Equal(done, noted.Line);
        Assert.Contains("7,000", noted.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Money_received_counts_on_the_collected_basis_alone()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);
        await ana.SaysAsync("win 12k Acme signed");
        await ana.SaysAsync("received 5k from Acme");

        Assert.StartsWith("¥138,200 to go", (await ana.SaysAsync("how far from target?")).Line, StringComparison.Ordinal);
        Assert.Contains("5,000", (await ana.SaysAsync("按回款算我完成多少")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_several_wins_of_a_customer_it_is_asked_which_one()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);
        await ana.SaysAsync("win 12k Acme signed");
        await ana.SaysAsync("win 13k Acme signed yesterday");

        var asked = await ana.SaysAsync("received 5k from Acme");
        var noted = await ana.PressesAsync("Open Acme, ¥13,000");

        Assert.Equal("Which win do you mean?", asked.Line);
        Assert.Contains("8,000", noted.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_than_is_open_is_asked_before_it_is_noted()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);
        await ana.SaysAsync("win 12k Acme signed");

        var form = await ana.SaysAsync("received 50k from Acme");

        Assert.Contains("more than is still open", form.Text, StringComparison.Ordinal);
        Assert.Equal("50k", form.FieldOf("amount"));
    }

    [Fact]
    public async Task Money_for_an_unknown_customer_is_refused_with_a_way_forward()
    {
        await using var chat = await Chat.WithDemoTeamAsync();

        var seen = await chat.As(Cast.Ana).SaysAsync("received 5k from Zenith");

        Assert.Contains("Zenith", seen.Line, StringComparison.Ordinal);
        Assert.NotEmpty(seen.Suggestions);
    }

    [Theory]
    [InlineData("oops, that was 15k not 12k")]
    [InlineData("金额错了，是1.5万不是1.2万")]
    public async Task A_correction_is_shown_filled_in_and_moves_the_figures_when_sent(string said)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);
        await ana.SaysAsync("win 12k Acme signed");

        var form = await ana.SaysAsync(said);
        await ana.SendsAsync(form.TokenOf(form.Buttons[0]), Filled(form, ("reason", form.FieldOf("reason")!)));

        Assert.Contains("Acme", form.Text, StringComparison.Ordinal);
        Assert.StartsWith("¥135,200 to go", (await ana.SaysAsync("how far from target?")).Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correction_without_a_reason_comes_back()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);
        await ana.SaysAsync("win 12k Acme signed");
        var form = await ana.SaysAsync("correct my last win");

        var again = await ana.SendsAsync(form.TokenOf("Correct"), Filled(form, ("amount", "15k"), ("reason", "")));

        Assert.Equal("15k", again.FieldOf("amount"));
        Assert.StartsWith("¥138,200 to go", (await ana.SaysAsync("how far from target?")).Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_correction_sent_twice_is_made_once_and_answered_alike()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);
        await ana.SaysAsync("win 12k Acme signed");
        var form = await ana.SaysAsync("correct my last win");
        var filled = Filled(form, ("amount", "15k"), ("reason", "typing error"));

        var first = await ana.SendsAsync(form.TokenOf("Correct"), filled);
        var second = await ana.SendsAsync(form.TokenOf("Correct"), filled);

        Assert.Equal(first.Text, second.Text);
        Assert.StartsWith("¥135,200 to go", (await ana.SaysAsync("how far from target?")).Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_about_a_win_that_changed_since_is_answered_with_the_fresh_card()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);
        await ana.SaysAsync("win 12k Acme signed");
        var form = await ana.SaysAsync("correct my last win");
        await ana.SaysAsync("received 5k from Acme");

        var stale = await ana.SendsAsync(form.TokenOf("Correct"), Filled(form, ("amount", "15k"), ("reason", "typing error")));

        Assert.Contains("changed this win since", stale.Line, StringComparison.Ordinal);
        Assert.Contains("received ¥5,000", stale.Text, StringComparison.Ordinal);
        Assert.StartsWith("¥138,200 to go", (await ana.SaysAsync("how far from target?")).Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_share_given_by_correction_moves_both_members_figures()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);
        await ana.SaysAsync("win 12k Acme signed");
        var form = await ana.SaysAsync("correct my last win");

        await ana.SendsAsync(form.TokenOf("Correct"), Filled(
            form, ("partner", Cast.Ben.Id.Value), ("part", "25"), ("reason", "Ben opened the door")));
        var bens = await chat.As(Cast.Ben).SaysAsync("my wins this month");

        Assert.StartsWith("¥141,200 to go", (await ana.SaysAsync("how far from target?")).Line, StringComparison.Ordinal);
        Assert.Contains("¥3,000", bens.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Acme is now deposit in", "Move on")]
    [InlineData("Acme那单现在已收定金", "更新")]
    public async Task A_win_moves_to_a_later_stage(string said, string save)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);
        await ana.SaysAsync("win 12k Acme signed");
        await ana.SaysAsync(said);

        var moved = await ana.PressesAsync(save, ("stage", "deposit"), ("day", "2026-11-16"));

        Assert.Contains(save == "更新" ? "已收定金" : "deposit in", moved.Line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("refund 2k to Acme", "Note refund")]
    [InlineData("Acme退了2000", "记退款")]
    public async Task A_refund_counts_in_its_own_period_and_needs_a_reason(string said, string save)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);
        await ana.SaysAsync("win 12k Acme signed");
        await ana.SaysAsync(said);

        await ana.PressesAsync(save, ("amount", "2000"), ("day", "2026-11-16"), ("reason", "one box broken"));

        Assert.StartsWith("¥140,200 to go", (await ana.SaysAsync("how far from target?")).Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_than_the_win_is_not_refunded()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);
        await ana.SaysAsync("win 12k Acme signed");
        await ana.SaysAsync("refund 20k to Acme");

        var refused = await ana.PressesAsync("Note refund", ("amount", "20k"), ("day", "2026-11-16"), ("reason", "all broken"));

        Assert.Contains("at most ¥12,000", refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refund_on_an_old_deal_goes_to_the_team()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var (ana, fang) = (chat.As(Cast.Ana), chat.As(Cast.Fang));
        await ana.SaysAsync("win 12k Acme signed");
        chat.Clock.Advance(TimeSpan.FromDays(200));
        var before = (await ana.SaysAsync("my wins in November 2026")).Text;
        await fang.SaysAsync("refund 2k to Acme");

        var noted = await fang.PressesAsync("Note refund", ("amount", "2k"), ("day", "2027-06-04"), ("reason", "returned"));

        Assert.Contains("on the team's account", noted.Line, StringComparison.Ordinal);
        Assert.Contains("Acme", before, StringComparison.Ordinal);
        Assert.Contains("all ", (await fang.SaysAsync("rebuild totals")).Line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Acme fell through", "Ask manager")]
    [InlineData("Acme那单黄了", "问主管")]
    public async Task A_rep_hands_a_cancellation_to_the_manager_who_cancels(string said, string ask)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var (ana, fang) = (chat.As(Cast.Ana), chat.As(Cast.Fang));
        await fang.SaysAsync("hi");
        await ana.SaysAsync("win 12k Acme signed");
        await ana.SaysAsync(said);
        await ana.PressesAsync(ask, ("reason", "they went bankrupt"));
        await chat.DeliverAsync();
        var asked = new Seen(Reply.Show(Assert.Single(chat.Messenger.InboxOf(Cast.Fang)).Card!));

        var form = await fang.SendsAsync(asked.TokenOf("Cancel win"));
        await fang.SendsAsync(form.TokenOf("Cancel win"), ("reason", "bankrupt"));

        Assert.Contains("they went bankrupt", asked.Text, StringComparison.Ordinal);
        Assert.StartsWith(Before, (await ana.SaysAsync("how far from target?")).Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancellation_by_the_manager_is_told_to_the_member_with_its_reason()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var (ana, fang) = (chat.As(Cast.Ana), chat.As(Cast.Fang));
        await ana.SaysAsync("win 12k Acme signed");
        await fang.SaysAsync("cancel the Acme deal, it was refunded");

        await fang.PressesAsync("Cancel win", ("reason", "it was refunded"));
        await chat.DeliverAsync();

        Assert.Contains("it was refunded", Assert.Single(chat.Messenger.InboxOf(Cast.Ana)).Card!.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_closed_month_is_changed_by_a_manager_alone()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var (ana, fang) = (chat.As(Cast.Ana), chat.As(Cast.Fang));
        await ana.SaysAsync("win 12k Acme signed");
        chat.Clock.Advance(TimeSpan.FromDays(30));
        var form = await ana.SaysAsync("correct my last win");

        var refused = await ana.SendsAsync(form.TokenOf("Correct"), Filled(form, ("amount", "15k"), ("reason", "typing error")));
        var theirs = await fang.SaysAsync("change Ana's Acme to 15k");
        var done = await fang.SendsAsync(theirs.TokenOf("Correct"), Filled(theirs, ("reason", "found in the audit")));

        Assert.Contains("was closed after", refused.Text, StringComparison.Ordinal);
        Assert.StartsWith("Corrected", done.Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stranger_to_a_win_learns_nothing_of_it()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        await chat.As(Cast.Ana).SaysAsync("win 12k Acme signed");

        var seen = await chat.As(Cast.Ben).SaysAsync("who changed the Acme deal");

        Assert.DoesNotContain("12", seen.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_history_names_who_did_what_and_why()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);
        await ana.SaysAsync("win 12k Acme signed");
        var form = await ana.SaysAsync("correct my last win");
        await ana.SendsAsync(form.TokenOf("Correct"), Filled(form, ("amount", "15k"), ("reason", "typing error")));

        var card = await ana.SaysAsync("谁改过Acme那单");

        Assert.Contains("更正：12,000 元 → 15,000 元。原因：typing error", card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_who_write_about_a_win_at_once_are_both_heard_or_one_is_told()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var (ana, fang) = (chat.As(Cast.Ana), chat.As(Cast.Fang));
        await ana.SaysAsync("win 12k Acme signed");
        var (mine, theirs) = (await ana.SaysAsync("correct my last win"), await fang.SaysAsync("change Ana's Acme to 20k"));

        await Task.WhenAll(
            ana.SendsAsync(mine.TokenOf("Correct"), Filled(mine, ("amount", "15k"), ("reason", "typing error"))),
            fang.SendsAsync(theirs.TokenOf("Correct"), Filled(theirs, ("reason", "contract says so"))));

        Assert.Contains("agree with the ledger", (await fang.SaysAsync("rebuild totals")).Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lost_answer_of_storage_notes_a_receipt_once()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var ana = chat.As(Cast.Ana);
        await ana.SaysAsync("win 12k Acme signed");
        chat.Storage.Faults.Next(Fault.LostAnswer);

        var noted = await ana.SaysAsync("received 5k from Acme");

        Assert.Contains("7,000", noted.Text, StringComparison.Ordinal);
    }

    /// <summary>The form as it was shown, with some fields changed.</summary>
    private static (string, string)[] Filled(Seen form, params (string Id, string Value)[] changed)
    {
        string[] fields = ["customer", "amount", "day", "stage", "note", "owner", "partner", "part", "reason"];
        return
        [
            .. fields.Where(id => form.FieldOf(id) is not null && changed.All(c => c.Id != id)).Select(id => (id, form.FieldOf(id)!)),
            .. changed,
        ];
    }
}
