using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Targets;
using TeamCoachBot.Bot.Wins.Ledger;
using TeamCoachBot.Domain.Calendars;
using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Readings;

/// <summary>Tells a member that somebody else entered or changed a figure of theirs.</summary>
internal sealed class ReadingNotice(WinStore wins, TeamStore teams, CardSigner signer, TimeProvider time) : INoticeWriter
{
    private const string Name = "reading";

    public string Kind => Name;

    /// <summary>A figure that moved without a word is worse than reading it twice.</summary>
    public bool RepeatsWhenUnsure => true;

    public static Notice Of(Turn turn, EntryId root, MemberId owner) => new(Name, [owner], new Dictionary<string, string>
    {
        ["Root"] = root.Value,
        ["By"] = turn.Sender.Name,
        ["Entry"] = LedgerPen.HandOf(turn),
    });

    public async Task<OutMessage?> WriteAsync(
        IReadOnlyDictionary<string, string> facts, Receiver to, bool again, CancellationToken ct)
    {
        if (await teams.ReadAsync(to.Scope, ct) is not { } team
            || ReadingFile.Of(await wins.ReadAsync(to.Scope, new EntryId(facts["Root"]), ct), team.Metrics) is not { } file)
            return null;
        var entry = file.EnteredBy;
        // A newer number is told by its own notice.
        if (!entry.Id.Value.EndsWith(facts["Entry"], StringComparison.Ordinal))
            return null;
        var texts = Texts.Of<ReadingNotice>(to.Language);
        var today = Zones.LocalDay(entry.RecordedAt, team.Zone);
        var view = new ReadingView
        {
            Root = file.Dossier.Root.Id.Value,
            MetricId = file.Metric.Id.Value,
            Metric = TeamMetrics.NameOf(file.Metric, to.Language),
            How = TeamMetrics.HowOf(file.Metric.Metric, to.Language),
            Figure = ReadingWording.Figure(file.Metric.Metric, file.Facts, team, to.Language),
            Day = Written.In(to.Language).Date(file.Facts.On, today),
        };
        var told = texts.With(
            entry is LedgerEntry.ReadingCorrected ? "Told_Changed" : "Told", Typed.Line(facts["By"]), view.Metric, view.Figure, view.Day);
        var context = new CardContext(
            to.Language, signer, to.Scope.Tenant, to.Address.ConversationId, Addressee.Only(to.Id), time.GetUtcNow());
        return OutMessage.Show(
            ReadingCards.Told(again ? texts.With("Told_Again", told) : told, view, context), alert: true);
    }
}

/// <summary>Tells who entered a figure for somebody that it was objected to, why, and how it is put right.</summary>
internal sealed class ReadingObjection(WinStore wins, TeamStore teams) : INoticeWriter
{
    private const string Name = "reading/objection";

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
            || ReadingFile.Of(await wins.ReadAsync(to.Scope, new EntryId(facts["Root"]), ct), team.Metrics)
                is not { Objection: { } objection } file)
            return null;
        return OutMessage.Say(
            Texts.Of<ReadingObjection>(to.Language).With(
                "Object_Told", Typed.Line(facts["By"]), TeamMetrics.NameOf(file.Metric, to.Language),
                ReadingWording.Figure(file.Metric.Metric, file.Facts, team, to.Language), Typed.Line(objection.Reason)),
            alert: true);
    }
}
