using Microsoft.Extensions.DependencyInjection;
using TeamCoachBot.Bot.Local;
using TeamCoachBot.Bot.Metrics;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Domain.Metrics;
using TeamCoachBot.StandIns.Talk;

namespace TeamCoachBot.Bot.Tests.Talk;

/// <summary>A team makes, renames, gives up and lists metrics of its own.</summary>
public sealed class MetricTalkTests
{
    [Theory]
    [InlineData("new metric CSAT last value in points up to 5", "Now measured: CSAT", "last value, points up to 5")]
    [InlineData("add a metric demos counted", "Now measured: demos", "added up, number")]
    [InlineData("create a metric conversion ratio", "Now measured: conversion", "ratio of two numbers, percent")]
    [InlineData("new metric average basket average in money", "Now measured: average basket", "average, money")]
    [InlineData("new metric defects last value percent lower is better", "Now measured: defects", "less is better")]
    [InlineData("新指标 客户满意度 取最新值 单位分 满分5", "已新增指标：客户满意度", "取最新值，分数，满分 5")]
    [InlineData("加一个指标叫不良率 最新值 百分比 越低越好", "已新增指标：不良率", "取最新值，百分比，越低越好")]
    [InlineData("新增指标 转化率 比例", "已新增指标：转化率", "两个数的比例，百分比")]
    [InlineData("new metric visits", "Now measured: visits", "counted from what is logged")]
    public async Task A_manager_makes_one_in_a_line(string text, string said, string what)
    {
        await using var chat = await Chat.WithDemoTeamAsync();

        var made = await chat.As(Cast.Fang).SaysAsync(text);

        Assert.StartsWith(said, made.Line, StringComparison.Ordinal);
        Assert.Contains(what, made.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("new metric CSAT", "Save", "CSAT 4.6", "Noted: CSAT 4.6")]
    [InlineData("新增指标 客户满意度", "保存", "满意度4.6", "已登记：客户满意度 4.6")]
    public async Task What_was_not_said_is_asked_on_the_form(string text, string save, string entered, string noted)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var fang = chat.As(Cast.Fang);

        var form = await fang.SaysAsync(text);
        await fang.PressesAsync(
            save, ("name", form.FieldOf("name")!), ("how", "LastValue"), ("unit", "Points"), ("way", "Raise"), ("most", "5"));

        Assert.StartsWith(noted, (await chat.As(Cast.Ana).SaysAsync(entered)).Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_form_comes_back_with_what_was_typed()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var fang = chat.As(Cast.Fang);

        await fang.SaysAsync("new metric");
        var again = await fang.PressesAsync(
            "Save", ("name", "CSAT"), ("how", "Sum"), ("unit", "Percent"), ("way", "StayAbove"), ("most", ""));

        Assert.Contains("Percentages can't be added up", again.Text, StringComparison.Ordinal);
        Assert.Equal("CSAT", again.FieldOf("name"));
        Assert.Equal("StayAbove", again.FieldOf("way"));
    }

    [Theory]
    [InlineData("new metric revenue sum", "measured already")]
    [InlineData("new metric 回款 sum", "已经有了")]
    [InlineData("new metric progress sum", "Please choose another name")]
    [InlineData("new metric undo sum", "Please choose another name")]
    [InlineData("新指标 进度 累计", "请换个名称")]
    [InlineData("新指标 本月 累计", "请换个名称")]
    [InlineData("new metric Ben sum", "colleague")]
    [InlineData("新指标 小李 累计", "同事")]
    [InlineData("new metric today sum", "Please choose another name")]
    [InlineData("new metric 100k sum", "Please choose another name")]
    [InlineData("new metric csat sum", "taken by the metric CSAT")]
    [InlineData("new metric <b>x</b> sum", "letters and digits")]
    public async Task A_name_that_means_something_already_is_refused(string text, string why)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var fang = chat.As(Cast.Fang);
        await fang.SaysAsync("new metric CSAT last value");

        var refused = await fang.SaysAsync(text);

        Assert.Contains(why, refused.Text, StringComparison.Ordinal);
        Assert.Single(await OwnAsync(chat));
    }

    [Theory]
    [InlineData("new metric CSAT last value")]
    [InlineData("新指标 满意度 最新值")]
    public async Task A_rep_makes_none(string text)
    {
        await using var chat = await Chat.WithDemoTeamAsync();

        await chat.As(Cast.Ana).SaysAsync(text);

        Assert.Empty(await OwnAsync(chat));
    }

    [Theory]
    [InlineData("should we make a new metric CSAT last value?")]
    [InlineData("if we add a metric CSAT last value")]
    [InlineData("要不要加个指标 满意度 最新值")]
    public async Task A_question_makes_none(string text)
    {
        await using var chat = await Chat.WithDemoTeamAsync();

        await chat.As(Cast.Fang).SaysAsync(text);

        Assert.Empty(await OwnAsync(chat));
    }

    [Fact]
    public async Task A_delivery_that_comes_twice_makes_one()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var fang = chat.As(Cast.Fang);

        var first = await fang.SaysAsync("new metric CSAT last value", "one");
        var second = await fang.SaysAsync("new metric CSAT last value", "one");

