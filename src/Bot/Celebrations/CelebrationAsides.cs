using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Celebrations;

/// <summary>What is said beside the channel: to the managers when there is none, to a member who is to be asked.</summary>
internal sealed class CelebrationAsides(
    TeamPartition partition, CelebrationStore store, TeamStore teams, MemberStore members, OwnTurns turns)
{
    /// <summary>Stands for "no channel was ever chosen" where a channel's id stands for one that is gone.</summary>
    public const string NoneChosen = "none";

    /// <summary>True when there is somewhere to celebrate; else the managers hear it, once.</summary>
    public async Task<bool> HasChannelAsync(TeamScope scope, TeamInfo team, CancellationToken ct)
    {
        var channel = team.Settings.CelebrationChannel;
        if (channel is not null)
            return await store.ToldAsync(scope, ct) != channel;
        if (team.Settings.HasManager && await store.ToldAsync(scope, ct) is null)
            await TellAsync(scope, team, NoneChosen, ChannelNotice.NoneChosen, ct);
        return false;
    }

    /// <summary>The channel refused a card for good: nothing goes there until the managers choose.</summary>
    public async Task ChannelGoneAsync(TeamScope scope, TeamInfo team, string channel, CancellationToken ct)
    {
        if (await store.ToldAsync(scope, ct) != channel)
            await TellAsync(scope, team, channel, ChannelNotice.Gone, ct);
    }

    /// <summary>A card may stand in the channel or not; it is not sent again.</summary>
    public async Task UnsureAsync(TeamScope scope, TeamInfo team, DateOnly day, string card, DateTimeOffset sentAt, CancellationToken ct)
    {
        var turn = turns.Of(scope, team, $"celebrations/unsure/{CelebrationRows.Text(day)}/{card}") with { SentAt = sentAt };
        var commit = new Commit(scope, turn, "celebration/unsure", card);
        await AddManagersAsync(commit, scope, to => UnsureNotice.Of(to, day, card), ct);
        await partition.CommitAsync(commit, ct);
    }

    public async Task AskAsync(TeamScope scope, TeamInfo team, Dossier dossier, MemberId owner, CancellationToken ct)
    {
        var turn = turns.Of(scope, team, $"celebrations/ask/{dossier.Root.Id}");
        var commit = new Commit(scope, turn, "celebration/ask", dossier.Root.Id.Value) { About = owner.Value };
        commit.Notices.Add(AskNotice.Of(owner, dossier.Root.Id));
        await partition.CommitAsync(commit, ct);
    }

    private async Task TellAsync(
        TeamScope scope, TeamInfo team, string told, string what, CancellationToken ct)
    {
        var turn = turns.Of(scope, team, $"celebrations/told/{told}");
        var commit = new Commit(scope, turn, "celebration/told", told);
        await AddManagersAsync(commit, scope, to => ChannelNotice.Of(to, what), ct);
        await store.PutToldAsync(commit, told, ct);
        await partition.CommitAsync(commit, ct);
        teams.Forget(scope);
    }

    private async Task AddManagersAsync(
        Commit commit, TeamScope scope, Func<IReadOnlyList<MemberId>, Notice> notice, CancellationToken ct)
    {
        var names = await members.NamesAsync(scope, ct);
        var managers = names.Everyone.Where(person => (person.Roles & Roles.Manager) != 0).Select(person => person.Id).ToList();
        if (managers.Count > 0)
            commit.Notices.Add(notice(managers));
    }
}
