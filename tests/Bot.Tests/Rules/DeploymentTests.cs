using System.Text.RegularExpressions;

namespace TeamCoachBot.Bot.Tests.Rules;

/// <summary>What the description of the deployment sets is what the bot reads, and nothing that it needs is forgotten.</summary>
public sealed partial class DeploymentTests
{
    private static readonly string[] Needed =
    [
        "MicrosoftAppId", "MicrosoftAppType", "MicrosoftAppTenantId", "MicrosoftAppPassword", "Cards:Keys:0", "Web:Address",
        "Storage:AccountUri", "Storage:ManagedIdentityClientId", "Teams:Tenants", "Roles:Admins",
    ];

    [Fact]
    public void Every_setting_of_the_deployment_is_one_that_the_readme_explains()
    {
        var table = string.Join('\n', File.ReadLines(RepositoryFiles.At("README.md")).Where(line => line.StartsWith("| `", StringComparison.Ordinal)));

        Assert.DoesNotContain(Settings(), name => !table.Contains($"`{name.Replace("Keys:1", "Keys:0", StringComparison.Ordinal)}`", StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_that_the_bot_needs_is_forgotten() => Assert.Empty(Needed.Except(Settings()));

    [Fact]
    public void Every_secret_that_is_referred_to_is_given()
    {
        var text = File.ReadAllText(RepositoryFiles.At("infra", "main.bicep"));
        var given = Secret().Matches(text).Select(match => match.Groups[1].Value).ToHashSet();

        Assert.Equal(["app-password", "card-key", "older-card-key"], given.Order(StringComparer.Ordinal));
        Assert.DoesNotContain(Reference().Matches(text), match => !given.Contains(match.Groups[1].Value));
    }

    private static List<string> Settings() =>
        [.. Setting().Matches(File.ReadAllText(RepositoryFiles.At("infra", "main.bicep")))
            .Select(match => match.Groups[1].Value.Replace("__", ":", StringComparison.Ordinal))];

    [GeneratedRegex(@"\{ name: '([A-Za-z_0-9]+)', (?:value|secretRef): ", RegexOptions.NonBacktracking)]
    private static partial Regex Setting();

    [GeneratedRegex(@"\{ name: '([a-z]+(?:-[a-z]+)+)', value: ", RegexOptions.NonBacktracking)]
    private static partial Regex Secret();

    [GeneratedRegex(@"secretRef: '([a-z-]+)'", RegexOptions.NonBacktracking)]
    private static partial Regex Reference();
}
