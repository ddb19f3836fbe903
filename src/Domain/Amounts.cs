namespace TeamCoachBot.Domain;

/// <summary>
/// The bounds and the stored form of every number the bot adds up: decimal outside, Int64 in units of 10⁻⁴ inside, so
/// that sums are exact and an overflow is an error instead of a wrong total.
/// </summary>
public static class Amounts
{
    /// <summary>At most this many digits before the decimal point.</summary>
    public const int IntegerDigits = 12;

    /// <summary>At most this many decimals, whatever the currency.</summary>
    public const int Decimals = 4;

    public const decimal Most = 999_999_999_999.9999m;

    /// <summary>One, in stored units.</summary>
    public const long One = 10_000;

    public const long MostUnits = 9_999_999_999_999_999;

    /// <summary>The stored units of an amount that needs no rounding; else it is a mistake of the caller.</summary>
    public static long ToUnits(decimal amount)
    {
        var units = amount * One;
        if (units != decimal.Truncate(units) || decimal.Abs(units) > MostUnits)
            throw new ArgumentOutOfRangeException(nameof(amount), amount, "More than 12 digits or 4 decimals.");
        return (long)units;
    }

    public static decimal FromUnits(long units)
    {
        var size = (ulong)(units < 0 ? -units : units);
        return unchecked(new decimal((int)size, (int)(size >> 32), 0, units < 0, Decimals));
    }

    public static bool IsInRange(decimal amount) => decimal.Abs(amount) <= Most;

    public static bool HasAtMost(decimal amount, int decimals) => amount == decimal.Round(amount, decimals);

    /// <summary>The smallest amount with so many decimals: 0.01 for 2.</summary>
    public static decimal Smallest(int decimals) => new(1, 0, 0, false, (byte)decimals);
}
