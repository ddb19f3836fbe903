using System.Globalization;
using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Wins.Customers;
using TeamCoachBot.Bot.Wins.Ledger;
using TeamCoachBot.Bot.Wins.Logging;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Wins.Losses;

/// <summary>Writes a lost deal to the ledger, where it counts for the funnel and for no target.</summary>
internal sealed class LossLogging(WinStore wins, CustomerStore customers, CardSigner signer)
{
    public async Task<Reply> LogAsync(Turn turn, LossSaid said, LossReasons reasons, CancellationToken ct)
    {
        var texts = Texts.Of<LossLogging>(turn.Language);
        var name = said.Customer!.Trim();
        var known = (await customers.BookAsync(turn.Scope, ct)).Lookup(name) as CustomerMeant.Known;
        var facts = new LostFacts(
            turn.Sender.Id, new CustomerId(known?.Customer.File.Name ?? name), said.Reason!, said.On ?? turn.Today)
        {
            Step = said.Step ?? "",
            Competitor = said.Competitor?.Trim() ?? "",
            Note = said.Note ?? "",
            Amount = (said.Amount as AmountSlot.Clear)?.Value,
        };
        if (said.Amount is AmountSlot.Clear { Currency: { } named } && named != turn.Team.Currency)
            return AtAmount(turn, said, reasons, WinWords.Of(new OtherCurrency(named, turn.Team.Currency), turn));
        if (facts.Amount is { } amount && WinRules.CheckAmount(amount, turn.Team.Currency) is { } wrong)
            return AtAmount(turn, said, reasons, WinWords.Of(wrong, turn));
        if (WinRules.Check(facts, turn.Today) is { } refusal)
            return Reply.Say(WinWords.Of(refusal, turn));
        var root = new LedgerEntry.Lost(facts)
        {
            Id = LedgerRows.RootId(turn.Sender.Id, turn.Now, Commit.Hash(turn.Key)[..22]),
            Recorder = turn.Sender.Id,
            RecordedAt = turn.Now,
            RecordedOn = turn.Today,
        };
        var content = string.Create(
            CultureInfo.InvariantCulture, $"{facts.Customer.Key} {facts.Reason} {facts.Step} {facts.Competitor} {facts.On:O} {facts.Amount}");
        return await wins.AddAsync(turn, "lost/log", content, root, ct) switch
        {
            LedgerEnd.Written => Reply.Say(Done(facts, turn, texts), new Suggestion(texts["Undo"], texts["Undo"])),
            LedgerEnd.Refused refused => Reply.Say(WinWords.Of(refused.Why, turn)),
            LedgerEnd.NotDone notDone => CommitWords.Say(notDone.End, turn.Language),
            var end => throw new InvalidOperationException($"No words for {end.GetType().Name}."),
        };
    }

    private Reply AtAmount(Turn turn, LossSaid said, LossReasons reasons, string complaint) =>
        turn.Draw(LostForm.Of(turn, signer, reasons, said, (LostForm.Amount, complaint)));

    private static string Done(LostFacts facts, Turn turn, Texts texts)
    {
        var customer = Typed.Line(facts.Customer.Value).ToString();
        if (facts.Amount is { } amount)
            customer = texts.With("CustomerAndAmount", customer, Written.In(turn.Language).Money(amount, turn.Team.Currency));
        var reason = LossReasons.NameOf(facts.Reason, texts.Language);
        if (facts.Competitor.Length == 0)
            return texts.With("LostLogged", customer, reason);
        // Who lost to somebody lost to a competitor.
        return facts.Reason == LossReasons.Competitor
            ? texts.With("LostLogged", customer, texts.With("Lost_To", Typed.Line(facts.Competitor)))
            : texts.With("LostLoggedTo", customer, reason, Typed.Line(facts.Competitor));
    }
}

/// <summary>Takes the form for a lost deal.</summary>
[Form(LostForm.Verb, Who = Who.Member, Where = Where.Anywhere)]
internal sealed class SubmitLost(LossLogging logging, TeamStore teams, CardSigner signer) : IForm<SubmitLost.Fields>, IRedraw
{
    internal sealed record Fields(CustomerSlot Customer, AmountSlot? Amount, string Reason, string? Step, string? Competitor, DateOnly? Day, string? Note);

    public async Task<Reply> SubmitAsync(Fields fields, Turn turn, CancellationToken ct)
    {
        var reasons = await LossReasons.ReadAsync(teams, turn.Scope, ct);
        var said = new LossSaid(fields.Customer.Name)
        {
            Reason = reasons.Ids.FirstOrDefault(id => id == fields.Reason),
            Step = LostForm.Steps.FirstOrDefault(step => step == fields.Step),
            Competitor = Typed.Shortened(fields.Competitor ?? "", CustomerName.MostChars),
            On = fields.Day,
            Note = Typed.Shortened(fields.Note ?? "", WinDraft.MostNoteChars),
            Amount = fields.Amount,
        };
        var texts = Texts.Of<SubmitLost>(turn.Language);
        if (fields.Amount is { } amount and not AmountSlot.Clear)
            return Reply.Redraw(LostForm.Of(turn, signer, reasons, said, (LostForm.Amount, SaidWin.WhyUnclear(amount, turn))));
        return said.Reason is null
            ? Reply.Redraw(LostForm.Of(turn, signer, reasons, said, (LostForm.Reason, texts["ReasonRequired"])))
            : await logging.LogAsync(turn, said, reasons, ct);
    }

    public async Task<Reply> RedrawAsync(FormResult.Refused refused, Turn turn, CancellationToken ct) => Reply.Redraw(LostForm.Draw(
        new LostFormView((await LossReasons.ReadAsync(teams, turn.Scope, ct)).Choices(turn.Language), turn.Today)
        {
            Draft = Complaints.Draft(refused, turn.Language),
        },
        WinDrafts.OfSender(turn, signer)));
}
