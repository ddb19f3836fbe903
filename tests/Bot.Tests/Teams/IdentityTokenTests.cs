using Azure.Identity;
using TeamCoachBot.Bot.Teams.Sending;
using TeamCoachBot.Bot.Teams.Trust;
using TeamCoachBot.StandIns.Teams;

namespace TeamCoachBot.Bot.Tests.Teams;

/// <summary>The bot's own token from a managed identity, whose endpoint a platform names by two variables.</summary>
public sealed class IdentityTokenTests
{
    [Fact]
    public async Task A_managed_identity_gives_the_token_once_for_many_sends()
    {
        await using var issuer = await TokenIssuer.StartAsync();
        Environment.SetEnvironmentVariable("IDENTITY_ENDPOINT", issuer.ManagedIdentityEndpoint.AbsoluteUri);
        Environment.SetEnvironmentVariable("IDENTITY_HEADER", "stand-in");
        try
        {
            var identity = new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(EdgeRig.AppId));
            using var tokens = new KeptTokens(
                new IdentityTokenSource(identity, Cloud.Public.Scope), TimeProvider.System);
            var first = await tokens.GetAsync(default);
            Assert.Equal(first, await tokens.GetAsync(default));
            var asked = Uri.UnescapeDataString(issuer.Requests.First());
            Assert.StartsWith("GET /msi/token?", asked, StringComparison.Ordinal);
            Assert.Contains("resource=https://api.botframework.com", asked, StringComparison.Ordinal);
            Assert.Contains($"client_id={EdgeRig.AppId}", asked, StringComparison.Ordinal);
            Assert.Single(issuer.Requests);
        }
        finally
        {
            Environment.SetEnvironmentVariable("IDENTITY_ENDPOINT", null);
            Environment.SetEnvironmentVariable("IDENTITY_HEADER", null);
        }
    }
}
