using Azure;
using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Storage.Tables;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot.Api;

/// <summary>Keeps a team's webhook and how its calls went.</summary>
internal sealed class HookStore(BotTables tables, TeamPartition partition, TeamStore teams, MemberStore members, OwnTurns turns)
{
    /// <summary>As old as the team's settings may be; costs a turn nothing.</summary>
    public async Task<Hook?> ReadAsync(TeamScope scope, CancellationToken ct) =>
        (await teams.RowsAsync(scope, HookRows.Kind, ct)) is [var row, ..] ? HookRows.Read(row) : null;

    /// <summary>As it stands now.</summary>
    public async Task<(Hook Hook, ETag ETag)?> FreshAsync(TeamScope scope, CancellationToken ct) =>
        await partition.RowAsync(scope, HookRows.HookKey, ct) is { } row && HookRows.Read(row) is { } hook ? (hook, row.ETag) : null;

    public static void Put(Commit commit, Hook? hook) =>
        commit.Upsert(hook is null ? HookRows.None(commit.Scope) : HookRows.RowOf(commit.Scope, hook));

    /// <summary>Seals the key anew; somebody's change in between is left as it is.</summary>
    public async Task RenewAsync(TeamScope scope, Hook hook, ETag asRead, CancellationToken ct)
    {
        try
        {
            await tables.Teams.UpdateEntityAsync(HookRows.RowOf(scope, hook), asRead, TableUpdateMode.Replace, ct);
            teams.Forget(scope);
        }
        catch (RequestFailedException e) when (e.Status == 412)
        {
            // Changed meanwhile, perhaps by the same renewal of another replica.
        }
    }

    public void Forget(TeamScope scope) => teams.Forget(scope);

    public async Task<HookCall> CallAsync(TeamScope scope, string id, CancellationToken ct) =>
        HookRows.ReadCall(await partition.RowAsync(scope, HookRows.CallKey(id), ct));

    public Task NoteAsync(TeamScope scope, string id, HookCall call, CancellationToken ct) =>
        tables.Teams.UpsertEntityAsync(HookRows.CallRow(scope, id, call), TableUpdateMode.Replace, ct);

    /// <summary>A call that failed before has come to its end.</summary>
    public Task DropAsync(TeamScope scope, string id, CancellationToken ct) =>
        tables.Teams.DeleteEntityAsync(scope.PartitionKey, HookRows.CallKey(id), ETag.All, ct);

    /// <summary>Nobody answers, or the key can't be read: nothing more is sent, and the managers are told. Somebody's change in between is left as it is.</summary>
    public async Task TurnOffAsync(TeamScope scope, Hook hook, ETag asRead, bool isKeyLost, CancellationToken ct)
    {
        if (await teams.ReadAsync(scope, ct) is not { } team)
            return;
        var turn = turns.Of(scope, team, $"hook off\n{hook.Since.UtcTicks}");
        var commit = new Commit(scope, turn, "webhook/off", hook.Address.AbsoluteUri);
        commit.Replace(HookRows.RowOf(scope, hook with { IsOn = false }), asRead);
        MemberId[] managers =
            [.. (await members.NamesAsync(scope, ct)).Everyone.Where(p => p.Roles.HasFlag(Roles.Manager)).Select(p => p.Id)];
        if (managers.Length > 0)
            commit.Notices.Add(HookOffNotice.Of(hook.Address, isKeyLost, managers));
        await partition.CommitAsync(commit, ct);
        teams.Forget(scope);
    }
}
