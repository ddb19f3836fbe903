using System.Globalization;
using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Wins.Customers;
using TeamCoachBot.Bot.Wins.Ledger;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Wins.Activities;

/// <summary>Logs what was done on the way to a win: leads, calls, visits, meetings, quotes; with customer and next step.</summary>
[Command(
    "activity/log",
    English =
    [
        "[{source:source}] [i|we] [made|had|did|logged|log|done|got|sent|add] {activities} [<on day>] "
            + "[{source:source}|[with|at|to|for|by|{via=from|via|on|through}] {customer}] [<on day>] [{note:note}] [<on day>] [{next:next}]",
        "[<on day>] [i|we] [made|had|did|logged|log|done|got|sent|add] {activities} "
            + "[{source:source}|[with|at|to|for|by|{via=from|via|on|through}] {customer}] [{note:note}] [{next:next}]",
        "[i|we] {met=<met>} {customer} [is] [(and|with) their|and the] [<their people>] [<on day>] [{note:note}] [<on day>] [{next:next}]",
        "[i|we] {met=<met>} [(their|the) <their people>] (at|from|of) {customer} [<on day>] [{note:note}] [<on day>] [{next:next}]",
        "[i|we] {met=<met>} {who:person} (from|at|of) {customer} [<on day>] [{note:note}] [<on day>] [{next:next}]",
        "[i|we] {called=called|phoned|rang|spoke to|talked to|spoke with|talked with} {customer} [is] [<their people>] [<on day>] "
            + "[{note:note}] [<on day>] [{next:next}]",
        "[i|we] {quoted=sent|gave|made} {customer} [a|the|our] [first|new] (quote|quotation|proposal|offer) [for|of|over] [{amount}] "
            + "[<on day>] [{note:note}] [{next:next}]",
        "[i|we] {quoted=sent|gave} [a|the|our] [first|new] (quote|quotation|proposal|offer) [for|of|over] [{amount}] to {customer} "
            + "[<on day>] [{note:note}] [{next:next}]",
        "[i|we] {quoted=quoted} {customer} {amount} [<on day>] [{note:note}] [{next:next}]",
    ],
    Chinese =
    [
        "[我] [<哪天>] [{source:source}] [我] [共|一共|总共|记|记录] {activities} [{source:source}|{customer}] [{note:note}] [{next:next}]",
        "[我] [<哪天>] [我] (跟|和|给|对) {customer} {activities} [{note:note}] [{next:next}]",
        "[我] [<哪天>] [我] {via=从|通过} {customer} [那里|那边] {activities} [{note:note}] [{next:next}]",
        "[我] [<哪天>] [我] {met=<拜访了>} {customer} [的] [<对方的人>] [{note:note}] [{next:next}]",
        "[我] [<哪天>] [我] {met=<拜访了>} {customer} 的 {who:person} [{note:note}] [{next:next}]",
        "[我] [<哪天>] [我] {met=去|到} {customer} [的] (见了|拜访了|见到了|谈了|聊了|拜访) {rest:text}",
        "[我] [<哪天>] [我] (给|跟|和) {customer} [的] [<对方的人>] {called=打了电话|打了个电话|打电话了|通了电话|通了个电话|聊了|聊了一次} "
            + "[{note:note}] [{next:next}]",
        "[我] [<哪天>] [我] (跟|和) {customer} [的] [<对方的人>] {meeting=开了会|开了个会|开会了|做了演示|演示了} [{note:note}] [{next:next}]",
        "[我] [<哪天>] [我] (跟|和|请) {customer} [的] [<对方的人>] {met=吃了饭|吃了个饭|吃饭了|喝了茶|喝了咖啡|见了面|碰了面|见面了} [{note:note}] [{next:next}]",
        "[我] [<哪天>] [我] (给|向) {customer} {quoted=报了价|报了个价|报价了|报价|发了报价|发了报价单|发了份报价|发了个报价|发了方案|出了方案|交了标书} [{amount}] [{note:note}] [{next:next}]",
    ],
    Who = Who.Member,
    Where = Where.Anywhere,
    // The next step may lie ahead and deny what it likes: it is quoted.
    Refuses = Hedge.All)]
