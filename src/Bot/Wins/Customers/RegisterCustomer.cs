using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Wins.Customers;

/// <summary>Registers a customer for the sender: whoever registers first has it while something happens with it.</summary>
[Command(
    "customer/register",
    English =
    [
        "register [a|the|my] [new] (customer|client|account|lead) {customer}",
        "register {customer} as [a|my] [new] (customer|client|account)",
        "(claim|reserve) [the] [customer|client|account] {customer}",
    ],
    Chinese =
    [
        "(报备|登记|注册) [一个|个] [新] 客户 {customer}", "报备 {customer}", "{customer} (报备|我报备) [一下]",
        "(把|将) {customer} (报备|登记) (到|在) 我 [名下|这]",
    ],
    Who = Who.Member,
    Where = Where.Anywhere,
    Refuses = Hedge.All)]
[Help(HelpGroup.Wins, Place = 330)]
internal sealed class RegisterCustomer(CustomerStore customers, MemberStore members) : ICommand<RegisterCustomer.Input>
{
    internal sealed record Input(CustomerSlot Customer);

    public async Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct)
    {
        var (texts, name) = (Texts.Of<RegisterCustomer>(turn.Language), input.Customer.Name.Trim());
        var book = await customers.BookAsync(turn.Scope, ct);
        var known = book.Lookup(name) is CustomerMeant.Known found ? found.Customer : null;
        var names = await members.NamesAsync(turn.Scope, ct);
        var written = Written.In(turn.Language);
        var (end, file) = await customers.ChangeAsync(
            turn, "customer/register", known?.Key ?? CustomerName.Fold(name), known,
            now => (now ?? new CustomerFile { Name = name }).Touched(turn.Sender.Id, turn.Today, turn.Team.Settings.ProtectionDays), ct);
        if (end is not (CommitEnd.Committed or CommitEnd.Repeated))
            return CommitWords.Say(end, turn.Language);
        return file.HeldAgainst(turn.Sender.Id, turn.Today, turn.Team.Settings.ProtectionDays) is { } owner
            ? Reply.Say(texts.With(
                "CustomerHeld", WinWords.NameOf(owner, names), Typed.Line(file.Name),
                written.Date(file.Since ?? turn.Today, turn.Today)),
                new Suggestion(texts["Claimed_Dispute"], texts.With("DisputeAgain", Typed.Line(file.Name))))
            : Reply.Say(texts.With("CustomerRegistered", Typed.Line(file.Name), turn.Team.Settings.ProtectionDays));
    }
}
