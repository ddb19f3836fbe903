using System.Globalization;
using System.Text.Json;
using TeamCoachBot.Bot.Storage.Tables;
using TeamCoachBot.Bot.Wins.Ledger;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot.Storage.Outbox;

/// <summary>How far one notice of the outbox has come.</summary>
internal enum OutboxState
{
    Waiting,

    /// <summary>A request may be on its way: written before the POST, so that a crash leaves it visible.</summary>
    Sending,

    /// <summary>A send of unknown end that is not repeated; the admin sees it.</summary>
    Ambiguous,

    /// <summary>Given up after several failures; the admin sees it.</summary>
    Dead,
}

/// <summary>One notice in a team's partition (<c>o|…</c>), written in the transaction that caused it.</summary>
internal sealed class OutboxRow
{
    public static readonly KeyRange Keys = Key.Range("o");

    private readonly TableEntity _row;

    private OutboxRow(TableEntity row) => _row = row;

    public TableEntity Entity => _row;

    public string Kind => _row.GetString("Kind") ?? "";

    public OutboxState State =>
        Enum.TryParse<OutboxState>(_row.GetString("State"), out var state) ? state : OutboxState.Waiting;

    /// <summary>Who still has to be told; people leave the list as they are.</summary>
    public IReadOnlyList<MemberId> To =>
        [.. (_row.GetString("To") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(id => new MemberId(id))];

    public int Attempts => _row.GetInt32("Attempts") ?? 0;

    public DateTimeOffset ChangedAt => _row.GetDateTimeOffset("ChangedAt") ?? DateTimeOffset.MinValue;

    public IReadOnlyDictionary<string, string> Facts =>
        JsonSerializer.Deserialize(_row.GetString("Facts") ?? "{}", StorageJson.Default.DictionaryStringString) ?? [];

    public static OutboxRow From(TableEntity row) => new(row);

    public static TableEntity Of(Commit commit, int number, DateTimeOffset now) => new(
        commit.Scope.PartitionKey,
        Key.Of("o", commit.OperationId, number.ToString("D2", CultureInfo.InvariantCulture)))
    {
        ["Kind"] = commit.Notices[number].Kind,
        ["To"] = string.Join(',', commit.Notices[number].To.Select(m => m.Value)),
        ["Facts"] = TeamPartition.Facts(commit.Notices[number].Facts),
        ["State"] = nameof(OutboxState.Waiting),
        ["Attempts"] = 0,
        ["ChangedAt"] = now,
    };

    /// <summary>The same row in another state, for a conditional replace.</summary>
    public TableEntity With(OutboxState state, IEnumerable<MemberId> to, int attempts, DateTimeOffset now, string? cause = null)
    {
        _row["State"] = state.ToString();
        _row["To"] = string.Join(',', to.Select(m => m.Value));
        _row["Attempts"] = attempts;
        _row["ChangedAt"] = now;
        if (cause is not null)
            _row["Cause"] = cause;
        return _row;
    }
}
