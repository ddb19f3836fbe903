using System.Globalization;
using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Bot.Targets;
using TeamCoachBot.Bot.Wins.Changes;
using TeamCoachBot.Bot.Wins.Customers;
using TeamCoachBot.Bot.Wins.Ledger;
using TeamCoachBot.Bot.Wins.Lists;
using TeamCoachBot.Bot.Wins.Logging;
using TeamCoachBot.Domain;
using TeamCoachBot.Domain.Metrics;
using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Readings;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Readings;

/// <summary>Opens the form on which a reading is corrected, with what was said; nothing is written before the press.</summary>
[Command(
    Verb,
    English =
    [
        "(correct|fix) [my|the] [last] {metric:entered} [<score>] [<for day>]",
        "(correct|change|fix|update) [my|the] [last] {metric:entered} [<score>] [<for day>] to {figure} [(because|reason) {reason:text}]",
        "(correct|change|fix|update) {person} is [last] {metric:entered} [<score>] [<for day>] to {figure} [(because|reason) {reason:text}]",
        "[oops] [my|the] {metric:entered} [<score>] (was|is) {figure} not {wrong:figure}",
        "[oops] [my|the] [last] {metric:entered} [<score>] (was|is) wrong",
    ],
    Chinese =
    [
        "(更正|改一下|修改) [我] [的] [<哪天>] [的] {metric:entered} [<得分>]",
        "[把] [我] [的] [<哪天>] [的] {metric:entered} [<得分>] (改成|改为|更正为|改到) {figure} [(因为|原因|理由) {reason:text}]",
        "把 {person} [的] [<哪天>] [的] {metric:entered} [<得分>] (改成|改为|更正为|改到) {figure} [(因为|原因|理由) {reason:text}]",
        "{metric:entered} [<得分>] 是 {figure} 不是 {wrong:figure}",
        "{metric:entered} [<得分>] (错|写错|记错|填错|录错|登记错) [了]",
    ],
    Who = Who.Member,
    Where = Where.Private,
    Refuses = Hedge.Condition | Hedge.Hearsay)]
internal sealed class CorrectReading(ReadingBook book, ReadingCorrections corrections, Colleagues colleagues) : ICommand<CorrectReading.Input>
{
    public const string Verb = "reading/correct";

    internal sealed record Input(
        MetricSlot? Metric, FigureSlot? Figure, FigureSlot? Wrong, PersonSlot? Person, DateSlot? On, PeriodSlot? Period,
        TextSlot? Reason, [Carried] string? Root = null);

    public async Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct)
    {
        var texts = Texts.Of<CorrectReading>(turn.Language);
        ReadingFile? file;
        if (input.Root is { } root)
        {
            file = await book.OpenAsync(turn, root, ct);
        }
        else
        {
            if (MetricOf(turn, input.Metric!) is not { } metric)
                return ReadingForms.Unknown(turn, input.Metric!.Typed, null);
            MemberId whose = turn.Sender.Id;
            if (input.Person is { } person and not PersonSlot.Me)
            {
                var meant = await colleagues.FindAsync(
                    turn, person,
                    name => texts.With("Correct_Again", name, input.Metric!.Typed, input.Figure?.Typed ?? "").Trim(), ct);
                if (meant is Meant.Unclear unclear)
                    return unclear.Answer;
                whose = ((Meant.One)meant).Person.Id;
            }

            var on = input.On?.Resolve(turn.Today, Lean.Past) is [var day] ? day : (DateOnly?)null;
            file = await book.LatestAsync(turn, whose, metric, on, ct);
        }

        if (file is null)
            return Reply.Say(texts["Correct_None"]);
        if (!await book.MayChangeAsync(turn, file, ct))
            return Reply.Say(texts["Correct_NotYou"]);
        return Reply.Show(await corrections.FormAsync(
            turn, file,
            new FormDraft(
                new Dictionary<string, string>
                {
                    ["figure"] = input.Figure?.Typed ?? "", ["reason"] = input.Reason?.Text ?? "",
                },
                new Dictionary<string, string>()),
            ct));
    }

    private static OwnMetric? MetricOf(Turn turn, MetricSlot slot) =>
        turn.Team.Metrics.Find(slot) is { } found ? turn.Team.Metrics.Own.Find(found.Id) : null;
}

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
            new FormDraft(
                new Dictionary<string, string> { ["figure"] = figure.Typed, ["reason"] = reason },
                new Dictionary<string, string>
                {
                    [refusal is WinRefusal.ReasonMissing ? "reason" : "figure"] = ReadingWording.Of(refusal, file.Metric, turn),
                }),
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

/// <summary>Takes the form on which a reading is corrected.</summary>
[Form(Verb, Who = Who.Member, Where = Where.Private)]
internal sealed class SubmitReadingCorrection(ReadingBook book, ReadingCorrections corrections)
    : IForm<SubmitReadingCorrection.Fields>, IRedraw
{
    public const string Verb = "reading/correct-form";

    internal sealed record Fields([Carried] string Root, FigureSlot Figure, string Reason);

    public async Task<Reply> SubmitAsync(Fields fields, Turn turn, CancellationToken ct)
    {
        var texts = Texts.Of<CorrectReading>(turn.Language);
        if (await book.OpenAsync(turn, fields.Root, ct) is not { } file)
            return Reply.Say(texts["Correct_None"]);
        // Who has just corrected it answers for it; a copy of that delivery finds it so.
        return await book.MayChangeAsync(turn, file, ct)
            ? await corrections.CorrectAsync(turn, file, fields.Figure, fields.Reason, ct)
            : Reply.Say(texts["Correct_NotYou"]);
    }

    public async Task<Reply> RedrawAsync(FormResult.Refused refused, Turn turn, CancellationToken ct) =>
        turn.Card?[nameof(Fields.Root)] is { } root && await book.OpenAsync(turn, root, ct) is { } file
            ? Reply.Redraw(await corrections.FormAsync(turn, file, Complaints.Draft(refused, turn.Language), ct))
            : Reply.Say(Texts.Of<CorrectReading>(turn.Language)["Correct_None"]);
}
