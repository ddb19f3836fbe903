using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.Metrics;
using TeamCoachBot.Bot.Readings;

namespace TeamCoachBot.Bot.Tests.Cards;

/// <content>A team's own metrics, and the figures that members enter.</content>
internal static partial class CardCatalogue
{
    private static Dictionary<string, Func<CardContext, Card>> Readings => new()
    {
        ["metric-made"] = context => MetricCards.One(
            Say(context, "Now measured: CSAT.", "已新增指标：客户满意度。"), Csat(context), context),
        ["metric-retired"] = context => MetricCards.One(
            Say(context, "Retired: CSAT.", "已停用指标：客户满意度。"), Csat(context) with { RetiredOn = "16 Nov" }, context),
        ["metric-list"] = context => MetricCards.List(
            new MetricListView
            {
                ReadyMade = [Say(context, "Revenue", "销售额"), Say(context, "Deals", "签单数")],
                Own =
                [
                    Csat(context),
                    new MetricLineView(
                        "own-2", Say(context, "Conversion *rate*", "转化率"), Say(context, "ratio of two numbers, percent", "两个数的比例，百分比"),
                        Say(context, "Conversion *rate* 12 of 80", "转化率 12/80"), true, null),
                ],
                Retired = [Say(context, "Demos", "演示")], MayChange = true,
            },
            context),
        ["metric-form"] = context => MetricForm.Draw(
            new MetricFormView { Activities = [new(Say(context, "visits, as logged", "统计已记录的拜访"), "did:visit")] }, context),
        ["metric-form-refused"] = context => MetricForm.Draw(
            new MetricFormView
            {
                Id = "own-1", Counts = Say(context, "last value, points up to 5", "取最新值，分数，满分 5"),
                Draft = new FormDraft(
                    new Dictionary<string, string> { ["name"] = "NPS" },
                    new Dictionary<string, string> { ["name"] = Say(context, "NPS is taken.", "“NPS”已被占用。") }),
            },
            context),
        ["reading-noted"] = context => ReadingCards.Noted(Reading(context), context),
        ["reading-noted-for"] = context => ReadingCards.Noted(
            Reading(context) with { Whose = Say(context, "Ben Wang", "王本"), Standing = null }, context),
        ["reading-told"] = context => ReadingCards.Told(
            Say(context, "Fang has entered CSAT 4.6 for you, 16 Nov.", "王芳给你登记了客户满意度 4.6，11 月 16 日。"), Reading(context), context),
        ["reading-form"] = context => ReadingForm.Draw(
            new ReadingFormView
            {
                People = [new(Say(context, "Fang", "王芳"), "fang"), new(Say(context, "Ana", "李安娜"), "ana")],
                Metrics = [new(Say(context, "CSAT", "客户满意度"), "own-1")], Today = Today, Example = "4.6",
                Draft = new FormDraft(
                    new Dictionary<string, string> { ["figure"] = "46", ["metric"] = "own-1" },
                    new Dictionary<string, string>
                    {
                        ["figure"] = Say(
                            context, "46 can't be right: CSAT goes from 0 to 5.", "46 不太对：客户满意度的范围是 0 到 5。"),
                    }),
            },
            context),
        ["reading-correct"] = context => ReadingCards.AskCorrection(Reading(context), FormDraft.Empty, context),
        ["reading-objection"] = context => ReadingCards.AskObjection(Root, FormDraft.Empty, context),
    };

    private static MetricLineView Csat(CardContext context) => new(
        "own-1", Say(context, "CSAT", "CSAT / 客户满意度"), Say(context, "last value, points up to 5", "取最新值，分数，满分 5"),
        Say(context, "CSAT 4.6", "客户满意度 4.6"), true, null);

    private static ReadingView Reading(CardContext context) => new()
    {
        Root = Root,
        MetricId = "own-1",
        Metric = Say(context, "CSAT", "客户满意度"),
        How = Say(context, "last value", "最新值"),
        Figure = "4.6",
        Day = Say(context, "16 Nov", "11 月 16 日"),
        Standing = Say(
            context, "0.2 to go, 11 working days left. 96 % done, 100 % expected by now: on track.",
            "还差 0.2，剩 11 个工作日。完成率 96%，时间进度 100%，进度正常。"),
    };
}
