using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Storage.Tables;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Wins;

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

    /// <summary>Adds the customer, or replaces the version that was read; another one is a conflict.</summary>
    public static void Put(Commit commit, string key, CustomerFile file, KnownCustomer? asRead) =>
        commit.Save(CustomerRows.RowOf(commit.Scope, key, file), asRead?.ETag);

    /// <summary>Keeps an answer about a customer that leads to no entry; a file that changed meanwhile is read again.</summary>
    public async Task AnswerAsync(Turn turn, KnownCustomer known, SameOrderAnswer answer, CancellationToken ct)
    {
        for (var (attempt, asRead) = (1, (KnownCustomer?)known); asRead is not null && attempt <= MostAttempts; attempt++)
        {
            var commit = new Commit(turn.Scope, turn, "win/same", answer.Root.Value) { Outcome = answer.Root.Value };
            Put(commit, known.Key, asRead.File.With(answer), asRead);
            if (await partition.CommitAsync(commit, ct) is not CommitEnd.Conflict)
            {
                Learn(commit);
                return;
            }

            asRead = await FreshAsync(turn.Scope, known.Key, ct);
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
