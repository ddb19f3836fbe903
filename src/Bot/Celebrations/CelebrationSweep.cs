using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Storage.Due;

namespace TeamCoachBot.Bot.Celebrations;

/// <summary>
/// Takes away what the bot knows of a day's posts once nobody looks at them any more: the posts stay in the channel as they
/// are, the wins in the ledger.
/// </summary>
internal sealed class CelebrationSweep(CelebrationStore store, OldRows old) : IDueWork
{
    /// <summary>How long a post follows what becomes of its win.</summary>
    public const int KeptDays = 90;

    private const string Name = "posts";

    public string Kind => Name;

    /// <summary>Everything of a day goes together.</summary>
    public static DueThing Of(DateOnly day) => new(
        Name, CelebrationRows.Text(day),
        new DateTimeOffset(day.AddDays(KeptDays + 1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc)));

    public async Task RunAsync(TeamScope scope, IReadOnlyList<DueThing> due, CancellationToken ct)
    {
        foreach (var thing in due)
        {
            if (CelebrationRows.Day(thing.Object) is { } day)
                await old.DropAsync(await store.RowsAsync(scope, day, ct), ct);
            await old.SettleAsync(thing, ct);
        }
    }
}
