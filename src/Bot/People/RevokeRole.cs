using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot.People;

/// <summary>Takes a role from somebody: who may give it may take it. The person is told.</summary>
[Command(
    "roles/revoke",
    English =
    [
        "(remove|dismiss|drop|revoke|unset|demote) {person} as [the|a|an|our] [team] {role} [of|in] [the team|this team|our team]",
        "(remove|dismiss|drop|revoke|unset|demote) {person} as [the|a|our] {role} (of|in) {group}",
        "{person} (is|am) no longer [the|a|an|our] {role} [of|in] [the team|this team|our team]",
        "{person} (is|am) no longer [the|a|our] {role} (of|in) {group}",
        "{person} (is|am) not [the|a|an|our] {role} (any more|anymore|any longer)",
        "(take|remove|revoke) [the] {role} role [away] from {person}",
        "(take|remove|revoke) {person} is {role} (role|rights)",
        "(remove|revoke|take away|drop) {person} is (role|roles)",
        "demote {person}",
    ],
    Chinese =
    [
        "(取消|撤销|撤掉|撤去|免去|去掉|解除|拿掉|移除|免掉) {person} [的] {role} [角色|职务|身份|权限]",
        "(取消|撤销|撤掉|撤去|免去|去掉|解除|拿掉|移除|免掉) {person} [的] {group} [的] {role} [角色|职务|身份]",
        "{person} 不再 (是|担任|当|做) [我们的|我们] {role} [了]",
        "{person} 不再 (是|担任|当|做) {group} [的] {role} [了]",
        "{person} 不 (是|当|做|担任) {role} 了",
        "(把|将) {person} [的] {role} [角色|职务|身份] (取消|撤掉|撤了|撤销|去掉|拿掉|免了|免掉|取消掉|取消了)",
        "不让 {person} (当|做|担任) {role} [了]",
        "(取消|撤销|撤掉|去掉|解除) {person} 的 (角色|职务)",
    ],
    Who = Who.SetsUp,
    Where = Where.Private,
    Refuses = Hedge.Question | Hedge.Condition | Hedge.Hearsay)]
[Help(HelpGroup.Lead, Place = 682)]
internal sealed class RevokeRole(
    Colleagues colleagues, MemberStore members, RoleBook book, Organisation organisation, TeamPartition partition)
    : ICommand<RevokeRole.Input>
{
    private const int MostAttempts = 8;

    internal sealed record Input(PersonSlot Person, RoleSlot? Role, GroupSlot? Group);

    public async Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct)
    {
        var texts = Texts.Of<RevokeRole>(turn.Language);
        var meant = await colleagues.FindAsync(turn, input.Person, name => Again(texts, name, input.Role), ct);
        if (meant is Meant.Unclear unclear)
            return unclear.Answer;
        var person = ((Meant.One)meant).Person;
        if (input.Role is not { Role: var role })
            return Reply.Say(texts.With("RevokeRole_WhichRole", Typed.Line(person.Name)));
        var taken = new Taken(person, role, role == Roles.Lead && input.Group is { } group ? GroupNames.IdOf(group) : null);
        for (var attempt = 1; ; attempt++)
        {
            var rows = await members.ReadAsync(turn.Scope, person.Id, ct);
            var actor = attempt == 1 ? turn.Actor : (await members.ReadAsync(turn.Scope, turn.Sender.Id, ct)).Actor;
            if (Refuse(turn, actor, rows, taken, texts) is { } refusal)
                // What this very turn took before makes it look refused now.
                return Reply.Say(await partition.HasDoneAsync(turn.Scope, turn, ct) ? Done(turn, rows, taken, texts) : refusal);
            if (await book.WriteAsync(turn, rows, taken.Change(turn, rows.Actor), ct) is not { } end)
                return Reply.Say(LastManager(turn, person, texts));
            if (end is CommitEnd.Committed or CommitEnd.Repeated)
                return Reply.Say(Done(turn, rows, taken, texts));
            if (end is not CommitEnd.Conflict || attempt == MostAttempts)
                return CommitWords.Say(end, turn.Language);
        }
    }

    private string? Refuse(Turn turn, Actor actor, MemberRows rows, Taken taken, Texts texts)
    {
        var name = Typed.Line(taken.Person.Name);
        if (!Rights.MaySetUp(actor, turn.IsOrganisationAdmin))
            return texts["GrantRole_NotYou"];
        if (!Rights.MayGrant(actor, taken.Role, turn.IsOrganisationAdmin))
            return texts["RevokeRole_NotThat"];
        if (taken.Role == Roles.Admin && organisation.IsAdmin(taken.Person.Id))
            return texts.With("RevokeRole_Configured", name);
        if (!rows.Actor.Is(taken.Role))
            return texts.With("RevokeRole_Isnt", name, texts["Role_" + taken.Role]);
        if (taken.Role == Roles.Rep && rows.Actor.Roles == Roles.Rep)
            return texts.With("RevokeRole_OnlyRep", name, Typed.Line(turn.Team.Settings.Name));
        return taken.Group is { } group && !rows.Actor.Leads.Contains(group)
            ? texts.With(
                "RevokeRole_NotThatGroup", name, GroupNames.Written(group, turn.Language),
                GroupNames.Written(rows.Actor.Leads, turn.Language))
            : null;
    }

    private static string Done(Turn turn, MemberRows rows, Taken taken, Texts texts)
    {
        var role = taken.Group is { } group
            ? texts.With("Role_LeadOf", GroupNames.Written(group, turn.Language)) : texts["Role_" + taken.Role];
        var left = RoleNames.Of(taken.From(rows.Actor).Roles, turn.Language);
        return taken.Person.Id == turn.Sender.Id
            ? texts.With("RevokeRole_DoneSelf", role, left)
            : texts.With("RevokeRole_Done", Typed.Line(taken.Person.Name), role, left);
    }

    private static string LastManager(Turn turn, RosterName person, Texts texts) => person.Id == turn.Sender.Id
        ? texts["RevokeRole_LastManagerSelf"]
        : texts.With("GrantRole_LastManager", Typed.Line(person.Name));

    private static string Again(Texts texts, string name, RoleSlot? role) => role is null
        ? texts.With("RevokeRole_AgainAny", name)
        : texts.With("RevokeRole_Again", name, texts["Role_" + role.Role]);

    /// <summary>Which role is taken from whom.</summary>
    /// <param name="Group">Of a lead of several groups only this one; null for all.</param>
    private sealed record Taken(RosterName Person, Roles Role, GroupId? Group)
    {
        public RoleChange Change(Turn turn, Actor actor)
        {
            var (left, leads) = From(actor);
            return new RoleChange(
                "roles/revoke", $"{Person.Id} {Role} {Group}", left, leads,
                Person.Id == turn.Sender.Id ? null : RoleNotice.OfTaken(turn, Person.Id, Role, Group, left));
        }

        /// <summary>What stays; who has no role left is a rep, as everybody in a team.</summary>
        public (Roles Roles, IReadOnlyList<GroupId> Leads) From(Actor actor)
        {
            var leads = Role != Roles.Lead ? [.. actor.Leads]
                : Group is { } group ? actor.Leads.Where(led => led != group).ToList() : [];
            var left = Role == Roles.Lead && leads.Count > 0 ? actor.Roles : actor.Roles & ~Role;
            return (left == Roles.None ? Roles.Rep : left, leads);
        }
    }
}
