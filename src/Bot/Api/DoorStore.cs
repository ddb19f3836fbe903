using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Storage.Tables;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot.Api;

/// <summary>
/// Says in which team's partition a public id is looked up (<c>door|{id}</c> in the table of hints): a token or a link
/// names no team. Written before what it points to; one that points to nothing costs a look.
/// </summary>
internal sealed class DoorStore(BotTables tables, TimeProvider time)
{
    private const string RowName = "team";

    private readonly BriefCache<string, TeamScope> _known = new(time, most: 2_000);

    public Task AnnounceAsync(TeamScope scope, string id, CancellationToken ct) => tables.Hints.UpsertEntityAsync(
        new TableEntity(Key.Of("door", id), RowName) { ["Tenant"] = scope.Tenant.Value, ["Team"] = scope.Team.Value },
        TableUpdateMode.Replace, ct);

    /// <summary>What was announced leads nowhere any more.</summary>
    public async Task WithdrawAsync(string id, CancellationToken ct)
    {
        await tables.Hints.DeleteEntityAsync(Key.Of("door", id), RowName, cancellationToken: ct);
        _known.Forget(id);
    }

    public async Task<TeamScope?> TeamOfAsync(string id, CancellationToken ct)
    {
        if (_known.TryGet(id, out var scope))
            return scope;
        var found = await tables.Hints.GetEntityIfExistsAsync<TableEntity>(Key.Of("door", id), RowName, cancellationToken: ct);
        if (!found.HasValue)
            return null;
        scope = new TeamScope(new TenantId(found.Value!.GetString("Tenant")!), new TeamId(found.Value.GetString("Team")!));
        _known.Put(id, scope);
        return scope;
    }
}
