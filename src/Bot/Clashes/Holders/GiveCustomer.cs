using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.Clashes.Disputes;
using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Bot.Wins.Customers;
using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Clashes.Holders;

/// <summary>Hands a customer on: a holder their own, a manager any. Shown before it is done, for a name may be guessed.</summary>
[Command(
    "customer/give",
    English =
    [
        "(give|hand|hand over|pass|transfer|reassign|assign|move) [the] [customer|client|account] {customer} [over|on] to {to:person}",
        "{to:person} (takes over|takes|gets) [the] (customer|client|account) {customer}",
    ],
    Chinese =
    [
        "(把|将) [客户] {customer} [这个客户] (给|交给|转给|移交给|分给|转交给|划给|分配给|让给) {to:person} [跟|跟进|负责]",
        "{customer} [这个客户] (交给|转给|移交给|转交给|划给|分配给) {to:person} [跟|跟进|负责]",
        "[客户] {customer} (转到|划到|放到) {to:person} (名下|那里|那)",
    ],
    Who = Who.Member,
    Where = Where.Anywhere,
    Refuses = Hedge.All)]
[Help(HelpGroup.Wins, Place = 360)]
internal sealed class GiveCustomer(CustomerFinder finder, Colleagues colleagues, MemberStore members, CardSigner signer) : ICommand<GiveCustomer.Input>
{
    internal sealed record Input(CustomerSlot Customer, PersonSlot To);

    public async Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct)
    {
        var texts = Texts.Of<GiveCustomer>(turn.Language);
        var typed = Typed.Line(input.Customer.Name);
        var meant = await colleagues.FindAsync(turn, input.To, name => texts.With("Give_AskAgain", typed, name), ct);
        if (meant is not Meant.One { Person: var to })
            return ((Meant.Unclear)meant).Answer;
        var found = await finder.FindAsync(turn, input.Customer, name => texts.With("Give_AskAgain", name, Typed.Line(to.Name)), ct);
        if (found is CustomerFound.Unclear unclear)
            return unclear.Answer;
        var isManager = turn.Actor.Is(Roles.Manager);
        var one = found as CustomerFound.One;
        if (one is null && !isManager)
            return CustomerWords.Unknown(turn, input.Customer.Name);
        var file = one?.Customer.File ?? new CustomerFile { Name = input.Customer.Name.Trim() };
        // Nothing is written: what would be refused is said now and not after a press.
        if (!ClashRules.Give(file, turn.Sender.Id, isManager, to.Id, turn.Today, turn.Team.Settings.ProtectionDays).TryGet(out _, out var why))
            return why is ClashRefusal.Free ? CustomerWords.Free(turn, file) : Reply.Say(ClashDesk.Why(why, file.Name, turn.Language));
        var names = await members.NamesAsync(turn.Scope, ct);
        return Reply.Show(GiveCard.Draw(
            new GiveView
            {
                Customer = file.Name,
                To = to.Id.Value,
                Question = texts.With("Give_Question", Typed.Line(file.Name), Typed.Line(to.Name)),
                Now = file.IsHeld(turn.Today, turn.Team.Settings.ProtectionDays)
                    ? texts.With("Give_Now", new ClashWords(ClashReader.Of(turn), names).Parts(file.Parts)) : texts["Give_NowFree"],
            },
            CardContext.Of(turn, signer) with { For = Addressee.Only(turn.Sender.Id) }));
    }
}

/// <summary>Gives the customer after it was confirmed, and tells whoever gets it and whoever had it.</summary>
[Form(GiveCard.Verb, Who = Who.Member, Where = Where.Anywhere)]
internal sealed class SubmitGive(CustomerDeeds deeds, MemberStore members) : IForm<SubmitGive.Fields>
{
    internal sealed record Fields([Carried] string Customer, [Carried] MemberId To);

    public async Task<Reply> SubmitAsync(Fields fields, Turn turn, CancellationToken ct)
    {
        var texts = Texts.Of<SubmitGive>(turn.Language);
        var names = await members.NamesAsync(turn.Scope, ct);
        if (names.Find(fields.To) is not { } to)
            return Reply.Say(texts["Give_NotHere"]);
        var (isManager, key) = (turn.Actor.Is(Roles.Manager), CustomerName.Fold(fields.Customer));
        var end = await deeds.DoAsync(
            turn,
            new CustomerDeed("customer/give", $"{key} {fields.To}")
            {
                Step = CustomerStepKind.Given,
                Decide = (_, file) => file is null && !isManager ? new ClashRefusal.Free() : ClashRules.Give(
                    file ?? new CustomerFile { Name = fields.Customer }, turn.Sender.Id, isManager, fields.To, turn.Today,
                    turn.Team.Settings.ProtectionDays),
                Along = (commit, changes) => commit.Notices.AddRange(GivenNotice.Of(turn, changes)),
            },
            key, ct);
        return end switch
        {
            CustomerEnd.Done => Reply.Say(texts.With(
                fields.To == turn.Sender.Id ? "Give_DoneMine" : "Give_Done", Typed.Line(fields.Customer), Typed.Line(to.Name))),
            CustomerEnd.Refused refused => Reply.Say(ClashDesk.Why(refused.Why, fields.Customer, turn.Language)),
            CustomerEnd.NotDone notDone => CommitWords.Say(notDone.End, turn.Language),
            _ => throw new InvalidOperationException($"No words for {end.GetType().Name}."),
        };
    }
}
