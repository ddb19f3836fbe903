using System.Globalization;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Storage.Due;

namespace TeamCoachBot.Bot.Api;

/// <summary>
/// Takes away what the door for other systems needs no more: links once their time is over, what requests wrote once they
/// can't come again under their key.
/// </summary>
internal sealed class DoorSweep(OldRows old, DoorStore doors, TeamPartition partition, TimeProvider time) : IDueWork
{
    private const string Name = "door";
    private const string Links = "once";
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

    /// <summary>What was written in a month goes together, when the last of it is over.</summary>
    /// <param name="now">By the domain's clock.</param>
    public static DueThing OfDone(DateTimeOffset now)
    {
        var month = new DateTime(now.UtcDateTime.Year, now.UtcDateTime.Month, 1);
        return new(Name, Done + month.ToString("yyyyMM", CultureInfo.InvariantCulture), Utc(month.AddMonths(1)) + IntakeRows.Memory + AfterTheDay);
    }

    public async Task RunAsync(TeamScope scope, IReadOnlyList<DueThing> due, CancellationToken ct)
    {
        if (due.Any(thing => thing.Object.StartsWith(Links, StringComparison.Ordinal)))
            await DropLinksAsync(scope, ct);
        if (due.Any(thing => thing.Object.StartsWith(Done, StringComparison.Ordinal)))
            await old.DropAsync(await old.FindAsync(IntakeRows.OverBefore(scope, time.GetUtcNow()), ct), ct);
        foreach (var thing in due)
            await old.SettleAsync(thing, ct);
    }

    /// <summary>Where a link leads goes first: without its row nobody would find that any more.</summary>
    private async Task DropLinksAsync(TeamScope scope, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var rows = await partition.RangeAsync(scope, OneTimeLinkRows.All, ct);
        var over = rows.Where(row => OneTimeLinkRows.Read(scope, row).ExpiresAt <= now).ToList();
        foreach (var row in over)
            await doors.WithdrawAsync(OneTimeLinkRows.Read(scope, row).Id, ct);
        await old.DropAsync(over, ct);
    }

    private static DateTimeOffset Utc(DateTime day) => new(day, TimeSpan.Zero);
}
