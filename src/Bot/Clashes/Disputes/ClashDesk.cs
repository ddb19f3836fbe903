using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Storage.Due;
using TeamCoachBot.Bot.Wins.Customers;
using TeamCoachBot.Domain;
using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Clashes.Disputes;

/// <summary>Opens disputes for their readers, and says why something about them wasn't done.</summary>
internal sealed class ClashDesk(
    CustomerStore customers, TeamPartition partition, MemberStore members, ClashViews views, Deciders deciders, CardSigner signer)
{
    /// <summary>A customer with a dispute that the sender may see; else null.</summary>
    public async Task<(KnownCustomer Customer, Clash Clash)?> OpenAsync(Turn turn, string? key, CancellationToken ct) =>
        key is { Length: > 0 } && await customers.FreshAsync(turn.Scope, key, ct) is { File.Clash: { } clash } customer
        && await deciders.MaySeeAsync(turn.Scope, turn.Actor, clash, ct)
            ? (customer, clash) : null;

    /// <summary>The open disputes that the sender may see, the longest open first.</summary>
    public async Task<IReadOnlyList<(KnownCustomer Customer, Clash Clash)>> ListAsync(Turn turn, CancellationToken ct)
    {
        var rows = await partition.RangeAsync(turn.Scope, DueThing.Of(ClashDues.Kind), ct);
        var found = new List<(KnownCustomer Customer, Clash Clash)>();
        foreach (var key in rows.Select(DueThing.Read).OfType<DueThing>().Select(thing => thing.Object))
        {
            if (await OpenAsync(turn, key, ct) is { Clash.IsOpen: true } open)
                found.Add(open);
        }

        return [.. found.OrderBy(open => open.Clash.Since).ThenBy(open => open.Customer.Key, StringComparer.Ordinal)];
    }

    public Task<bool> MaySeeAsync(Turn turn, Clash clash, CancellationToken ct) =>
        deciders.MaySeeAsync(turn.Scope, turn.Actor, clash, ct);

    public Task<bool> MayDecideAsync(Turn turn, Clash clash, CancellationToken ct) =>
        deciders.MayDecideAsync(turn.Scope, turn.Actor, clash, ct);

    /// <summary>Whoever is to be told of what the sender did: parties and who decides, but not the sender.</summary>
    public async Task<IReadOnlyList<MemberId>> OthersAsync(Turn turn, Clash clash, CancellationToken ct) =>
        [.. clash.Parties.Concat(await deciders.OfAsync(turn.Scope, clash, ct)).Distinct().Where(one => one != turn.Sender.Id)];

    /// <summary>Says who decides a dispute, by the name book as it is now.</summary>
    public Task<Func<Clash, IReadOnlyList<MemberId>>> DecidersAsync(Turn turn, CancellationToken ct) => deciders.ReadAsync(turn.Scope, ct);

    public async Task<Reply> ShowAsync(Turn turn, KnownCustomer customer, Clash clash, string? lead, CancellationToken ct)
    {
        var card = ClashCard.Draw(
            await views.OfAsync(ClashReader.Of(turn), customer, clash, lead, ct), CardContext.Of(turn, signer));
        // From a win's card the dispute is a message of its own: the win can still be logged.
        return turn.Card is null or { Verb: OpenClashForm.Verb } ? Reply.Show(card) : Reply.Redraw(card);
    }

    /// <summary>The answer after a deed: the dispute as it is by now, or why nothing was done.</summary>
    public async Task<Reply> AnswerAsync(Turn turn, CustomerEnd end, string done, CancellationToken ct) => end switch
    {
        CustomerEnd.Done { Customers: [{ File.Clash: { } clash } customer, ..] } => await ShowAsync(turn, customer, clash, done, ct),
        CustomerEnd.Done => Reply.Say(done),
        CustomerEnd.Refused { Why: ClashRefusal.Overtaken or ClashRefusal.AlreadyOpen or ClashRefusal.Settled, Customer: { File.Clash: { } clash } customer } refused
            when await MaySeeAsync(turn, clash, ct) =>
            await ShowAsync(turn, customer, clash, Why(refused.Why, customer.File.Name, turn.Language), ct),
        CustomerEnd.Refused refused => Reply.Say(Why(refused.Why, refused.Customer?.File.Name ?? "", turn.Language)),
        CustomerEnd.NotDone notDone => CommitWords.Say(notDone.End, turn.Language),
        _ => throw new InvalidOperationException($"No words for {end.GetType().Name}."),
    };

    public static string Why(Refusal refusal, string customer, Language language)
    {
        var texts = Texts.Of<ClashDesk>(language);
        var name = Typed.Line(customer);
        return refusal switch
        {
            ClashRefusal.Free => texts.With("Why_Free", name),
            ClashRefusal.AlreadyOpen => texts.With("Why_AlreadyOpen", name),
            ClashRefusal.Settled => texts.With("Why_Settled", name),
            ClashRefusal.NobodyElse => texts["Why_NobodyElse"],
            ClashRefusal.TooManyParties many => texts.With("Why_TooMany", many.Most),
            ClashRefusal.WordsMissing => texts["Why_WordsMissing"],
            ClashRefusal.WordsTooLong words => texts.With("Why_WordsTooLong", words.Most),
            ClashRefusal.Overtaken => texts["Why_Overtaken"],
            ClashRefusal.OwnCause => texts["Why_OwnCause"],
            ClashRefusal.PartsNotWhole => texts["Why_PartsNotWhole"],
            ClashRefusal.HasLeft => texts["Why_HasLeft"],
            ClashRefusal.MayNotAskAgain => texts["Why_MayNotAskAgain"],
            ClashRefusal.NotYours => texts.With("Why_NotYours", name),
            ClashRefusal.AlreadyTheirs => texts.With("Why_AlreadyTheirs", name),
            _ => throw new InvalidOperationException($"No words for {refusal.GetType().Name}."),
        };
    }

    public Task<NameBook> NamesAsync(Turn turn, CancellationToken ct) => members.NamesAsync(turn.Scope, ct);

    public static Reply Gone(Turn turn) => Reply.Say(Texts.Of<ClashDesk>(turn.Language)["Clash_Gone"]);
}
