using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Wins.Customers;

/// <summary>
/// What an entry of the ledger changes about customers: their orders, who has them, when something last happened. Worked
/// out from the dossier before and after, so that logging, correcting and taking back need no rules of their own.
/// </summary>
internal static class CustomerChanges
{
    /// <summary>The customers whose files change: none when the entry leaves the order as it was.</summary>
    public static IReadOnlyList<string> KeysOf(Dossier? before, Dossier after)
    {
        if (before is not null && PastOrder.Of(before) == PastOrder.Of(after) && CustomerOf(before) == CustomerOf(after))
            return [];
        return [.. new[] { CustomerOf(before), CustomerOf(after) }.OfType<CustomerId>().Select(c => c.Key)
            .Where(key => key.Length > 0).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Writes each file as it was read; one that changed meanwhile makes the commit a conflict.</summary>
    public static void Write(
        Commit commit, Dossier? before, Dossier after, IReadOnlyList<string> keys, IReadOnlyList<KnownCustomer?> asRead,
        Func<CustomerFile, CustomerFile>? more)
    {
        for (var i = 0; i < keys.Count; i++)
        {
            var isIts = CustomerOf(after) is { } customer && customer.Key == keys[i];
            var file = asRead[i]?.File ?? new CustomerFile { Name = (CustomerOf(isIts ? after : before))!.Value.Value };
            file = file.With(after.Root.Id, isIts ? PastOrder.Of(after) : null);
            if (isIts && !after.IsCancelled && DoneBy(after) is var (who, on))
                file = file.Touched(who, on);
            CustomerStore.Put(commit, keys[i], isIts && more is not null ? more(file) : file, asRead[i]);
        }
    }

    private static CustomerId? CustomerOf(Dossier? dossier) => dossier?.Root switch
    {
        LedgerEntry.Won => dossier.Win?.Customer,
        LedgerEntry.Did did => did.Facts.Customer,
        LedgerEntry.Lost lost => lost.Facts.Customer,
        _ => null,
    };

    private static (MemberId Who, DateOnly On)? DoneBy(Dossier dossier) => dossier.Root switch
    {
        LedgerEntry.Won when dossier.Win is { } win => (win.Credits[0].Member, win.On),
        LedgerEntry.Did did => (did.Facts.Member, did.Facts.On),
        LedgerEntry.Lost lost => (lost.Facts.Member, lost.Facts.On),
        _ => null,
    };
}
