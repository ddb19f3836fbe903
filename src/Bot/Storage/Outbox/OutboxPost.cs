using Azure;
using TeamCoachBot.Bot.Storage.Tables;
using TeamCoachBot.Bot.Wins.Ledger;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot.Storage.Outbox;

/// <summary>Finds where a person can be reached, and remembers who cannot.</summary>
internal interface IReceivers
{
    /// <summary>Null when the person can't be written to: unknown, blocked, or without the app.</summary>
    Task<Receiver?> FindAsync(TeamScope scope, MemberId member, CancellationToken ct);

    /// <summary>Nothing more is sent to the person until they speak.</summary>
    Task BlockAsync(TeamScope scope, MemberId member, CancellationToken ct);
}

/// <summary>
/// Sends what waits in one team's outbox: each person once. Written before every POST that a request may be on its
/// way, so that a crash leaves a visible question instead of a silent loss or a double.
/// </summary>
internal sealed partial class OutboxPost(
    BotTables tables, IMessenger messenger, IReceivers receivers, IEnumerable<INoticeWriter> writers,
    IEnumerable<IOutboxWork> works, OutboxBell bell, TimeProvider time, ILogger<OutboxPost> log) : IChore
{
    private const int MostAttempts = 5;

    /// <summary>A row that says "sending" for longer than any send takes belongs to a process that died.</summary>
    private static readonly TimeSpan Abandoned = TimeSpan.FromMinutes(2);

    private readonly Dictionary<string, INoticeWriter> _writers = writers.ToDictionary(w => w.Kind);
    private readonly Dictionary<string, IOutboxWork> _works = works.ToDictionary(w => w.Kind);

    /// <summary>True when nothing is left to send.</summary>
    public async Task<bool> RunAsync(TeamScope scope, CancellationToken ct)
    {
        var done = true;
        await foreach (var entity in tables.Teams.QueryAsync<TableEntity>(
            OutboxRow.Keys.In(scope.PartitionKey), cancellationToken: ct))
            done &= await DeliverAsync(scope, OutboxRow.From(entity), ct);
        return done;
    }

    private async Task<bool> DeliverAsync(TeamScope scope, OutboxRow row, CancellationToken ct)
    {
        if (row.State is OutboxState.Dead or OutboxState.Ambiguous)
            return true;
        if (_works.TryGetValue(row.Kind, out var work))
            return await WorkAsync(scope, row, work, ct);
        var again = row.State == OutboxState.Sending;
        if (again && time.GetUtcNow() - row.ChangedAt < Abandoned)
            return false;
        if (!_writers.TryGetValue(row.Kind, out var writer))
            throw new InvalidOperationException($"No writer draws notices of the kind '{row.Kind}'.");
        if (again && !writer.RepeatsWhenUnsure)
            return await ChangeAsync(row, OutboxState.Ambiguous, row.To, "crashed while sending", ct);

        var left = row.To.ToList();
        foreach (var member in row.To)
        {
            if (!await ChangeAsync(row, OutboxState.Sending, left, null, ct))
                return false;
            switch (await TrySendAsync(scope, row, writer, member, again, ct))
            {
                case Ended.Told:
                    left.Remove(member);
                    break;
                case Ended.Unsure when !writer.RepeatsWhenUnsure:
                    await ChangeAsync(row, OutboxState.Ambiguous, left, "answer lost", ct);
                    return true;
                default:
                    return await PutBackAsync(row, left, ct);
            }
        }

        await tables.Teams.DeleteEntityAsync(row.Entity.PartitionKey, row.Entity.RowKey, ETag.All, ct);
        return true;
    }

    /// <summary>Work knows by itself what a crash may have left; its row stays until it is done.</summary>
    private async Task<bool> WorkAsync(TeamScope scope, OutboxRow row, IOutboxWork work, CancellationToken ct)
    {
        switch (await work.RunAsync(scope, row.Facts, ct))
        {
            case WorkEnd.Later later:
                bell.RingLater(scope, later.Delay);
                return false;
            case WorkEnd.Failed failed:
                Failed(log, row.Kind, failed.Cause);
                return await PutBackAsync(row, [.. row.To], ct);
            default:
                await tables.Teams.DeleteEntityAsync(row.Entity.PartitionKey, row.Entity.RowKey, ETag.All, ct);
                return true;
        }
    }

    /// <summary>A chat that can't be opened now is a send that failed, for this person alone.</summary>
    private async Task<Ended> TrySendAsync(
        TeamScope scope, OutboxRow row, INoticeWriter writer, MemberId member, bool again, CancellationToken ct)
    {
        try
        {
            return await SendAsync(scope, row, writer, member, again, ct);
        }
        catch (MessengerException e)
        {
            Failed(log, row.Kind, e.GetType().Name);
            return Ended.NotTold;
        }
    }

    private async Task<Ended> SendAsync(
        TeamScope scope, OutboxRow row, INoticeWriter writer, MemberId member, bool again, CancellationToken ct)
    {
        var receiver = await receivers.FindAsync(scope, member, ct);
        if (receiver is null)
        {
            Unreachable(log, row.Kind);
            return Ended.Told;
        }

        var message = await writer.WriteAsync(row.Facts, receiver, again || row.Attempts > 0, ct);
        if (message is null)
            return Ended.Told;
        switch (await messenger.SendAsync(receiver.Address, message, ct))
        {
            case SendResult.Sent:
                return Ended.Told;
            case SendResult.Blocked blocked:
                Blocked(log, row.Kind, blocked.Code);
                await receivers.BlockAsync(scope, member, ct);
                return Ended.Told;
            case SendResult.Ambiguous ambiguous:
                Unsure(log, row.Kind, ambiguous.Cause);
                return Ended.Unsure;
            case SendResult.Failed failed:
                Failed(log, row.Kind, failed.Code);
                return Ended.NotTold;
            default:
                return Ended.NotTold;
        }
    }

    private async Task<bool> PutBackAsync(OutboxRow row, List<MemberId> left, CancellationToken ct)
    {
        var attempts = row.Attempts + 1;
        var state = attempts >= MostAttempts ? OutboxState.Dead : OutboxState.Waiting;
        await ChangeAsync(row, state, left, "failed", ct, attempts);
        return state == OutboxState.Dead;
    }

    /// <summary>False when another process has changed the row meanwhile: it is theirs then.</summary>
    private async Task<bool> ChangeAsync(
        OutboxRow row, OutboxState state, IReadOnlyList<MemberId> to, string? cause, CancellationToken ct, int? attempts = null)
    {
        var changed = row.With(state, to, attempts ?? row.Attempts, time.GetUtcNow(), cause);
        try
        {
            var response = await tables.Teams.UpdateEntityAsync(changed, changed.ETag, TableUpdateMode.Replace, ct);
            changed.ETag = response.Headers.ETag ?? changed.ETag;
            return true;
        }
        catch (RequestFailedException e) when (e.Status is 404 or 412)
        {
            return false;
        }
    }

    private enum Ended
    {
        Told,
        NotTold,
        Unsure,
    }

    [LoggerMessage(2001, LogLevel.Information, "A notice of kind {Kind} has nobody to reach")]
    private static partial void Unreachable(ILogger log, string kind);

    [LoggerMessage(2002, LogLevel.Information, "A notice of kind {Kind} was refused for good: {Code}")]
    private static partial void Blocked(ILogger log, string kind, string code);

    [LoggerMessage(2003, LogLevel.Warning, "A notice of kind {Kind} may have arrived or not: {Cause}")]
    private static partial void Unsure(ILogger log, string kind, string cause);

    [LoggerMessage(2004, LogLevel.Warning, "A notice of kind {Kind} did not arrive: {Code}")]
    private static partial void Failed(ILogger log, string kind, string code);
}
