using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Storage.Tables;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Wins.Customers;

/// <summary>
/// Reads and writes a team's customers. The book may be 30 seconds old and never decides by itself: each write names
/// the version of the customer that it was decided on, and a newer one is read and decided on again.
/// </summary>
internal sealed class CustomerStore(TeamPartition partition, TimeProvider time)
{
    private const int MostAttempts = 5;

    private readonly BriefCache<string, CustomerBook> _books = new(time, most: 2_000);

    public async Task<CustomerBook> BookAsync(TeamScope scope, CancellationToken ct)
    {
        if (_books.TryGet(scope.PartitionKey, out var book))
            return book;
        var rows = await partition.RangeAsync(scope, CustomerRows.All, ct);
        book = CustomerBook.Of(rows.Select(CustomerRows.Read));
        _books.Put(scope.PartitionKey, book);
        return book;
    }

    /// <summary>One customer as stored now, past the book.</summary>
    public async Task<KnownCustomer?> FreshAsync(TeamScope scope, string key, CancellationToken ct) =>
        await partition.RowAsync(scope, CustomerRows.KeyOf(key), ct) is { } row ? CustomerRows.Read(row) : null;

    /// <summary>All customers as stored now.</summary>
    public Task<CustomerBook> FreshBookAsync(TeamScope scope, CancellationToken ct)
    {
        Forget(scope);
        return BookAsync(scope, ct);
    }

    /// <summary>What became of who has it, in its order.</summary>
    public async Task<IReadOnlyList<CustomerStep>> StepsAsync(TeamScope scope, string key, CancellationToken ct) =>
        [.. (await partition.RangeAsync(scope, CustomerRows.StepsOf(key), ct)).Select(CustomerRows.ReadStep)];

    /// <summary>Adds the customer, or replaces the version that was read; another one is a conflict.</summary>
    public static void Put(Commit commit, string key, CustomerFile file, KnownCustomer? asRead) =>
        commit.Save(CustomerRows.RowOf(commit.Scope, key, file), asRead?.ETag);

    /// <summary>The same with the next step of its history: two who would write the same number conflict.</summary>
    public static void Put(Commit commit, string key, CustomerFile file, KnownCustomer? asRead, CustomerStep step)
    {
        var number = (asRead?.File.Steps ?? 0) + 1;
        Put(commit, key, file with { Steps = number }, asRead);
        commit.Add(CustomerRows.StepRowOf(commit.Scope, key, number, step));
    }

    /// <summary>
    /// Changes one customer outside of the ledger: decided on the file as it stands at that moment, however often
    /// somebody else is quicker.
    /// </summary>
    public async Task<(CommitEnd End, CustomerFile File)> ChangeAsync(
        Turn turn, string what, string key, KnownCustomer? known, Func<CustomerFile?, CustomerFile> change, CancellationToken ct,
        Action<Commit, CustomerFile>? also = null)
    {
        for (var (attempt, asRead) = (1, known); ; attempt++)
        {
            var file = change(asRead?.File);
            var commit = new Commit(turn.Scope, turn, what, key) { Outcome = key, About = turn.Sender.Id.Value };
            Put(commit, key, file, asRead);
            also?.Invoke(commit, file);
            var end = await partition.CommitAsync(commit, ct);
            if (end is CommitEnd.Committed)
                Learn(commit);
            else
                Forget(turn.Scope);
            if (end is CommitEnd.Repeated)
                return (end, (await FreshAsync(turn.Scope, key, ct))?.File ?? file);
            if (end is not CommitEnd.Conflict || attempt == MostAttempts)
                return (end, file);
            asRead = await FreshAsync(turn.Scope, key, ct);
        }
    }

    /// <summary>Takes what a commit has just written into the book.</summary>
    public void Learn(Commit commit)
    {
        if (!_books.TryGet(commit.Scope.PartitionKey, out var book))
            return;
        foreach (var row in commit.Rows.Select(action => (TableEntity)action.Entity).Where(row => CustomerRows.All.Contains(row.RowKey)))
        {
            // Without a version (its answer was lost) the next writer has to read it anyway.
            if (row.ETag == default)
            {
                _books.Forget(commit.Scope.PartitionKey);
                return;
            }

            book = book.With(CustomerRows.Read(row));
        }

        _books.Amend(commit.Scope.PartitionKey, book);
    }

    /// <summary>After a refusal: the book was too old.</summary>
    public void Forget(TeamScope scope) => _books.Forget(scope.PartitionKey);
}
