using Azure;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Storage.Tables;

namespace TeamCoachBot.Bot.Api;

/// <summary>
/// Finds and keeps a team's tokens. Where a token's team is, is a hint; what the token may do is read from the team's
/// partition for each request, so that a revoked one ends at once.
/// </summary>
internal sealed class ApiTokenStore(BotTables tables, TeamPartition partition, DoorStore doors)
{
    private const int MostAttempts = 4;

    /// <summary>The token that a request names and proves to have; null for any other, whatever is wrong with it.</summary>
    public async Task<ApiToken?> FindAsync(Secret presented, DateTimeOffset now, CancellationToken ct)
    {
        if (await doors.TeamOfAsync(presented.Id, ct) is not { } scope
            || await partition.RowAsync(scope, ApiTokenRows.KeyOf(presented.Id), ct) is not { } row)
            return null;
        var token = ApiTokenRows.Read(scope, row);
        if (!presented.Fits(token.Hash) || !token.Holds(now))
            return null;
        await NoteUseAsync(row, token, DateOnly.FromDateTime(now.UtcDateTime), ct);
        return token;
    }

    /// <summary>The latest first.</summary>
    public async Task<IReadOnlyList<ApiToken>> ListAsync(TeamScope scope, CancellationToken ct)
    {
        var rows = await partition.RangeAsync(scope, ApiTokenRows.All, ct);
        return [.. rows.Select(row => ApiTokenRows.Read(scope, row)).OrderByDescending(token => token.MadeAt)];
    }

    /// <summary>True when as many hold as may.</summary>
    public async Task<bool> IsFullAsync(TeamScope scope, DateTimeOffset now, CancellationToken ct) =>
        (await ListAsync(scope, ct)).Count(token => token.Holds(now)) >= ApiToken.Most;

    /// <summary>Ends a token; null when there is none of that id.</summary>
    public async Task<CommitEnd?> RevokeAsync(Turn turn, string id, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (await partition.RowAsync(turn.Scope, ApiTokenRows.KeyOf(id), ct) is not { } row)
                return null;
            var token = ApiTokenRows.Read(turn.Scope, row);
            if (token.RevokedAt is not null)
                return new CommitEnd.Repeated(id);
            var commit = new Commit(turn.Scope, turn, "api/token/revoke", id) { Reason = token.Label };
            commit.Replace(ApiTokenRows.RowOf(token with { RevokedAt = turn.ReceivedAt }), row.ETag);
            // Its use may have been noted in the same moment; that must not keep it alive.
            if (await partition.CommitAsync(commit, ct) is var end && (end is not CommitEnd.Conflict || attempt == MostAttempts))
                return end;
        }
    }

    /// <summary>Once a day: whoever looks at the list sees which tokens nobody needs any more.</summary>
    private async Task NoteUseAsync(TableEntity row, ApiToken token, DateOnly today, CancellationToken ct)
    {
        if (token.UsedOn == today)
            return;
        try
        {
            await tables.Teams.UpdateEntityAsync(
                ApiTokenRows.RowOf(token with { UsedOn = today }), row.ETag, TableUpdateMode.Replace, ct);
        }
        catch (RequestFailedException e) when (e.Status == 412)
        {
            // Somebody else noted the same day, or revoked it: their write stands.
        }
    }
}
