using FsCheck;
using FsCheck.Fluent;
using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Progress;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Bot.Targets;
using TeamCoachBot.Bot.Wins;
using TeamCoachBot.Bot.Wins.Logging;
using TeamCoachBot.Domain.Calendars;

namespace TeamCoachBot.Bot.Tests.Routing;

public sealed class RouterTests
{
    private static readonly string[] Pieces =
    [
        "12", "1.000", "1,5", "2026", "-", "/", ".", ",", "(", ")", " ", "  ", "$", "¥", "%", "+", "?", "万", "亿",
        "百", "k", "kw", "m",
        "half a", "一", "二", "十", "两", "零", "几", "来", "多", "个", "元", "负", "月", "日", "号", "年", "周", "一", "第", "季度",
        "Q", "H", "Nov",
        "20", "th", "of", "to", "until", "到", "下", "上周", "五", "last", "next", "Friday", "group", "组", "百分之", "成",
        "我", "小李", "Acme",
        "华为", "签了", "记一单", "给", "定", "目标", "还差多少", "how far", "'s", "'", "\uE000", "\uE063", "\u200D", "👩‍💻",
        "\uD83D", "\uFFFE", "请", "吧",
    ];

    private static T Input<T>(string said) =>
        Assert.IsType<T>(Assert.IsType<RouteResult.Found>(BotCommands.Router.Find(said)).Input);

    [Fact]
    public void The_period_of_a_question_is_read() => Assert.Equal(
        new PeriodSpec.Numbered(PeriodKind.Quarter, 4, null),
        Input<ShowProgress.Input>("我Q4做到多少了").Period?.Resolve(new(2026, 11, 21)));

    [Theory]
    [InlineData("小李完成多少了", "小李")]
    [InlineData("小王离目标还差多少", "小王")]
    [InlineData("how far is Ben from his number", "Ben")]
    public void A_colleague_is_named(string said, string name) =>
        Assert.Equal(new PersonSlot.Named(name), Input<ShowProgress.Input>(said).Person);

    [Fact]
    public void A_mention_is_a_person() => Assert.Equal(
        new PersonSlot.Mentioned(2), Input<GrantRole.Input>($"make {Arrival.MentionMark(2)} manager").Person);

    [Fact]
    public void A_basis_is_read() =>
        Assert.Equal("collected", Input<ShowProgress.Input>("按回款算我完成多少").Basis?.Stage);

    [Fact]
    public void A_metric_is_read() =>
        Assert.Equal("new-customers", Input<ShowProgress.Input>("how many new customers to go").Metric?.Id);

    [Fact]
    public void A_group_is_read() =>
        Assert.Equal(2, Input<ShowTeamProgress.Input>("how's group two doing").Group?.Number);

    [Fact]
    public void A_target_has_person_amount_and_period()
    {
        var input = Input<SetTarget.Input>("给小李定这个月30万");

        Assert.Equal(
            (new PersonSlot.Named("小李"), 300_000m, "这个月"),
            (input.Person, ((AmountSlot.Clear)input.Amount!).Value, input.Period!.Typed));
    }

    [Fact]
    public void An_unclear_amount_reaches_the_command_as_unclear() =>
        Assert.IsType<AmountSlot.Unclear>(Input<LogWin.Input>("记一单 华为 12个").Amount);

    [Fact]
    public void A_near_miss_offers_up_to_three_with_examples()
    {
        var miss = Assert.IsType<RouteResult.NearMiss>(BotCommands.Router.Find("how far from the moon target"));

        Assert.InRange(miss.Commands.Count, 1, 3);
        Assert.All(miss.Commands, c => Assert.NotEmpty(c.Example));
    }

    [Fact]
    public void A_hedged_win_is_a_near_miss_that_says_why()
    {
        var miss = Assert.IsType<RouteResult.NearMiss>(BotCommands.Router.Find("Acme 12k signed?"));

        Assert.Equal(("win/log", Hedge.Question), (miss.Commands[0].Command.Name, miss.Hedge));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("…")]
    [InlineData("qwertz asdfg")]
    public void Nothing_known_is_unknown(string said) =>
        Assert.IsType<RouteResult.Unknown>(BotCommands.Router.Find(said));

    [Fact]
    public void Any_text_gets_an_answer() => Prop.ForAll<string>(
        text => BotCommands.Router.Read(text ?? "") is not null).QuickCheckThrowOnFailure();

    /// <summary>Random characters seldom make half an amount or half a date; random pieces do.</summary>
    [Fact]
    public void Any_mixture_of_pieces_gets_an_answer_from_router_and_readers() => Prop.ForAll(
        Gen.Elements(Pieces).ListOf().ToArbitrary(),
        pieces =>
        {
            var text = string.Concat(pieces);
            _ = SlotKinds.All.Select(kind => kind.ReadWhole(text)).ToList();
            return BotCommands.Router.Read(text) is not null;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void Case_and_closing_punctuation_change_nothing() => Prop.ForAll(
        Gen.Elements(PhrasesTests.All.Select(p => p.Phrase).Where(p => !p.Contains('?'))).ToArbitrary(),
        Gen.Elements("。", "!", "！", " …", "  ").ToArbitrary(),
        (phrase, end) => PhrasesTests.Reached(phrase.ToUpperInvariant() + end) == PhrasesTests.Reached(phrase))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Chinese_needs_no_spaces() => Assert.All(
        PhrasesTests.All.Where(p => p.Command.StartsWith("progress", StringComparison.Ordinal)
            && p.Phrase.All(c => !char.IsAsciiLetter(c))),
        p => Assert.Equal(p.Command, PhrasesTests.Reached(string.Join(' ', p.Phrase.ToCharArray()))));

    /// <summary>
    /// Work is bounded by steps × tokens, and tokens by a constant: nothing is tried again and again.
    /// </summary>
    [Theory]
    [InlineData("我")]
    [InlineData("还差")]
    [InlineData("how far ")]
    [InlineData("12万 ")]
    [InlineData("一二三四")]
    [InlineData("a ")]
    [InlineData("，")]
    [InlineData("\u0301")]
    [InlineData("华为那单回款")]
    public void A_line_of_64_KiB_is_answered(string unit) =>
        Assert.IsNotType<RouteResult.Found>(BotCommands.Router.Read(string.Concat(Enumerable.Repeat(unit,
            65_536 / unit.Length))));
}
