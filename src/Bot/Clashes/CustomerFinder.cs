using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Bot.Wins.Customers;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Clashes;

/// <summary>Which customer of the team a name means.</summary>
internal abstract record CustomerFound
{
    private CustomerFound()
    {
    }

    internal sealed record One(KnownCustomer Customer) : CustomerFound;

    internal sealed record Nobody(string Name) : CustomerFound;

    /// <summary>Several may be meant: the reply lets choose.</summary>
    internal sealed record Unclear(Reply Answer) : CustomerFound;
}

/// <summary>Finds a customer by name, as it is stored now; what may be short for another is chosen, never guessed.</summary>
internal sealed class CustomerFinder(CustomerStore customers)
{
    private const int MostButtons = 3;

    /// <param name="again">The phrase that asks the same about one customer.</param>
    public async Task<CustomerFound> FindAsync(Turn turn, CustomerSlot slot, Func<string, string> again, CancellationToken ct)
    {
        var name = slot.Name.Trim();
        switch ((await customers.BookAsync(turn.Scope, ct)).Lookup(name))
        {
            case CustomerMeant.Known known:
                return await customers.FreshAsync(turn.Scope, known.Customer.Key, ct) is { } now
                    ? new CustomerFound.One(now) : new CustomerFound.Nobody(name);
            case CustomerMeant.Perhaps perhaps:
                return new CustomerFound.Unclear(Reply.Say(
                    Texts.Of<CustomerFinder>(turn.Language).With("Find_Which", Typed.Line(name)),
                    [.. perhaps.Customers.Take(MostButtons).Select(c => new Suggestion(
                        Typed.Line(c.File.Name).ToString(), again(Typed.Line(c.File.Name).ToString())))]));
            default:
                // Somebody may have registered it on another replica within the last half a minute.
                return CustomerName.Fold(name) is { Length: > 0 } key && await customers.FreshAsync(turn.Scope, key, ct) is { } late
                    ? new CustomerFound.One(late) : new CustomerFound.Nobody(name);
        }
    }
}
