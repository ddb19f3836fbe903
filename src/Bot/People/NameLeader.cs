using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot.People;

/// <summary>
/// Whoever added the bot says who leads the team. The answer is posted where it was asked; the named person is asked to
/// confirm in their own chat.
/// </summary>
[Form(Verb, Who = Who.Member, Where = Where.Anywhere)]
internal sealed class NameLeader(MemberStore members, TeamPartition partition, CardSigner signer) : IForm<NameLeader.Fields>, IRedraw
{
    public const string Verb = "team/lead";

    internal sealed record Fields(string Leader);

    /// <summary>Whoever added the bot, an admin of the organisation or the team, or anybody when Teams didn't say who added it.</summary>
    public static bool MayName(Turn turn) =>
        turn.IsOrganisationAdmin || turn.Actor.Is(Roles.Admin)
        || turn.Team.Settings.AddedBy is not { } adder || adder == turn.Sender.Id;

    public async Task<Reply> SubmitAsync(Fields fields, Turn turn, CancellationToken ct)
    {
        var texts = Texts.Of<NameLeader>(turn.Language);
        if (!MayName(turn))
            return Reply.Say(texts["WhoLeads_NotYou"]);
        var team = turn.Team.Settings.Name;
        if (turn.Team.Settings.HasManager)
            return Reply.Say(texts.With("ConfirmLead_Over", Typed.Line(team)));
        var names = await members.NamesAsync(turn.Scope, ct);
        var named = names.Find(new MemberId(fields.Leader)) is { } chosen ? [chosen] : names.Lookup(fields.Leader);
        if (named is not [var leader])
            return Ask(turn, names, texts.With("WhoLeads_NotInTeam", Typed.Line(team)));

        var commit = new Commit(turn.Scope, turn, Verb, leader.Id.Value) { About = leader.Id.Value };
        commit.Notices.Add(LeaderNotice.Of(turn, leader.Id));
        var end = await partition.CommitAsync(commit, ct);
        return end is CommitEnd.Committed or CommitEnd.Repeated
            ? Reply.Say(texts.With(
                "WhoLeads_Named", Typed.Line(turn.Sender.Name), Typed.Line(leader.Name), Typed.Line(team)))
            : CommitWords.Say(end, turn.Language);
    }

    public async Task<Reply> RedrawAsync(FormResult.Refused refused, Turn turn, CancellationToken ct) => Ask(
        turn, await members.NamesAsync(turn.Scope, ct), Complaints.About(refused, nameof(Fields.Leader), turn.Language));

    private Reply Ask(Turn turn, NameBook names, string? complaint) => Reply.Redraw(LeadCard.Ask(
        CardContext.Of(turn, signer) with { For = Addressee.Only(turn.Sender.Id) },
        LeadCard.WhyAsked(turn.Language, null), turn.Team.Settings.Name, [.. names.Everyone], complaint));
}

/// <summary>Asks the named person whether they lead the team.</summary>
internal sealed class LeaderNotice(CardSigner signer, TeamStore teams, TimeProvider time) : INoticeWriter
{
    private const string Name = "lead";

    public string Kind => Name;

    public bool RepeatsWhenUnsure => true;

    public static Notice Of(Turn turn, MemberId leader) => new(Name, [leader], new Dictionary<string, string>
    {
        ["By"] = turn.Sender.Name,
        ["Team"] = turn.Team.Settings.Name,
    });

    public async Task<OutMessage?> WriteAsync(
        IReadOnlyDictionary<string, string> facts, Receiver to, bool again, CancellationToken ct)
    {
        if (await teams.ReadAsync(to.Scope, ct) is not { Settings.HasManager: false })
            return null;
        var context = new CardContext(
            to.Language, signer, to.Scope.Tenant, to.Address.ConversationId, Addressee.Only(to.Id), time.GetUtcNow());
        return OutMessage.Show(LeadCard.Confirm(context, facts["By"], facts["Team"], to.Scope.Team, again));
    }
}
