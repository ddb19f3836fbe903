using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot.People;

/// <summary>Gives somebody a role: managers rep, lead, manager and recorder; admins any. The person is told.</summary>
[Command(
    "roles/grant",
    English =
    [
        "make {person} [the|a|an|our] [team|new] {role} [of] [the team|this team|our team]",
        "make {person} [the|a|our] {role} (of|in) {group}",
        "(set|appoint|name|add) {person} (as|to be) [the|a|an|our] [new] {role}",
        "give {person} the {role} role",
        "{person} is (the|our|now the|now) {role}",
    ],
    Chinese =
    [
        "(把|将|让) {person} (设为|设成|设置为|改为|改成|任命为|升为|做|当|变成|定为|设定为) {role}",
        "(给|请) {person} (设为|设成|当|做) {role}",
        "{person} (是|当|做|担任) [我们的|我们] {role}",
        "设 {person} 为 {role}",
        "(把|将|让) {person} (设为|设成|改为|改成|做|当|变成) {group} [的] {role}",
    ],
    Who = Who.SetsUp,
    Where = Where.Private,
    Refuses = Hedge.All & ~Hedge.Future)]
[Help(HelpGroup.Lead, Place = 680)]
internal sealed class GrantRole(Colleagues colleagues, MemberStore members, RoleBook book) : ICommand<GrantRole.Input>
{
    internal sealed record Input(PersonSlot Person, RoleSlot? Role, GroupSlot? Group);

    public async Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct)
    {
        var texts = Texts.Of<GrantRole>(turn.Language);
        if (!Rights.MaySetUp(turn.Actor, turn.IsOrganisationAdmin))
            return Reply.Say(texts["GrantRole_NotYou"]);
        var meant = await colleagues.FindAsync(turn, input.Person, name => Again(texts, name, input.Role), ct);
        if (meant is Meant.Unclear unclear)
            return unclear.Answer;
        var person = ((Meant.One)meant).Person;
        if (input.Role is not { Role: var role })
            return Reply.Say(texts.With("GrantRole_WhichRole", Typed.Line(person.Name)));
        if (!Rights.MayGrant(turn.Actor, role, turn.IsOrganisationAdmin))
            return Reply.Say(texts["GrantRole_NotThat"]);
        var group = input.Group is { } named ? GroupNames.IdOf(named) : (GroupId?)null;
        return role == Roles.Lead && group is null
            ? Reply.Say(texts.With("GrantRole_LeadNeedsGroup", Typed.Line(person.Name)))
            : await GrantAsync(turn, texts, person, role, group, ct);
    }

    private async Task<Reply> GrantAsync(
        Turn turn, Texts texts, RosterName person, Roles role, GroupId? group, CancellationToken ct)
    {
        var rows = person.Id == turn.Sender.Id ? turn.Mine : await members.ReadAsync(turn.Scope, person.Id, ct);
        var (roles, leads) = After(turn, rows.Actor, role, group);
        var words = (Person: Typed.Line(person.Name), Role: texts["Role_" + role]);
        if (roles == rows.Actor.Roles && leads.SetEquals(rows.Actor.Leads))
            return Reply.Say(texts.With("GrantRole_Same", words.Person, words.Role));
        var end = await book.WriteAsync(
            turn, rows,
            new RoleChange("roles/grant", $"{person.Id} {role} {group}", roles, leads, RoleNotice.Of(turn, person.Id, role)), ct);
        return end switch
        {
            null => Reply.Say(texts.With("GrantRole_LastManager", words.Person)),
            CommitEnd.Committed or CommitEnd.Repeated => Reply.Say(texts.With("GrantRole_Done", words.Person, words.Role)),
            _ => CommitWords.Say(end, turn.Language),
        };
    }

    /// <summary>
    /// A rep who becomes manager is both; who becomes rep again keeps only what isn't the sender's to take.
    /// </summary>
    private static (Roles Roles, IReadOnlySet<GroupId> Leads) After(Turn turn, Actor actor, Roles role, GroupId? group)
    {
        if (role == Roles.Rep)
        {
            var kept = RoleNames.All.Where(one => !Rights.MayGrant(turn.Actor, one, turn.IsOrganisationAdmin))
                .Aggregate(Roles.None, (all, one) => all | one);
            return ((actor.Roles & kept) | Roles.Rep, new HashSet<GroupId>());
        }

        return (actor.Roles | role, role == Roles.Lead ? actor.Leads.Append(group!.Value).ToHashSet() : actor.Leads);
    }

    private static string Again(Texts texts, string name, RoleSlot? role) =>
        texts.With("GrantRole_Again", name, role is null ? texts["Role_Manager"] : texts["Role_" + role.Role]);
}