[Help(HelpGroup.Log, Place = 310)]
internal sealed class LogActivity(WinStore wins, CustomerStore customers, MemberStore members, SeveralActivities several)
    : ICommand<LogActivity.Input>
{
    private const int MostSuggestions = 3;

    /// <summary>Of a note, and of the next step.</summary>
    private const int MostChars = 300;

    internal sealed record Input(
        ActivitiesSlot? Activities, CustomerSlot? Customer, AmountSlot? Amount, DateSlot? On, NextStepSlot? Next,
        bool Met, bool Called, bool Meeting, bool Quoted, bool Via, NoteSlot? Note, NoteSlot? Source, PersonSlot? Who, TextSlot? Rest)
    {
        /// <summary>What was said beside it, in one line.</summary>
        public string Beside => string.Join(
            ", ", new[] { Source?.Text, (Who as PersonSlot.Named)?.Name, Note?.Text, Rest?.Text }.OfType<string>());

        /// <summary>"5 leads from …": where they came from is a customer only when the team knows one of that name.</summary>
        public bool IsSource => Via && Activities is { Counts: [{ Kind: "lead" }] };

        public IReadOnlyList<ActivityCount> Counts => Activities?.Counts
            ?? [new ActivityCount(Met ? "visit" : Called ? "call" : Meeting ? "meeting" : "quote", 1)];
    }

    public async Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct) =>
        await several.AskAsync(turn, input, ct) ?? await NoteAsync(input, turn, ct);

    /// <summary>As one activity with one customer, whatever its words could mean besides.</summary>
    public async Task<Reply> NoteAsync(Input input, Turn turn, CancellationToken ct)
    {
        var texts = Texts.Of<LogActivity>(turn.Language);
        if (input.On is { } on && on.Resolve(turn.Today, Lean.Past) is not [_])
            return Reply.Say(texts.With("DateUnclear", Typed.Line(on.Typed)));
        var customer = input.Customer?.Name;
        var note = input.Beside;
        CustomerFile? held = null;
        if (customer is not null)
        {
            var names = await members.NamesAsync(turn.Scope, ct);
            if (names.Lookup(customer) is [var colleague, ..])
                return Reply.Say(texts.With("ActivityColleague", Typed.Line(colleague.Name)));
            var book = await customers.BookAsync(turn.Scope, ct);
            if (book.Lookup(customer) is not CustomerMeant.Known && Contact.In(turn.Text, customer) is { Person: { } met } contact)
                (customer, note) = (contact.Customer, note.Length == 0 ? met : $"{met}, {note}");
            switch (book.Lookup(customer))
            {
                case CustomerMeant.Known known:
                    customer = known.Customer.File.Name;
                    held = known.Customer.File;
                    break;
                case var _ when input.IsSource:
                    (note, customer) = (note.Length == 0 ? customer : $"{customer}, {note}", null);
                    break;
                case CustomerMeant.Perhaps perhaps:
                    return Which(turn, texts, customer, perhaps);
            }
        }

        var facts = FactsOf(input, turn, customer, note);
        if (WinRules.Check(facts, turn.Today) is { } refusal)
            return Reply.Say(refusal is WinRefusal.AmountOutOfRange ? texts.With("ActivityCount", ActivityFacts.Most) : WinWords.Of(refusal, turn));
        return await wins.AddAsync(turn, "activity/log", ContentOf(facts), RootOf(turn, facts), ct) switch
        {
            LedgerEnd.Written written => await AnswerAsync(turn, texts, await DoneAsync(turn, texts, facts, written, ct), held, ct),
            LedgerEnd.Refused refused => Reply.Say(WinWords.Of(refused.Why, turn)),
            LedgerEnd.NotDone notDone => CommitWords.Say(notDone.End, turn.Language),
            var end => throw new InvalidOperationException($"No words for {end.GetType().Name}."),
        };
    }

    /// <summary>It counts as an activity in any case; that a colleague has the customer is said, with what can be done.</summary>
    private async Task<Reply> AnswerAsync(Turn turn, Texts texts, string done, CustomerFile? file, CancellationToken ct)
    {
        var undo = new Suggestion(texts["Undo"], texts["Undo"]);
        if (file?.HeldAgainst(turn.Sender.Id, turn.Today, turn.Team.Settings.ProtectionDays) is not { } owner)
            return Reply.Say(done, undo);
        var held = texts.With(
            "ActivityHeld", WinWords.NameOf(owner, await members.NamesAsync(turn.Scope, ct)),
            Written.In(turn.Language).Date(file.Since ?? turn.Today, turn.Today));
        return Reply.Say(
            texts.With("Sentences", done, held), undo,
            new Suggestion(texts["Claimed_Dispute"], texts.With("DisputeAgain", Typed.Line(file.Name))));
    }

    private async Task<string> DoneAsync(Turn turn, Texts texts, ActivityFacts facts, LedgerEnd.Written written, CancellationToken ct)
    {
        var mine = written.Fresh ?? await members.ReadAsync(turn.Scope, turn.Sender.Id, ct);
        var list = Written.In(turn.Language);
        var done = ActivityWords.Counts(facts.Counts, turn.Language);
        var said = facts.Customer is { } customer
            ? texts.With("ActivityLoggedWith", done, Typed.Line(customer.Value), list.Date(facts.On, turn.Today))
            : texts.With("ActivityLogged", done, list.Date(facts.On, turn.Today));
        var week = ActivityWords.Week(mine, turn.Team.Year, facts, turn.Today);
        var soFar = texts.With("ActivityWeek", ActivityWords.Counts(week, turn.Language));
        if (facts.Note.Length > 0)
            said = texts.With("Sentences", said, texts.With("ActivityNote", Typed.Line(facts.Note)));
        var line = texts.With("Sentences", said, soFar);
        return facts.Next.Length == 0 ? line : texts.With("Sentences", line, texts.With("ActivityNext", Typed.Line(facts.Next)));
    }

    /// <summary>Says the same again with the full name; the short one is not learnt from an activity.</summary>
    private static Reply Which(Turn turn, Texts texts, string typed, CustomerMeant.Perhaps perhaps) => Reply.Say(
        texts.With("WhichCustomer", Typed.Line(typed)),
        [
            .. perhaps.Customers.Take(MostSuggestions - 1).Select(known => new Suggestion(
                known.File.Name, turn.Text.Replace(typed, known.File.Name, StringComparison.Ordinal))),
            new Suggestion(texts["AnotherCustomer"], texts.With("RegisterAgain", typed)),
        ]);

    private static ActivityFacts FactsOf(Input input, Turn turn, string? customer, string note) => new(
        turn.Sender.Id, [.. input.Counts], input.On?.Resolve(turn.Today, Lean.Past)[0] ?? turn.Today)
    {
        Customer = customer is null ? null : new CustomerId(customer),
        Amount = input.Amount is AmountSlot.Clear clear && clear.Value > 0 ? clear.Value : null,
        Next = Typed.Shortened(input.Next?.Text ?? "", MostChars),
        Note = Typed.Shortened(note, MostChars),
    };

    private static LedgerEntry.Did RootOf(Turn turn, ActivityFacts facts) => new(facts)
    {
        Id = LedgerRows.RootId(turn.Sender.Id, turn.Now, Commit.Hash(turn.Key)[..22]),
        Recorder = turn.Sender.Id,
        RecordedAt = turn.Now,
        RecordedOn = turn.Today,
    };

    private static string ContentOf(ActivityFacts facts) => string.Create(
        CultureInfo.InvariantCulture,
        $"{string.Join(',', facts.Counts.Select(c => $"{c.Kind}={c.Count}"))} {facts.On:O} {facts.Customer?.Key} {facts.Next} {facts.Note}");
}
