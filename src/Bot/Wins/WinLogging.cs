using System.Globalization;
using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Progress;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Targets;
using TeamCoachBot.Domain;
using TeamCoachBot.Domain.Progress;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Wins;

/// <summary>Makes a whole draft an entry of the ledger and says what it moved. Line and form end here.</summary>
internal sealed class WinLogging(WinStore wins, MemberStore members, ProgressReader reader, CardSigner signer)
{
    public const string What = "win/log";

    public async Task<Reply> LogAsync(Turn turn, WinDraft draft, CancellationToken ct)
    {
        var facts = FactsOf(turn, draft);
        if (WinRules.Check(facts, StageOrder.Default, turn.Today) is { } broken)
            return Refuse(turn, draft, broken);
        var root = new LedgerEntry.Won(facts)
        {
            Id = LedgerRows.RootId(turn.Sender.Id, turn.Now, Commit.Hash(turn.Key)[..22]),
            Recorder = turn.Sender.Id,
            RecordedAt = turn.Now,
            RecordedOn = turn.Today,
        };
        var content = string.Create(
            CultureInfo.InvariantCulture, $"{facts.Customer} {facts.Worth.WithTax} {facts.Currency} {facts.On:O} {facts.Stage}");
        return await wins.AddAsync(turn, What, content, root, ct) switch
        {
            LedgerEnd.Written written => await ShowAsync(turn, written, ct),
            LedgerEnd.Refused refused => Refuse(turn, draft, refused.Why),
            LedgerEnd.NotDone notDone => CommitWords.Say(notDone.End, turn.Language),
            var end => throw new InvalidOperationException($"No words for {end.GetType().Name}."),
        };
    }

    /// <summary>Drawn from what is in the ledger, so that a copy of the delivery gets an equal answer.</summary>
    private async Task<Reply> ShowAsync(Turn turn, LedgerEnd.Written written, CancellationToken ct)
    {
        var mine = written.Fresh ?? await members.ReadAsync(turn.Scope, turn.Sender.Id, ct);
        var facts = written.Dossier?.Win ?? (await wins.ReadAsync(turn.Scope, written.Root, ct))?.Win;
        if (facts is null)
            return Reply.Say(Texts.Of<LogWin>(turn.Language)["Gone"]);
        var topic = new Topic(Topics.MetricOf(turn, null)!, Topics.BasisOf(turn, null), null);
        var question = await reader.OfMemberAsync(turn, mine, topic, ct);
        var view = TurnViews.Of(turn, question, ProgressFigures.Of(question));
        var card = WinLoggedCard.Draw(
            new WinLoggedView
            {
                EntryId = written.Root.Value,
                Version = 1,
                Customer = facts.Customer.Value,
                Amount = Written.In(turn.Language).Amount(facts.Worth.WithTax, new Units.Money(facts.Currency)),
                Stage = TeamMetrics.NameOf(Basis.AtStage(facts.Stage), turn.Language),
                Day = facts.On,
                Today = turn.Today,
                Period = view.Period,
                Gap = view.HasTarget ? view.Gap : null,
                Surplus = view.Surplus,
                Units = view.HasTarget ? view.Units : null,
            },
            CardContext.Of(turn, signer));
        return turn.Card is null ? Reply.Show(card) : Reply.Redraw(card);
    }

    private Reply Refuse(Turn turn, WinDraft draft, Refusal refusal) => Reply.Redraw(
        (draft with
        {
            Complaint = WinWords.Of(refusal, turn),
            ComplaintAt = refusal is WinRefusal.InTheFuture ? WinForm.Day : WinForm.Amount,
        }).ToForm(turn, signer));

    private static WinFacts FactsOf(Turn turn, WinDraft draft)
    {
        var amount = (AmountSlot.Clear)draft.Amount!;
        return new WinFacts
        {
            Customer = new CustomerId(draft.Customer!.Trim()),
            Worth = Worth.Of(amount.Value),
            Currency = amount.Currency ?? turn.Team.Currency,
            On = draft.On ?? turn.Today,
            Stage = draft.Stage ?? Topics.BasisOf(turn, null).Stage ?? Stage.Signed.Id,
            Credits = [new Credit(turn.Sender.Id, 100)],
            IsFirstOrder = draft.IsNew,
            Note = draft.Note,
        };
    }
}
