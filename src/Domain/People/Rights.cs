namespace TeamCoachBot.Domain.People;

/// <summary>Who acts: the roles and groups as storage holds them at this moment.</summary>
/// <param name="Leads">The groups that the person leads.</param>
public sealed record Actor(MemberId Id, Roles Roles, IReadOnlySet<GroupId> Leads, bool HasLeft = false)
{
    public bool Is(Roles role) => !HasLeft && (Roles & role) != 0;
}

/// <summary>
/// Who may do what (handbook, chapter 11), as pure answers. Every right ends at once for somebody who has left; as long
/// as no manager is confirmed, only what is one's own is open.
/// </summary>
public static class Rights
{
    /// <summary>Another person's progress: the manager's own team, a lead's own group. One's own is always open.</summary>
    public static bool MaySeeProgressOf(Actor actor, MemberId whose, GroupId? theirGroup, bool teamHasManager)
    {
        if (actor.HasLeft)
            return false;
        if (actor.Id == whose)
            return true;
        return teamHasManager && (actor.Is(Roles.Manager) || LeadsGroup(actor, theirGroup));
    }

    /// <summary>The team's sum and how many are where: everybody in the team but reviewers and admins as such.</summary>
    public static bool MaySeeTeamTotal(Actor actor, bool teamHasManager) =>
        teamHasManager && actor.Is(Roles.Rep | Roles.Lead | Roles.Manager | Roles.Recorder | Roles.HR);

    /// <summary>A group's sum: its lead, and whoever may see the team's.</summary>
    public static bool MaySeeGroupTotal(Actor actor, GroupId group, bool teamHasManager) =>
        MaySeeTeamTotal(actor, teamHasManager) || (teamHasManager && LeadsGroup(actor, group));

    /// <summary>The names behind a team's or a group's sum.</summary>
    public static bool MaySeeMembersOf(Actor actor, GroupId? group, bool teamHasManager) =>
        teamHasManager && (actor.Is(Roles.Manager) || LeadsGroup(actor, group));

    /// <summary>
    /// A target for somebody else: the manager's own team, a lead's own group. Nobody sets their own: a manager's
    /// targets come from the manager or HR that the admin names.
    /// </summary>
    public static bool MaySetTargetFor(Actor actor, MemberId whose, GroupId? theirGroup, bool teamHasManager) =>
        actor.Id != whose && MaySeeMembersOf(actor, theirGroup, teamHasManager);

    /// <summary>
    /// Entries for somebody else: the manager's own team, a lead's own group, and recorders, who see totals only.
    /// </summary>
    public static bool MayLogFor(Actor actor, MemberId whose, GroupId? theirGroup, bool teamHasManager) =>
        actor.Id != whose && teamHasManager
        && (actor.Is(Roles.Recorder) || MaySeeMembersOf(actor, theirGroup, teamHasManager));

    /// <summary>A figure of the team's own that is nobody's: its managers, and recorders.</summary>
    public static bool MayLogForTeam(Actor actor, bool teamHasManager) =>
        teamHasManager && actor.Is(Roles.Manager | Roles.Recorder);

    /// <summary>The team's own target.</summary>
    public static bool MaySetTeamTarget(Actor actor, bool teamHasManager) => teamHasManager && actor.Is(Roles.Manager);

    /// <summary>A manager gives rep, lead, manager and recorder; reviewer, HR and admin are the organisation's.</summary>
    public static bool MayGrant(Actor actor, Roles role, bool isOrganisationAdmin)
    {
        if (actor.HasLeft && !isOrganisationAdmin)
            return false;
        const Roles byManager = Roles.Rep | Roles.Lead | Roles.Manager | Roles.Recorder;
        var managersToGive = role != Roles.None && (role & ~byManager) == 0;
        return isOrganisationAdmin || actor.Is(Roles.Admin) || (managersToGive && actor.Is(Roles.Manager));
    }

    /// <summary>The team's calendar, metric, basis and name.</summary>
    public static bool MaySetUp(Actor actor, bool isOrganisationAdmin) =>
        isOrganisationAdmin || actor.Is(Roles.Manager | Roles.Admin);

    /// <summary>A file of wins, for whomever in the team: who sets the team up, and recorders (handbook, chapter 11).</summary>
    public static bool MayImport(Actor actor, bool isOrganisationAdmin) =>
        MaySetUp(actor, isOrganisationAdmin) || actor.Is(Roles.Recorder);

    private static bool LeadsGroup(Actor actor, GroupId? group) =>
        group is { } named && actor.Is(Roles.Lead) && actor.Leads.Contains(named);
}
