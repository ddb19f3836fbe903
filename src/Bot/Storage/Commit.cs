using System.Security.Cryptography;
using System.Text;
using TeamCoachBot.Bot.Storage.Tables;

namespace TeamCoachBot.Bot.Storage;

/// <summary>
/// What one turn writes about a team: facts, the row that makes it happen once, the audit row and the notices, all in
/// one entity group transaction or not at all.
/// </summary>
internal sealed class Commit
{
    private readonly List<TableTransactionAction> _rows = [];

    /// <param name="turn">The turn that writes; its key makes the commit happen once.</param>
    /// <param name="what">Name of the deed for the audit row, e.g. <c>win/log</c>.</param>
    /// <param name="content">What was asked for; the same key with other content is refused.</param>
    public Commit(TeamScope scope, Turn turn, string what, string content)
    {
        Scope = scope;
        Turn = turn;
        What = what;
        ContentHash = Hash(content);
    }

    public TeamScope Scope { get; }

    public Turn Turn { get; }

    public string What { get; }

    public string ContentHash { get; }

    /// <summary>Ids of what was written, from which the answer can be drawn again.</summary>
    public string Outcome { get; set; } = "";

    /// <summary>Whom the deed is about, for the audit row.</summary>
    public string? About { get; set; }

    /// <summary>What the person gave as the reason, for the audit row.</summary>
    public string? Reason { get; set; }

    public IReadOnlyList<TableTransactionAction> Rows => _rows;

    /// <summary>How many rows the transaction will have; <see cref="TransactionRules.MostActions"/> is the service's limit.</summary>
    public int Size => _rows.Count + Notices.Count + Dues.Count + 2;

    public List<Notice> Notices { get; } = [];

    /// <summary>What the team has to do later because of this.</summary>
    public List<Due.DueThing> Dues { get; } = [];

    /// <summary>Names this operation on every row, so that a lost answer can be told from somebody else's write.</summary>
    public string OperationId => Hash(Turn.Key)[..22];

    public void Add(TableEntity row) => Put(TableTransactionActionType.Add, row, default);

    /// <summary>Replaces a row as it was read: somebody else's change in between is a conflict.</summary>
    public void Replace(TableEntity row, Azure.ETag asRead) => Put(TableTransactionActionType.UpdateReplace, row, asRead);

    /// <summary>Adds the row when there was none, else replaces it as it was read.</summary>
    public void Save(TableEntity row, Azure.ETag? asRead)
    {
        if (asRead is { } etag)
            Replace(row, etag);
        else
            Add(row);
    }

    /// <summary>Writes a row whose earlier content doesn't matter.</summary>
    public void Upsert(TableEntity row) => Put(TableTransactionActionType.UpsertReplace, row, default);

    public static string Hash(string text) =>
        Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text))).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    private void Put(TableTransactionActionType type, TableEntity row, Azure.ETag etag)
    {
        row.PartitionKey = Scope.PartitionKey;
        _rows.Add(new TableTransactionAction(type, row, etag));
    }
}

/// <summary>How a commit ended.</summary>
internal abstract record CommitEnd
{
    private CommitEnd()
    {
    }

    /// <summary>Written by this very call (also when the answer of storage was lost on the way).</summary>
    internal sealed record Committed : CommitEnd;

    /// <summary>The same turn had been committed before; <paramref name="Outcome"/> names what it wrote.</summary>
    internal sealed record Repeated(string Outcome) : CommitEnd;

    /// <summary>The same key came with other content; nothing was written.</summary>
    internal sealed record Altered : CommitEnd;

    /// <summary>Somebody else wrote in between; read again and decide again.</summary>
    internal sealed record Conflict : CommitEnd;

    /// <summary>The turn is older than the memory of what was done (30 days); nothing was written.</summary>
    internal sealed record Stale : CommitEnd;
}
