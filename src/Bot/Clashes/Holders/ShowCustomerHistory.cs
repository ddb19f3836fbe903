using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.Clashes.Disputes;
using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Bot.Wins.Customers;
using TeamCoachBot.Domain.Calendars;
using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Clashes.Holders;

/// <summary>Shows every step by which a customer changed hands, to managers and to whom it concerns.</summary>
[Command(
    "customer/history",
    English =
    [
        "[<show>] [the] history of [the] (customer|client|account) {customer}",
        "[<show>] [the] (customer|client|account|ownership) history of {customer}",
    ],
    Chinese = ["[<看>] [客户] {customer} [的] (归属记录|归属历史|归属变更|归属变更记录|客户归属记录)"],
    Who = Who.Member,
    Where = Where.Private)]
[Help(HelpGroup.Wins, Place = 370)]
internal sealed class ShowCustomerHistory(CustomerFinder finder, CustomerStore customers, MemberStore members, CardSigner signer)
    : ICommand<ShowCustomerHistory.Input>
{
    internal sealed record Input(CustomerSlot Customer);

    public async Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct)
    {
        var texts = Texts.Of<ShowCustomerHistory>(turn.Language);
        var found = await finder.FindAsync(turn, input.Customer, name => texts.With("History_AskAgain", name), ct);
        if (found is not CustomerFound.One { Customer: var customer })
            return found is CustomerFound.Unclear unclear ? unclear.Answer : CustomerWords.Unknown(turn, input.Customer.Name);
        var (file, name) = (customer.File, Typed.Line(customer.File.Name));
        // Accounts and reasons are for those whom they concern.
        if (!turn.Actor.Is(Roles.Manager) && !file.Holders.Contains(turn.Sender.Id) && file.Clash?.Concerns(turn.Sender.Id) != true)
            return Reply.Say(texts.With("History_NotYours", name), new Suggestion(texts["ShowOwner_Title"], texts.With("Owner_AskAgain", name)));
        var steps = await customers.StepsAsync(turn.Scope, customer.Key, ct);
        if (steps.Count == 0)
            return Reply.Say(texts.With("History_None", name));
        var words = new ClashWords(ClashReader.Of(turn), await members.NamesAsync(turn.Scope, ct));
        return Reply.Show(CustomerHistoryCard.Draw(
            new CustomerHistoryView(
                file.Name,
                [.. steps.Reverse().Take(CustomerHistoryCard.Most).Select(step => LineOf(step, words, turn, texts))],
                int.Max(0, steps.Count - CustomerHistoryCard.Most)),
            CardContext.Of(turn, signer)));
    }

    private static string LineOf(CustomerStep step, ClashWords words, Turn turn, Texts texts)
    {
        var day = Written.In(turn.Language).Date(Zones.LocalDay(step.At, turn.Zone), turn.Today);
        var what = texts.With($"History_{step.Kind}", words.Parts(step.Holders));
        return step.Words.Length == 0
            ? texts.With("History_Step", day, words.NameOf(step.By), what)
            : texts.With("History_StepWithWords", day, words.NameOf(step.By), what, Typed.Line(step.Words));
    }
}

/// <summary>The steps by which a customer changed hands, the latest first.</summary>
/// <param name="Earlier">How many more there are than are shown.</param>
internal sealed record CustomerHistoryView(string Customer, IReadOnlyList<string> Steps, int Earlier);

/// <summary>Draws a customer's history.</summary>
internal static class CustomerHistoryCard
{
    public const int Most = 12;

    public static Card Draw(CustomerHistoryView view, CardContext context)
    {
        var texts = Texts.Of<CustomerHistoryView>(context.Language);
        var title = texts.With("History_Title", Typed.Line(view.Customer));
        var card = context.Card(title);
        card.Text(title, TextLook.Title with { IsHeading = true });
        foreach (var step in view.Steps)
            card.Text(step, new TextLook { Gap = Gap.Medium });
        if (view.Earlier > 0)
            card.Text(texts.With("History_Earlier", view.Earlier), TextLook.Note);
        return card.Finish();
    }
}
