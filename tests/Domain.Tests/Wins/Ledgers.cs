using TeamCoachBot.Domain.Calendars;
using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Domain.Tests.Wins;

/// <summary>Entries of which a test names only what matters to it. Days are of November 2026.</summary>
internal static class Ledgers
{
    public static readonly Period November =
        new(PeriodKind.Month, new DateOnly(2026, 11, 1), new DateOnly(2026, 12, 1), "2026-11");

    public static DateOnly Nov(int day) => new(2026, 11, day);

    public static WinFacts Facts(decimal amount, DateOnly on, string customer = "acme") => new()
    {
        Customer = new CustomerId(customer),
        Worth = Worth.Of(amount),
        Currency = Currency.CNY,
        On = on,
        Stage = Stage.Signed.Id,
        Credits = [new Credit(Cast.Ana, 100)],
    };

    public static LedgerEntry.Won Won(WinFacts facts, DateOnly? recordedOn = null, string id = "w1") => new(facts)
    {
        Id = new EntryId(id),
        Recorder = Cast.Ana,
        RecordedAt = At(recordedOn ?? facts.On, 0),
        RecordedOn = recordedOn ?? facts.On,
    };

    public static LedgerEntry.Won Won(decimal amount, DateOnly on, string id = "w1") => Won(Facts(amount, on), id: id);

    /// <summary>A follower of the dossier's root, recorded on a day, after everything that day already holds.</summary>
    public static Dossier Then(this Dossier dossier, LedgerEntry.Follower entry, DateOnly recordedOn)
    {
        var outcome = dossier.Add(Stamped(dossier, entry, recordedOn), StageOrder.Default);
        Assert.True(outcome.TryGet(out var next, out var refusal), refusal?.ToString());
        return next;
    }

    public static Refusal? RefusalOf(this Dossier dossier, LedgerEntry.Follower entry, DateOnly recordedOn)
        => dossier.Add(Stamped(dossier, entry, recordedOn), StageOrder.Default).TryGet(out _, out var refusal)
            ? null
            : refusal;

    public static LedgerEntry.Follower Stamped(Dossier dossier, LedgerEntry.Follower entry, DateOnly recordedOn)
        => entry with
        {
            RecordedAt = At(recordedOn, dossier.Followers.Length + 1),
            RecordedOn = recordedOn,
        };

    public static LedgerEntry.StageMoved Moved(Stage to, DateOnly on, string id = "s1")
        => new(to.Id, on)
        {
            Id = new(id), Recorder = Cast.Ana, RecordedAt = default, RecordedOn = on, Under = new("w1"),
        };

    public static LedgerEntry.Receipt Receipt(decimal amount, DateOnly on, string id = "r1")
        => new(amount, on)
        {
            Id = new(id), Recorder = Cast.Ana, RecordedAt = default, RecordedOn = on, Under = new("w1"),
        };

    public static LedgerEntry.WinCorrected Corrected(WinFacts facts, string id = "c1") => new(facts, "typing error")
    {
        Id = new(id), Recorder = Cast.Ana, RecordedAt = default, RecordedOn = default, Under = new("w1"),
    };

    public static LedgerEntry.Refund Refund(decimal amount, DateOnly on, string id = "f1")
        => new(amount, on, "returned")
    {
        Id = new(id), Recorder = Cast.Ana, RecordedAt = default, RecordedOn = on, Under = new("w1"),
    };

    public static LedgerEntry.Cancelled Cancelled(string entry, string id = "x1") => new(new(entry), "undone")
    {
        Id = new(id), Recorder = Cast.Ana, RecordedAt = default, RecordedOn = default, Under = new("w1"),
    };

    public static LedgerEntry.Decided Decided(string entry, LookedAt look, string id = "d1")
        => new(new(entry), look, "seen")
    {
        Id = new(id), Recorder = Cast.Chief, RecordedAt = default, RecordedOn = default, Under = new("w1"),
    };

    public static MonthTotals TotalsOf(params Dossier[] ledger) => TotalsOf(Cast.Ana, November, ledger);

    public static MonthTotals TotalsOf(MemberId? owner, Period month, params Dossier[] ledger)
    {
        Assert.True(MonthTotals.Rebuild(owner, month, ledger, StageOrder.Default).TryGet(out var totals, out _));
        return totals;
    }

    private static DateTimeOffset At(DateOnly day, int minute)
        => new(day.ToDateTime(new TimeOnly(9, 0)).AddMinutes(minute), TimeSpan.Zero);
}
