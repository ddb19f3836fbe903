using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Storage.Due;
using TeamCoachBot.Domain.Calendars;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Wins.Ledger;

/// <summary>What a win waits for, and since which day.</summary>
internal readonly record struct Waiting(bool ForObjection, DateOnly Since);

/// <summary>
/// Keeps the wins that wait for a manager (<c>d|win|{root}</c>): the manager's list, and what happens when nobody comes.
/// The next morning the managers are told once; after five working days silence confirms; an objection is brought up
/// again every two working days until it is decided.
/// </summary>
internal static class WinDues
{
    public const string Kind = "win";

    /// <summary>What is to be done next: tell the managers, take silence for consent, remind of an objection.</summary>
    public const string Step = "Step";
    public const string Tell = "tell";
    public const string Silence = "silence";
    public const string Objection = "objection";

    /// <summary>How long an objection may lie before it is brought up again (handbook, chapter 5).</summary>
    private const int ObjectionDays = 2;

    private static readonly TimeOnly Morning = new(9, 0);

    /// <summary>Null when nobody has to look at it.</summary>
    public static Waiting? Of(Dossier dossier)
    {
        if (dossier.IsCancelled || dossier.Root is not LedgerEntry.Won)
            return null;
        if (WinSheet.ObjectionIn(dossier) is { } objection)
            return new Waiting(true, objection.RecordedOn);
        if (dossier.Look != LookedAt.ToConfirm)
            return null;
        var since = dossier.Followers.OfType<LedgerEntry.Decided>()
            .LastOrDefault(decided => decided.Entry == dossier.Root.Id && !dossier.Cancelled(decided.Id))?.RecordedOn;
        return new Waiting(false, since ?? dossier.Root.RecordedOn);
    }

    /// <summary>Writes into a commit what the win waits for now, if that has changed.</summary>
    public static void Put(Commit commit, Dossier? before, Dossier after, TeamInfo team)
    {
        var (was, waits) = (before is null ? null : Of(before), Of(after));
        if (was == waits)
            return;
        if (waits is { } waiting)
            commit.Dues.Add(First(after.Root.Id, waiting, team));
        else
            commit.Upsert(DueThing.Settled(commit.Scope, Kind, after.Root.Id.Value));
    }

    public static DueThing SilenceOf(EntryId root, Waiting waiting, TeamInfo team) => Thing(
        root, Silence, Zones.StartOf(LastDayToLook(waiting.Since, team).AddDays(1), team.Zone));

    public static DueThing ObjectionOf(EntryId root, DateOnly since, TeamInfo team) => Thing(
        root, Objection, Zones.InstantOf(team.Calendar.AddWorkingDays(since, ObjectionDays), Morning, team.Zone));

    /// <summary>The last day on which silence has not yet confirmed, and on which a credited person may object.</summary>
    public static DateOnly LastDayToLook(DateOnly since, TeamInfo team) =>
        team.Calendar.AddWorkingDays(since, LookRule.SilentDays);

    private static DueThing First(EntryId root, Waiting waiting, TeamInfo team) => waiting.ForObjection
        ? ObjectionOf(root, waiting.Since, team)
        : Thing(root, Tell, Zones.InstantOf(team.Calendar.NextWorkingDay(waiting.Since), Morning, team.Zone));

    private static DueThing Thing(EntryId root, string step, DateTimeOffset at) =>
        new(Kind, root.Value, at) { Facts = new Dictionary<string, string> { [Step] = step } };
}
