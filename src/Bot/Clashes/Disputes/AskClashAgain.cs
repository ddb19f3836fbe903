using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Wins.Customers;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Clashes.Disputes;

/// <summary>Asks a party for the new facts with which a dispute is decided once more.</summary>
[Form(FormVerb, Who = Who.Member, Where = Where.Private)]
internal sealed class AskClashAgain(ClashDesk desk, CardSigner signer) : IForm<AskClashAgain.Fields>
{
    public const string FormVerb = "clash/again-form";
    public const string Verb = "clash/again";

    internal sealed record Fields([Carried] string Key);

    public async Task<Reply> SubmitAsync(Fields fields, Turn turn, CancellationToken ct)
    {
        if (await desk.OpenAsync(turn, fields.Key, ct) is not var (customer, clash))
            return ClashDesk.Gone(turn);
        return clash.MayAskAgain(turn.Sender.Id)
            ? Reply.Redraw(Form(turn, customer, clash, FormDraft.Empty))
            : await desk.ShowAsync(turn, customer, clash, ClashDesk.Why(new ClashRefusal.MayNotAskAgain(), customer.File.Name, turn.Language), ct);
    }

    public Card Form(Turn turn, KnownCustomer customer, Clash clash, FormDraft draft)
    {
        var texts = Texts.Of<AskClashAgain>(turn.Language);
        return FormCard.Draw(
            new FormView
            {
                Title = texts["Again_Title"],
                About = texts.With("Clash_Title", Typed.Line(customer.File.Name)),
                Hint = texts["Again_Hint"],
                Fields = [ClashForms.AskWords(texts["Again_Facts"], texts["Again_FactsHint"], draft, texts)],
                Verb = Verb,
                Save = texts["Again_Save"],
                Carried = [(ClashCard.Key, customer.Key), (ClashCard.Seen, RuleClash.SeenOf(clash))],
            },
            CardContext.Of(turn, signer));
    }
}

/// <summary>Takes new facts and brings the dispute before whoever decides, once.</summary>
[Form(AskClashAgain.Verb, Who = Who.Member, Where = Where.Private)]
internal sealed class SubmitAskAgain(ClashDesk desk, CustomerDeeds deeds, AskClashAgain asking) : IForm<SubmitAskAgain.Fields>, IRedraw
{
    internal sealed record Fields([Carried] string Key, [Carried] string Seen, string Words);

    public async Task<Reply> SubmitAsync(Fields fields, Turn turn, CancellationToken ct)
    {
        if (await desk.OpenAsync(turn, fields.Key, ct) is not var (customer, clash))
            return ClashDesk.Gone(turn);
        var others = await desk.OthersAsync(turn, clash, ct);
        var end = await deeds.DoAsync(
            turn,
            new CustomerDeed(AskClashAgain.Verb, $"{fields.Key} {fields.Seen} {fields.Words}")
            {
                Reason = fields.Words,
                Step = CustomerStepKind.AskedAgain,
                Decide = (_, file) => file?.Clash is not { } now || RuleClash.SeenOf(now) != fields.Seen
                    ? new ClashRefusal.Overtaken(file?.Clash)
                    : ClashRules.AskAgain(file, now.Number, turn.Sender.Id, fields.Words, turn.Today),
                Along = (commit, changes) =>
                {
                    var after = changes[0].After.Clash!;
                    ClashDues.Put(commit, fields.Key, after, turn.Team);
                    commit.Notices.Add(ClashNotice.Of(fields.Key, after, ClashNotice.Again, turn.Sender.Id, others));
                },
            },
            fields.Key, ct);
        if (end is CustomerEnd.Refused { Why: ClashRefusal.WordsMissing or ClashRefusal.WordsTooLong } refused)
        {
            var draft = FormDraft.Said((ClashForms.Words, fields.Words))
                .With(ClashForms.Words, ClashDesk.Why(refused.Why, customer.File.Name, turn.Language));
            return Reply.Redraw(asking.Form(turn, customer, clash, draft));
        }

        return await desk.AnswerAsync(turn, end, Texts.Of<AskClashAgain>(turn.Language)["Again_Done"], ct);
    }

    public async Task<Reply> RedrawAsync(FormResult.Refused refused, Turn turn, CancellationToken ct) =>
        await desk.OpenAsync(turn, turn.Card?[ClashCard.Key], ct) is var (customer, clash)
            ? Reply.Redraw(asking.Form(turn, customer, clash, Complaints.Draft(refused, turn.Language)))
            : ClashDesk.Gone(turn);
}
