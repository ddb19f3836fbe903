using System.Buffers.Binary;
using System.Text;

namespace TeamCoachBot.Domain.Wins;

/// <summary>
/// Reads the numbers of <see cref="TotalsCodec"/>; whatever doesn't fit is <see cref="InvalidDataException"/>.
/// </summary>
internal ref struct TotalsReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _at;

    public byte Byte() => _at < _bytes.Length ? _bytes[_at++] : throw Broken();

    public ulong Number()
    {
        ulong value = Byte();
        if (value < 0x80)
            return value;
        value &= 0x7F;
        for (var shift = 7; shift < 64; shift += 7)
        {
            var next = Byte();
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
                return value;
        }
        throw Broken();
    }

    public int Small(int most)
    {
        var value = Number();
        return most >= 0 && value <= (ulong)most ? (int)value : throw Broken();
    }

    /// <summary>A day of the month with one of the first three values of an enumeration in the same byte.</summary>
    public (byte Day, int Tag) DayAndTag()
    {
        var packed = Byte();
        return packed >> 5 <= 2 ? ((byte)(packed & 31), packed >> 5) : throw Broken();
    }

    /// <summary>How many things follow: each takes two bytes or more, so broken bytes can't ask for much.</summary>
    public int Count() => Small((_bytes.Length - _at) / 2);

    public long Signed()
    {
        var value = Number();
        return (long)(value >> 1) ^ -(long)(value & 1);
    }

    public int SmallSigned(int most)
    {
        var value = Signed();
        return value >= -most && value <= most ? (int)value : throw Broken();
    }

    public ulong Fixed() => BinaryPrimitives.ReadUInt64LittleEndian(Take(8));

    public void Skip(int length) => Take(length);

    public string Text()
    {
        var code = Small(int.MaxValue);
        return code < WellKnownTexts.FirstLength
            ? WellKnownTexts.Of(code) ?? throw Broken()
            : Encoding.UTF8.GetString(Take(code - WellKnownTexts.FirstLength));
    }

    public Sums Sums()
    {
        var mask = (SumsMask)Byte();
        var withTax = (mask & SumsMask.WithTax) != 0 ? Amount() : 0;
        var withoutTax = (mask & SumsMask.WithoutTax) != 0 ? Amount() : withTax;
        var profit = (mask & SumsMask.Profit) != 0 ? Amount() : 0;
        var count = (mask & SumsMask.One) != 0 ? Amounts.One : (mask & SumsMask.Count) != 0 ? Amount() : 0;
        return new Sums(withTax, withoutTax, profit, count);
    }

    private long Amount()
    {
        var value = Number();
        var amount = (long)(value >> 2) ^ -(long)((value >> 1) & 1);
        if ((value & 1) != 0)
            return amount;
        return Math.Abs(amount) <= long.MaxValue / Amounts.One ? amount * Amounts.One : throw Broken();
    }

    private ReadOnlySpan<byte> Take(int length)
    {
        if (length > _bytes.Length - _at)
            throw Broken();
        var taken = _bytes.Slice(_at, length);
        _at += length;
        return taken;
    }

    private static InvalidDataException Broken() => new("Totals that can't be read.");
}
