using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot.People;

/// <summary>Sees to it that a team which has a manager keeps one, also when two take the role from each other.</summary>
internal sealed class ManagerGuard(TeamStore teams, MemberStore members)
{
    /// <summary>
    /// What a commit that takes the role of manager from somebody has to write as well; null when nobody else holds it.
    /// </summary>
    /// <remarks>
    /// The settings are read before the names and replaced as read: of two commits at the same time, each of which
    /// counts on the other's manager, one is a conflict.
    /// </remarks>
    public async Task<Action<Commit>?> AnotherThanAsync(TeamScope scope, MemberId person, CancellationToken ct)
    {
        var settings = await teams.FreshAsync(scope, ct)
            ?? throw new InvalidOperationException("A team with members has settings.");
        members.Forget(scope);
        var names = await members.NamesAsync(scope, ct);
        return names.Everyone.Any(other => other.Id != person && other.Roles.HasFlag(Roles.Manager))
            ? commit => TeamStore.Put(commit, settings.Details.ToSettings(), settings.Details.Home, settings.ETag)
            : null;
    }
}
