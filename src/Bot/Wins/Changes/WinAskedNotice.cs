using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Wins.Ledger;
using TeamCoachBot.Domain.Calendars;
using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Wins.Changes;

/// <summary>Asks the managers to look at one win: somebody objects to it, or would have it cancelled.</summary>
internal sealed class WinAskedNotice(
    WinStore wins, TeamStore teams, MemberStore members, CardSigner signer, DomainClock clock, TimeProvider system) : INoticeWriter
{
    private const string Name = "win-asked";

    public const string ToCancel = "cancel";
    public const string Objection = "object";

    public string Kind => Name;

    public bool RepeatsWhenUnsure => true;

    public static Notice Of(Turn turn, EntryId root, string what, string reason, IReadOnlyList<MemberId> to) =>
        new(Name, to, new Dictionary<string, string>
        {
            ["Root"] = root.Value, ["What"] = what, ["Reason"] = reason, ["By"] = turn.Sender.Name,
        });

    public async Task<OutMessage?> WriteAsync(
        IReadOnlyDictionary<string, string> facts, Receiver to, bool again, CancellationToken ct)
    {
        if (await teams.ReadAsync(to.Scope, ct) is not { } team
            || await wins.ReadAsync(to.Scope, new EntryId(facts["Root"]), ct) is not { IsCancelled: false } dossier)
            return null;
        var actor = (await members.ReadAsync(to.Scope, to.Id, ct)).Actor;
        // What was asked of a manager is not shown to somebody who is none any more.
        if (WinFiles.Of(actor, dossier, await members.NamesAsync(to.Scope, ct), team) is not { } file || !file.May(WinRight.Cancel))
            return null;
        // An objection that was answered meanwhile is none any more.
        if (facts["What"] == Objection && !file.Sheet.IsObjected)
            return null;
        var texts = Texts.Of<WinAskedNotice>(to.Language);
        var lead = texts.With($"Asked_{facts["What"]}", Typed.Line(facts["By"]), Typed.Line(facts["Reason"]));
        var today = Zones.LocalDay(clock.GetUtcNow(), team.Zone);
        var context = new CardContext(
            to.Language, signer, to.Scope.Tenant, to.Address.ConversationId, Addressee.Only(to.Id), system.GetUtcNow());
        return OutMessage.Show(
            WinCard.Draw(WinViews.Of(file, to.Id, team, today, to.Language, again ? texts.With("Told_Again", lead) : lead), context),
            alert: true);
    }
}
