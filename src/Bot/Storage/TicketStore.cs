using System.Security.Cryptography;
using System.Text.Json;
using Azure;
using TeamCoachBot.Bot.Storage.Tables;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot.Storage;

/// <summary>What a one-time link opens, for whom.</summary>
internal sealed record Ticket(
    string Kind, TeamScope Scope, MemberId Member, IReadOnlyDictionary<string, string> Facts, DateTimeOffset ExpiresAt);

/// <summary>
/// Keeps the tickets behind one-time links. Only a hash of the link's secret is stored, so that whoever reads the table
/// can open nothing; the first who takes a ticket takes it away.
/// </summary>
internal sealed class TicketStore(BotTables tables, TimeProvider time)
{
    private const int SecretBytes = 32;

    public async Task<string> IssueAsync(Ticket ticket, CancellationToken ct)
    {
        var secret = Convert.ToBase64String(RandomNumberGenerator.GetBytes(SecretBytes))
            .TrimEnd('=').Replace('+', '-').Replace('/', '_');
        var row = RowOf(secret);
        row["Kind"] = ticket.Kind;
        row["Tenant"] = ticket.Scope.Tenant.Value;
        row["Team"] = ticket.Scope.Team.Value;
        row["Member"] = ticket.Member.Value;
        row["Facts"] = TeamPartition.Facts(ticket.Facts);
        row["ExpiresAt"] = ticket.ExpiresAt;
        await SweepAsync(row.PartitionKey, ct);
        await tables.Hints.AddEntityAsync(row, ct);
        return secret;
    }

    /// <summary>The ticket as long as nobody has taken it; null when there is none any more.</summary>
    public async Task<Ticket?> LookAsync(string secret, CancellationToken ct) => (await FindAsync(secret, ct))?.Ticket;

    /// <summary>Takes the ticket away; of several who try only one gets it.</summary>
    public async Task<Ticket?> TakeAsync(string secret, CancellationToken ct)
    {
        if (await FindAsync(secret, ct) is not { } found)
            return null;
        try
        {
            var response = await tables.Hints.DeleteEntityAsync(found.Row.PartitionKey, found.Row.RowKey, found.Row.ETag, ct);
            return response.Status == 404 ? null : found.Ticket;
        }
        catch (RequestFailedException e) when (e.Status is 404 or 412)
        {
            return null;
        }
    }

    private async Task<(TableEntity Row, Ticket Ticket)?> FindAsync(string secret, CancellationToken ct)
    {
        var key = RowOf(secret);
        var found = await tables.Hints.GetEntityIfExistsAsync<TableEntity>(key.PartitionKey, key.RowKey, cancellationToken: ct);
        if (!found.HasValue || found.Value!.GetDateTimeOffset("ExpiresAt") is not { } expires || expires <= time.GetUtcNow())
            return null;
        var row = found.Value!;
        return (row, new Ticket(
            row.GetString("Kind") ?? "",
            new TeamScope(new TenantId(row.GetString("Tenant")!), new TeamId(row.GetString("Team")!)),
            new MemberId(row.GetString("Member") ?? ""),
            JsonSerializer.Deserialize(row.GetString("Facts") ?? "{}", StorageJson.Default.DictionaryStringString) ?? [],
            expires));
    }

    /// <summary>What nobody has fetched in time goes when the next ticket comes to lie beside it.</summary>
    private async Task SweepAsync(string partition, CancellationToken ct)
    {
        await foreach (var row in tables.Hints.QueryAsync<TableEntity>($"PartitionKey eq '{partition}'", cancellationToken: ct))
        {
            if (row.GetDateTimeOffset("ExpiresAt") <= time.GetUtcNow())
                await tables.Hints.DeleteEntityAsync(row.PartitionKey, row.RowKey, ETag.All, ct);
        }
    }

    private static TableEntity RowOf(string secret)
    {
        var hash = Commit.Hash("ticket\n" + secret);
        return new TableEntity(Key.Of("ticket", hash[..1]), hash);
    }
}
