using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot.People;

/// <summary>
/// Sees to it that a team whose last manager leaves knows it: until somebody leads it again only own figures are
/// answered, and who can answer is asked once more who leads it (handbook, chapter 11).
/// </summary>
internal sealed class LeaderWatch(
    TeamPartition partition, TeamStore teams, MemberStore members, Organisation organisation, OwnTurns turns)
{
    private const string What = "lead/gone";
    private const int MostAttempts = 8;

    /// <summary>
    /// To be called before the people lose their roles: a process that dies in between leaves a team that asks too
    /// early, never one that answers to nobody's manager.
    /// </summary>
    public async Task BeforeLeavingAsync(TeamScope scope, IReadOnlyList<MemberRows> leaving, CancellationToken ct)
    {
        if (leaving.FirstOrDefault(rows => rows.Actor.Is(Roles.Manager)) is not { } manager)
            return;
        var staying = await StayingAsync(scope, leaving, ct);
        if (staying.Exists(actor => actor.Is(Roles.Manager)))
            return;
        for (var attempt = 1; ; attempt++)
        {
            if (await teams.FreshAsync(scope, ct) is not { Details.HasManager: true } found
                || await teams.ReadAsync(scope, ct) is not { } team)
                return;
            var settings = found.Details.ToSettings();
            settings = settings with { HasManager = false, AddedBy = WhoIsAsked(settings.AddedBy, staying) };
            var commit = new Commit(scope, turns.Of(scope, team, $"{What}\n{found.ETag}"), What, manager.Member.Value)
            {
                About = manager.Member.Value,
            };
            TeamStore.Put(commit, settings, found.Details.Home, found.ETag);
            commit.Notices.Add(LeaderGone.Of(manager.Name));
            var end = await partition.CommitAsync(commit, ct);
            teams.Forget(scope);
            if (end is not CommitEnd.Conflict || attempt == MostAttempts)
                return;
        }
    }

    private async Task<List<Actor>> StayingAsync(
        TeamScope scope, IReadOnlyList<MemberRows> leaving, CancellationToken ct)
    {
        members.Forget(scope);
        var staying = new List<Actor>();
        foreach (var person in (await members.NamesAsync(scope, ct)).Everyone)
        {
            if (!leaving.Any(rows => rows.Member == person.Id))
                staying.Add((await members.ReadAsync(scope, person.Id, ct)).Actor);
        }

        return staying;
    }

    /// <summary>
    /// Whoever added the bot, while still there; else an admin of the team; else the organisation's admins, who may
    /// always answer. Only where nobody is left who could, anybody may name somebody, who confirms.
    /// </summary>
    private MemberId? WhoIsAsked(MemberId? adder, List<Actor> staying)
    {
        if (adder is { } known && staying.Exists(actor => actor.Id == known))
            return known;
        return staying.Find(actor => actor.Is(Roles.Admin))?.Id ?? (organisation.HasAdmins ? adder : null);
    }
}

/// <summary>Asks in the team's channel who leads the team now that its manager has left.</summary>
internal sealed class LeaderGone(TeamStore teams, MemberStore members, CardSigner signer, TimeProvider time) : INoticeWriter
{
    private const string Name = "lead/gone";

    public string Kind => Name;

    public bool RepeatsWhenUnsure => true;

    public static Notice Of(string manager) =>
        new(Name, [Notice.Channel], new Dictionary<string, string> { ["Who"] = manager });

    public async Task<OutMessage?> WriteAsync(
        IReadOnlyDictionary<string, string> facts, Receiver to, bool again, CancellationToken ct)
    {
        if (await teams.ReadAsync(to.Scope, ct) is not { Settings: { HasManager: false } settings })
            return null;
        // Anybody may press; whether they may name somebody is asked of storage then.
        var context = new CardContext(
            to.Language, signer, to.Scope.Tenant, to.Address.ConversationId, Addressee.Anyone, time.GetUtcNow());
        var text = Texts.Of<LeaderGone>(to.Language).With("WhoLeads_TextLeft", Typed.Line(facts["Who"]));
        var names = await members.NamesAsync(to.Scope, ct);
        return OutMessage.Show(LeadCard.Ask(context, text, settings.Name, [.. names.Everyone]), alert: true);
    }
}
