using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Progress;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Bot.Targets;
using TeamCoachBot.Domain.Calendars;
using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Targets;

namespace TeamCoachBot.Bot.Wins.Openings;

/// <summary>Draws the opening form from a draft, or as it was sent.</summary>
internal sealed class OpeningForms(MemberStore members, CardSigner signer)
{
    public Task<Card> DrawAsync(Turn turn, OpeningDraft draft, string? complaint, CancellationToken ct)
    {
        var said = FormDraft.Said(
            (OpeningForm.Person, draft.Owner.Member.Value), (OpeningForm.Metric, draft.Metric.Id.Value),
            (OpeningForm.Period, draft.Period.Key), (OpeningForm.Amount, draft.Amount?.Typed));
        return DrawAsync(turn, complaint is null ? said : said.With(OpeningForm.Amount, complaint), draft.Period, ct);
    }

    public async Task<Card> DrawAsync(Turn turn, FormDraft draft, Period? named, CancellationToken ct)
    {
        var written = Written.In(turn.Language);
        return OpeningForm.Draw(
            new OpeningFormView
            {
                People = LogForChoices.Of(turn, await members.NamesAsync(turn.Scope, ct)),
                Metrics = MetricChoices.Of(turn, metric => metric.Measure is Measure.Sum or Measure.Count),
                Periods = [.. PeriodsOf(turn, named).Select(p => new Choice(written.Period(p, turn.Today), p.Key))],
                Draft = draft,
            },
            CardContext.Of(turn, signer));
    }

    private static IEnumerable<Period> PeriodsOf(Turn turn, Period? named)
    {
        var year = turn.Team.Year;
        Period[] usual = [year.MonthOf(turn.Today), year.QuarterOf(turn.Today), year.YearOf(turn.Today)];
        return (named is null ? usual : [named, .. usual]).DistinctBy(period => period.Key);
    }
}

/// <summary>Takes the opening form.</summary>
[Form(OpeningForm.Verb, Who = Who.Member, Where = Where.Private)]
internal sealed class SubmitOpening(OpeningEntering entering, OpeningForms forms, MemberStore members)
    : IForm<SubmitOpening.Fields>, IRedraw
{
    internal sealed record Fields(MemberId? Person, MetricSlot Metric, string Period, AmountSlot Amount);

    public async Task<Reply> SubmitAsync(Fields fields, Turn turn, CancellationToken ct)
    {
        var owner = fields.Person is { } person && person != turn.Sender.Id
            ? await members.ReadAsync(turn.Scope, person, ct) : turn.Mine;
        if (!owner.IsKnown || owner.Actor.HasLeft)
            return Reply.Say(Texts.Of<EnterOpening>(turn.Language)["Opening_NotHere"]);
        var metric = Topics.MetricOf(turn, fields.Metric) ?? Topics.MetricOf(turn, null)!;
        var period = turn.Team.Year.Parse(fields.Period).TryGet(out var parsed, out _)
            ? parsed : turn.Team.Year.MonthOf(turn.Today);
        return await entering.EnterAsync(turn, new OpeningDraft(owner, metric, period, fields.Amount), ct);
    }

    public async Task<Reply> RedrawAsync(FormResult.Refused refused, Turn turn, CancellationToken ct) =>
        Reply.Redraw(await forms.DrawAsync(turn, Complaints.Draft(refused, turn.Language), null, ct));
}
