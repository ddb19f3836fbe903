using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.Progress;
using TeamCoachBot.Domain;
using TeamCoachBot.Domain.Calendars;
using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Progress;
using TeamCoachBot.Domain.Targets;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Tests.Cards;

/// <content>Answers from the domain's own figures: three wins against a target, one day of leave.</content>
internal static partial class CardCatalogue
{
    private static Dictionary<string, Func<CardContext, Card>> Why => new()
    {
        ["why"] = context => DrawWhy(context, Question(500_000m)),
        ["why-too-early"] = context => DrawWhy(context, Question(500_000m) with { Today = new(2026, 11, 3) }),
        ["why-no-target"] = context => DrawWhy(context, Question(null)),
        ["progress-from-figures"] = context =>
            ProgressCard.Draw(ProgressViews.Of(ProgressFigures.Of(Question(500_000m)), Names(context)), context),
    };

    public static ProgressNames Names(CardContext context) => new()
    {
        Today = Today,
        Units = Yuan,
        Metric = Say(context, "Revenue", "销售额"),
        Basis = basis => basis.IsCollected ? Say(context, "collected", "回款额")
            : basis.Stage == Stage.Signed.Id ? Say(context, "signed", "已签约")
            : basis.Stage == Stage.DepositIn.Id ? Say(context, "deposit in", "已收定金")
            : basis.Stage == Stage.PartPaid.Id ? Say(context, "part paid", "部分回款")
            : Say(context, "settled", "已回清"),
    };

    public static ProgressQuestion Question(decimal? target) => new()
    {
        Metric = Metric.Revenue,
        Basis = Basis.Signed,
        Currency = Currency.CNY,
        Period = November,
        Months = [November],
        Today = Today,
        Calendar = WorkCalendar.WithoutHolidays(WorkPattern.FiveDays)
            .Without(Leave.Of(DayRange.Through(new(2026, 11, 9), new(2026, 11, 9)))),
        Totals = [Value(MonthTotals.Rebuild(CardTestKit.Ana, November, Ledger, StageOrder.Default))],
        Target = target is { } number
            ? TargetInForce.Of(new TargetPart(November, new TargetVersion(
                2, number, number * 1.05m, null, TargetState.Agreed, CardTestKit.Ana, CardTestKit.Now.AddDays(-25), "")))
            : TargetInForce.None,
    };

    private static IEnumerable<Dossier> Ledger =>
        new[] { (120_000m, 4), (180_000m, 12), (80_000m, 19) }.Select(win => Dossier.Open(Won(win.Item1, win.Item2)));

    private static LedgerEntry.Won Won(decimal amount, int day)
    {
        var on = new DateOnly(2026, 11, day);
        var facts = new WinFacts
        {
            Customer = new CustomerId("acme"),
            Worth = Worth.Of(amount),
            Currency = Currency.CNY,
            On = on,
            Stage = Stage.Signed.Id,
            Credits = [new Credit(CardTestKit.Ana, 100)],
        };
        return new(facts)
        {
            Id = new EntryId($"w{day}"),
            Recorder = CardTestKit.Ana,
            RecordedAt = new(on.ToDateTime(new TimeOnly(9, 0)), TimeSpan.Zero),
            RecordedOn = on,
        };
    }

    private static Card DrawWhy(CardContext context, ProgressQuestion question)
    {
        var figures = ProgressFigures.Of(question);
        var view = new WhyView
        {
            Progress = ProgressViews.Of(figures, Names(context) with { Today = question.Today }),
            Whys = Domain.Progress.Why.Of(question, figures),
            Entries = [.. Enumerable.Range(1, 10).Select(day => new WhyEntryView(
                new(2026, 11, 20 - day), Say(context, $"Acme {day}", $"客户 {day}"), 38_000m, IsToConfirm: day == 1))],
        };
        return WhyCard.Draw(view, context);
    }

    private static T Value<T>(Outcome<T> outcome) where T : notnull
    {
        Assert.True(outcome.TryGet(out var value, out var refusal), refusal?.ToString());
        return value;
    }
}
