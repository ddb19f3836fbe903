using System.Globalization;
using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Bot.Targets;
using TeamCoachBot.Bot.Wins.Ledger;
using TeamCoachBot.Domain;
using TeamCoachBot.Domain.Readings;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Readings;

/// <summary>Writes a correction of a reading and says what it moved.</summary>
internal sealed class ReadingCorrections(WinStore wins, ReadingBook book, ReadingEntering entering, MemberStore members, CardSigner signer)
{
    public async Task<Card> FormAsync(Turn turn, ReadingFile file, FormDraft draft, CancellationToken ct) =>
        ReadingCards.AskCorrection(
            ViewOf(turn, file, file.Facts, await book.WhoseAsync(turn, file, ct)), draft, CardContext.Of(turn, signer));

    public async Task<Reply> CorrectAsync(Turn turn, ReadingFile file, FigureSlot figure, string reason, CancellationToken ct)
    {
        var draft = new ReadingDraft(null, file.Metric with { RetiredOn = null }, figure, file.Facts.On);
        if (!ReadingEntering.FactsOf(turn, draft, draft.Metric!).TryGet(out var read, out var refusal))
            return await AgainAsync(turn, file, figure, reason, refusal, ct);
        var facts = read with { Member = file.Facts.Member };
        var owner = facts.Member;
        var deed = new Deed(CorrectReading.Verb, string.Create(
            CultureInfo.InvariantCulture, $"{file.Dossier.Root.Id} {facts.Value}/{facts.Per} {reason}"))
        {
            Reason = reason,
            Along = owner is { } member && member != turn.Sender.Id
                ? new Along { Notices = [ReadingNotice.Of(turn, file.Dossier.Root.Id, member)] } : Along.Nothing,
        };
        var pen = new LedgerPen(turn);
        var end = await wins.FollowAsync(
            turn, deed, file.Dossier, now => Decide(turn, now, facts, reason, pen), ct);
        return end switch
        {
            LedgerEnd.Written written => Reply.Redraw(await DoneAsync(turn, file, facts, written, ct)),
            LedgerEnd.Refused refused => await AgainAsync(turn, file, figure, reason, refused.Why, ct),
            LedgerEnd.NotDone notDone => CommitWords.Say(notDone.End, turn.Language),
            _ => throw new InvalidOperationException($"No words for {end.GetType().Name}."),
        };
    }

    private static Outcome<LedgerEntry.Follower[]> Decide(
        Turn turn, Dossier now, ReadingFacts facts, string reason, LedgerPen pen)
    {
        if (ReadingFile.Of(now, turn.Team.Metrics) is { } known && known.Facts == facts)
            return new ReadingRefusal.SameAsBefore();
        return (LedgerEntry.Follower[])[pen.Corrected(now, facts, reason)];
    }

    private async Task<Card> DoneAsync(
        Turn turn, ReadingFile file, ReadingFacts facts, LedgerEnd.Written written, CancellationToken ct)
    {
        string? standing = null;
        if (facts.Member == turn.Sender.Id)
        {
            var mine = written.Fresh ?? await members.ReadAsync(turn.Scope, turn.Sender.Id, ct);
            standing = await entering.StandingAsync(turn, mine, file.Metric, facts.On, ct);
        }

        var view = ViewOf(turn, file, facts, await book.WhoseAsync(turn, file, ct)) with { Standing = standing };
        return ReadingCards.Noted(view, CardContext.Of(turn, signer), changed: true);
    }

    private async Task<Reply> AgainAsync(
        Turn turn, ReadingFile file, FigureSlot figure, string reason, Refusal refusal, CancellationToken ct) =>
        Reply.Redraw(await FormAsync(
            turn, file,
            FormDraft.Said(("figure", figure.Typed), ("reason", reason)).With(
                refusal is WinRefusal.ReasonMissing ? "reason" : "figure", ReadingWording.Of(refusal, file.Metric, turn)),
            ct));

    private static ReadingView ViewOf(Turn turn, ReadingFile file, ReadingFacts facts, string? whose) => new()
    {
        Root = file.Dossier.Root.Id.Value,
        MetricId = file.Metric.Id.Value,
        Metric = TeamMetrics.NameOf(file.Metric, turn.Language),
        How = TeamMetrics.HowOf(file.Metric.Metric, turn.Language),
        Figure = ReadingWording.Figure(file.Metric.Metric, facts, turn.Team, turn.Language),
        Day = Written.In(turn.Language).Date(facts.On, turn.Today),
        Whose = whose,
    };
}
