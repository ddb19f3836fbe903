using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Bot.Wins.Customers;
using TeamCoachBot.Bot.Wins.Logging;
using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Clashes.Disputes;

/// <summary>Opens the form for a dispute: empty, or about the customer of a win that is about to be logged.</summary>
[Form(Verb, Who = Who.Member, Where = Where.Private)]
internal sealed class OpenClashForm(ClashOpening opening, CustomerStore customers) : IForm<OpenClashForm.Fields>
{
    public const string Verb = "clash/form";

    /// <param name="Draft">The win, when its card was pressed: it stays where it is and can still be logged.</param>
    internal sealed record Fields([Carried] string? Draft = null);

    public async Task<Reply> SubmitAsync(Fields fields, Turn turn, CancellationToken ct)
    {
        if (fields.Draft is null)
            return Reply.Show(await opening.FormAsync(turn, "", [], ct));
        var customer = WinCustomer.Of(WinDraftText.Read(fields.Draft), await customers.BookAsync(turn.Scope, ct));
        return customer.Known is { } known && await customers.FreshAsync(turn.Scope, known.Key, ct) is { } now
            ? await opening.StartAsync(turn, now, [], ct)
            : Reply.Show(await opening.FormAsync(turn, customer.Name, [], ct));
    }
}

/// <summary>Takes the form and opens the dispute, once for each customer, and tells both sides and who decides.</summary>
[Form(Verb, Who = Who.Member, Where = Where.Private)]
internal sealed class SubmitClash(
    ClashDesk desk, ClashOpening opening, CustomerDeeds deeds, CustomerStore customers) : IForm<SubmitClash.Fields>, IRedraw
{
    public const string Verb = "clash/open";

    internal sealed record Fields(CustomerSlot Customer, string? Others, string Words);

    public async Task<Reply> SubmitAsync(Fields fields, Turn turn, CancellationToken ct)
    {
        var texts = Texts.Of<SubmitClash>(turn.Language);
        var found = (await customers.FreshBookAsync(turn.Scope, ct)).Lookup(fields.Customer.Name);
        if (found is CustomerMeant.Perhaps perhaps)
        {
            var names = Written.In(turn.Language).List([.. perhaps.Customers.Take(3).Select(c => Typed.Line(c.File.Name).ToString())]);
            return await AgainAsync(turn, fields, ClashForms.Customer, texts.With("Open_Which", names), ct);
        }

        if (found is not CustomerMeant.Known { Customer: var customer })
            return await AgainAsync(turn, fields, ClashForms.Customer, texts.With("Open_Unknown", Typed.Line(fields.Customer.Name)), ct);
        var named = WinFields.People(fields.Others, await desk.NamesAsync(turn, ct));
        return await OpenAsync(turn, fields, customer, named, ct);
    }

    private async Task<Reply> OpenAsync(
        Turn turn, Fields fields, KnownCustomer customer, IReadOnlyList<MemberId> named, CancellationToken ct)
    {
        var deciding = await desk.DecidersAsync(turn, ct);
        var end = await deeds.DoAsync(
            turn,
            new CustomerDeed(Verb, $"{customer.Key} {string.Join(',', named)} {fields.Words}")
            {
                Reason = fields.Words,
                Step = CustomerStepKind.Disputed,
                Decide = (_, file) => file is null ? new ClashRefusal.Free() : ClashRules.Open(
                    file, turn.Sender.Id, ClashOpening.PartiesOf(turn, file, named), fields.Words, turn.Today,
                    turn.Team.Settings.ProtectionDays),
                Along = (commit, changes) =>
                {
                    var clash = changes[0].After.Clash!;
                    ClashDues.Put(commit, customer.Key, clash, turn.Team);
                    MemberId[] others = [.. clash.Parties.Concat(deciding(clash)).Where(one => one != turn.Sender.Id)];
                    commit.Notices.Add(ClashNotice.Of(customer.Key, clash, ClashNotice.Opened, turn.Sender.Id, others));
                },
            },
            customer.Key, ct);
        var why = end is CustomerEnd.Refused refused ? ClashDesk.Why(refused.Why, customer.File.Name, turn.Language) : "";
        return end switch
        {
            CustomerEnd.Refused { Why: ClashRefusal.NobodyElse or ClashRefusal.TooManyParties } =>
                await AgainAsync(turn, fields, ClashForms.Others, why, ct),
            CustomerEnd.Refused { Why: ClashRefusal.WordsMissing or ClashRefusal.WordsTooLong } =>
                await AgainAsync(turn, fields, ClashForms.Words, why, ct),
            CustomerEnd.Refused { Why: ClashRefusal.Free } => CustomerWords.Free(turn, customer.File),
            _ => await desk.AnswerAsync(turn, end, Texts.Of<SubmitClash>(turn.Language)["Open_Done"], ct),
        };
    }

    public async Task<Reply> RedrawAsync(FormResult.Refused refused, Turn turn, CancellationToken ct) =>
        Reply.Redraw(await opening.FormAsync(turn, Complaints.Draft(refused, turn.Language), ct));

    private async Task<Reply> AgainAsync(Turn turn, Fields fields, string field, string complaint, CancellationToken ct)
    {
        var typed = FormDraft.Said(
            (ClashForms.Customer, fields.Customer.Name), (ClashForms.Others, fields.Others), (ClashForms.Words, fields.Words));
        return Reply.Redraw(await opening.FormAsync(turn, typed.With(field, complaint), ct));
    }
}
