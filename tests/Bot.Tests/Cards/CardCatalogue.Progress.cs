using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.Progress;
using TeamCoachBot.Domain;
using TeamCoachBot.Domain.Calendars;

namespace TeamCoachBot.Bot.Tests.Cards;

/// <content>Progress.</content>
internal static partial class CardCatalogue
{
    private static readonly DateOnly Today = new(2026, 11, 20);

    private static readonly Period November = new(PeriodKind.Month, new(2026, 11, 1), new(2026, 12, 1), "2026-11");

    private static readonly Units Yuan = new Units.Money(Currency.CNY);

    private static Dictionary<string, Func<CardContext, Card>> Progress => new()
    {
        ["progress-ahead"] = context => ProgressCard.Draw(OnTheWay(context), context),
        ["progress-behind-of-another"] = context => ProgressCard.Draw(
            OnTheWay(context) with
            {
                Whose = "Ben",
                Standing = Standing.Behind,
                Attained = 190_000m,
                Gap = 310_000m,
                Done = 0.38m,
                ToConfirm = 0m,
                Needed = new(NeededIn.Days, 38_750m),
                Forecast = 297_000m,
                Since = new(new(2026, 11, 19), 20_000m, -5_000m, 12_000m),
            },
            context),
        ["progress-done"] = context => ProgressCard.Draw(
            OnTheWay(context) with
            {
                Standing = Standing.Done,
                Attained = 532_000m,
                Gap = 0m,
                Surplus = 32_000m,
                Done = 1.064m,
                Needed = null,
                Forecast = null,
            },
            context),
        ["progress-no-target"] = context => ProgressCard.Draw(
            OnTheWay(context) with
            {
                Standing = Standing.NoTarget,
                Target = 0m,
                Gap = 0m,
                Done = null,
                Expected = null,
                Stretch = null,
                Needed = null,
                Forecast = null,
                Course = [],
            },
            context),
        ["progress-too-early"] = context => ProgressCard.Draw(
            OnTheWay(context) with
            {
                Standing = Standing.TooEarly,
                Attained = 0m,
                ToConfirm = 0m,
                Gap = 500_000m,
                Done = 0m,
                Expected = 0.05m,
                WorkingDaysLeft = 20,
                Needed = new(NeededIn.Weeks, 125_000m),
                AgreedTarget = 550_000m,
                OtherBases = [],
                Since = null,
                Course = [],
                CountedSince = new(2026, 11, 2),
                HasDefaults = true,
            },
            context),
        ["progress-satisfaction"] = context => ProgressCard.Draw(
            OnTheWay(context) with
            {
                Metric = Say(context, "Customer satisfaction", "客户满意度"),
                Basis = Say(context, "last reading", "最近一次"),
                Units = new Units.Marks(),
                IsFromWins = false,
                Standing = Standing.AtRisk,
                Target = 4.6m,
                Attained = 4.2m,
                ToConfirm = 0m,
                Gap = 0.4m,
                Done = 0.913m,
                Expected = 1m,
                Stretch = null,
                Needed = null,
                Forecast = 4.2m,
                OtherBases = [],
                Since = null,
                Course = [],
            },
            context),
    };

    private static ProgressView OnTheWay(CardContext context) => new()
    {
        Period = November,
        Today = Today,
        Metric = Say(context, "Revenue", "销售额"),
        Basis = Say(context, "signed", "已签约"),
        Units = Yuan,
        Standing = Standing.Ahead,
        Target = 500_000m,
        Stretch = 525_000m,
        Attained = 380_000m,
        ToConfirm = 40_000m,
        Gap = 120_000m,
        Done = 0.76m,
        Expected = 0.64m,
        WorkingDaysLeft = 8,
        Needed = new(NeededIn.Deals, 1.8m),
        Forecast = 558_000m,
        OtherBases = [new(Say(context, "Collected", "回款额"), 210_000m, IsMoneyIn: true)],
        Since = new(new(2026, 11, 19), 80_000m, 0m, 0m),
        Course = [.. Enumerable.Range(1, 20).Select(day => new CoursePoint(
            new(2026, 11, day), 19_000m * day, 16_000m * day))],
    };

    private static string Say(CardContext context, string english, string chinese) =>
        context.Language == Language.Chinese ? chinese : english;
}
