using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Progress;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Domain.Calendars;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot.Targets;

/// <summary>Draws the target form from a draft; whose target it is travels in the signed button.</summary>
internal sealed class TargetForms(CardSigner signer)
{
    /// <summary>In the signed argument: the team's own target.</summary>
    public const string TheTeam = "*team";

    /// <param name="hint">What is good to know before; null for nothing.</param>
    public Card Draw(Turn turn, TargetDraft draft, string? complaint, string? hint = null)
    {
        var values = new Dictionary<string, string>
        {
            [TargetForm.Metric] = draft.Metric.Id.Value,
            [TargetForm.Period] = (draft.Period ?? turn.Team.Year.MonthOf(turn.Today)).Key,
            [TargetForm.Commitment] = draft.Amount?.Typed ?? "",
            [TargetForm.Stretch] = draft.Stretch?.Typed ?? "",
            [TargetForm.Reason] = draft.Reason,
        };
        var complaints = new Dictionary<string, string>();
        if (complaint is not null)
            complaints[TargetForm.Commitment] = complaint;
        return Draw(turn, draft.For, draft.Period, new FormDraft(values, complaints), hint);
    }

    public Card Draw(Turn turn, TargetFor owner, Period? period, FormDraft draft, string? hint = null)
    {
        var written = Written.In(turn.Language);
        return TargetForm.Draw(
            new TargetFormView
            {
                Whose = owner.Team ? turn.Team.Settings.Name : owner.Name,
                Metrics = MetricChoices.Of(turn),
                Periods = [.. PeriodsOf(turn, period).Select(p => new Choice(written.Period(p, turn.Today), p.Key))],
                Draft = draft,
                Hint = hint,
            },
            CardContext.Of(turn, signer),
            (nameof(SubmitTarget.Fields.Owner), owner.Team ? TheTeam : owner.Member.Value));
    }

    /// <summary>What is usually set: this and the next months, the quarter, the year, and the one that was named.</summary>
    private static IEnumerable<Period> PeriodsOf(Turn turn, Period? named)
    {
        var year = turn.Team.Year;
        var month = year.MonthOf(turn.Today);
        var quarter = year.QuarterOf(turn.Today);
        Period[] usual =
        [
            month, year.Next(month), year.Next(year.Next(month)), quarter, year.Next(quarter), TeamYear.WeekOf(turn.Today),
            year.YearOf(turn.Today),
        ];
        return (named is null ? usual : [named, .. usual]).DistinctBy(p => p.Key);
    }
}

/// <summary>Takes the target form.</summary>
[Form(TargetForm.Verb, Who = Who.Member, Where = Where.Private)]
internal sealed class SubmitTarget(TargetSetting setting, TargetForms forms, MemberStore members) : IForm<SubmitTarget.Fields>, IRedraw
{
    internal sealed record Fields(
        [Carried] string Owner, MetricSlot Metric, string Period, FigureSlot Commitment, FigureSlot? Stretch, string? Reason);

    public async Task<Reply> SubmitAsync(Fields fields, Turn turn, CancellationToken ct)
    {
        var owner = await OwnerOfAsync(fields.Owner, turn, ct);
        var metric = Topics.MetricOf(turn, fields.Metric) ?? Topics.MetricOf(turn, null)!;
        if (TargetSetting.RefuseRetired(turn, metric) is { } retired)
            return Reply.Say(retired);
        var period = turn.Team.Year.Parse(fields.Period).TryGet(out var parsed, out _) ? parsed : null;
        var draft = new TargetDraft(owner, metric, period, TargetFigures.AsTyped(fields.Commitment), fields.Reason ?? "")
        {
            Stretch = fields.Stretch is null ? null : TargetFigures.AsTyped(fields.Stretch),
        };
        AmountSlot? stretch = null;
        if (!TargetFigures.In(metric, fields.Commitment).TryGet(out var commitment, out var refusal)
            || (fields.Stretch is { } further && !TargetFigures.In(metric, further).TryGet(out stretch, out refusal)))
            return Reply.Redraw(forms.Draw(turn, draft, TargetWords.Of(refusal, turn)));
        if (commitment is not AmountSlot.Clear || stretch is not (null or AmountSlot.Clear))
            return Reply.Redraw(forms.Draw(
                turn, draft, TargetWords.Unclear(commitment is AmountSlot.Clear ? stretch! : commitment, turn)));
        return await setting.SetAsync(turn, draft with { Amount = commitment, Stretch = stretch }, ct);
    }

    public async Task<Reply> RedrawAsync(FormResult.Refused refused, Turn turn, CancellationToken ct)
    {
        var owner = await OwnerOfAsync(turn.Card?[nameof(Fields.Owner)] ?? turn.Sender.Id.Value, turn, ct);
        return Reply.Redraw(forms.Draw(turn, owner, null, Complaints.Draft(refused, turn.Language)));
    }

    private async Task<TargetFor> OwnerOfAsync(string owner, Turn turn, CancellationToken ct)
    {
        if (owner == TargetForms.TheTeam)
            return new TargetFor(true, turn.Sender.Id, null);
        var id = new MemberId(owner);
        return new TargetFor(false, id, id == turn.Sender.Id ? null : (await members.NamesAsync(turn.Scope, ct)).Find(id)?.Name ?? "");
    }
}
