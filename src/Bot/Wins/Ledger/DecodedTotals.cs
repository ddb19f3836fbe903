using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Wins.Ledger;

/// <summary>
/// What stored totals say. A month changes a few times a day and is read with every question about a team, so what its
/// bytes meant is remembered.
/// </summary>
internal static class DecodedTotals
{
    private const int MostBytes = 4 * 1024 * 1024;

    private static readonly Remembered<Stored, MonthTotals> Known = new(MostBytes);

    /// <param name="bytes">They must not change any more.</param>
    public static MonthTotals Of(MemberId? owner, ReadOnlyMemory<byte> bytes, TotalsParts parts)
    {
        var stored = new Stored(owner, bytes, parts);
        return Known.TryGet(stored, out var totals)
            ? totals
            : Known.Keep(stored, TotalsCodec.Decode(owner, bytes.Span, parts), bytes.Length);
    }

    private readonly record struct Stored(MemberId? Owner, ReadOnlyMemory<byte> Bytes, TotalsParts Parts)
    {
        public bool Equals(Stored other) =>
            Owner == other.Owner && Parts == other.Parts && Bytes.Span.SequenceEqual(other.Bytes.Span);

        public override int GetHashCode()
        {
            var hash = new HashCode();
            hash.Add(Owner);
            hash.Add(Parts);
            hash.AddBytes(Bytes.Span);
            return hash.ToHashCode();
        }
    }
}
