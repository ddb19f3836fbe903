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
[Help(HelpGroup.Log, Place = 410)]
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
        var said = FormDraft.Said(("figure", input.Figure?.Typed), ("reason", input.Reason?.Text));
        return Reply.Show(await corrections.FormAsync(turn, file, said, ct));
    }

    private static OwnMetric? MetricOf(Turn turn, MetricSlot slot) =>
        turn.Team.Metrics.Find(slot) is { } found ? turn.Team.Metrics.Own.Find(found.Id) : null;
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
