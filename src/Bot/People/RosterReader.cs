using Azure;
using TeamCoachBot.Bot.Clashes.Holders;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Storage.Outbox;
using TeamCoachBot.Bot.Storage.Tables;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot.People;

/// <summary>
/// Reads a team's roster in pages, in the background: who is new becomes a rep, who is gone loses access. Asked for by
/// the row <c>t|roster</c>, so that a crash leaves the wish standing.
/// </summary>
internal sealed class RosterReader(
    TeamPartition partition, BotTables tables, TeamStore teams, MemberStore members, PersonStore people, IMessenger messenger,
    LeaderWatch leaders, LeaverWatch leavers, OutboxBell bell, DomainClock clock) : IChore
{
    private const int PageSize = 200;

    /// <summary>Two rows for each person stay well below the hundred of one transaction.</summary>
    private const int PeopleAtOnce = 40;

    private static readonly string WishKey = Key.Of("t", "roster");

    /// <summary>Writes the wish and rings for it.</summary>
    public async Task AskAsync(TeamScope scope, CancellationToken ct)
    {
        var errand = await bell.AnnounceAsync(scope, ct);
        await tables.Teams.UpsertEntityAsync(
            new TableEntity(scope.PartitionKey, WishKey) { ["Wanted"] = true }, TableUpdateMode.Replace, ct);
        bell.Ring(errand);
    }

    public async Task<bool> RunAsync(TeamScope scope, CancellationToken ct)
    {
        var wish = await partition.RowAsync(scope, WishKey, ct);
        var home = (await teams.ReadAsync(scope, ct))?.Home;
        if (wish?.GetBoolean("Wanted") != true || home is null)
            return true;

        // Who joins while the pages are read may be on one that was read before: only who was here first can be gone.
        var before = (await partition.RangeAsync(scope, Key.Range("r"), ct))
            .Where(r => r.GetBoolean("Left") != true)
            .Select(r => new MemberId(Key.Parts(r.RowKey)[1]))
            .ToList();
        var present = new HashSet<MemberId>();
        string? token = null;
        do
        {
            var page = await messenger.GetPagedMembersAsync(home, PageSize, token, ct);
            foreach (var some in page.People.Chunk(PeopleAtOnce))
                await WelcomeAsync(scope, [.. some.Select(p => p.Person)], ct);
            present.UnionWith(page.People.Select(p => p.Person.Id));
            token = page.ContinuationToken;
        }
        while (token is not null);

        // An empty roster is an answer that cannot be true while the bot is in it: nobody loses access over it.
        if (present.Count > 0)
            await PartAsync(scope, [.. before.Where(id => !present.Contains(id))], ct);
        await tables.Teams.DeleteEntityAsync(scope.PartitionKey, WishKey, wish.ETag, ct);
        members.Forget(scope);
        return true;
    }

    /// <summary>Makes people members who aren't; whoever was one keeps roles, group and nicknames.</summary>
    public async Task WelcomeAsync(TeamScope scope, IReadOnlyList<Person> arrived, CancellationToken ct)
    {
        var known = (await partition.RangeAsync(scope, Key.Range("r"), ct)).ToDictionary(r => r.RowKey);
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        foreach (var person in arrived)
        {
            var slim = known.GetValueOrDefault(Key.Of("r", person.Id.Value));
            if (slim is null || slim.GetBoolean("Left") == true || slim.GetString("Name") != person.Name
                || (person.Mail.Length > 0 && slim.GetString("Mail") != person.Mail))
                await SaveAsync(scope, person, today, ct);
        }

        var name = (await teams.ReadAsync(scope, ct))?.Settings.Name ?? "";
        foreach (var person in arrived)
            await people.AddTeamAsync(scope.Tenant, person.Id, new TeamHint(scope.Team, name), ct);
        members.Forget(scope);
    }

    /// <summary>Ends the access of people who left, at once; their entries stay.</summary>
    public async Task PartAsync(TeamScope scope, IReadOnlyList<MemberId> gone, CancellationToken ct)
    {
        var leaving = new List<MemberRows>();
        foreach (var member in gone)
            leaving.Add(await members.ReadAsync(scope, member, ct));
        await leaders.BeforeLeavingAsync(scope, leaving, ct);
        await leavers.BeforeLeavingAsync(scope, leaving, ct);
        foreach (var rows in leaving)
        {
            if (rows.IsKnown && !rows.Actor.HasLeft)
            {
                var person = new Person(rows.Member, rows.ChannelId, rows.Name);
                await WriteAsync(scope, RowsOf(rows, person, Roles.None, left: true), rows.Who!.ETag, ct);
            }

            await people.RemoveTeamAsync(scope.Tenant, rows.Member, scope.Team, ct);
        }

        members.Forget(scope);
    }

    private async Task SaveAsync(TeamScope scope, Person person, DateOnly today, CancellationToken ct)
    {
        var rows = await members.ReadAsync(scope, person.Id, ct);
        var roles = rows.Actor.Roles == Roles.None ? Roles.Rep : rows.Actor.Roles;
        var written = RowsOf(rows, person, roles, left: false, rows.Joined ?? today);
        await WriteAsync(scope, written, rows.Who?.ETag, ct);
    }

    private async Task WriteAsync(TeamScope scope, (TableEntity Who, TableEntity Slim) rows, ETag? asRead, CancellationToken ct)
    {
        var who = asRead is { } etag
            ? new TableTransactionAction(TableTransactionActionType.UpdateReplace, rows.Who, etag)
            : new TableTransactionAction(TableTransactionActionType.Add, rows.Who);
        try
        {
            await tables.Teams.SubmitTransactionAsync(
                [who, new TableTransactionAction(TableTransactionActionType.UpsertReplace, rows.Slim)], ct);
        }
        catch (RequestFailedException e) when (e.Status is 409 or 412)
        {
            // Somebody changed this person meanwhile, or another delivery of the same event was quicker: their write
            // is newer than what the roster said, and the next roster read looks again.
        }
    }

    private static (TableEntity Who, TableEntity Slim) RowsOf(
        MemberRows rows, Person person, Roles roles, bool left, DateOnly? joined = null)
    {
        // Not every event of the channel names the address; the roster does.
        var name = new RosterName(rows.Member, person.Name, rows.Nicknames, rows.Group, person.ChannelId)
        {
            Mail = person.Mail.Length > 0 ? person.Mail : rows.Mail,
        };
        return MemberStore.RowsOf(rows.Scope, name, roles, rows.Actor.Leads, left, joined ?? rows.Joined);
    }
}
