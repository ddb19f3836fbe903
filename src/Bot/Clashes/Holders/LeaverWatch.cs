using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Domain.Calendars;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot.Clashes.Holders;

/// <summary>
/// Brings the open customers of somebody who leaves before the managers, once for each leaving however often the roster
/// is read (handbook, chapter 5).
/// </summary>
internal sealed class LeaverWatch(
    LeaverCustomers leavers, TeamStore teams, MemberStore members, Organisation organisation, TeamPartition partition, OwnTurns own)
{
    /// <summary>
    /// To be called before the people lose their roles: a process that dies in between tells a moment too early, never not
    /// at all.
    /// </summary>
    public async Task BeforeLeavingAsync(TeamScope scope, IReadOnlyList<MemberRows> leaving, CancellationToken ct)
    {
        if (await teams.ReadAsync(scope, ct) is not { } team)
            return;
        foreach (var rows in leaving.Where(rows => rows is { IsKnown: true, Actor.HasLeft: false }))
        {
            var turn = own.Of(scope, team, $"customer/leaver {rows.Member} {rows.Who!.ETag}");
            var today = Zones.LocalDay(turn.Now, team.Zone);
            if ((await leavers.OfAsync(scope, rows.Member, today, team.Settings.ProtectionDays, ct)).Count == 0)
                continue;
            var staying = (await members.NamesAsync(scope, ct)).Everyone.Where(p => leaving.All(l => l.Member != p.Id)).ToList();
            MemberId[] managers = [.. staying.Where(p => p.Roles.HasFlag(Roles.Manager)).Select(p => p.Id)];
            MemberId[] told = managers.Length > 0 ? managers : [.. staying.Where(p => organisation.IsAdmin(p.Id)).Select(p => p.Id)];
            if (told.Length == 0)
                continue;
            var commit = new Commit(scope, turn, "customer/leaver", rows.Member.Value) { About = rows.Member.Value };
            commit.Notices.Add(LeaverNotice.Of(rows.Member, told));
            await partition.CommitAsync(commit, ct);
        }
    }
}

/// <summary>One card with everything that a leaver still had.</summary>
internal sealed class LeaverNotice(
    LeaverCustomers leavers, TeamStore teams, MemberStore members, Organisation organisation, CardSigner signer, DomainClock clock,
    TimeProvider system) : INoticeWriter
{
    private const string Name = "customer/leaver";

    public string Kind => Name;

    /// <summary>Customers that nobody looks after are worse than a second card; what was handed on is no longer on it.</summary>
    public bool RepeatsWhenUnsure => true;

    public static Notice Of(MemberId leaver, IReadOnlyList<MemberId> to) =>
        new(Name, to, new Dictionary<string, string> { ["Leaver"] = leaver.Value });

    public async Task<OutMessage?> WriteAsync(
        IReadOnlyDictionary<string, string> facts, Receiver to, bool again, CancellationToken ct)
    {
        if (await teams.ReadAsync(to.Scope, ct) is not { } team)
            return null;
        var actor = (await members.ReadAsync(to.Scope, to.Id, ct)).Actor;
        if (!actor.Is(Roles.Manager) && !(organisation.IsAdmin(to.Id) && !actor.HasLeft))
            return null;
        var context = new CardContext(
            to.Language, signer, to.Scope.Tenant, to.Address.ConversationId, Addressee.Only(to.Id), system.GetUtcNow());
        var card = await leavers.DrawAsync(
            to.Scope, team, new MemberId(facts["Leaver"]), Zones.LocalDay(clock.GetUtcNow(), team.Zone), context, ct);
        return card is null ? null : OutMessage.Show(card, alert: true);
    }
}
