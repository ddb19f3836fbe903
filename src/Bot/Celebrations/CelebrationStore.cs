using Azure;
using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Storage.Due;
using TeamCoachBot.Bot.Storage.Tables;
using TeamCoachBot.Bot.Wins;
using TeamCoachBot.Bot.Wins.Ledger;
using TeamCoachBot.Domain.Celebrations;
using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Celebrations;

/// <summary>Reads and writes what is celebrated. Every write is conditional on what was read and may be done twice.</summary>
internal sealed class CelebrationStore(BotTables tables, TeamPartition partition, TeamStore teams, DueHints hints)
{
    /// <summary>How often a change is tried again because somebody else wrote in between.</summary>
    private const int MostAttempts = 8;

    private static readonly string StateKey = Key.Of("t", "celebrations");

    public async Task<CelebrationDay> DayAsync(TeamScope scope, DateOnly day, CancellationToken ct) =>
        CelebrationRows.Read(day, await partition.RangeAsync(scope, CelebrationRows.Of(day), ct));

    /// <summary>Everything that a day has left, what leads to it first.</summary>
    public async Task<IReadOnlyList<TableEntity>> RowsAsync(TeamScope scope, DateOnly day, CancellationToken ct)
    {
        var rows = await partition.RangeAsync(scope, CelebrationRows.Of(day), ct);
        var pointers = CelebrationRows.Read(day, rows).Things.Select(
            thing => new TableEntity(scope.PartitionKey, CelebrationRows.DayKeyOf(thing.Root)) { ETag = ETag.All });
        return [.. pointers, .. rows];
    }

    /// <summary>The day on which something is celebrated; null when it isn't.</summary>
    public async Task<DateOnly?> DayOfAsync(TeamScope scope, string root, CancellationToken ct) => CelebrationRows.Day(
        (await partition.RowAsync(scope, CelebrationRows.DayKeyOf(root), ct))?.GetString("Day"));

    /// <summary>Gives something the next place of a day, once: whoever is second finds the place that the first gave.</summary>
    /// <param name="make">What the card says, once its place is known.</param>
    public async Task<DateOnly> TakePlaceAsync(
        TeamScope scope, DateOnly day, string root, Func<Place, Celebrated> make, CancellationToken ct)
    {
        var sweep = CelebrationSweep.Of(day);
        await hints.AnnounceAsync(scope, sweep.At, ct);
        for (var attempt = 1; ; attempt++)
        {
            var row = await partition.RowAsync(scope, CelebrationRows.KeyOf(day, CelebrationRows.DayCard), ct);
            var place = Place.After(row?.GetInt32("Taken") ?? 0);
            try
            {
                await tables.Teams.SubmitTransactionAsync(
                    [
                        DayAction(scope, day, row, place),
                        new(TableTransactionActionType.Add, CelebrationRows.ThingRow(scope, day, root, make(place))),
                        new(TableTransactionActionType.Add, CelebrationRows.PointerRow(scope, day, root)),
                        new(TableTransactionActionType.UpsertReplace, sweep.RowIn(scope)),
                    ],
                    ct);
                return day;
            }
            catch (RequestFailedException e) when (e.Status is 409 or 412)
            {
                // Another thing took this place, or this one has its place already: the pointer tells which.
                if (await DayOfAsync(scope, root, ct) is { } taken)
                    return taken;
                if (attempt == MostAttempts)
                    throw;
            }
        }
    }

    /// <summary>Changes what a card says; null when there is no such thing.</summary>
    public Task<bool> ChangeAsync(
        TeamScope scope, DateOnly day, string root, Func<Celebrated, Celebrated> change, CancellationToken ct) =>
        ChangeRowAsync(scope, CelebrationRows.KeyOf(day, root), row =>
        {
            var before = CelebrationRows.ThingOf(row);
            var after = change(before);
            CelebrationRows.Put(row, after);
            return !after.Equals(before);
        }, ct);

    public Task<bool> PutStandingAsync(TeamScope scope, DateOnly day, Standing? standing, CancellationToken ct) =>
        ChangeRowAsync(scope, CelebrationRows.KeyOf(day, CelebrationRows.DayCard), row =>
        {
            var before = row.GetString("Standing");
            CelebrationRows.Put(row, standing);
            return row.GetString("Standing") != before;
        }, ct);

