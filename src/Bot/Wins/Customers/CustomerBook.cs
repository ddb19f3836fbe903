using System.Collections.Immutable;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Wins.Customers;

/// <summary>Whom a customer's name means in the register of a team.</summary>
internal abstract record CustomerMeant
{
    private CustomerMeant()
    {
    }

    /// <summary>Somebody the team knows, by this name or one that was learnt.</summary>
    internal sealed record Known(KnownCustomer Customer) : CustomerMeant;

    /// <summary>Nobody whom the team knows.</summary>
    internal sealed record Unknown : CustomerMeant;

    /// <summary>
    /// It may be short (or long) for somebody whom the team knows, or look like them with a letter of another alphabet:
    /// asked once and learnt.
    /// </summary>
    internal sealed record Perhaps(IReadOnlyList<KnownCustomer> Customers) : CustomerMeant;
}

/// <summary>
/// All customers of a team at one moment. A hint of at most 30 seconds: what a win decides from it holds only if the
/// customer's row is still that version when the win is written.
/// </summary>
internal sealed class CustomerBook
{
    public static readonly CustomerBook Empty = new(ImmutableDictionary<string, KnownCustomer>.Empty, ImmutableDictionary<string, string>.Empty);

    private readonly ImmutableDictionary<string, KnownCustomer> _known;
    private readonly ImmutableDictionary<string, string> _shortNames;

    private CustomerBook(ImmutableDictionary<string, KnownCustomer> known, ImmutableDictionary<string, string> shortNames) =>
        (_known, _shortNames) = (known, shortNames);

    public IEnumerable<KnownCustomer> All => _known.Values;

    public static CustomerBook Of(IEnumerable<KnownCustomer> customers) =>
        customers.Aggregate(Empty, (book, customer) => book.With(customer));

    public CustomerBook With(KnownCustomer customer) => new(
        _known.SetItem(customer.Key, customer),
        customer.File.ShortNames.Aggregate(_shortNames, (names, name) => names.SetItem(name, customer.Key)));

    public KnownCustomer? Find(string key) => _known.GetValueOrDefault(key);

    public CustomerMeant Lookup(string name)
    {
        var key = CustomerName.Fold(name);
        if (_known.TryGetValue(key, out var exact))
            return new CustomerMeant.Known(exact);
        if (_shortNames.TryGetValue(key, out var learnt) && _known.TryGetValue(learnt, out var called))
            return new CustomerMeant.Known(called);
        var perhaps = _known.Values
            .Where(c => CustomerName.IsShortFor(name, c.File.Name) || CustomerName.IsShortFor(c.File.Name, name)
                || LookAlikes.Are(name, c.File.Name))
            .OrderByDescending(c => c.File.Active).ThenBy(c => c.Key, StringComparer.Ordinal)
            .ToList();
        return perhaps.Count == 0 ? new CustomerMeant.Unknown() : new CustomerMeant.Perhaps(perhaps);
    }
}
