using System.Globalization;
using System.Text.Json;
using Azure;
using TeamCoachBot.Bot.Storage.Outbox;
using TeamCoachBot.Bot.Storage.Tables;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot.Storage;

/// <summary>
/// Reads ranges of a team's partition and commits turns to it. The partition is the truth; whatever else is kept
/// elsewhere is a hint.
/// </summary>
internal sealed class TeamPartition(BotTables tables, OutboxBell bell, Due.DueHints hints, TimeProvider time)
{
    /// <summary>How long what was done is remembered; an older request is answered as stale.</summary>
    private static readonly TimeSpan Memory = TimeSpan.FromDays(30);

    /// <summary>All rows of a stretch of keys, in key order; one request for each 1,000.</summary>
    public async Task<List<TableEntity>> RangeAsync(TeamScope scope, KeyRange keys, CancellationToken ct)
    {
        List<TableEntity>? rows = null;
        var pages = tables.Teams.QueryAsync<TableEntity>(keys.In(scope.PartitionKey), cancellationToken: ct).AsPages();
        await foreach (var page in pages.WithCancellation(ct))
        {
            if (rows is null && page.ContinuationToken is null && page.Values is List<TableEntity> all)
                return all;
            (rows ??= []).AddRange(page.Values);
        }

        return rows ?? [];
    }

    /// <summary>The first row of a stretch of keys, or null.</summary>
    public async Task<TableEntity?> FirstAsync(TeamScope scope, KeyRange keys, CancellationToken ct)
    {
        await foreach (var row in tables.Teams.QueryAsync<TableEntity>(
            keys.In(scope.PartitionKey), maxPerPage: 1, cancellationToken: ct))
            return row;
        return null;
    }

    public async Task<TableEntity?> RowAsync(TeamScope scope, string rowKey, CancellationToken ct)
    {
        var found = await tables.Teams.GetEntityIfExistsAsync<TableEntity>(scope.PartitionKey, rowKey, cancellationToken: ct);
        return found.HasValue ? found.Value : null;
    }

    /// <summary>Writes everything or nothing, once for each turn key.</summary>
    public async Task<CommitEnd> CommitAsync(Commit commit, CancellationToken ct)
    {
        var turn = commit.Turn;
        if (time.GetUtcNow() - turn.SentAt > Memory)
            return new CommitEnd.Stale();

        var once = OnceRow(commit);
        var actions = new List<TableTransactionAction>(commit.Rows.Count + 2 + commit.Notices.Count)
        {
            new(TableTransactionActionType.Add, once),
            new(TableTransactionActionType.Add, AuditRow.Of(commit)),
        };
        actions.AddRange(commit.Rows);
        for (var i = 0; i < commit.Notices.Count; i++)
            actions.Add(new(TableTransactionActionType.Add, OutboxRow.Of(commit, i, time.GetUtcNow())));
        foreach (var due in commit.Dues)
            actions.Add(new(TableTransactionActionType.UpsertReplace, due.RowIn(commit.Scope)));
        foreach (var action in actions)
            ((TableEntity)action.Entity)["Op"] = commit.OperationId;

        foreach (var due in commit.Dues)
            await hints.AnnounceAsync(commit.Scope, due.At, ct);
        var errand = commit.Notices.Count == 0 ? null : await bell.AnnounceAsync(commit.Scope, ct);
        try
        {
            var written = await tables.Teams.SubmitTransactionAsync(actions, ct);
            for (var i = 0; i < actions.Count; i++)
                ((TableEntity)actions[i].Entity).ETag = written.Value[i].Headers.ETag ?? default;
        }
        catch (RequestFailedException e) when (e.Status is 409 or 412)
        {
            // Either this turn was committed before, or an answer was lost and the retry met its own rows, or somebody
            // else was quicker. The row that makes the turn happen once tells which.
            return await WhoWasItAsync(commit, once, errand, ct);
        }

        bell.Ring(errand);
        return new CommitEnd.Committed();
    }

    /// <summary>
    /// True when this very turn was committed before: asked where what it once wrote would make it look refused now.
    /// </summary>
    public async Task<bool> HasDoneAsync(TeamScope scope, Turn turn, CancellationToken ct) =>
        await RowAsync(scope, OnceKey(turn), ct) is not null;

    /// <summary>What was done to the team since an instant, by anybody, the latest first.</summary>
    public async Task<IReadOnlyList<AuditRow>> AuditAsync(TeamScope scope, DateTimeOffset since, CancellationToken ct) =>
        [.. (await RangeAsync(scope, AuditRow.Since(since), ct)).Select(AuditRow.Read)];

    private async Task<CommitEnd> WhoWasItAsync(Commit commit, TableEntity once, Errand? errand, CancellationToken ct)
    {
        var found = await RowAsync(commit.Scope, once.RowKey, ct);
        if (found is null)
            return new CommitEnd.Conflict();
        // The notices of the earlier delivery may still be waiting: whoever finds this looks after them.
        bell.Ring(errand);
        return found.GetString("Content") == commit.ContentHash
            ? new CommitEnd.Repeated(found.GetString("Outcome") ?? "")
            : new CommitEnd.Altered();
    }

    private static TableEntity OnceRow(Commit commit) => new(commit.Scope.PartitionKey, OnceKey(commit.Turn))
    {
        ["Content"] = commit.ContentHash,
        ["Outcome"] = commit.Outcome,
        ["What"] = commit.What,
    };

    /// <summary>The day comes from the activity or the button, never from arrival, so a late copy finds the same row.</summary>
    private static string OnceKey(Turn turn) => Key.Of(
        "i", turn.SentAt.UtcDateTime.ToString("yyyyMMdd", CultureInfo.InvariantCulture), Commit.Hash(turn.Key));

    /// <summary>Records that somebody looked at a colleague's figures (<c>v|{whom}|…</c>): "who looked?" has an answer.</summary>
    public Task RecordLookAsync(Turn turn, MemberId whom, string what, CancellationToken ct) =>
        tables.Teams.UpsertEntityAsync(
            new TableEntity(turn.Scope.PartitionKey, Key.Of("v", whom.Value, Key.NewestFirst(turn.Now), Commit.Hash(turn.Key)[..22]))
            {
                ["Who"] = turn.Sender.Id.Value,
                ["What"] = what,
                ["At"] = turn.Now,
            },
            TableUpdateMode.Replace, ct);

    /// <summary>Facts as they are kept in one property.</summary>
    internal static string Facts(IReadOnlyDictionary<string, string> facts) =>
        JsonSerializer.Serialize(facts, StorageJson.Default.IReadOnlyDictionaryStringString);
}