        Assert.Equal(first.Line, second.Line);
        Assert.Single(await OwnAsync(chat));
    }

    [Fact]
    public async Task Two_managers_who_take_the_same_name_at_once_make_one()
    {
        await using var chat = await Chat.WithDemoTeamAsync();

        await Task.WhenAll(
            chat.As(Cast.Fang).SaysAsync("new metric CSAT last value"),
            chat.As(Cast.Fang).SaysAsync("new metric CSAT average"));

        Assert.Single(await OwnAsync(chat));
    }

    [Theory]
    [InlineData("metrics")]
    [InlineData("our metrics")]
    [InlineData("what do we measure")]
    [InlineData("指标")]
    [InlineData("我们有哪些指标")]
    public async Task The_list_names_what_is_measured_and_how_it_is_entered(string text)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        await chat.As(Cast.Fang).SaysAsync("new metric CSAT / 客户满意度 last value in points up to 5");

        var list = await chat.As(Cast.Ana).SaysAsync(text);

        Assert.Contains("CSAT / 客户满意度", list.Text, StringComparison.Ordinal);
        Assert.Contains("4.6", list.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("我的指标是多少")]
    [InlineData("本月指标")]
    [InlineData("我的指标")]
    public async Task Whose_or_when_makes_it_a_target(string text)
    {
        await using var chat = await Chat.WithDemoTeamAsync();

        Assert.Contains("业绩目标", (await chat.As(Cast.Ana).SaysAsync(text)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rename metric CSAT to NPS", "nps 40")]
    [InlineData("把指标CSAT改名为客户评分", "客户评分 40")]
    public async Task A_renamed_metric_keeps_its_figures(string rename, string entered)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var (fang, ana) = (chat.As(Cast.Fang), chat.As(Cast.Ana));
        await fang.SaysAsync("new metric CSAT added up in points");
        await ana.SaysAsync("csat 4");

        await fang.SaysAsync(rename);

        Assert.Contains("44", (await ana.SaysAsync(entered)).Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_metric_that_is_given_up_takes_no_figure_and_still_answers()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var (fang, ana) = (chat.As(Cast.Fang), chat.As(Cast.Ana));
        await fang.SaysAsync("new metric CSAT last value");
        await ana.SaysAsync("csat 4.6");

        await fang.SaysAsync("retire metric csat");

        Assert.Contains("retired", (await ana.SaysAsync("csat 4.7")).Line, StringComparison.Ordinal);
        Assert.Contains("4.6 so far", (await ana.SaysAsync("how is my csat")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_taken_up_again_by_its_button()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var fang = chat.As(Cast.Fang);
        await fang.SaysAsync("new metric CSAT last value");

        await fang.PressesAsync("Retire");
        await fang.PressesAsync("Use again");

        Assert.StartsWith("Noted", (await fang.SaysAsync("csat 4.7")).Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ready_made_metrics_are_not_given_up()
    {
        await using var chat = await Chat.WithDemoTeamAsync();

        var refused = await chat.As(Cast.Fang).SaysAsync("retire metric revenue");

        Assert.Contains("ready-made", refused.Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_set_up_card_offers_the_teams_own_as_main_metric()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var fang = chat.As(Cast.Fang);
        await fang.SaysAsync("new metric CSAT last value");

        var card = await fang.SaysAsync("settings");

        Assert.Contains("CSAT", card.ChoicesOf("metric"));
    }

    [Fact]
    public async Task A_target_form_offers_it_and_takes_a_percentage()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var fang = chat.As(Cast.Fang);
        await fang.SaysAsync("new metric on-time delivery last value percent");

        var form = await fang.SaysAsync("target @Ana 1.000 on-time delivery");
        var own = form.ChoicesOf("metric");
        var set = await fang.PressesAsync(
            "Send", ("metric", form.FieldOf("metric")!), ("period", "2026-11"), ("commitment", "92.5%"), ("stretch", ""));

        Assert.Contains("on-time delivery", own);
        Assert.Contains("92.5 %", set.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_warm_question_costs_one_request_also_with_metrics_of_ones_own()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        await chat.As(Cast.Fang).SaysAsync("new metric CSAT last value");
        var ana = chat.As(Cast.Ana);
        await ana.SaysAsync("how far from target?");
        await ana.SaysAsync("how is my csat");
        var before = chat.RoundTrips.Count;

        await ana.SaysAsync("how far from target?");
        var plain = chat.RoundTrips.Count - before;
        await ana.SaysAsync("how is my csat");

        Assert.Equal((1, 1), (plain, chat.RoundTrips.Count - before - plain));
    }

    private static async Task<IReadOnlyList<OwnMetric>> OwnAsync(Chat chat)
    {
        var scope = new TeamScope(DemoCast.Tenant, DemoCast.Team);
        var row = await chat.Services.GetRequiredService<TeamPartition>()
            .RowAsync(scope, MetricRows.RowKey, CancellationToken.None);
        return [.. MetricRows.Of(row).All];
    }

    [Theory]
    [InlineData("new metric demos counted", "rename metric demos to trials", "demos 3", "Noted: trials 3")]
    [InlineData("新增指标 试用数 累计", "把指标试用数改名为体验数", "试用数 3", "已登记：体验数 3")]
    public async Task What_it_was_called_before_is_still_understood(string make, string rename, string figure, string noted)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        await chat.As(Cast.Fang).SaysAsync(make);
        await chat.As(Cast.Fang).SaysAsync(rename);

        Assert.StartsWith(noted, (await chat.As(Cast.Ana).SaysAsync(figure)).Line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("new metric demos counted", "retire metric demos", "set Ana's demos target to 30 this month", "was retired")]
    [InlineData("新增指标 试用数 累计", "停用指标试用数", "给小李定这个月试用数目标30", "停用")]
    public async Task Nothing_is_aimed_at_what_was_given_up(string make, string retire, string target, string refused)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var fang = chat.As(Cast.Fang);
        await fang.SaysAsync(make);
        await fang.SaysAsync(retire);

        Assert.Contains(refused, (await fang.SaysAsync(target)).Line, StringComparison.Ordinal);
    }
}
