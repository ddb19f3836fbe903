using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot.People;

/// <summary>"Who is the manager?": who has which role in the team, for everybody in it.</summary>
[Command(
    "roles/show",
    English =
    [
        "who is [the|our|my|a] [team] {role} [of|in|for] [the team|this team|our team|my team|here]",
        "who are [the|our|my] [team] {role} [of|in|for] [the team|this team|our team|my team|here]",
        "who is [the|our] {role} (of|in) {group}",
        "who {leads=leads|manages|runs|heads|is in charge of|is responsible for} (the|this|our|my) team",
        "who {leads=is in charge|is in charge here|is the boss here}",
        "who (leads|runs|heads|is in charge of) {group}",
        "who (has|holds|got) (which|what) (role|roles) [in|on] [the team|this team|our team|here]",
        "who (is|does) (who|what) (in|on) (the|this|our) team",
        "[<show>] [me] [the|our|all|all the] [team] roles [of|in|on] [the team|this team|our team|everyone|everybody]",
        "(is there|do we have) (a|an|any) {role} [here|in the team|in this team]",
    ],
    Chinese =
    [
        "谁 是 [我们|咱们|团队|这里|我们团队|咱们团队|我|本团队] [的] {role}",
        "[我们|咱们|团队|我们团队|咱们团队|我|这个团队] [的] {role} (是谁|是哪位|都有谁|有谁|有哪些|是哪些人|都是谁|有哪些人|有哪几位)",
        "谁 是 {group} [的] {role}",
        "{group} [的] {role} (是谁|是哪位|都有谁|有谁)",
        "[我们|咱们] (团队|这个团队) [里|现在] {leads=谁管|谁负责|谁带|归谁管|谁在管}",
        "谁 {leads=带|管|负责|在管|在带} [我们|咱们|这个] 团队",
        "谁 (带|管|负责|在带) {group}",
        "{group} (谁管|谁负责|谁带|归谁管)",
        "[我们|咱们] [团队] [里|里面] 谁 (管|负责|管着) (什么|啥|哪块|哪些)",
        "[我们|咱们] [团队] [里] 谁 (是|有|担任) (什么|啥|哪些) (角色|职务)",
        "[<看>] [我们|咱们] [的] [团队] [的] (角色|角色分工|角色名单|角色列表|角色分配|角色安排|分工) [有哪些|名单|列表]",
    ],
    Who = Who.Member,
    Where = Where.Anywhere)]
[Help(HelpGroup.You, Place = 705)]
internal sealed class ShowRoles(MemberStore members, Organisation organisation, CardSigner signer) : ICommand<ShowRoles.Input>
{
    /// <summary>A sentence names no more; the list below it does.</summary>
    private const int MostNamed = 5;

    /// <param name="Role">Which role was asked for; null for all.</param>
    /// <param name="Leads">Who leads the team was asked: its managers.</param>
    /// <param name="Group">Whose lead was asked for.</param>
    internal sealed record Input(RoleSlot? Role = null, bool Leads = false, GroupSlot? Group = null);

    public async Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct)
    {
        var everyone = (await members.NamesAsync(turn.Scope, ct)).Everyone.OrderBy(p => p.Name, StringComparer.Ordinal).ToList();
        var lines = RoleNames.All.Where(role => role != Roles.Rep).Select(role => (Role: role, Line: LineOf(role, everyone, turn)))
            .Where(one => one.Role == Roles.Manager || one.Line.Names.Count > 0 || one.Line.Elsewhere > 0)
            .Append((Role: Roles.Rep, Line: LineOf(Roles.Rep, everyone, turn)));
        return Reply.Show(RolesCard.Draw(
            new RolesView
            {
                Team = turn.Team.Settings.Name,
                Lead = Answer(input, everyone, turn),
                Lines = [.. lines.Select(one => one.Line)],
                MayChange = turn.Where == ConversationKind.Personal && Rights.MaySetUp(turn.Actor, turn.IsOrganisationAdmin),
            },
            CardContext.Of(turn, signer)));
    }

    private RoleLine LineOf(Roles role, List<RosterName> everyone, Turn turn)
    {
        var holders = Holders(role, everyone);
        return new RoleLine(
            Texts.Of<ShowRoles>(turn.Language)["Roles_" + role],
            [.. holders.Select(person => role == Roles.Lead ? WithGroups(person, turn.Language) : person.Name)],
            // The roster holds this team's members alone; the organisation's admins may be anywhere.
            role == Roles.Admin ? organisation.Admins - holders.Count(person => organisation.IsAdmin(person.Id)) : 0);
    }

    private List<RosterName> Holders(Roles role, IEnumerable<RosterName> everyone) => [.. everyone.Where(person =>
        person.Roles.HasFlag(role) || (role == Roles.Admin && organisation.IsAdmin(person.Id)))];

    private static string WithGroups(RosterName person, Language language)
    {
        var groups = GroupNames.Written(person.Leads, language);
        return groups.Length == 0 ? person.Name : Texts.Of<ShowRoles>(language).With("Roles_LeadOf", person.Name, groups);
    }

    /// <summary>One sentence for who asked for one role; null for who asked for all.</summary>
    private string? Answer(Input input, List<RosterName> everyone, Turn turn)
    {
        var texts = Texts.Of<ShowRoles>(turn.Language);
        if (input.Group is { } named)
        {
            var group = GroupNames.IdOf(named);
            var written = GroupNames.Written(group, turn.Language);
            return Sentence(
                Roles.Lead, texts.With("Role_LeadOf", written), texts.With("Roles_LeadsOf", written),
                [.. everyone.Where(p => p.Roles.HasFlag(Roles.Lead) && p.Leads.Contains(group))], turn);
        }

        var role = input.Leads ? Roles.Manager : input.Role?.Role;
        return role is { } asked
            ? Sentence(asked, texts["Role_" + asked], texts["Roles_" + asked], Holders(asked, everyone), turn) : null;
    }

    private static string Sentence(Roles role, string one, string several, List<RosterName> holders, Turn turn)
    {
        var texts = Texts.Of<ShowRoles>(turn.Language);
        if (holders.Count == 0)
        {
            var nobody = role switch
            {
                Roles.Manager => "Roles_NoManager",
                Roles.Lead => "Roles_NobodyLeads",
                Roles.Reviewer or Roles.HR or Roles.Admin => "Roles_NobodyNamed",
                _ => "Roles_NobodyIs",
            };
            return texts.With(nobody, one);
        }

        var names = holders.Take(MostNamed).Select(person => Typed.Line(person.Name).ToString()).ToList();
        if (holders.Count > MostNamed)
            names.Add(texts.With("Roles_More", holders.Count - MostNamed));
        var list = Written.In(turn.Language).List(names);
        return holders.Count == 1 ? texts.With("Roles_Is", list, one) : texts.With("Roles_Are", list, several);
    }
}
