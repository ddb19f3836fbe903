using System.Text.Json;

namespace TeamCoachBot.Bot.Tests.Security;

/// <summary>The bill of materials lists what ships with the bot, from the lock files alone.</summary>
public sealed class SbomTests
{
    [Fact]
    public async Task It_names_each_shipped_package_once_with_its_hash_and_nothing_from_the_tests()
    {
        var (exitCode, output) = await NodeScript.RunAsync("scripts/sbom.mjs");

        Assert.Equal(0, exitCode);
        using var bill = JsonDocument.Parse(output);
        Assert.Equal("CycloneDX", bill.RootElement.GetProperty("bomFormat").GetString());
        var parts = bill.RootElement.GetProperty("components").EnumerateArray()
            .Select(part => part.GetProperty("purl").GetString()!).ToList();
        Assert.Contains(parts, part => part.StartsWith("pkg:nuget/Azure.Core@", StringComparison.Ordinal));
        Assert.DoesNotContain(parts, part => part.Contains("xunit", StringComparison.OrdinalIgnoreCase));
        Assert.Equal(parts.Count, parts.Distinct().Count());
        Assert.All(bill.RootElement.GetProperty("components").EnumerateArray(), part =>
            Assert.Equal(128, part.GetProperty("hashes")[0].GetProperty("content").GetString()!.Length));
    }
}
