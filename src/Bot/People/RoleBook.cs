using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot.People;

/// <summary>What somebody is from now on.</summary>
/// <param name="What">Which deed it is, for the record.</param>
/// <param name="Detail">What of it, for the record.</param>
/// <param name="Notice">What the person is told; null when it is their own deed.</param>
internal sealed record RoleChange(string What, string Detail, Roles Roles, IEnumerable<GroupId> Leads, Notice? Notice);

/// <summary>
/// Writes who has which role. A team which has a manager keeps one, also when two take the role from each other.
/// </summary>
internal sealed class RoleBook(TeamPartition partition, MemberStore members, TeamStore teams)
{
    /// <param name="rows">The person's, as the change was made up from.</param>
    /// <returns>How it ended; null when the team would be left without a manager, and nothing was written.</returns>
    public async Task<CommitEnd?> WriteAsync(Turn turn, MemberRows rows, RoleChange change, CancellationToken ct)
    {
        var (was, becomes) = (rows.Actor.Is(Roles.Manager), change.Roles.HasFlag(Roles.Manager));
        var commit = new Commit(turn.Scope, turn, change.What, change.Detail) { About = rows.Member.Value };
        MemberStore.Put(commit, rows, change.Roles, rows.Group, change.Leads);
        if (was && !becomes)
        {
            // The settings are read before the names and replaced as read: of two commits at the same time, each of which
            // counts on the other's manager, one is a conflict.
            var settings = await teams.FreshAsync(turn.Scope, ct)
                ?? throw new InvalidOperationException("A team with members has settings.");
            members.Forget(turn.Scope);
            var names = await members.NamesAsync(turn.Scope, ct);
            if (!names.Everyone.Any(other => other.Id != rows.Member && other.Roles.HasFlag(Roles.Manager)))
                return null;
            TeamStore.Put(commit, settings.Details.ToSettings(), settings.Details.Home, settings.ETag);
        }

        if (!was && becomes && await teams.FreshAsync(turn.Scope, ct) is { Details.HasManager: false } found)
            TeamStore.Put(commit, found.Details.ToSettings() with { HasManager = true }, found.Details.Home, found.ETag);
        if (change.Notice is { } notice)
            commit.Notices.Add(notice);
        var end = await partition.CommitAsync(commit, ct);
        members.Forget(turn.Scope);
        teams.Forget(turn.Scope);
        return end;
    }
}
