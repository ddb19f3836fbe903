using System.Buffers.Binary;
using System.Text;

namespace TeamCoachBot.Domain.Wins;

/// <summary>Writes the numbers of <see cref="TotalsCodec"/>.</summary>
internal sealed class TotalsWriter
{
    private byte[] _bytes = new byte[512];
    private int _length;

    public byte[] ToArray() => _bytes.AsSpan(0, _length).ToArray();

    public void Byte(byte value) => Room(1)[0] = value;

    /// <summary>Seven bits a byte, the lowest first.</summary>
    public void Number(ulong value)
    {
        for (; value >= 0x80; value >>= 7)
            Byte((byte)((value & 0x7F) | 0x80));
        Byte((byte)value);
    }

    /// <summary>Small numbers of either sign stay short.</summary>
    public void Signed(long value) => Number(ZigZag(value));

    public void Fixed(ulong value) => BinaryPrimitives.WriteUInt64LittleEndian(Room(8), value);

    public void Text(string text)
    {
        var code = WellKnownTexts.CodeOf(text);
        if (code >= 0)
        {
            Number((ulong)code);
            return;
        }
        var length = Encoding.UTF8.GetByteCount(text);
        Number((ulong)(length + WellKnownTexts.FirstLength));
        Encoding.UTF8.GetBytes(text, Room(length));
    }

    /// <summary>A byte that says which of the four differ from what is usual, then those.</summary>
    public void Sums(Sums sums)
    {
        var mask = (sums.WithTax != 0 ? SumsMask.WithTax : 0)
            | (sums.WithoutTax != sums.WithTax ? SumsMask.WithoutTax : 0)
            | (sums.Profit != 0 ? SumsMask.Profit : 0)
            | (sums.Count == Amounts.One ? SumsMask.One : sums.Count != 0 ? SumsMask.Count : 0);
        Byte((byte)mask);
        if (mask.HasFlag(SumsMask.WithTax))
            Amount(sums.WithTax);
        if (mask.HasFlag(SumsMask.WithoutTax))
            Amount(sums.WithoutTax);
        if (mask.HasFlag(SumsMask.Profit))
            Amount(sums.Profit);
        if (mask.HasFlag(SumsMask.Count))
            Amount(sums.Count);
    }

    public void Section(Action<TotalsWriter> write)
    {
        var section = new TotalsWriter();
        write(section);
        Number((ulong)section._length);
        section._bytes.AsSpan(0, section._length).CopyTo(Room(section._length));
    }

    /// <summary>Whole amounts, which most are, without their four decimals.</summary>
    private void Amount(long units)
        => Number(units % Amounts.One == 0 ? ZigZag(units / Amounts.One) << 1 : (ZigZag(units) << 1) | 1);

    private static ulong ZigZag(long value) => unchecked((ulong)((value << 1) ^ (value >> 63)));

    private Span<byte> Room(int size)
    {
        if (_length + size > _bytes.Length)
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _length + size));
        var room = _bytes.AsSpan(_length, size);
        _length += size;
        return room;
    }
}

/// <summary>Which numbers of <see cref="Sums"/> are written.</summary>
[Flags]
internal enum SumsMask
{
    WithTax = 1,
    WithoutTax = 2,
    Profit = 4,
    Count = 8,
    One = 16,
}
