using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot.People;

/// <summary>The named person confirms to lead the team, or says that it is somebody else.</summary>
[Form(Verb, Who = Who.Everyone, Where = Where.Private)]
internal sealed class ConfirmLeader(
    MemberStore members, TeamStore teams, PersonStore people, TeamPartition partition, TeamChannels channels, CardSigner signer)
    : IForm<ConfirmLeader.Fields>
{
    public const string Verb = "team/lead/confirm";
    public const string Yes = "yes";
    public const string No = "no";

    /// <param name="Team">The team that was asked about, which need not be the one chosen for answers.</param>
    internal sealed record Fields([Carried] string Answer, [Carried] TeamId Team);

    public async Task<Reply> SubmitAsync(Fields fields, Turn turn, CancellationToken ct)
    {
        var texts = Texts.Of<ConfirmLeader>(turn.Language);
        var scope = new TeamScope(turn.Tenant, fields.Team);
        var rows = await members.ReadAsync(scope, turn.Sender.Id, ct);
        if (await teams.FreshAsync(scope, ct) is not { } found || !rows.IsKnown || rows.Actor.HasLeft)
            return Reply.Say(texts["NoTeam"]);
        var settings = found.Details.ToSettings();
        var name = Typed.Line(settings.Name);
        if (fields.Answer == No)
            return Reply.Say(texts.With("ConfirmLead_Declined", name));
        if (settings.HasManager && !rows.Actor.Is(Roles.Manager))
            return Reply.Say(texts.With("ConfirmLead_Over", name));

        var commit = new Commit(scope, turn, Verb, turn.Sender.Id.Value) { About = turn.Sender.Id.Value };
        MemberStore.Put(commit, rows, rows.Actor.Roles | Roles.Manager, rows.Group, rows.Actor.Leads);
        TeamStore.Put(commit, settings with { HasManager = true }, found.Details.Home, found.ETag);
        commit.Notices.Add(LeaderPost.Of(turn, settings));
        var end = await partition.CommitAsync(commit, ct);
        teams.Forget(scope);
        if (end is not (CommitEnd.Committed or CommitEnd.Repeated))
            return CommitWords.Say(end, turn.Language);

        var card = await people.ReadAsync(turn.Tenant, turn.Sender.Id, ct);
        if (card.Teams.Count > 1)
            await people.SaveAsync(turn.Tenant, card with { Chosen = fields.Team }, ct);
        var team = (await teams.ReadAsync(scope, ct))!;
        var inTeam = turn with { TeamIfAny = team };
        return Reply.Show(SetUpCard.Draw(
            SetUpViews.Of(inTeam, team.Settings, await channels.OfAsync(inTeam, ct)), CardContext.Of(turn, signer)));
    }
}
