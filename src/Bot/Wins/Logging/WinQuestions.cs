using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.Clashes.Disputes;
using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Targets;
using TeamCoachBot.Bot.Wins.Customers;
using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Wins.Logging;

/// <summary>
/// What is asked before a win is logged: whether what was guessed is right, whether it is an order that is there
/// already, whether a colleague's customer is meant. Each is asked once; none of them blocks for ever.
/// </summary>
internal sealed class WinQuestions(MemberStore members, TeamStore teams, CardSigner signer)
{
    /// <summary>More customers of a name than buttons: the full name has to be typed.</summary>
    private const int MostCustomers = 3;

    private const int MostTitleChars = 24;

    /// <summary>What has to be asked about a whole draft, or null.</summary>
    public async Task<Reply?> OpenAsync(Turn turn, WinDraft draft, WinFacts facts, CustomerFile? file, CancellationToken ct)
    {
        var doubt = file is null ? null : Find(turn, draft, facts, file);
        if (doubt is null && (!draft.IsGuessed || draft.Has(WinAnswers.Sure)))
            return null;
        var names = await members.NamesAsync(turn.Scope, ct);
        var texts = Texts.Of<WinQuestions>(turn.Language);
        var written = Written.In(turn.Language);
        // Who answers the one question has seen the whole card and with it what was guessed.
        var sure = draft.Answered(WinAnswers.Sure);
        return doubt switch
        {
            WinDoubt.SameOrder { Order: var order } => Ask(
                turn, draft, facts, names,
                texts.With(
                    order.By == turn.Sender.Id ? "SameOrderMine" : "SameOrder", WinWords.NameOf(order.By, names),
                    Typed.Line(facts.Customer.Value), written.Money(order.Amount, order.Currency), written.DateAndDay(order.On, turn.Today)),
                (texts["SameOrder_Yes"], WinPreviewCard.Same, draft),
                (texts["SameOrder_No"], WinPreviewCard.Settle, sure.Answered(WinAnswers.Apart(order.Root)))),
            WinDoubt.Held { Owner: var owner, Since: var since } => Ask(
                turn, draft, facts, names,
                texts.With("Claimed", WinWords.NameOf(owner, names), written.Date(since, turn.Today)),
                (texts["LogAnyway"], WinPreviewCard.Settle, sure.Answered(WinAnswers.Claimed(owner))),
                (texts["Claimed_Dispute"], OpenClashForm.Verb, draft)),
            WinDoubt.Shared { Parts: var parts } => Ask(
                turn, draft, facts, names,
                texts.With("Shared_Question", written.List([.. parts.Select(part => texts.With(
                    "Shared_Part", WinWords.NameOf(part.Member, names), written.Number(part.Percent)))])),
                (texts["Shared_Yes"], WinPreviewCard.Settle, sure.SharedAs(parts)),
                (texts["Shared_No"], WinPreviewCard.Settle, sure.Answered(WinAnswers.Unshared))),
            _ => Ask(turn, draft, facts, names, texts["GuessedQuestion"], (texts["Save"], WinPreviewCard.Settle, sure)),
        };
    }

    /// <summary>What the customer's file makes doubtful about the win and has not been answered; null when nothing is.</summary>
    public static WinDoubt? Find(Turn turn, WinDraft draft, WinFacts facts, CustomerFile file)
    {
        if (file.LooksLike(OrderOf(draft.OwnerIn(turn), facts), WinLogging.IsOwn(turn)) is { } order && !draft.Has(WinAnswers.Apart(order.Root)))
            return new WinDoubt.SameOrder(order);
        if (file.HeldAgainst(draft.OwnerIn(turn), turn.Today, turn.Team.Settings.ProtectionDays) is { } owner)
        {
            return draft.Has(WinAnswers.Claimed(owner)) || facts.Credits.Any(c => file.Holders.Contains(c.Member))
                ? null : new WinDoubt.Held(owner, file.Since ?? turn.Today);
        }

        // A customer that was split is logged split, unless the person says otherwise.
        return !file.Shares.IsEmpty && draft.Partners.Count == 0 && !draft.Has(WinAnswers.Unshared)
            && file.IsHeld(turn.Today, turn.Team.Settings.ProtectionDays)
            ? new WinDoubt.Shared([.. file.Shares.OrderByDescending(share => share.Member == draft.OwnerIn(turn))]) : null;
    }

