namespace TeamCoachBot.Domain.Wins;

/// <summary>Writes opening entries and readings into the books.</summary>
internal static class FactBooks
{
    /// <summary>The root with its last standing correction and look; null once it is cancelled.</summary>
    public static (LedgerEntry.Root Root, LookedAt Look)? Fold(
        LedgerEntry.Root root, ReadOnlySpan<LedgerEntry.Follower> followers)
    {
        var cancelled = Followers.CancelledIn(followers);
        if (cancelled.Contains(root.Id))
            return null;
        var look = root.Look;
        foreach (var entry in followers)
        {
            if (cancelled.Contains(entry.Id))
                continue;
            (root, look) = (root, entry) switch
            {
                (LedgerEntry.Opening opening, LedgerEntry.OpeningCorrected to)
                    => (opening with { Facts = to.Facts }, look),
                (LedgerEntry.Reading reading, LedgerEntry.ReadingCorrected to)
                    => (reading with { Facts = to.Facts }, look),
                (_, LedgerEntry.Decided decided) => (root, decided.Decision),
                _ => (root, look),
            };
        }
        return (root, look);
    }

    public static void Write(Books books, LedgerEntry.Root root, LookedAt look)
    {
        switch (root)
        {
            case LedgerEntry.Opening { Facts: var facts }:
                books.Add(
                    facts.Member,
                    facts.On,
                    new Line(LineKind.Opening, facts.Metric.Value, facts.Basis.LineKey, CustomerKind.Any),
                    look,
                    SumsOf(facts.Value, facts.Per));
                break;
            case LedgerEntry.Reading { Facts: var facts, RecordedAt: var at }:
                var line = new Line(LineKind.Reading, facts.Metric.Value, "", CustomerKind.Any);
                var sums = SumsOf(facts.Value, facts.Per);
                books.Add(facts.Member, facts.On, line, look, sums);
                books.AddPiece(
                    facts.Member, facts.On, line, look, new Piece(sums.WithTax, 0, 0, (ulong)at.UtcTicks));
                break;
            case LedgerEntry.Did { Facts: var facts }:
                foreach (var (kind, count) in facts.Counts)
                    books.Add(facts.Member, facts.On, Activity(kind), look, CountOf(count));
                break;
            case LedgerEntry.Lost { Facts: var facts }:
                books.Add(facts.Member, facts.On, Activity(LostFacts.Kind), look, CountOf(1));
                break;
        }
    }

    private static Line Activity(string kind) => new(LineKind.Activity, kind, "", CustomerKind.Any);

    private static Sums CountOf(decimal count) => new(0, 0, 0, Amounts.ToUnits(count));

    private static Sums SumsOf(decimal value, decimal per)
        => new(Amounts.ToUnits(value), Amounts.ToUnits(value), 0, Amounts.ToUnits(per));
}
