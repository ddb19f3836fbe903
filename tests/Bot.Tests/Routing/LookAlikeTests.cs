using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Bot.Wins;
using TeamCoachBot.Bot.Wins.Logging;

namespace TeamCoachBot.Bot.Tests.Routing;

/// <summary>What sounds like a fact and is none (words, chapter 6), and the bare words of chapter 5.</summary>
public sealed class LookAlikeTests
{
    [Theory]
    [InlineData("要是华为12万签了还差多少", "progress/whatif")]
    [InlineData("if Acme signs at 12k where am I", "progress/whatif")]
    [InlineData("如果降到25万呢", null)]
    [InlineData("what if it were 250k", "progress/whatif")]
    [InlineData("华为12万什么时候能签", null)]
    [InlineData("华为估计能签12万", null)]
    [InlineData("Acme might sign 12k", null)]
    [InlineData("华为那单没签成", null)]
    [InlineData("we didn't get Acme", null)]
    [InlineData("we didnt get Acme 12k", null)]
    [InlineData("华为12万我记了吗", null)]
    [InlineData("did I log Acme", null)]
    [InlineData("did I log Acme 12k", null)]
    [InlineData("怎么记一单", "help")]
    [InlineData("报单怎么报", "help")]
    [InlineData("how do I log 12k", "help")]
    [InlineData("what should I do next", "progress")]
    [InlineData("next step?", "progress")]
    [InlineData("我该做什么", "progress")]
    [InlineData("下一步做什么", "progress")]
    [InlineData("小李签了华为12万?", null)]
    [InlineData("小李签了华为12万", null)]
    [InlineData("12万够吗", "progress")]
    [InlineData("is 12k enough", "progress")]
    [InlineData("明天签华为 12万", null)]
    [InlineData("signing Acme tomorrow", null)]
    [InlineData("signing Acme 12k tomorrow", null)]
    [InlineData("小王说他记了一单 12万", null)]
    [InlineData("别给小李点赞了", null)]
    [InlineData("don't praise Ben yet", null)]
    [InlineData("昨天忘了表扬小李", null)]
    [InlineData("I forgot to thank Ana", null)]
    [InlineData("小李该表扬吗", null)]
    [InlineData("who deserves praise", null)]
    [InlineData("谢谢", null)]
    [InlineData("thanks", null)]
    [InlineData("辛苦了", null)]
    [InlineData("表扬太少了", null)]
    [InlineData("没人表扬我", null)]
    [InlineData("目标30万是不是太高了", null)]
    [InlineData("is 300k too high", null)]
    [InlineData("同意?", null)]
    [InlineData("我该同意吗", null)]
    [InlineData("should I accept", null)]
    [InlineData("小李想申诉", null)]
    [InlineData("someone wants to appeal", null)]
    [InlineData("申诉有用吗", null)]
    [InlineData("申诉会不会被穿小鞋", null)]
    [InlineData("will appealing hurt me", null)]
    [InlineData("我不服", null)]
    [InlineData("撤销申诉是什么意思", null)]
    [InlineData("考核要是发布了会怎样", null)]
    [InlineData("提醒有点烦", null)]
    [InlineData("reminders are annoying", null)]
    [InlineData("我不在榜上?", null)]
    [InlineData("am I not on the board", null)]
    [InlineData("把华为删了会怎样", null)]
    [InlineData("what happens if I delete it", null)]
    [InlineData("全部确认?", null)]
    [InlineData("all confirmed?", null)]
    [InlineData("达标了请大家喝奶茶", null)]
    [InlineData("华为12万差点签了", null)]
    [InlineData("听说华为12万签了", null)]
    [InlineData("Ben told me Acme signed 12k", null)]
    [InlineData("closed Acme 12k?", null)]
    [InlineData("记一单华为12万了吗", null)]
    [InlineData("I never closed Acme 12k", null)]
    [InlineData("hopefully Acme signs 12k", null)]
    [InlineData("is Ben manager", null)]
    [InlineData("小李是主管吗", null)]
    [InlineData("我明天休假吗", null)]
    [InlineData("am I off tomorrow?", null)]
    [InlineData("撤销会怎样?", null)]
    [InlineData("can I undo?", null)]
    public void What_only_looks_like_a_fact_reaches_nothing_that_writes(string said, string? expected)
    {
        var reached = BotCommands.Router.Find(said) is RouteResult.Found found ? found.Command : null;

        Assert.True(reached is null || reached.Refuses == Hedge.None, $"{said} → {reached}");
        if (expected is not null)
            Assert.Equal(expected, reached?.Name);
    }

    [Theory]
    [InlineData("记一单")]
    [InlineData("win")]
    [InlineData("成交")]
    [InlineData("log a win")]
    public void A_win_without_amount_and_customer_asks_for_the_form(string said)
    {
        var found = Assert.IsType<RouteResult.Found>(BotCommands.Router.Find(said));

        Assert.Equal(new LogWin.Input(null, null, null, null, null, null, null, null, false, false, false, false,
            false), found.Input);
    }

