using System.Globalization;
using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.Metrics;
using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Bot.Targets;
using TeamCoachBot.Bot.Wins.Customers;
using TeamCoachBot.Bot.Wins.Ledger;
using TeamCoachBot.Bot.Wins.Lists;
using TeamCoachBot.Domain.Metrics;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot.Readings;

/// <summary>Draws the form for a reading from a draft, or as it was sent.</summary>
internal sealed class ReadingForms(MemberStore members, CardSigner signer)
{
    /// <summary>Null while the team has no metric that is entered.</summary>
    public Task<Card?> DrawAsync(Turn turn, ReadingDraft draft, string? field, string? complaint, CancellationToken ct)
    {
        var said = FormDraft.Said(
            (ReadingForm.Person, (draft.Owner?.Member ?? MonthStore.TeamLine).Value), (ReadingForm.Metric, draft.Metric?.Id.Value),
            (ReadingForm.Figure, draft.Figure?.Typed), (ReadingForm.Note, draft.Note),
            (ReadingForm.Day, (draft.On ?? turn.Today).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        return DrawAsync(turn, field is null ? said : said.With(field, complaint!), ct);
    }

    public async Task<Card?> DrawAsync(Turn turn, FormDraft draft, CancellationToken ct)
    {
        var entered = turn.Team.Metrics.Entered.ToList();
        if (entered.Count == 0)
            return null;
        var chosen = entered.Find(own => own.Id.Value == draft[ReadingForm.Metric]) ?? entered[0];
        return ReadingForm.Draw(
            new ReadingFormView
            {
                People = await PeopleAsync(turn, ct),
                Metrics = [.. entered.Select(own => new Choice(TeamMetrics.NameOf(own, turn.Language), own.Id.Value))],
                Today = turn.Today,
                Example = MetricWording.FigureOf(chosen, turn.Language),
                Draft = draft,
            },
            CardContext.Of(turn, signer));
    }

    /// <summary>What is said where there is nothing to enter: who makes a metric, and how.</summary>
    public static Reply Nothing(Turn turn)
    {
        var texts = Texts.Of<ReadingForms>(turn.Language);
        return Reply.Say(
            texts[Rights.MaySetUp(turn.Actor, turn.IsOrganisationAdmin) ? "None_MakeOne" : "None_AskManager"],
            new Suggestion(texts["ShowMetrics"], texts["ShowMetrics_Text"]));
    }

    /// <summary>A metric that the team doesn't enter: those that it does, as buttons that keep what was said.</summary>
    public static Reply Unknown(Turn turn, string typed, FigureSlot? figure)
    {
        var texts = Texts.Of<ReadingForms>(turn.Language);
        var entered = turn.Team.Metrics.Entered.ToList();
        if (entered.Count == 0)
            return Nothing(turn);
        return Reply.Say(
            texts.With("Unknown", Typed.Line(typed)),
            [.. entered.Take(3).Select(own => Again(texts, TeamMetrics.NameOf(own, turn.Language), figure))]);
    }

    private static Suggestion Again(Texts texts, string name, FigureSlot? figure) =>
        new(name, figure is null ? texts.With("Again", name) : texts.With("Again_Figure", name, figure.Typed));

    /// <summary>Oneself first, then the team, then everybody for whom the person may log.</summary>
    private async Task<IReadOnlyList<Choice>> PeopleAsync(Turn turn, CancellationToken ct)
    {
        if (LogForChoices.Of(turn, await members.NamesAsync(turn.Scope, ct)) is not [var own, .. var others])
            return [];
        var team = new Choice(
            Texts.Of<ReadingForms>(turn.Language).With("WholeTeam", turn.Team.Settings.Name), MonthStore.TeamLine.Value);
        return Rights.MayLogForTeam(turn.Actor, turn.Team.Settings.HasManager) ? [own, team, .. others] : [own, .. others];
    }
}

/// <summary>Opens the form for a reading.</summary>
[Form(Progress.ProgressVerbs.EnterReading, Who = Who.Member, Where = Where.Private)]
internal sealed class NewReading(ReadingForms forms) : IForm<NewReading.Fields>
{
    internal sealed record Fields(MetricSlot? Metric);

    public async Task<Reply> SubmitAsync(Fields fields, Turn turn, CancellationToken ct)
    {
        var metric = fields.Metric is { } slot && turn.Team.Metrics.Find(slot) is { } found
            ? turn.Team.Metrics.Own.Find(found.Id) : null;
        return await forms.DrawAsync(turn, new ReadingDraft(turn.Mine, metric, null, null), null, null, ct) is { } card
            ? Reply.Show(card) : ReadingForms.Nothing(turn);
    }
}

/// <summary>Takes the form for a reading.</summary>
[Form(ReadingForm.Verb, Who = Who.Member, Where = Where.Private)]
internal sealed class SubmitReading(ReadingEntering entering, ReadingForms forms, MemberStore members)
    : IForm<SubmitReading.Fields>, IRedraw
{
    internal sealed record Fields(MemberId? Person, MetricSlot Metric, FigureSlot Figure, DateOnly? Day, string? Note);

    public async Task<Reply> SubmitAsync(Fields fields, Turn turn, CancellationToken ct)
    {
        MemberRows? owner = turn.Mine;
        if (fields.Person == MonthStore.TeamLine)
            owner = null;
        else if (fields.Person is { } person && person != turn.Sender.Id)
            owner = await members.ReadAsync(turn.Scope, person, ct);
        if (owner is not null && (!owner.IsKnown || owner.Actor.HasLeft))
            return Reply.Say(Texts.Of<SubmitReading>(turn.Language)["NotHere"]);
        var metric = turn.Team.Metrics.Find(fields.Metric) is { } found ? turn.Team.Metrics.Own.Find(found.Id) : null;
        return metric is null
            ? ReadingForms.Unknown(turn, fields.Metric.Typed, fields.Figure)
            : await entering.EnterAsync(
                turn, new ReadingDraft(owner, metric, fields.Figure, fields.Day) { Note = fields.Note?.Trim() ?? "" }, ct);
    }

    public async Task<Reply> RedrawAsync(FormResult.Refused refused, Turn turn, CancellationToken ct) =>
        await forms.DrawAsync(turn, Complaints.Draft(refused, turn.Language), ct) is { } card
            ? Reply.Redraw(card) : ReadingForms.Nothing(turn);
}
