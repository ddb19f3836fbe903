using System.Runtime.InteropServices;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Domain.Wins;

/// <summary>
/// The stored form of a month's totals: variable-length integers in three sections, of which an answer skips those it
/// doesn't need. The owner is not in it, for the row's key names it.
/// </summary>
public static class TotalsCodec
{
    /// <summary>What one property of a table row holds; larger totals are cut into several.</summary>
    public const int MostPerProperty = 64 * 1024;

    private const byte Version = 1;

    /// <summary>Far enough from the last day there is that no offset in a row can pass it.</summary>
    private const int MostDays = 1_500_000;

    public static byte[] Encode(MonthTotals totals)
    {
        ArgumentNullException.ThrowIfNull(totals);
        if (totals.Parts != TotalsParts.All)
            throw new InvalidOperationException("Totals that were read in part can't be stored.");
        var bytes = new TotalsWriter();
        bytes.Byte(Version);
        bytes.Number((ulong)totals.First.DayNumber);
        bytes.Byte((byte)(totals.End.DayNumber - totals.First.DayNumber));
        WriteLines(bytes, totals);
        WriteSums(bytes, totals);
        bytes.Section(section => WritePieces(section, totals));
        bytes.Section(section => WriteMoves(section, totals));
        return bytes.ToArray();
    }

    /// <summary>In pieces that fit a property each; one for every month that a person fills by hand.</summary>
    public static IReadOnlyList<ReadOnlyMemory<byte>> Cut(byte[] encoded)
    {
        ArgumentNullException.ThrowIfNull(encoded);
        var cuts = new List<ReadOnlyMemory<byte>>();
        for (var from = 0; from < encoded.Length; from += MostPerProperty)
            cuts.Add(encoded.AsMemory(from, Math.Min(MostPerProperty, encoded.Length - from)));
        return cuts;
    }

    /// <summary>Throws <see cref="InvalidDataException"/> for what can't be totals.</summary>
    public static MonthTotals Decode(MemberId? owner, ReadOnlySpan<byte> encoded, TotalsParts parts = TotalsParts.All)
    {
        var bytes = new TotalsReader(encoded);
        if (bytes.Byte() != Version)
            throw new InvalidDataException("Totals of a version that this program doesn't know.");
        var first = DateOnly.FromDayNumber(bytes.Small(MostDays));
        var end = first.AddDays(bytes.Small(31));
        var lines = ReadLines(ref bytes);
        var sums = ReadSums(ref bytes, lines.Length);
        var length = bytes.Small(int.MaxValue);
        DayPiece[] pieces = [];
        if (parts.HasFlag(TotalsParts.Pieces))
            pieces = ReadPieces(ref bytes, lines.Length);
        else
            bytes.Skip(length);
        DayMove[] moves = [];
        if (parts.HasFlag(TotalsParts.Moves))
        {
            bytes.Small(int.MaxValue);
            moves = ReadMoves(ref bytes, first, lines.Length);
        }
        return new MonthTotals(
            owner,
            first,
            end,
            ImmutableCollectionsMarshal.AsImmutableArray(lines),
            ImmutableCollectionsMarshal.AsImmutableArray(sums),
            ImmutableCollectionsMarshal.AsImmutableArray(pieces),
            ImmutableCollectionsMarshal.AsImmutableArray(moves),
            parts);
    }

    private static void WriteLines(TotalsWriter bytes, MonthTotals totals)
    {
        bytes.Number((ulong)totals.Lines.Length);
        foreach (var line in totals.Lines)
        {
            bytes.Byte((byte)((int)line.Kind | ((int)line.Customer << 4)));
            bytes.Text(line.Key);
            bytes.Text(line.Detail);
        }
    }

    private static Line[] ReadLines(ref TotalsReader bytes)
    {
        var lines = new Line[bytes.Count()];
        foreach (ref var line in lines.AsSpan())
        {
            var kinds = bytes.Byte();
            line = new Line((LineKind)(kinds & 15), bytes.Text(), bytes.Text(), (CustomerKind)(kinds >> 4));
        }
        return lines;
    }

    private static void WriteSums(TotalsWriter bytes, MonthTotals totals)
    {
        bytes.Number((ulong)totals.Sums.Length);
        foreach (var sum in totals.Sums)
        {
            bytes.Number(sum.Line);
            bytes.Byte((byte)(sum.Day | ((int)sum.State << 5)));
            bytes.Sums(sum.Sums);
        }
    }

    private static DaySum[] ReadSums(ref TotalsReader bytes, int lines)
    {
        var sums = new DaySum[bytes.Count()];
        foreach (ref var sum in sums.AsSpan())
        {
            var line = (ushort)bytes.Small(lines - 1);
            var (day, state) = bytes.DayAndTag();
            sum = new DaySum(line, day, (LookedAt)state, bytes.Sums());
        }
        return sums;
    }

    private static void WritePieces(TotalsWriter bytes, MonthTotals totals)
    {
        bytes.Number((ulong)totals.Pieces.Length);
        foreach (var piece in totals.Pieces)
        {
            bytes.Number(piece.Line);
            bytes.Byte((byte)(piece.Day | ((int)piece.State << 5)));
            bytes.Signed(piece.Count);
            bytes.Sums(new Sums(piece.Piece.WithTax, piece.Piece.WithoutTax, piece.Piece.Profit, 0));
            bytes.Fixed(piece.Piece.Mark);
        }
    }

    private static DayPiece[] ReadPieces(ref TotalsReader bytes, int lines)
    {
        var pieces = new DayPiece[bytes.Count()];
        foreach (ref var piece in pieces.AsSpan())
        {
            var line = (ushort)bytes.Small(lines - 1);
            var (day, state) = bytes.DayAndTag();
            var count = bytes.SmallSigned(int.MaxValue);
            var sums = bytes.Sums();
            var mark = bytes.Fixed();
            piece = new DayPiece(
                line, day, (LookedAt)state, count, new Piece(sums.WithTax, sums.WithoutTax, sums.Profit, mark));
        }
        return pieces;
    }

    private static void WriteMoves(TotalsWriter bytes, MonthTotals totals)
    {
        bytes.Number((ulong)totals.Moves.Length);
        foreach (var move in totals.Moves)
        {
            bytes.Number(move.Line);
            bytes.Byte((byte)(move.Day | ((int)move.Movement << 5)));
            bytes.Signed(move.RecordedOn.DayNumber - totals.First.DayNumber - move.Day);
            bytes.Sums(move.Sums);
        }
    }

    private static DayMove[] ReadMoves(ref TotalsReader bytes, DateOnly first, int lines)
    {
        var moves = new DayMove[bytes.Count()];
        foreach (ref var move in moves.AsSpan())
        {
            var line = (ushort)bytes.Small(lines - 1);
            var (day, movement) = bytes.DayAndTag();
            var recordedOn = first.AddDays(day + bytes.SmallSigned(first.DayNumber));
            move = new DayMove(line, day, recordedOn, (Movement)movement, bytes.Sums());
        }
        return moves;
    }
}
