using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Progress;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Bot.Wins.Logging;
using TeamCoachBot.Domain;
using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Targets;

namespace TeamCoachBot.Bot.Targets;

/// <summary>Sets a target from a whole draft and shows it. Line and form end here.</summary>
internal sealed class TargetSetting(TargetStore targets, TargetForms forms, MemberStore members, CardSigner signer)
{
    /// <summary>The words for somebody who sets nobody's targets; null for who may set some.</summary>
    public static string? RefuseOthers(Turn turn)
    {
        var people = Texts.For(typeof(Onlooker), turn.Language);
        if (!turn.Team.Settings.HasManager)
            return people.With("NoManagerYet", Typed.Line(turn.Team.Settings.Name));
        return turn.Actor.Is(Roles.Manager | Roles.Lead) ? null : Texts.Of<SetTarget>(turn.Language)["SetTarget_NotYou"];
    }

    /// <summary>The words for a metric that was given up: nothing is aimed at any more; null for every other one.</summary>
    public static string? RefuseRetired(Turn turn, Metric metric) =>
        turn.Team.Metrics.Own.Find(metric.Id) is { RetiredOn: { } since }
            ? Texts.Of<SetTarget>(turn.Language).With(
                "SetTarget_Retired", turn.Team.Metrics.NameOf(metric, turn.Language),
                Written.In(turn.Language).Date(since, turn.Today))
            : null;

    public async Task<Reply> SetAsync(Turn turn, TargetDraft draft, CancellationToken ct)
    {
        var period = draft.Period ?? turn.Team.Year.MonthOf(turn.Today);
        var numbers = new TargetNumbers(((AmountSlot.Clear)draft.Amount!).Value, (draft.Stretch as AmountSlot.Clear)?.Value);
        var reason = draft.Reason.Length > 0 ? draft.Reason : Texts.Of<SetTarget>(turn.Team.Language)["SetTarget_NoReason"];
        if (CurrencyOf(draft) is not null && draft.Metric.Unit != MetricUnit.Money)
            return Again(turn, draft, new Wins.CurrencyForCount());
        if (CurrencyOf(draft) is { } named && named != turn.Team.Currency)
            return Again(turn, draft, new OtherCurrency(named, turn.Team.Currency));

        TargetEnd end;
        if (draft.For.Team)
        {
            if (!Rights.MaySetTeamTarget(turn.Actor, turn.Team.Settings.HasManager))
                return Reply.Say(Texts.Of<SetTarget>(turn.Language)["SetTarget_NotYou"]);
            end = await targets.SetForTeamAsync(turn, Subject(turn, draft, period, new TargetOwner.OfTeam()), numbers, reason, ct);
        }
        else
        {
            var own = draft.For.Member == turn.Sender.Id;
            var owner = own ? turn.Mine : await members.ReadAsync(turn.Scope, draft.For.Member, ct);
            if (!own && !Rights.MaySetTargetFor(turn.Actor, owner.Member, owner.Group, turn.Team.Settings.HasManager))
                return Reply.Say(Texts.Of<SetTarget>(turn.Language)["SetTarget_NotYou"]);
            end = await targets.SetForMemberAsync(
                turn, owner, Subject(turn, draft, period, new TargetOwner.OfMember(owner.Member)), numbers, reason, ct);
        }

        return end switch
        {
            TargetEnd.Set set => Show(turn, draft, set),
            TargetEnd.Refused refused => Again(turn, draft, refused.Why),
            TargetEnd.NotDone notDone => CommitWords.Say(notDone.End, turn.Language),
            _ => throw new InvalidOperationException($"No words for {end.GetType().Name}."),
        };
    }

    private Reply Show(Turn turn, TargetDraft draft, TargetEnd.Set set)
    {
        var card = TargetSetCard.Draw(TargetViews.Of(turn, set.Target, draft.For.Name), CardContext.Of(turn, signer));
        return turn.Draw(card);
    }

    private Reply Again(Turn turn, TargetDraft draft, Refusal refusal)
    {
        var card = forms.Draw(turn, draft, TargetWords.Of(refusal, turn));
        return turn.Draw(card);
    }

    private static TargetSubject Subject(Turn turn, TargetDraft draft, Domain.Calendars.Period period, TargetOwner owner) =>
        new(draft.Metric, Topics.BasisOf(turn, null), period, owner, turn.Team.Currency);

    private static Currency? CurrencyOf(TargetDraft draft) => ((AmountSlot.Clear)draft.Amount!).Currency;
}
