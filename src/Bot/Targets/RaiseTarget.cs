using System.Globalization;
using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Progress;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Targets;

namespace TeamCoachBot.Bot.Targets;

/// <summary>
/// "Raise Ben's target by 10%": works out what that comes to and opens the form with it. Nothing is written before the
/// press.
/// </summary>
[Command(
    "target/raise",
    English =
    [
        "(raise|increase|lift|bump|{down=lower|reduce|cut|decrease}) {person} is [{period}] (target|goal|quota) [for] [{period}] "
            + "by ({percent}|{amount}) [for|in] [{period}]",
    ],
    Chinese =
    [
        "[把|给] {person} [{period}] [的] <目标> [{period}] (上调|提高|调高|涨|增加|加|{down=下调|降低|调低|减少|降|减}) [了] ({percent}|{amount})",
    ],
    Who = Who.Leads,
    Where = Where.Private,
    Refuses = Hedge.Question | Hedge.Condition | Hedge.Negation | Hedge.Hearsay)]
[Help(HelpGroup.Progress, Place = 66)]
internal sealed class RaiseTarget(TargetForms forms, Colleagues colleagues, MemberStore members) : ICommand<RaiseTarget.Input>
{
    /// <summary>More than ten times as much is a slip of the hand.</summary>
    private const decimal MostPercent = 1000;

    internal sealed record Input(PersonSlot Person, PercentSlot? Percent, AmountSlot? Amount, PeriodSlot? Period, bool Down);

    public async Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct)
    {
        var texts = Texts.Of<SetTarget>(turn.Language);
        if (TargetSetting.RefuseOthers(turn) is { } notYou)
            return Reply.Say(notYou);
        if (!Topics.TryRead(turn, null, null, input.Period, out var topic, out var complaint))
            return Reply.Say(complaint);
        var meant = await colleagues.FindAsync(turn, input.Person, name => Again(texts, name, input), ct);
        if (meant is Meant.Unclear unclear)
            return unclear.Answer;
        var person = ((Meant.One)meant).Person;
        var own = person.Id == turn.Sender.Id;
        var rows = own ? turn.Mine : await members.ReadAsync(turn.Scope, person.Id, ct);
        if (!own && !Rights.MaySetTargetFor(turn.Actor, person.Id, rows.Group, turn.Team.Settings.HasManager))
            return Reply.Say(texts["SetTarget_NotYou"]);
        var period = topic.Period ?? turn.Team.Year.MonthOf(turn.Today);
        var (written, units) = (Written.In(turn.Language), TeamMetrics.UnitsOf(topic.Metric, turn.Team.Currency));
        var draft = new TargetDraft(new TargetFor(false, person.Id, own ? null : person.Name), topic.Metric, period, null, "");
        var held = TargetRows.Of(rows, turn.Team.Year)
            .Find(t => t.Metric == topic.Metric.Id && t.Period == period && (own || !t.IsPrivate) && t.Holding is not null)?.Holding?.Commitment;
        if (held is not { } before || After(before, input) is not { } after)
            return Reply.Show(forms.Draw(
                turn, draft, null, held is null ? texts.With("Raise_None", written.Period(period, turn.Today)) : texts["Raise_Unclear"]));
        var amount = new AmountSlot.Clear(after, null, after.ToString("0.##", CultureInfo.InvariantCulture));
        return Reply.Show(forms.Draw(
            turn, draft with { Amount = amount }, null,
            texts.With("Raise_Hint", written.Amount(before, units), written.Amount(after, units))));
    }

    /// <summary>Null for what is no target any more or can't be read.</summary>
    private static decimal? After(decimal before, Input input)
    {
        var by = input switch
        {
            { Percent: { Value: <= MostPercent } percent } => before * percent.Value / 100,
            { Amount: AmountSlot.Clear { Currency: null } amount } => amount.Value,
            _ => 0m,
        };
        var after = decimal.Round(before + (input.Down ? -by : by), 2, MidpointRounding.AwayFromZero);
        return by > 0 && after > 0 ? after : null;
    }

    /// <summary>The same of one of several who are called alike.</summary>
    private static string Again(Texts texts, string name, Input input) => texts.With(
        input.Down ? "Raise_AgainDown" : "Raise_Again", name,
        input.Amount?.Typed ?? input.Percent?.Value.ToString(CultureInfo.InvariantCulture) + "%", input.Period?.Typed ?? "").Trim();
}
