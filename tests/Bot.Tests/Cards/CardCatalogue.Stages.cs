using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Wins.Stages;

namespace TeamCoachBot.Bot.Tests.Cards;

/// <content>A team's stages: the list, the forms, and what the set-up card says about wins.</content>
internal static partial class CardCatalogue
{
    private static Dictionary<string, Func<CardContext, Card>> OfStages => new()
    {
        ["stages"] = context => StageCards.List(StageList(context) with { MayChange = false, GivenUp = [] }, context),
        ["stages-changed"] = context => StageCards.List(
            StageList(context) with
            {
                Lead = Say(
                    context, "installed is a stage now. Wins that are further along have passed it and count at it, too.",
                    "已新增阶段：安装。走得更远的单子也算到过这一步。"),
            },
            context),
        ["stages-money-counts"] = context => StageCards.List(StageList(context) with { Counted = null }, context),
        ["stages-strange"] = context => StageCards.List(
            StageList(context) with { Stages = ["A & B (50%)", "\u2068שלום\u2069", new string('W', 24)] }, context),
        ["stage-add"] = context => StageForms.Draw(new StageFormView { Stages = Stages(context), IsNew = true }, context),
        ["stage-add-refused"] = context => StageForms.Draw(
            new StageFormView
            {
                Stages = Stages(context),
                IsNew = true,
                Draft = Refused(StageForms.Name, "<b>", Say(
                    context, "Only letters and digits and simple signs fit into a stage's name, unlike <b>.",
                    "阶段名称只能用文字、数字和简单符号，请换掉：<b>。")),
            },
            context),
        ["stage-change"] = context => StageForms.Draw(new StageFormView { Stages = Stages(context) }, context),
        ["set-up-wins-refused"] = context => SetUpCard.Draw(
            SetUp(context) with
            {
                Draft = Refused(SetUpCard.Protection, "999", Say(context, "Please give 1 to 365 days.", "请填写 1 到 365 天。")),
            },
            context),
    };

    private static StageListView StageList(CardContext context) => new()
    {
        Stages =
        [
            Say(context, "signed", "已签约"), Say(context, "deposit in", "已收定金"), Say(context, "installed", "安装"),
            Say(context, "settled", "已回清"),
        ],
        Counted = 1,
        GivenUp = [Say(context, "part paid", "部分回款")],
        MayChange = true,
    };

    private static FormDraft Refused(string field, string typed, string why) => new(
        new Dictionary<string, string> { [field] = typed }, new Dictionary<string, string> { [field] = why });
}
