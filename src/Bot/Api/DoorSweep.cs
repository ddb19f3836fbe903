using System.Globalization;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Storage.Due;

namespace TeamCoachBot.Bot.Api;

/// <summary>
/// Takes away what the door for other systems needs no more: links and tokens once their time is over, what requests wrote
/// once they can't come again under their key.
/// </summary>
internal sealed class DoorSweep(OldRows old, DoorStore doors, TimeProvider time) : IDueWork
{
    private const string Name = "door";
    private const string Links = "once";
    private const string Tokens = "token";
    private const string Done = "done";

    /// <summary>Longer than any link holds; a link of the day's last minute is swept with the day.</summary>
    private static readonly TimeSpan AfterTheDay = TimeSpan.FromHours(2);

    public string Kind => Name;

    /// <summary>The links of a day go together, early on the next.</summary>
    /// <param name="now">By the domain's clock.</param>
    public static DueThing OfLinks(DateTimeOffset now)
    {
        var day = now.UtcDateTime.Date;
        return new(Name, Links + day.ToString("yyyyMMdd", CultureInfo.InvariantCulture), Utc(day.AddDays(1)) + AfterTheDay);
    }

    /// <summary>The tokens of a day go together once they hold no more, whether they were revoked or not.</summary>
    /// <param name="now">By the domain's clock.</param>
    public static DueThing OfTokens(DateTimeOffset now)
    {
        var day = now.UtcDateTime.Date;
        return new(
            Name, Tokens + day.ToString("yyyyMMdd", CultureInfo.InvariantCulture), Utc(day.AddDays(1)) + ApiToken.Life + AfterTheDay);
    }

    /// <summary>What was written in a month goes together, when the last of it is over.</summary>
    /// <param name="now">By the domain's clock.</param>
    public static DueThing OfDone(DateTimeOffset now)
    {
        var month = new DateTime(now.UtcDateTime.Year, now.UtcDateTime.Month, 1);
        return new(Name, Done + month.ToString("yyyyMM", CultureInfo.InvariantCulture), Utc(month.AddMonths(1)) + IntakeRows.Memory + AfterTheDay);
    }

    public async Task RunAsync(TeamScope scope, IReadOnlyList<DueThing> due, CancellationToken ct)
    {
        if (Has(Links))
            await DropAsync(OneTimeLinkRows.OverBefore(scope, time.GetUtcNow()), ct);
        if (Has(Tokens))
            await DropAsync(ApiTokenRows.OverBefore(scope, time.GetUtcNow()), ct);
        if (Has(Done))
            await old.DropAsync(await old.FindAsync(IntakeRows.OverBefore(scope, time.GetUtcNow()), ct), ct);
        foreach (var thing in due)
            await old.SettleAsync(thing, ct);

        bool Has(string kind) => due.Any(thing => thing.Object.StartsWith(kind, StringComparison.Ordinal));
    }

    /// <summary>What leads to a row goes first: without the row nobody would find that any more.</summary>
    private async Task DropAsync(string over, CancellationToken ct)
    {
        var rows = await old.FindAsync(over, ct);
        foreach (var row in rows)
            await doors.WithdrawAsync(Key.Parts(row.RowKey)[2], ct);
        await old.DropAsync(rows, ct);
    }

    private static DateTimeOffset Utc(DateTime day) => new(day, TimeSpan.Zero);
}
