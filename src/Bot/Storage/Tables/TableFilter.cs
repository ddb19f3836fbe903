using System.Globalization;

namespace TeamCoachBot.Bot.Storage.Tables;

/// <summary>
/// Writes values into an OData filter so that they keep their type and can't end the literal they stand in.
/// </summary>
internal static class TableFilter
{
    public static string Create(FormattableString filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var literals = new object[filter.ArgumentCount];
        for (var i = 0; i < literals.Length; i++)
            literals[i] = Literal(filter.GetArgument(i));
        return string.Format(CultureInfo.InvariantCulture, filter.Format, literals);
    }

    private static string Literal(object? value) => value switch
    {
        string text => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'",
        char c => Literal(c.ToString()),
        bool flag => flag ? "true" : "false",
        int number => number.ToString(CultureInfo.InvariantCulture),
        long number => number.ToString(CultureInfo.InvariantCulture) + "L",
        double number when double.IsFinite(number) => Decimal(number),
        DateTimeOffset or DateTime => $"datetime'{Instant(value)}'",
        Guid id => $"guid'{id:D}'",
        byte[] bytes => $"X'{Convert.ToHexString(bytes)}'",
        BinaryData data => $"X'{Convert.ToHexString(data.ToMemory().Span)}'",
        _ => throw new ArgumentException(
            $"A filter can't compare with {value?.GetType().Name ?? "null"}.", nameof(value)),
    };

    private static string Instant(object value) =>
        ((DateTimeOffset)TableValue.Of("The filter", value))
            .ToString(RowWriter.InstantFormat, CultureInfo.InvariantCulture);

    // A whole number without a point would be read as an Edm.Int32.
    private static string Decimal(double number)
    {
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        return text.AsSpan().ContainsAny('.', 'E') ? text : text + ".0";
    }
}
