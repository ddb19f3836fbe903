using System.Collections.Frozen;

namespace TeamCoachBot.Domain.Calendars;

/// <summary>The holiday files that come with the bot: mainland China (CN) and the federal ones of the US.</summary>
public static class ShippedHolidays
{
    private static readonly Lazy<FrozenDictionary<string, HolidayFile>> Files =
        new(() => new[] { "CN", "US" }.ToFrozenDictionary(region => region, Load, StringComparer.OrdinalIgnoreCase));

    public static IReadOnlyList<string> Regions => [.. Files.Value.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The region's file; null for a region that the bot has none of.</summary>
    public static HolidayFile? Of(string region) => Files.Value.GetValueOrDefault(region);

    private static HolidayFile Load(string region)
    {
        var name = $"Holidays.{region}.csv";
        using var stream = typeof(ShippedHolidays).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} isn't embedded");
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return HolidayFileReader.Read(content.ToArray(), region, name).TryGet(out var file, out var refusal)
            ? file
            : throw new InvalidOperationException($"{name} can't be read: {refusal}");
    }
}
