namespace TeamCoachBot.Domain;

/// <summary>Divides an amount by weights so that the parts add up exactly: the largest-remainder method.</summary>
public static class Shares
{
    /// <summary>
    /// Parts in whole units of <paramref name="unit"/>, in the order of the weights. What is left after rounding down
    /// goes to the largest remainders; of equal ones to <paramref name="favoured"/> first, then to the earlier.
    /// </summary>
    /// <param name="total">A multiple of the unit, of either sign.</param>
    /// <param name="weights">None below 0, at least one above it.</param>
    public static decimal[] Split(decimal total, IReadOnlyList<decimal> weights, decimal unit, int favoured = 0)
    {
        ArgumentNullException.ThrowIfNull(weights);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(unit);
        var sum = SumOf(weights);
        var whole = decimal.Abs(total) / unit;
        if (whole != decimal.Truncate(whole))
            throw new ArgumentException("The total is not a multiple of the unit.", nameof(total));

        var sign = decimal.Sign(total) * unit;
        var (parts, remainders) = (new decimal[weights.Count], new decimal[weights.Count]);
        var left = whole;
        for (var i = 0; i < parts.Length; i++)
        {
            var exact = whole * (weights[i] / sum);
            // A quotient that rounds up in the 28th digit must not hand out more than there is.
            parts[i] = decimal.Min(decimal.Floor(exact), left);
            remainders[i] = exact - parts[i];
            left -= parts[i];
        }
        HandOut(parts, remainders, weights, left, favoured);
        for (var i = 0; i < parts.Length; i++)
            parts[i] *= sign;
        return parts;
    }

    private static decimal SumOf(IReadOnlyList<decimal> weights)
    {
        var sum = 0m;
        foreach (var weight in weights)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(weight, nameof(weights));
            sum += weight;
        }
        ArgumentOutOfRangeException.ThrowIfZero(sum, nameof(weights));
        return sum;
    }

    private static void HandOut(
        decimal[] parts, decimal[] remainders, IReadOnlyList<decimal> weights, decimal left, int favoured)
    {
        var order = Enumerable.Range(0, parts.Length)
            .Where(i => weights[i] > 0)
            .OrderByDescending(i => remainders[i])
            .ThenBy(i => i == favoured ? 0 : 1)
            .ThenBy(i => i)
            .ToArray();
        for (var next = 0; left > 0; next = (next + 1) % order.Length)
        {
            parts[order[next]]++;
            left--;
        }
    }
}
