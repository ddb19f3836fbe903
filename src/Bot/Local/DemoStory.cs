using TeamCoachBot.Bot.Wins;
using TeamCoachBot.Bot.Wins.Ledger;
using TeamCoachBot.Domain;
using TeamCoachBot.Domain.Calendars;
using TeamCoachBot.Domain.Targets;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Local;

/// <summary>
/// What one rep of the demo sold, the same on every machine: a strength of their own, customers that come back, and a
/// running month in which one is ahead, one is on track and two need somebody.
/// </summary>
internal sealed class DemoStory(DemoPerson person, WorkCalendar calendar, DateOnly today)
{
    private const int DaysToPay = 20;

    private static readonly string[] Customers =
    [
        "华为", "美的", "顺丰", "联想", "蓝月亮", "立白", "用友", "金蝶", "顾家家居", "小米", "Contoso", "Fabrikam", "Globex", "Initech",
    ];

    /// <summary>Each rep's month so far as a share of what the plan expects.</summary>
    private decimal Strength => person.Key switch
    {
        "ana" => 1.10m,
        "ben" => 0.98m,
        "lei" => 0.83m,
        _ => 0.55m,
    };

    public Target TargetOf(Period month) => Target(new TargetOwner.OfMember(person.Id), month, 300_000m, today);

    public static Target Target(TargetOwner owner, Period month, decimal commitment, DateOnly today)
    {
        var first = month.First < today ? month.First.AddDays(-3) : today.AddDays(-20);
        return Domain.Targets.Target.Restore(Metric.Revenue.Id, Basis.Signed, month, owner, false,
        [
            new TargetVersion(
                1, commitment, decimal.Round(commitment * 1.05m), null, TargetState.SetByManager, DemoCast.Fang.Id,
                new DateTimeOffset(first.ToDateTime(new TimeOnly(2, 0)), TimeSpan.Zero), ""),
        ]);
    }

    /// <summary>A win every few working days; of the running month only what has happened by now.</summary>
    public IEnumerable<Dossier> WinsOf(Period month)
    {
        var days = new List<DateOnly>();
        for (var day = month.First; day < month.End && day < today; day = day.AddDays(1))
        {
            if (calendar.IsWorkingDay(day))
                days.Add(day);
        }

        var every = 3 + person.Number % 2;
        var inMonth = Math.Max(1, calendar.WorkingDays(month) / every);
        var each = 300_000m * Strength * Season(month) / inMonth;
        for (var i = every - 1; i < days.Count; i += every)
            yield return WinOn(days[i], 100 * decimal.Round(each * Swing(days[i]) / 100));
    }

    private Dossier WinOn(DateOnly day, decimal amount)
    {
        var at = At(day);
        var number = day.DayNumber + person.Number;
        var won = new LedgerEntry.Won(new WinFacts
        {
            Customer = new CustomerId(Customers[number % Customers.Length]),
            Worth = Worth.Of(amount),
            Currency = Currency.CNY,
            On = day,
            Stage = number % 3 == 0 ? Stage.DepositIn.Id : Stage.Signed.Id,
            Credits = [new Credit(person.Id, 100)],
            IsFirstOrder = number % 5 == 0,
        })
        {
            Id = LedgerRows.RootId(person.Id, at, $"demo-{person.Key}-{day.DayNumber}"),
            Recorder = person.Id,
            RecordedAt = at,
            RecordedOn = day,
        };
        var paid = day.AddDays(DaysToPay);
        return paid < today ? Paid(won, paid, number % 4 == 0 ? 100 * decimal.Round(amount / 200) : amount) : Dossier.Open(won);
    }

    /// <summary>Customers pay after some weeks, one in four no more than half of it so far.</summary>
    private Dossier Paid(LedgerEntry.Won won, DateOnly day, decimal amount) => Dossier.Restore(won,
    [
        new LedgerEntry.Receipt(amount, day)
        {
            Id = new EntryId($"demo-paid-{person.Key}-{day.DayNumber}"),
            Under = won.Id,
            Recorder = person.Id,
            RecordedAt = At(day),
            RecordedOn = day,
        },
    ]);

    private DateTimeOffset At(DateOnly day) => new(day.ToDateTime(new TimeOnly(3, person.Number)), TimeSpan.Zero);

    /// <summary>Between 0.8 and 1.2, from the day alone.</summary>
    private decimal Swing(DateOnly day) => 0.8m + (((day.DayNumber * 7) + (person.Number * 13)) % 41 / 100m);

    private static decimal Season(Period month) => month.Last.Month is 1 or 2 ? 0.8m : month.Last.Month is 12 ? 1.1m : 1m;
}
