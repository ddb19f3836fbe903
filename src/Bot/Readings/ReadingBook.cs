using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Targets;
using TeamCoachBot.Bot.Wins.Ledger;
using TeamCoachBot.Domain.Metrics;
using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Readings;

/// <summary>A reading as it stands, with what is written under it.</summary>
internal sealed record ReadingFile(Dossier Dossier, ReadingFacts Facts, OwnMetric Metric)
{
    /// <summary>The entry that gave it its number: whoever wrote it answers for it.</summary>
    public LedgerEntry EnteredBy => (LedgerEntry?)Dossier.Followers.OfType<LedgerEntry.ReadingCorrected>()
        .LastOrDefault(corrected => !Dossier.Cancelled(corrected.Id)) ?? Dossier.Root;

    /// <summary>The member's objection that was not yet answered by another number.</summary>
    public LedgerEntry.Objected? Objection =>
        Dossier.Followers.LastOrDefault(entry => entry is LedgerEntry.Objected or LedgerEntry.ReadingCorrected)
            as LedgerEntry.Objected;

    /// <summary>Null for what is no reading, was taken back, or is of a metric that the team never had.</summary>
    public static ReadingFile? Of(Dossier? dossier, TeamMetrics metrics)
    {
        if (dossier is not { IsCancelled: false, Root: LedgerEntry.Reading root })
            return null;
        var facts = dossier.Followers.OfType<LedgerEntry.ReadingCorrected>()
            .LastOrDefault(corrected => !dossier.Cancelled(corrected.Id))?.Facts ?? root.Facts;
        return metrics.Own.Find(facts.Metric) is { } metric ? new ReadingFile(dossier, facts, metric) : null;
    }
}

/// <summary>Finds readings in the ledger, and says who may change one.</summary>
internal sealed class ReadingBook(WinStore wins, MemberStore members)
{
    /// <summary>What is older is changed through its card.</summary>
    private const int DaysBack = 400;

    public async Task<ReadingFile?> OpenAsync(Turn turn, string root, CancellationToken ct) =>
        ReadingFile.Of(await wins.ReadAsync(turn.Scope, new EntryId(root), ct), turn.Team.Metrics);

    /// <summary>The member's reading of a day, else the one entered last.</summary>
    public async Task<ReadingFile?> LatestAsync(
        Turn turn, MemberId whose, OwnMetric metric, DateOnly? on, CancellationToken ct)
    {
        var entered = await wins.SinceAsync(turn.Scope, whose, turn.Now.AddDays(-DaysBack), ct);
        return entered.Select(dossier => ReadingFile.Of(dossier, turn.Team.Metrics))
            .FirstOrDefault(file => file is not null && file.Metric.Id == metric.Id && (on is null || file.Facts.On == on));
    }

    /// <summary>
    /// Whoever entered it as long as they may, and who leads the member. A figure that somebody else entered isn't the
    /// member's to change: they object.
    /// </summary>
    public async Task<bool> MayChangeAsync(Turn turn, ReadingFile file, CancellationToken ct)
    {
        var wrote = file.EnteredBy.Recorder == turn.Sender.Id;
        if (file.Facts.Member == turn.Sender.Id)
            return wrote;
        var hasManager = turn.Team.Settings.HasManager;
        if (file.Facts.Member is not { } member)
            return Rights.MayLogForTeam(turn.Actor, hasManager);
        var owner = await members.ReadAsync(turn.Scope, member, ct);
        return Rights.MayLogFor(turn.Actor, member, owner.Group, hasManager)
            && (wrote || Rights.MaySeeMembersOf(turn.Actor, owner.Group, hasManager));
    }

    public async Task<string?> WhoseAsync(Turn turn, ReadingFile file, CancellationToken ct) => file.Facts.Member switch
    {
        null => turn.Team.Settings.Name,
        { } member when member == turn.Sender.Id => null,
        { } member => (await members.NamesAsync(turn.Scope, ct)).Find(member)?.Name ?? "–",
    };
}
