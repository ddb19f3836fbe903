using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.Celebrations;

namespace TeamCoachBot.Bot.Tests.Cards;

/// <content>What stands in the channel.</content>
internal static partial class CardCatalogue
{
    private static Dictionary<string, Func<CardContext, Card>> Celebrations => new()
    {
        ["celebration"] = context => CelebrationCard.Draw(Joy(context), context),
        ["celebration-congratulated"] = context => CelebrationCard.Draw(
            Joy(context) with
            {
                Lines =
                [
                    Signed(context) with
                    {
                        Helpers = [Say(context, "Ben", "王本"), Say(context, "Lei", "吴磊")],
                        IsFirstDeal = true,
                        Product = Say(context, "Cloud", "云服务"),
                    },
                ],
                Claps = [Say(context, "Ben", "小王"), Say(context, "Cindy", "小陈"), Say(context, "Lei", "吴磊")],
                Clapped = 5,
            },
            context),
        ["celebration-without-amount"] = context => CelebrationCard.Draw(
            Joy(context) with
            {
                Lines = [Signed(context) with { Who = [Say(context, "Ana", "小李"), Say(context, "Ben", "小王")], Amount = null }],
                Claps = [Say(context, "Cindy", "小陈")],
                Clapped = 1,
                Standing = null,
            },
            context),
        ["celebration-small"] = context => CelebrationCard.Draw(
            Joy(context) with
            {
                Lines =
                [
                    new CelebrationLine
                    {
                        Who = [Say(context, "Ana", "小李")],
                        Words = Say(context, "Acme's CFO *agreed* to a trial", "约到了华为的采购总监"),
                    },
                ],
                Standing = null,
            },
            context),
        ["celebration-taken-back"] = context => CelebrationCard.Draw(Joy(context) with { Lines = [] }, context),
        ["celebration-day"] = context => CelebrationCard.Draw(
            Joy(context) with
            {
                Card = CelebrationRows.DayCard,
                Lines = [.. Enumerable.Range(0, 5).Select(number => OfDay(context, number))],
                Deals = 4,
                Total = context.Written.Amount(860_000m, Yuan), Received = context.Written.Amount(420_000m, Yuan),
                Claps = [Say(context, "Fang", "王芳")],
                Clapped = 1,
            },
            context),
        ["celebration-day-full"] = context => CelebrationCard.Draw(
            Joy(context) with
            {
                Card = CelebrationRows.DayCard,
                Lines = [.. Enumerable.Range(0, 20).Select(number => OfDay(context, number))],
                Deals = 16,
            },
            context),
    };

    private static CelebrationView Joy(CardContext context) => new()
    {
        Day = Today,
        Card = "ana.7",
        Lines = [Signed(context)],
        Standing = new Standing(0.68m, 0.64m, 11),
        Deals = 1,
    };

    private static CelebrationLine Signed(CardContext context) => new()
    {
        Who = [Say(context, "Ana", "小李")],
        Customer = Say(context, "Acme", "华为"),
        Amount = context.Written.Amount(120_000m, Yuan),
    };

    private static CelebrationLine OfDay(CardContext context, int number) => (number % 5) switch
    {
        0 => Signed(context),
        1 => Signed(context) with
        {
            Who = [Say(context, "Ben", "小王"), Say(context, "Cindy", "小陈")],
            Customer = Say(context, "Contoso Manufacturing Group", "顾家家居股份有限公司"),
            Amount = context.Written.Amount(356_000m, Yuan),
        },
        2 => Signed(context) with { Who = [Say(context, "Lei", "吴磊")], IsFirstDeal = true, Customer = Say(context, "Globex", "用友") },
        3 => Signed(context) with { Who = [Say(context, "Min", "赵敏")], Customer = Say(context, "Initech", "金蝶") },
        _ => new CelebrationLine
        {
            Who = [Say(context, "Ana", "小李")], Words = Say(context, "Fabrikam agreed to a trial", "约到了美的的采购总监"),
        },
    };
}
