using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Targets;
using TeamCoachBot.Bot.Wins.Ledger;
using TeamCoachBot.Domain.Calendars;
using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Wins.Openings;

/// <summary>Tells a member that somebody else entered what they already had, and asks whether it is right.</summary>
internal sealed class OpeningNotice(WinStore wins, TeamStore teams, CardSigner signer, TimeProvider time) : INoticeWriter
{
    private const string Name = "opening";

    public string Kind => Name;

    /// <summary>A figure that moved without a word is worse than reading it twice.</summary>
    public bool RepeatsWhenUnsure => true;

    public static Notice Of(Turn turn, EntryId root, MemberId owner) => new(Name, [owner], new Dictionary<string, string>
    {
        ["Root"] = root.Value,
        ["By"] = turn.Sender.Name,
    });

    public async Task<OutMessage?> WriteAsync(
        IReadOnlyDictionary<string, string> facts, Receiver to, bool again, CancellationToken ct)
    {
        if (await teams.ReadAsync(to.Scope, ct) is not { } team
            || await wins.ReadAsync(to.Scope, new EntryId(facts["Root"]), ct) is not { IsCancelled: false } dossier
            || dossier.Look != LookedAt.ToConfirm || OpeningBook.FactsOf(dossier) is not { } opening)
            return null;
        var context = new CardContext(
            to.Language, signer, to.Scope.Tenant, to.Address.ConversationId, Addressee.Only(to.Id), time.GetUtcNow());
        var since = OpeningBook.EnteredBy(dossier);
        var view = new OpeningView(
            dossier.Root.Id.Value, facts["By"], OpeningBook.Amount(opening, team, to.Language),
            OpeningBook.MetricOf(opening, team, to.Language), team.Year.MonthOf(opening.On),
            WinDues.LastDayToLook(since.RecordedOn, team), Zones.LocalDay(since.RecordedAt, team.Zone));
        return OutMessage.Show(OpeningCards.Ask(view, again, context), alert: true);
    }
}

/// <summary>Tells who entered an opening for somebody that it was objected to, why, and how it is put right.</summary>
internal sealed class OpeningObjection(WinStore wins, TeamStore teams) : INoticeWriter
{
    private const string Name = "opening/objection";

    public string Kind => Name;

    public bool RepeatsWhenUnsure => true;

    public static Notice Of(Turn turn, EntryId root, MemberId to) => new(Name, [to], new Dictionary<string, string>
    {
        ["Root"] = root.Value,
        ["By"] = turn.Sender.Name,
    });

    public async Task<OutMessage?> WriteAsync(
        IReadOnlyDictionary<string, string> facts, Receiver to, bool again, CancellationToken ct)
    {
        if (await teams.ReadAsync(to.Scope, ct) is not { } team
            || await wins.ReadAsync(to.Scope, new EntryId(facts["Root"]), ct) is not { IsCancelled: false } dossier
            || OpeningBook.ObjectionTo(dossier) is not { } objection || OpeningBook.FactsOf(dossier) is not { } opening)
            return null;
        return OutMessage.Say(
            Texts.Of<OpeningObjection>(to.Language).With(
                "Opening_ObjectedTo", Typed.Line(facts["By"]), OpeningBook.Amount(opening, team, to.Language),
                Typed.Line(objection.Reason)),
            alert: true);
    }
}