    [Theory]
    [InlineData("进度", "progress")]
    [InlineData("业绩", "progress")]
    [InlineData("目标", "target/show")]
    [InlineData("?", "help")]
    [InlineData("？", "help")]
    [InlineData("progress", "progress")]
    [InlineData("target", "target/show")]
    [InlineData("help", "help")]
    [InlineData("你好", "hello")]
    [InlineData("hi", "hello")]
    [InlineData("hello", "hello")]
    [InlineData("撤销", "win/undo")]
    [InlineData("how far from target?", "progress")]
    [InlineData("HOW FAR FROM TARGET", "progress")]
    [InlineData("please, how far from target", "progress")]
    [InlineData("还差多少？", "progress")]
    [InlineData("还 差 多 少", "progress")]
    [InlineData("帮我看下进度吧", "progress")]
    [InlineData("说中文", "settings/language")]
    [InlineData("用英文", "settings/language")]
    [InlineData("speak English", "settings/language")]
    [InlineData("把小李设为主管", "roles/grant")]
    [InlineData("怎么算的", "progress/why")]
    [InlineData("这个数怎么来的", "progress/why")]
    [InlineData("依据是什么", "progress/why")]
    [InlineData("为啥少了2万", "progress/why")]
    [InlineData("why this number", "progress/why")]
    [InlineData("where does 120k come from", "progress/why")]
    [InlineData("show the records", "progress/why")]
    [InlineData("你能干啥", "help")]
    [InlineData("怎么用", "help")]
    [InlineData("帮助", "help")]
    [InlineData("what can you do", "help")]
    [InlineData("how do I log a win", "help")]
    [InlineData("我明天休假", "leave/log")]
    [InlineData("下周一到周三请假", "leave/log")]
    [InlineData("I'm off Friday", "leave/log")]
    [InlineData("on leave 3–7 Dec", "leave/log")]
    [InlineData("can I make it", "progress/chance")]
    [InlineData("这个月能完成吗", "progress/chance")]
    [InlineData("since yesterday", "progress")]
    [InlineData("给联想报了价 8万", "activity/log")]
    [InlineData("sent Contoso a quote for 40k", "activity/log")]
    [InlineData("今天拜访了3个客户", "activity/log")]
    [InlineData("下午见了美的的采购", "activity/log")]
    [InlineData("met Acme's buyer today", "activity/log")]
    [InlineData("3 calls 2 meetings", "activity/log")]
    [InlineData("丢单 美的 价格", "lost/log")]
    [InlineData("联想那单没戏了,输给竞品", "lost/log")]
    [InlineData("lost Acme on price", "lost/log")]
    [InlineData("Contoso went with a competitor", "lost/log")]
    public void A_short_one_does_the_obvious(string said, string expected) =>
        Assert.Equal(expected, PhrasesTests.Reached(said));

    [Theory]
    [InlineData("排名")]
    [InlineData("申诉")]
    [InlineData("点赞")]
    [InlineData("rank")]
    [InlineData("praise")]
    [InlineData("appeal")]
    public void A_bare_word_of_what_is_not_built_is_not_taken_for_something_else(string said) =>
        Assert.IsNotType<RouteResult.Found>(BotCommands.Router.Find(said));

    [Theory]
    [InlineData("记一单华为十二万已经签约了", 120_000, "华为", "signed")]
    [InlineData("记一单 华为 12万", 120_000, "华为", null)]
    [InlineData("华为 12万 签了", 120_000, "华为", "signed")]
    [InlineData("刚签了一单,美的,3.5万", 35_000, "美的", null)]
    [InlineData("报单:联想 8万 已收定金", 80_000, "联想", "deposit")]
    [InlineData("中海的合同签下来了 一百二十万", 1_200_000, "中海", "signed")]
    [InlineData("win 120k Acme signed", 120_000, "Acme", "signed")]
    [InlineData("just signed Fabrikam for 8,500", 8_500, "Fabrikam", null)]
    [InlineData("deposit in from Umbrella, 3k", 3_000, "Umbrella", "deposit")]
    [InlineData("ＷＩＮ １２０ｋ Ａｃｍｅ", 120_000, "Ａｃｍｅ", null)]
    [InlineData("三一重工 12万 签了", 120_000, "三一重工", "signed")]
    [InlineData("7天酒店 12万 签了", 120_000, "7天酒店", "signed")]
    [InlineData("记一单 别克 12万", 120_000, "别克", null)]
    [InlineData("万科 50万 签了", 500_000, "万科", "signed")]
    public void A_win_in_one_line_is_read(string said, int amount, string customer, string? stage)
    {
        var found = Assert.IsType<RouteResult.Found>(BotCommands.Router.Find(said));

        var input = Assert.IsType<LogWin.Input>(found.Input);
        Assert.Equal(amount, Assert.IsType<AmountSlot.Clear>(input.Amount).Value);
        Assert.Equal(customer, input.Customer?.Name);
        Assert.Equal(stage, (input.Stage ?? input.All.Stage)?.Stage);
    }

    [Theory]
    [InlineData("120k Acme")]
    [InlineData("华为 12万")]
    public void Amount_and_customer_alone_are_marked_as_guessed(string said)
    {
        var found = Assert.IsType<RouteResult.Found>(BotCommands.Router.Find(said));

        Assert.True(Assert.IsType<LogWin.Input>(found.Input).IsBare);
    }
}