    /// <summary>Takes a card over as it was read; false when somebody else was quicker.</summary>
    public async Task<bool> ClaimAsync(
        TeamScope scope, DateOnly day, string card, ETag asRead, Post claimed, CancellationToken ct)
    {
        var key = CelebrationRows.KeyOf(day, card);
        if (await partition.RowAsync(scope, key, ct) is not { } row || row.ETag != asRead)
            return false;
        CelebrationRows.Put(row, claimed);
        try
        {
            await tables.Teams.UpdateEntityAsync(row, asRead, TableUpdateMode.Replace, ct);
            return true;
        }
        catch (RequestFailedException e) when (e.Status is 404 or 412)
        {
            // A lost answer may have been our own claim's.
            var found = await partition.RowAsync(scope, key, ct);
            return found is not null && CelebrationRows.PostOf(found).Claim == claimed.Claim;
        }
    }

    /// <summary>Records what became of a card, whatever else of its row has changed meanwhile.</summary>
    public Task RecordAsync(TeamScope scope, DateOnly day, string card, Func<Post, Post> change, CancellationToken ct) =>
        ChangeRowAsync(scope, CelebrationRows.KeyOf(day, card), row =>
        {
            CelebrationRows.Put(row, change(CelebrationRows.PostOf(row)));
            return true;
        }, ct);

    /// <summary>A card was seen in the channel: what was unknown about its post is known now.</summary>
    public async Task FoundAsync(
        TeamScope scope, DateOnly day, string card, ConversationAddress at, string activityId, CancellationToken ct) =>
        await ChangeRowAsync(scope, CelebrationRows.KeyOf(day, card), row =>
        {
            var post = CelebrationRows.PostOf(row);
            if (!post.IsUncertain)
                return false;
            CelebrationRows.Put(row, post with { State = PostState.Posted, ActivityId = activityId, At = post.At ?? at });
            return true;
        }, ct);

    public async Task<CelebrationChoice?> ChoiceAsync(TeamScope scope, MemberId member, CancellationToken ct) =>
        CelebrationRows.Choice(await partition.RowAsync(scope, CelebrationRows.ChoiceKey(member), ct));

    /// <summary>What the managers have been told, at most 30 seconds old: "none" for no channel, else the channel that is gone.</summary>
    public async Task<string?> ToldAsync(TeamScope scope, CancellationToken ct)
    {
        var rows = await teams.RowsAsync(scope, "celebrations", ct);
        return rows.FirstOrDefault(r => r.RowKey == StateKey)?.GetString("Told") is { Length: > 0 } told ? told : null;
    }

    /// <summary>Writes into a commit what the managers are told by it.</summary>
    public async Task PutToldAsync(Commit commit, string told, CancellationToken ct)
    {
        var row = await partition.RowAsync(commit.Scope, StateKey, ct);
        commit.Save(new TableEntity(commit.Scope.PartitionKey, StateKey) { ["Told"] = told }, row?.ETag);
    }

    /// <summary>Writes into the commit that chooses where to celebrate what the managers need not be told any more.</summary>
    public static void Chose(Commit commit, string? channel) => commit.Upsert(
        new TableEntity(commit.Scope.PartitionKey, StateKey) { ["Told"] = channel is null ? CelebrationAsides.NoneChosen : "" });

    /// <summary>True when the owner of an entry has something that counts from before it.</summary>
    public async Task<bool> HasEarlierAsync(TeamScope scope, EntryId root, CancellationToken ct)
    {
        var older = new KeyRange(LedgerRows.Under(root).Below, LedgerRows.Of(LedgerRows.OwnerOf(root)).Below);
        return LedgerRows.DossiersOf(await partition.RangeAsync(scope, older, ct))
            .Any(dossier => dossier.Root is LedgerEntry.Opening || Occasion.Stands(dossier));
    }

    private async Task<bool> ChangeRowAsync(TeamScope scope, string key, Func<TableEntity, bool> change, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (await partition.RowAsync(scope, key, ct) is not { } row || !change(row))
                return false;
            try
            {
                await tables.Teams.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace, ct);
                return true;
            }
            catch (RequestFailedException e) when (e.Status == 412 && attempt < MostAttempts)
            {
                // Somebody changed another part of the row: the next round changes theirs.
            }
        }
    }

    private static TableTransactionAction DayAction(TeamScope scope, DateOnly day, TableEntity? row, Place place)
    {
        if (row is null)
            return new(TableTransactionActionType.Add, CelebrationRows.DayRow(scope, day, place.Number));
        row["Taken"] = place.Number;
        return new(TableTransactionActionType.UpdateReplace, row, row.ETag);
    }
}
