using System.Net;
using Microsoft.Extensions.Logging.Abstractions;
using TeamCoachBot.Bot.Teams.Sending;
using TeamCoachBot.Bot.Teams.Trust;
using TeamCoachBot.StandIns;
using TeamCoachBot.StandIns.Teams;

namespace TeamCoachBot.Bot.Tests.Teams;

/// <summary>
/// A connector may send the bot to the government community cloud's host: once, and only where that is allowed.
/// </summary>
public sealed class MovedHostTests
{
    private static readonly Uri Service = new("https://smba.trafficmanager.net/teams/");

    [Fact]
    public async Task The_request_goes_there_once()
    {
        var (answer, asked) = await SendAsync(Cloud.Public.ServiceHosts);
        Assert.Equal(ConnectorOutcome.Refused, answer.Outcome);
        Assert.Equal(
            [
                "https://smba.trafficmanager.net/teams/v3/conversations",
                "https://smba.infra.gcc.teams.microsoft.com/gcc/v3/conversations",
            ],
            asked);
    }

    [Fact]
    public async Task Where_that_host_is_not_allowed_it_gets_nothing()
    {
        var (answer, asked) = await SendAsync([Service.Host]);
        Assert.Equal("HostRefused", answer.Code);
        Assert.Single(asked);
    }

    private static async Task<(ConnectorAnswer Answer, List<string> Asked)> SendAsync(IEnumerable<string> hosts)
    {
        using var everyone = new SaysMoved();
        using var http = new HttpClient(everyone);
        var client = new ConnectorClient(
            http,
            new NoTokens(),
            new ServiceHosts(hosts, anyLoopback: false),
            new HandClock(new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero), runs: true),
            NullLogger<ConnectorClient>.Instance);
        var answer = await client.SendAsync(HttpMethod.Post, Service, "v3/conversations", default, default);
        return (answer, everyone.Asked);
    }

    /// <summary>Every host answers that it is the wrong one.</summary>
    private sealed class SaysMoved : HttpMessageHandler
    {
        public List<string> Asked { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Asked.Add(request.RequestUri!.AbsoluteUri);
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.Forbidden)
            {
                Content = new StringContent("""{"error":{"code":"InvalidBotApiHost"}}"""),
            });
        }
    }
}