    /// <summary>Who is meant by a short name, or a name that begins like one that the team knows.</summary>
    public async Task<Reply> WhichCustomerAsync(Turn turn, WinDraft draft, IReadOnlyList<KnownCustomer> perhaps, CancellationToken ct)
    {
        var texts = Texts.Of<WinQuestions>(turn.Language);
        var rates = await RateRows.ReadAsync(teams, turn.Scope, ct);
        if (!WinReading.FactsOf(turn, draft, draft.Customer!, rates).TryGet(out var facts, out var refusal))
        {
            var wrong = draft with { Complaint = WinWords.Of(refusal, turn), ComplaintAt = WinWords.FieldOf(refusal) };
            return Reply.Show(wrong.ToForm(turn, signer, await members.NamesAsync(turn.Scope, ct)));
        }

        var answers = perhaps.Take(MostCustomers).Select(known => (
            CardTitle(known.File.Name), WinPreviewCard.Settle, draft.Answered(WinAnswers.IsCustomer(known.Key))));
        var names = await members.NamesAsync(turn.Scope, ct);
        return Ask(
            turn, draft, facts, names, Whom(draft.Customer!, perhaps, texts),
            [.. answers, (texts["AnotherCustomer"], WinPreviewCard.Settle, draft.Answered(WinAnswers.NewCustomer))]);
    }

    private static string Whom(string name, IReadOnlyList<KnownCustomer> perhaps, Texts texts) =>
        perhaps.FirstOrDefault(known => LookAlikes.Are(name, known.File.Name)) is { File.Name: var like }
            ? texts.With("SameLook", Typed.Line(name), Typed.Line(like)) : texts.With("WhichCustomer", Typed.Line(name));

    /// <summary>The win as duplicates are told by it.</summary>
    public static PastOrder OrderOf(MemberId owner, WinFacts facts) => new(
        new EntryId(""), owner, facts.Original?.Amount ?? facts.Worth.WithTax, facts.Original?.Currency ?? facts.Currency,
        facts.On);

    private Reply Ask(
        Turn turn, WinDraft draft, WinFacts facts, NameBook names, string question,
        params ReadOnlySpan<(string Title, string Verb, WinDraft Draft)> answers)
    {
        var carried = new List<WinAnswer>();
        foreach (var (title, verb, answered) in answers)
        {
            if (WinDraftText.Write(answered) is { } text)
                carried.Add(new WinAnswer(title, verb, text));
        }

        if (WinDraftText.Write(draft) is not { } whole || carried.Count < answers.Length)
        {
            // Too long to be carried by buttons: the form keeps what was typed and asks in its place.
            var form = (draft with { Complaint = question, ComplaintAt = WinForm.Customer }).ToForm(turn, signer, names);
            return turn.Draw(form);
        }

        var card = WinPreviewCard.Draw(
            new WinPreviewView
            {
                Customer = facts.Customer.Value,
                Amount = WinWords.AmountOf(facts, turn.Language),
                Stage = StageNames.Of(turn.Team.Stages, facts.Stage, turn.Language),
                Day = facts.On,
                Today = turn.Today,
                Details = [.. Whose(turn, draft, names), .. WinWords.Details(facts, names, turn.Language)],
                Question = question,
                Answers = carried,
                Draft = whole,
            },
            WinDrafts.OfSender(turn, signer));
        return turn.Draw(card);
    }

    /// <summary>Whom it is credited to, when that isn't the sender.</summary>
    private static (string Label, string Words)[] Whose(Turn turn, WinDraft draft, NameBook names) =>
        draft.Owner is { } owner ? [(Texts.Of<WinQuestions>(turn.Language)["Win_Credited"], WinWords.NameOf(owner, names))] : [];

    private static string CardTitle(string name) => Typed.Line(name).Cut(MostTitleChars).ToString();
}

/// <summary>Why a win is not logged at once.</summary>
internal abstract record WinDoubt
{
    private WinDoubt()
    {
    }

    internal sealed record SameOrder(PastOrder Order) : WinDoubt;

    /// <summary>A colleague has the customer.</summary>
    internal sealed record Held(MemberId Owner, DateOnly Since) : WinDoubt;

    /// <summary>A manager has split the customer between the sender and others; the sender's part comes first.</summary>
    internal sealed record Shared(IReadOnlyList<Credit> Parts) : WinDoubt;
}
