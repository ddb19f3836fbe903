using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Wins.Customers;
using TeamCoachBot.Domain;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Clashes;

/// <summary>One customer before and after a deed, with the step that it adds to the customer's history.</summary>
internal sealed record CustomerChange(string Key, KnownCustomer? Before, CustomerFile After, CustomerStep Step);

/// <summary>What a turn does about whose customers are, by name.</summary>
/// <param name="What">For the audit row, e.g. <c>clash/open</c>.</param>
/// <param name="Content">What was asked for; the same turn with other content is refused.</param>
internal sealed record CustomerDeed(string What, string Content)
{
    public string? Reason { get; init; }

    /// <summary>Decides on a customer as it is stored at that moment; null for one that nobody knows.</summary>
    public required Func<string, CustomerFile?, Outcome<CustomerFile>> Decide { get; init; }

    public required CustomerStepKind Step { get; init; }

    /// <summary>What else belongs to it: who is told, what becomes due. Asked for at each attempt.</summary>
    public Action<Commit, IReadOnlyList<CustomerChange>>? Along { get; init; }
}

/// <summary>How a deed about customers ended.</summary>
internal abstract record CustomerEnd
{
    private CustomerEnd()
    {
    }

    /// <summary>It is so, by this call or an earlier delivery of it.</summary>
    internal sealed record Done(IReadOnlyList<KnownCustomer> Customers) : CustomerEnd;

    /// <param name="Customer">The customer that stood in the way, as it is now.</param>
    internal sealed record Refused(Refusal Why, KnownCustomer? Customer) : CustomerEnd;

    internal sealed record NotDone(CommitEnd End) : CustomerEnd;
}

/// <summary>
/// Changes whose customers are: decided on what is stored at that moment, with history, audit and notices in one
/// transaction. Of two who decide at once one is heard; the other decides again on what the first has written.
/// </summary>
internal sealed class CustomerDeeds(TeamPartition partition, CustomerStore customers)
{
    private const int MostAttempts = 8;

    public Task<CustomerEnd> DoAsync(Turn turn, CustomerDeed deed, string key, CancellationToken ct) => DoAsync(turn, deed, [key], ct);

    public async Task<CustomerEnd> DoAsync(Turn turn, CustomerDeed deed, IReadOnlyList<string> keys, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            var read = await Task.WhenAll(keys.Select(key => customers.FreshAsync(turn.Scope, key, ct)));
            var commit = new Commit(turn.Scope, turn, deed.What, deed.Content)
            {
                Outcome = string.Join('\n', keys), About = string.Join(", ", keys), Reason = deed.Reason,
            };
            if (Decide(turn, deed, keys, read, commit) is { } refused)
            {
                // What an earlier delivery of this very turn has written may be what refuses it now.
                return await partition.HasDoneAsync(turn.Scope, turn, ct) ? Done(read) : refused;
            }

            var end = await partition.CommitAsync(commit, ct);
            if (end is CommitEnd.Committed)
                customers.Learn(commit);
            else
                customers.Forget(turn.Scope);
            switch (end)
            {
                case CommitEnd.Committed or CommitEnd.Repeated:
                    return Done(await Task.WhenAll(keys.Select(key => customers.FreshAsync(turn.Scope, key, ct))));
                case CommitEnd.Conflict when attempt < MostAttempts:
                    break;
                default:
                    return new CustomerEnd.NotDone(end);
            }
        }
    }

    private static CustomerEnd.Refused? Decide(
        Turn turn, CustomerDeed deed, IReadOnlyList<string> keys, KnownCustomer?[] read, Commit commit)
    {
        var changes = new List<CustomerChange>();
        for (var i = 0; i < keys.Count; i++)
        {
            if (!deed.Decide(keys[i], read[i]?.File).TryGet(out var after, out var refusal))
                return new CustomerEnd.Refused(refusal, read[i]);
            var step = new CustomerStep(deed.Step, turn.Sender.Id, turn.Now, after.Parts, deed.Reason ?? "");
            CustomerStore.Put(commit, keys[i], after, read[i], step);
            changes.Add(new CustomerChange(keys[i], read[i], after, step));
        }

        deed.Along?.Invoke(commit, changes);
        return null;
    }

    private static CustomerEnd.Done Done(IEnumerable<KnownCustomer?> read) => new([.. read.OfType<KnownCustomer>()]);
}
