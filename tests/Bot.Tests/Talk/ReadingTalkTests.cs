using TeamCoachBot.Bot.Local;
using TeamCoachBot.StandIns.Talk;

namespace TeamCoachBot.Bot.Tests.Talk;

/// <summary>Figures that members enter, for themselves and for others; the team measures CSAT, demos and conversion.</summary>
public sealed class ReadingTalkTests
{
    [Theory]
    [InlineData("csat 4.6", "CSAT 4.6, 16 Nov")]
    [InlineData("csat is 4.6 today", "CSAT 4.6, 16 Nov")]
    [InlineData("my csat: 4.6", "CSAT 4.6, 16 Nov")]
    [InlineData("log csat 4.6 for November 10", "CSAT 4.6, 10 Nov")]
    [InlineData("csat 4.6 yesterday", "CSAT 4.6, 15 Nov")]
    [InlineData("yesterday csat was 4.6", "CSAT 4.6, 15 Nov")]
    [InlineData("customer satisfaction 4.6", "CSAT 4.6, 16 Nov")]
    [InlineData("csat 4.6 out of 5", "CSAT 4.6, 16 Nov")]
    [InlineData("3 demos", "demos 3, 16 Nov")]
    [InlineData("demos 3", "demos 3, 16 Nov")]
    [InlineData("1 demo", "demos 1, 16 Nov")]
    [InlineData("I gave 2 demos yesterday", "demos 2, 15 Nov")]
    [InlineData("conversion 12 of 80", "conversion 12 of 80 (15 %)")]
    [InlineData("conversion 12/80", "conversion 12 of 80 (15 %)")]
    [InlineData("conversion rate 12 out of 80", "conversion 12 of 80 (15 %)")]
    [InlineData("满意度 4.6", "客户满意度 4.6，11 月 16 日")]
    [InlineData("登记满意度4.6", "客户满意度 4.6，11 月 16 日")]
    [InlineData("昨天满意度4.6分", "客户满意度 4.6，11 月 15 日")]
    [InlineData("11月12日满意度是4.6", "客户满意度 4.6，11 月 12 日")]
    [InlineData("转化率 12/80", "转化率 12/80（15%）")]
    [InlineData("转化率80个里12个", "转化率 12/80（15%）")]
    [InlineData("帮我登记一下转化率 12/80", "转化率 12/80（15%）")]
    public async Task A_figure_is_entered_in_one_line(string text, string noted)
    {
        await using var chat = await MeasuringAsync();

        var seen = await chat.As(Cast.Ana).SaysAsync(text);

        Assert.Contains(noted, seen.Line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("is csat 4.6?")]
    [InlineData("csat 4.6?")]
    [InlineData("if csat is 4.6")]
    [InlineData("csat might be 4.6")]
    [InlineData("csat will be 4.6 tomorrow")]
    [InlineData("I hope csat is 4.6")]
    [InlineData("Ben says csat is 4.6")]
    [InlineData("csat isn't 4.6")]
    [InlineData("did I log csat 4.6")]
    [InlineData("csat 4.6 next week")]
    [InlineData("满意度4.6吗")]
    [InlineData("满意度是4.6？")]
    [InlineData("要是满意度4.6呢")]
    [InlineData("听说满意度4.6")]
    [InlineData("满意度没到4.6")]
    [InlineData("明天满意度4.6")]
    [InlineData("怎么登记满意度4.6")]
    [InlineData("csat 46")]
    [InlineData("csat -1")]
    [InlineData("csat 4.6%")]
    [InlineData("csat 1.000")]
    [InlineData("csat 4.6 of 10")]
    [InlineData("csat 4.6 on 2026-12-01")]
    [InlineData("csat $4")]
    [InlineData("log csat")]
    [InlineData("my csat")]
    public async Task What_is_no_figure_of_it_writes_nothing(string text)
    {
        await using var chat = await MeasuringAsync();
        var ana = chat.As(Cast.Ana);

        await ana.SaysAsync(text);

        Assert.Contains("No reading yet", (await ana.SaysAsync("how is my csat")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("csat 46", "CSAT goes from 0 to 5")]
    [InlineData("conversion 15%", "two numbers")]
    [InlineData("conversion 80 of 12", "can't be a part of 12")]
    [InlineData("转化率 15%", "要两个数")]
    [InlineData("满意度46", "范围是 0 到 5")]
    public async Task What_cannot_be_comes_back_on_the_form_with_what_was_typed(string text, string why)
    {
        await using var chat = await MeasuringAsync();

        var form = await chat.As(Cast.Ana).SaysAsync(text);

        Assert.Contains(why, form.Text, StringComparison.Ordinal);
        Assert.False(string.IsNullOrEmpty(form.FieldOf("figure")));
    }

    [Theory]
    [InlineData("Save", "log a reading")]
    [InlineData("保存", "登记数值")]
    public async Task A_form_takes_it_too(string save, string text)
    {
        await using var chat = await MeasuringAsync();
        var ana = chat.As(Cast.Ana);

        var form = await ana.SaysAsync(text);
        await ana.PressesAsync(save, ("metric", form.FieldOf("metric")!), ("figure", "4.6"), ("day", "2026-11-12"));

        Assert.Contains("4.6", (await ana.SaysAsync("how is my csat")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_field_that_cannot_be_read_keeps_the_others()
    {
        await using var chat = await MeasuringAsync();
        var ana = chat.As(Cast.Ana);

        var form = await ana.SaysAsync("log a reading");
        var again = await ana.PressesAsync(
            "Save", ("metric", form.FieldOf("metric")!), ("figure", "good"), ("day", "2026-11-12"));

        Assert.Equal(("good", "2026-11-12"), (again.FieldOf("figure"), again.FieldOf("day")));
    }

    [Theory]
    [InlineData("nps 40", "log CSAT 40")]
    [InlineData("log a reading for mood", "log CSAT")]
    public async Task An_unknown_metric_offers_those_that_there_are(string text, string offered)
    {
        await using var chat = await MeasuringAsync();

        Assert.Contains(offered, (await chat.As(Cast.Ana).SaysAsync(text)).Suggestions);
    }

    [Fact]
    public async Task Without_metrics_it_is_said_how_one_is_made()
    {
        await using var chat = await Chat.WithDemoTeamAsync();

        Assert.Contains("new metric", (await chat.As(Cast.Ana).SaysAsync("csat 4.6")).Line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("csat 4.6 for @Ana")]
    [InlineData("csat 4.6 for Ana")]
    [InlineData("Ana's csat is 4.6")]
    [InlineData("log csat for Ana 4.6")]
    [InlineData("给小李登记满意度4.6")]
    [InlineData("小李满意度4.6")]
    [InlineData("小李的满意度是4.6")]
    public async Task A_manager_enters_it_for_a_member_who_is_told(string text)
    {
        await using var chat = await MeasuringAsync();
        var ana = chat.As(Cast.Ana);
        await ana.SaysAsync("hi");

        await chat.As(Cast.Fang).SaysAsync(text);
        await chat.DeliverAsync();

        Assert.Contains("CSAT", Told(chat, Cast.Ana).Text, StringComparison.Ordinal);
        Assert.Contains("4.6", (await ana.SaysAsync("how is my csat")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("csat 4.6 for @Ben", "manager")]
    [InlineData("小王满意度4.6", "主管")]
    [InlineData("team csat 4.6", "manager")]
    public async Task A_rep_enters_none_for_others(string text, string who)
    {
        await using var chat = await MeasuringAsync();

        Assert.Contains(who, (await chat.As(Cast.Ana).SaysAsync(text)).Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_recorder_enters_it_and_sees_no_figure_of_the_member()
    {
        await using var chat = await MeasuringAsync();
        await chat.As(Cast.Fang).SaysAsync("make Ben recorder");
        await chat.As(Cast.Fang).SaysAsync("target @Ana 10 demos");

        var noted = await chat.As(Cast.Ben).SaysAsync("3 demos for Ana");

        Assert.StartsWith("Noted for Ana", noted.Line, StringComparison.Ordinal);
        Assert.DoesNotContain("to go", noted.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_sent_for_somebody_whom_one_may_not_log_for_writes_nothing()
    {
        await using var chat = await MeasuringAsync();
        var ana = chat.As(Cast.Ana);

        var form = await ana.SaysAsync("log csat");
        await ana.PressesAsync(
            "Save", ("person", DemoCast.Ben.Id.Value), ("metric", form.FieldOf("metric")!), ("figure", "4.6"));

        Assert.Contains("No reading yet", (await chat.As(Cast.Ben).SaysAsync("how is my csat")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("team csat 4.4", "how is our csat", "4.4")]
    [InlineData("团队满意度4.4", "团队的满意度怎么样", "4.4")]
    public async Task A_figure_of_the_team_is_nobodys(string entered, string asked, string shown)
    {
        await using var chat = await MeasuringAsync();
        var fang = chat.As(Cast.Fang);
        await chat.As(Cast.Ana).SaysAsync("csat 4.8");

        await fang.SaysAsync(entered);

        Assert.Contains(shown, (await fang.SaysAsync(asked)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_team_without_a_target_is_measured_by_the_mean_of_its_members_points()
    {
        await using var chat = await MeasuringAsync();
        var fang = chat.As(Cast.Fang);
        await fang.SaysAsync("target @Ana csat 4.8");
        await fang.SaysAsync("target @Ben csat 4.4");
        await fang.SaysAsync("csat 4.5 for Ana");
        await fang.SaysAsync("csat 4.5 for Ben");

        Assert.Contains("0.1 to go", (await fang.SaysAsync("how is our csat")).Line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("target @Ana 4.8 csat this month", "how is my csat", "0.2 to go")]
    [InlineData("target @Ana csat 4.8", "csat 还差多少", "还差 0.2")]
    [InlineData("给小李定本月满意度目标4.8", "满意度还差多少", "还差 0.2")]
    [InlineData("set Ana's csat target to 4.8", "what is my csat", "0.2 to go")]
    public async Task It_stands_against_its_target(string target, string asked, string shown)
    {
        await using var chat = await MeasuringAsync();
        var ana = chat.As(Cast.Ana);
        await chat.As(Cast.Fang).SaysAsync(target);

        var noted = await ana.SaysAsync("csat 4.6");

        Assert.Contains("0.2", noted.Line, StringComparison.Ordinal);
        Assert.StartsWith(shown, (await ana.SaysAsync(asked)).Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_counted_adds_up()
    {
        await using var chat = await MeasuringAsync();
        var ana = chat.As(Cast.Ana);
        await chat.As(Cast.Fang).SaysAsync("target @Ana 10 demos");

        await ana.SaysAsync("3 demos");
        var noted = await ana.SaysAsync("2 demos");

        Assert.Contains("5 to go", noted.Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ratio_stays_exact_over_several_figures()
    {
        await using var chat = await MeasuringAsync();
        var ana = chat.As(Cast.Ana);

        await ana.SaysAsync("conversion 1 of 2");
        var noted = await ana.SaysAsync("conversion 0 of 8");

        Assert.Contains("10 % so far", noted.Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_reading_the_card_leads_to_the_form()
    {
        await using var chat = await MeasuringAsync();
        var ana = chat.As(Cast.Ana);
        await chat.As(Cast.Fang).SaysAsync("target @Ana csat 4.8");

        await ana.SaysAsync("how is my csat");
        var form = await ana.PressesAsync("Enter a figure");

        Assert.Contains("CSAT", form.ChoicesOf("metric"));
        Assert.False(string.IsNullOrEmpty(form.FieldOf("metric")));
    }

    [Theory]
    [InlineData("csat 4.6", "Undo", "how is my csat", "No reading yet")]
    [InlineData("满意度4.6", "撤销", "满意度怎么样", "还没有登记数值")]
    public async Task It_is_taken_back_by_its_button(string text, string undo, string asked, string shown)
    {
        await using var chat = await MeasuringAsync();
        var ana = chat.As(Cast.Ana);

        await ana.SaysAsync(text);
        await ana.PressesAsync(undo);

        Assert.Contains(shown, (await ana.SaysAsync(asked)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_delivery_that_comes_twice_counts_once()
    {
        await using var chat = await MeasuringAsync();
        var ana = chat.As(Cast.Ana);

        var first = await ana.SaysAsync("3 demos", "one");
        var second = await ana.SaysAsync("3 demos", "one");

        Assert.Equal(first.Line, second.Line);
        Assert.Contains("3 so far", (await ana.SaysAsync("demos progress")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("correct my csat to 4.7", "Save", "how is my csat")]
    [InlineData("满意度改成4.7", "保存", "满意度怎么样")]
    public async Task A_correction_has_a_reason(string text, string save, string asked)
    {
        await using var chat = await MeasuringAsync();
        var ana = chat.As(Cast.Ana);
        await ana.SaysAsync("csat 4.6");

        var form = await ana.SaysAsync(text);
        var without = await ana.PressesAsync(save, ("figure", "4.7"), ("reason", ""));
        var corrected = await ana.PressesAsync(save, ("figure", "4.7"), ("reason", "typo"));

        Assert.Equal("4.7", form.FieldOf("figure"));
        Assert.Equal("4.7", without.FieldOf("figure"));
        Assert.Contains("4.7", corrected.Line, StringComparison.Ordinal);
        Assert.Contains("4.7", (await ana.SaysAsync(asked)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_somebody_else_entered_is_objected_to_and_not_changed()
    {
        await using var chat = await MeasuringAsync();
        var ben = chat.As(Cast.Ben);
        await ben.SaysAsync("hi");
        await chat.As(Cast.Fang).SaysAsync("csat 2 for Ben");
        await chat.DeliverAsync();

        var refused = await ben.SaysAsync("correct my csat to 5");
        await ben.SendsAsync(Told(chat, Cast.Ben).TokenOf("Not right …"));
        await ben.PressesAsync("Object", ("reason", "it was 4"));
        await chat.DeliverAsync();

        Assert.Contains("whoever entered it", refused.Line, StringComparison.Ordinal);
        Assert.Contains("it was 4", Assert.Single(chat.Messenger.InboxOf(Cast.Fang)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_closed_month_is_changed_by_a_manager_with_a_reason()
    {
        await using var chat = await MeasuringAsync();
        var (ana, fang) = (chat.As(Cast.Ana), chat.As(Cast.Fang));

        var refused = await ana.SaysAsync("csat 4.6 for October 20");
        var asked = await fang.SaysAsync("csat 4.6 for Ana on October 20");
        var noted = await fang.PressesAsync(
            "Save", ("person", asked.FieldOf("person")!), ("metric", asked.FieldOf("metric")!), ("figure", "4.6"),
            ("day", "2026-10-20"), ("note", "survey came late"));

        Assert.Contains("closed", refused.Text, StringComparison.Ordinal);
        Assert.StartsWith("Noted for Ana", noted.Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Why_opens_the_entries_and_adds_no_levels_up()
    {
        await using var chat = await MeasuringAsync();
        var ana = chat.As(Cast.Ana);
        for (var day = 1; day <= 10; day++)
            await ana.SaysAsync($"csat 4.{day % 10} on {day} Nov");

        var why = await ana.SaysAsync("why is my csat so low");

        Assert.Contains("From what was entered", why.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("together", why.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asked_in_the_channel_it_is_answered_in_private()
    {
        await using var chat = await MeasuringAsync();
        var ana = chat.As(Cast.Ana);
        await ana.SaysAsync("hi");

        var aside = await ana.InChannel().SaysAsync("csat 4.6");

        Assert.DoesNotContain("4.6", aside.Line, StringComparison.Ordinal);
        Assert.StartsWith("Noted", aside.Inside.Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_holds_a_no_denies_nothing()
    {
        await using var chat = await MeasuringAsync();
        await chat.As(Cast.Fang).SaysAsync("新指标 不良率 最新值 百分比 越低越好");

        Assert.StartsWith("已登记：不良率 3%", (await chat.As(Cast.Ana).SaysAsync("不良率 3%")).Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Visits_are_counted_from_what_is_logged()
    {
        await using var chat = await MeasuringAsync();
        var ana = chat.As(Cast.Ana);
        await chat.As(Cast.Fang).SaysAsync("new metric visits");
        await chat.As(Cast.Fang).SaysAsync("target @Ana 10 visits");

        await ana.SaysAsync("3 visits");

        Assert.StartsWith("7 to go", (await ana.SaysAsync("visits progress")).Line, StringComparison.Ordinal);
    }

    private static Seen Told(Chat chat, Person whom) =>
        new(Reply.Show(Assert.Single(chat.Messenger.InboxOf(whom)).Card!));

    private static async Task<Chat> MeasuringAsync()
    {
        var chat = await Chat.WithDemoTeamAsync();
        var fang = chat.As(Cast.Fang);
        await fang.SaysAsync("new metric CSAT / 客户满意度 last value in points up to 5");
        await fang.SaysAsync("new metric demos counted");
        await fang.SaysAsync("new metric conversion / 转化率 ratio");
        return chat;
    }
}
