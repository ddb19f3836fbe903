namespace TeamCoachBot.Domain.Progress;

/// <summary>The middle of some numbers; of an even count the mean of the two in the middle.</summary>
internal static class Medians
{
    /// <summary>Sorts the units in place.</summary>
    public static decimal Of(Span<long> units)
    {
        units.Sort();
        var middle = units.Length / 2;
        return units.Length % 2 == 1
            ? Amounts.FromUnits(units[middle])
            : (Amounts.FromUnits(units[middle - 1]) + Amounts.FromUnits(units[middle])) / 2;
    }

    /// <summary>Sorts the numbers in place.</summary>
    public static decimal Of(Span<decimal> numbers)
    {
        numbers.Sort();
        var middle = numbers.Length / 2;
        return numbers.Length % 2 == 1 ? numbers[middle] : (numbers[middle - 1] + numbers[middle]) / 2;
    }
}
