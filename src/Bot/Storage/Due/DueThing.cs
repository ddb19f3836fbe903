using System.Text.Json;
using TeamCoachBot.Bot.Storage.Tables;

namespace TeamCoachBot.Bot.Storage.Due;

/// <summary>
/// Something that a team has to do at a time, whoever asks or doesn't. It lies in the team's partition beside what it
/// is about (<c>d|{kind}|{object}</c>), so that it comes and goes in the same transaction.
/// </summary>
/// <param name="Object">What it is about. There is one thing of a kind for each; a later one takes its place.</param>
/// <param name="At">By the domain's clock.</param>
internal sealed record DueThing(string Kind, string Object, DateTimeOffset At)
{
    public IReadOnlyDictionary<string, string> Facts { get; init; } = new Dictionary<string, string>();

    /// <summary>The row as it was read: whoever does the thing replaces this very version.</summary>
    public TableEntity? Row { get; private init; }

    /// <summary>All things of one kind in a team.</summary>
    public static KeyRange Of(string kind) => Key.Range("d", kind);

    /// <summary>Null for a thing that has been settled and whose row only waits to be swept.</summary>
    public static DueThing? Read(TableEntity row)
    {
        var parts = Key.Parts(row.RowKey);
        return row.GetDateTimeOffset("At") is { } at
            ? new DueThing(parts[1], parts[2], at) { Facts = FactsOf(row), Row = row }
            : null;
    }

    public TableEntity RowIn(TeamScope scope) => new(scope.PartitionKey, Key.Of("d", Kind, Object))
    {
        ["At"] = At,
        ["Facts"] = TeamPartition.Facts(Facts),
    };

    /// <summary>
    /// The row of a thing that has become needless. It is not deleted in the transaction that settles it: a delete of a
    /// row that isn't there would refuse the whole transaction.
    /// </summary>
    public static TableEntity Settled(TeamScope scope, string kind, string @object) =>
        new(scope.PartitionKey, Key.Of("d", kind, @object)) { ["Settled"] = true };

    private static Dictionary<string, string> FactsOf(TableEntity row) =>
        JsonSerializer.Deserialize(row.GetString("Facts") ?? "{}", StorageJson.Default.DictionaryStringString) ?? [];
}

/// <summary>Does the things of one kind when their time has come. Found by scanning.</summary>
internal interface IDueWork
{
    string Kind { get; }

    /// <summary>
    /// Does what is due. Other replicas may be doing the same: what is written must be decided on what is stored now.
    /// Whatever is left with its old time comes again with the next sweep.
    /// </summary>
    Task RunAsync(TeamScope scope, IReadOnlyList<DueThing> due, CancellationToken ct);
}
