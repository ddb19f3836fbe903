using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.Celebrations;
using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Progress;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Targets;
using TeamCoachBot.Bot.Wins.Customers;
using TeamCoachBot.Bot.Wins.Ledger;
using TeamCoachBot.Domain;
using TeamCoachBot.Domain.Progress;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Wins.Logging;

/// <summary>Makes a whole draft an entry of the ledger and says what it moved. Line, form and preview end here.</summary>
internal sealed class WinLogging(
    WinStore wins, CustomerStore customers, MemberStore members, TeamStore teams, ProgressReader reader, WinQuestions questions,
    CardSigner signer)
{
    public const string What = "win/log";

    /// <summary>How often a win is looked at anew because its customer changed meanwhile.</summary>
    private const int MostLooks = 3;

    public async Task<Reply> LogAsync(Turn turn, WinDraft draft, CancellationToken ct)
    {
        if (draft.Complaint is not null || !draft.IsWhole)
            return await FormAsync(turn, draft, ct);
        for (var look = 1; ; look++)
        {
            var book = await customers.BookAsync(turn.Scope, ct);
            var customer = WinCustomer.Of(draft, book);
            if (customer.Perhaps.Count > 0)
                return await questions.WhichCustomerAsync(turn, draft, customer.Perhaps, ct);
            var rates = await RateRows.ReadAsync(teams, turn.Scope, ct);
            if (!WinReading.FactsOf(turn, draft, customer.Name, rates).TryGet(out var facts, out var refusal))
                return await RefuseAsync(turn, draft, refusal, ct);
            if (await questions.OpenAsync(turn, draft, facts, customer.Known?.File, ct) is { } question)
                return question;
            var end = await WriteAsync(turn, draft, facts, customer, ct);
            if (end is LedgerEnd.Doubted && look < MostLooks)
                continue;
            return end switch
            {
                LedgerEnd.Written written => await ShowAsync(turn, written, ct),
                LedgerEnd.Refused refused => await RefuseAsync(turn, draft, refused.Why, ct),
                LedgerEnd.NotDone notDone => CommitWords.Say(notDone.End, turn.Language),
                LedgerEnd.Doubted => CommitWords.Say(new CommitEnd.Conflict(), turn.Language),
                _ => throw new InvalidOperationException($"No words for {end.GetType().Name}."),
            };
        }
    }

    /// <summary>"Same order": nothing is logged, and the answer is kept with the customer.</summary>
    public async Task<Reply> KeepSameAsync(Turn turn, WinDraft draft, CancellationToken ct)
    {
        var texts = Texts.Of<LogWin>(turn.Language);
        var customer = WinCustomer.Of(draft, await customers.BookAsync(turn.Scope, ct));
        if (customer.Known is { } known
            && WinReading.FactsOf(turn, draft, customer.Name, await RateRows.ReadAsync(teams, turn.Scope, ct)).TryGet(out var facts, out _)
            && known.File.LooksLike(WinQuestions.OrderOf(turn, facts), IsOwn(turn)) is { } order)
            await customers.ChangeAsync(
                turn, "win/same", known.Key, known,
                file => (file ?? known.File).With(new SameOrderAnswer(order.Root, turn.Sender.Id, true)), ct);
        return Reply.Say(texts["SameOrderKept"]);
    }

    /// <summary>Tells what the very same turn had written before.</summary>
    public static Func<EntryId, bool> IsOwn(Turn turn)
    {
        var operation = Commit.Hash(turn.Key)[..22];
        return root => LedgerRows.IsOf(root, operation);
    }

    private Task<LedgerEnd> WriteAsync(Turn turn, WinDraft draft, WinFacts facts, WinCustomer customer, CancellationToken ct)
    {
        var root = new LedgerEntry.Won(facts)
        {
            Id = LedgerRows.RootId(turn.Sender.Id, turn.Now, Commit.Hash(turn.Key)[..22]),
            Recorder = turn.Sender.Id,
            RecordedAt = turn.Now,
            RecordedOn = turn.Today,
        };
        var apart = customer.Known?.File.Orders.Where(o => draft.Has(WinAnswers.Apart(o.Root))).ToList() ?? [];
        var along = new Along
        {
            Notices = WinHelpNotice.Of(turn, root.Id, facts),
            StillHolds = file => WinQuestions.Find(turn, draft, facts, file) is null,
            Customer = file => apart.Aggregate(
                customer.Learnt is { } name ? file.Called(name) : file,
                (kept, order) => kept.With(new SameOrderAnswer(order.Root, turn.Sender.Id, false))),
        };
        return wins.AddAsync(turn, What, WinReading.ContentOf(facts), root, ct, along);
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
        // One's own gap is for oneself: in a channel the card says what was logged and no more.
        var tells = view.HasTarget && turn.Where == ConversationKind.Personal;
        var names = await members.NamesAsync(turn.Scope, ct);
        var card = WinLoggedCard.Draw(
            new WinLoggedView
            {
                EntryId = written.Root.Value,
                Version = 1,
                Customer = facts.Customer.Value,
                Amount = WinWords.AmountOf(facts, turn.Language),
                Stage = StageNames.Of(turn.Team.Stages, facts.Stage, turn.Language),
                Day = facts.On,
                Today = turn.Today,
                Period = view.Period,
                Gap = tells ? view.Gap : null,
                Surplus = view.Surplus,
                Units = tells ? view.Units : null,
                Details = WinWords.Details(facts, names, turn.Language),
                IsToConfirm = written.Dossier?.Look == LookedAt.ToConfirm,
                CanCelebrate = WinListener.Asks(turn, written.Dossier),
            },
            WinDrafts.OfSender(turn, signer));
        return turn.Draw(card);
    }

    private Task<Reply> RefuseAsync(Turn turn, WinDraft draft, Refusal refusal, CancellationToken ct) => FormAsync(
        turn, draft with { Complaint = WinWords.Of(refusal, turn), ComplaintAt = WinWords.FieldOf(refusal) }, ct);

    private async Task<Reply> FormAsync(Turn turn, WinDraft draft, CancellationToken ct)
    {
        var form = draft.ToForm(turn, signer, await members.NamesAsync(turn.Scope, ct));
        return turn.Draw(form);
    }
}

/// <summary>Whom a draft's customer means after what was asked and answered.</summary>
/// <param name="Name">As the register calls it, else as typed.</param>
/// <param name="Known">The file, when the team knows the customer.</param>
/// <param name="Learnt">What the person called it, when that has to be remembered.</param>
/// <param name="Perhaps">Whom it may mean; empty when nothing has to be asked.</param>
internal sealed record WinCustomer(string Name, KnownCustomer? Known, string? Learnt, IReadOnlyList<KnownCustomer> Perhaps)
{
    public static WinCustomer Of(WinDraft draft, CustomerBook book)
    {
        var typed = draft.Customer!.Trim();
        if (WinAnswers.CustomerOf(draft) is { } key && book.Find(key) is { } chosen)
            return new WinCustomer(chosen.File.Name, chosen, typed, []);
        return book.Lookup(typed) switch
        {
            CustomerMeant.Known known => new WinCustomer(known.Customer.File.Name, known.Customer, null, []),
            CustomerMeant.Perhaps perhaps when !draft.Has(WinAnswers.NewCustomer) => new WinCustomer(typed, null, null, perhaps.Customers),
            _ => new WinCustomer(typed, null, null, []),
        };
    }
}
