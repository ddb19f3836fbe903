using TeamCoachBot.Domain.Wins;
using static TeamCoachBot.Domain.Tests.Wins.Ledgers;

namespace TeamCoachBot.Domain.Tests.Wins;

public sealed class TotalsCodecTests
{
    [Fact]
    public void A_busy_month_of_wins_every_day_fits_a_property()
    {
        var encoded = TotalsCodec.Encode(Month(wins: 31 * 8));

        Assert.True(encoded.Length < TotalsCodec.MostPerProperty, $"{encoded.Length} bytes");
        Assert.Single(TotalsCodec.Cut(encoded));
    }

    [Fact]
    public void What_does_not_fit_a_property_is_cut_and_reads_back()
    {
        var totals = Month(wins: 4_000);
        var cuts = TotalsCodec.Cut(TotalsCodec.Encode(totals));

        Assert.True(cuts.Count > 1);
        Assert.All(cuts, cut => Assert.True(cut.Length <= TotalsCodec.MostPerProperty));
        Assert.Equal(totals, TotalsCodec.Decode(Cast.Ana, cuts.SelectMany(cut => cut.ToArray()).ToArray()));
    }

    [Fact]
    public void Only_the_parts_asked_for_are_read()
    {
        var encoded = TotalsCodec.Encode(Month(wins: 20));

        var sums = TotalsCodec.Decode(Cast.Ana, encoded, TotalsParts.Sums);
        var moves = TotalsCodec.Decode(Cast.Ana, encoded, TotalsParts.Moves);

        Assert.Equal((true, true), (sums.Pieces.IsEmpty, sums.Moves.IsEmpty));
        Assert.Equal((true, false), (moves.Pieces.IsEmpty, moves.Moves.IsEmpty));
    }

    [Fact]
    public void Totals_read_in_part_cannot_be_changed_or_stored()
    {
        var part = TotalsCodec.Decode(Cast.Ana, TotalsCodec.Encode(Month(wins: 2)), TotalsParts.Sums);

        Assert.Throws<InvalidOperationException>(() => part.Apply([]));
        Assert.Throws<InvalidOperationException>(() => TotalsCodec.Encode(part));
    }

    [Fact]
    public void Broken_bytes_are_told_apart_from_totals()
    {
        var encoded = TotalsCodec.Encode(Month(wins: 5));

        for (var length = 0; length < encoded.Length; length++)
            Assert.Throws<InvalidDataException>(() => TotalsCodec.Decode(Cast.Ana, encoded.AsSpan(0, length)));
    }

    [Fact]
    public void A_stage_and_a_product_of_the_teams_own_survive()
    {
        var stages = StageOrder.Of([new Stage(new("试用"), "试用"), Stage.Settled]);
        Assert.True(stages.TryGet(out var order, out _));
        var facts = Facts(100, Nov(3)) with { Stage = new("试用"), Product = "premium line" };

        Assert.True(MonthTotals.Rebuild(Cast.Ana, November, [Dossier.Open(Won(facts))], order)
            .TryGet(out var totals, out _));

        Assert.Equal(totals, TotalsCodec.Decode(Cast.Ana, TotalsCodec.Encode(totals)));
    }

    private static MonthTotals Month(int wins) => TotalsOf([.. Enumerable.Range(0, wins).Select(i => Dossier.Open(Won(
        Facts(10_000 + (i * 137.31m), Nov(1 + (i % 30)), $"c{i}") with { IsFirstOrder = i % 3 == 0 }, id: $"w{i}")))]);
}
