using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Progress;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Targets;

namespace TeamCoachBot.Bot.Targets;

/// <summary>
/// Sets a target in one line: a manager's or lead's for somebody, the team's own, or one's private goal. What is missing
/// is asked on the form, with what was said kept.
/// </summary>
//PHRASES SetTarget
internal sealed class SetTarget(TargetSetting setting, TargetForms forms, Colleagues colleagues) : ICommand<SetTarget.Input>
{
    internal sealed record Input(
        PersonSlot? Person, AmountSlot? Amount, PeriodSlot? Period, MetricSlot? Metric, bool Team);

    public async Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct)
    {
        var texts = Texts.Of<SetTarget>(turn.Language);
        var owner = new TargetFor(input.Team, turn.Sender.Id, null);
        if (input is { Team: false, Person: { } person and not PersonSlot.Me })
        {
            if (TargetSetting.RefuseOthers(turn) is { } refusal)
                return Reply.Say(refusal);
            var meant = await colleagues.FindAsync(turn, person, name => texts.With("SetTarget_Again", name, input.Amount?.Typed ?? ""), ct);
            if (meant is Meant.Unclear unclear)
                return unclear.Answer;
            var found = ((Meant.One)meant).Person;
            owner = new TargetFor(false, found.Id, found.Name);
        }

        if (!Topics.TryRead(turn, input.Metric, null, input.Period, out var topic, out var complaint))
            return Reply.Say(complaint);
        var draft = new TargetDraft(owner, topic.Metric, topic.Period, input.Amount, "");
        return input.Amount is AmountSlot.Clear
            ? await setting.SetAsync(turn, draft, ct)
            : Reply.Show(forms.Draw(turn, draft, input.Amount is null ? null : TargetWords.Unclear(input.Amount, turn)));
    }
}
