using FsCheck;
using FsCheck.Fluent;
using TeamCoachBot.Domain.Wins;
using static TeamCoachBot.Domain.Tests.Wins.Ledgers;

namespace TeamCoachBot.Domain.Tests.Wins;

/// <summary>Ledgers as a team writes them: wins, moves, receipts, corrections, refunds, looks, cancellations.</summary>
internal static class Histories
{
    /// <summary>One dossier of random entries; what the rules refuse is left out.</summary>
    public static Gen<Dossier> Dossiers(string id) =>
        from amount in Gen.Choose(1, 500_000)
        from percent in Gen.Choose(1, 99)
        from isShared in Gen.Elements(true, false)
        from day in Gen.Choose(1, 28)
        from look in Gen.Elements(LookedAt.ToConfirm, LookedAt.Confirmed)
        from steps in Gen.Choose(0, 9999).Two().ListOf()
        select Grow(id, Root(id, amount, isShared ? percent : 100, day) with { Look = look }, steps);

    public static Gen<Dossier[]> Ledgers =>
        from one in Dossiers("w1")
        from two in Dossiers("w2")
        from three in Dossiers("w3")
        select new[] { one, two, three };

    private static LedgerEntry.Won Root(string id, int cents, int percent, int day) => Won(
        Facts(cents / 100m, Nov(day)) with
        {
            Worth = new Worth(cents / 100m, decimal.Round(cents / 113m, 2), decimal.Round(cents / 900m, 2)),
            IsFirstOrder = cents % 2 == 0,
            Credits = percent == 100
                ? [new Credit(Cast.Ana, 100)]
                : [new Credit(Cast.Ana, percent), new Credit(Cast.Ben, 100 - percent)],
        },
        id: id);

    private static Dossier Grow(string id, LedgerEntry.Won root, IEnumerable<(int Kind, int Size)> steps)
    {
        var dossier = Dossier.Open(root);
        foreach (var ((kind, size), place) in steps.Take(8).Select((step, place) => (step, place)))
        {
            var recordedOn = Nov(28).AddDays(place % 3);
            var entry = Stamped(dossier, Step(root, kind, size, place), recordedOn) with
            {
                Id = new($"{id}-{place}"),
                Under = root.Id,
            };
            if (dossier.Add(entry, StageOrder.Default).TryGet(out var next, out _))
                dossier = next;
        }
        return dossier;
    }

    private static LedgerEntry.Follower Step(LedgerEntry.Won root, int kind, int size, int place)
    {
        var day = Nov(1 + (size % 28));
        var earlier = $"{root.Id}-{size % (place + 1)}";
        return (kind % 9) switch
        {
            0 => Moved(StageOrder.Default.All[size % 4], day),
            1 or 2 => Receipt((size + 1) / 100m, day),
            3 => Refund((size + 1) / 100m, day),
            4 => Corrected(root.Facts with { On = day, Worth = Worth.Of(root.Facts.Worth.WithTax + size) }),
            5 => Decided(size % 2 == 0 ? root.Id.Value : earlier, (LookedAt)(size % 3)),
            6 => Cancelled(earlier),
            7 => Cancelled(size % 5 == 0 ? root.Id.Value : earlier),
            _ => Refund((size + 1) / 100m, day) with { AgainstTeam = true },
        };
    }
}
