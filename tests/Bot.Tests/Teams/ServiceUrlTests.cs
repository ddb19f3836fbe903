using System.Net;
using TeamCoachBot.Bot.Teams.Trust;
using TeamCoachBot.Domain.People;
using TeamCoachBot.StandIns.Teams;

namespace TeamCoachBot.Bot.Tests.Teams;

/// <summary>The bot's token goes to hosts that are named, and nowhere else, whoever asks and however.</summary>
public sealed class ServiceUrlTests(SharedRig shared) : IClassFixture<SharedRig>
{
    private readonly EdgeRig _rig = shared.Emptied();

    /// <summary><c>{0}</c>: where a thief listens.</summary>
    public static TheoryData<string> Hostile => [.. HostileUrls.All];

    [Theory]
    [InlineData("https://smba.trafficmanager.net/teams/")]
    [InlineData("https://smba.trafficmanager.net/amer/72f988bf-86f1-41af-91ab-2d7cd011db47/")]
    [InlineData("https://SMBA.trafficmanager.net:443/emea")]
    [InlineData("https://smba.infra.gcc.teams.microsoft.com/gcc")]
    public void Teams_own_hosts_are_allowed(string url) =>
        Assert.True(new ServiceHosts(Cloud.Public.ServiceHosts, anyLoopback: false).Allows(new Uri(url)));

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task A_hostile_service_url_gets_no_request(string pattern)
    {
        await using var thief = await ConnectorStandIn.StartAsync();
        var url = pattern.Replace("{0}", thief.ServiceUrl.Authority, StringComparison.Ordinal);
        _rig.Desk.Says(Reply.Say("hello"));
        var activity = Activities.Message(_rig.Connector.ServiceUrl, "hi");
        activity["serviceUrl"] = url;
        var token = _rig.Issuer.Token(EdgeRig.AppId, url, TimeProvider.System.GetUtcNow());
        Assert.Equal(HttpStatusCode.Unauthorized, (await _rig.PostAsync(activity, token)).StatusCode);
        Assert.Empty(_rig.Desk.Arrivals);
        Assert.Empty(thief.Requests);
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task A_stored_address_that_was_tampered_with_gets_no_request(string pattern)
    {
        await using var thief = await ConnectorStandIn.StartAsync();
        var url = pattern.Replace("{0}", thief.ServiceUrl.Authority, StringComparison.Ordinal);
        if (!Uri.TryCreate(url, UriKind.RelativeOrAbsolute, out var stored))
            return;
        var address = new ConversationAddress(
            new TenantId(Activities.Tenant), ConversationKind.Personal, "a:ana", stored, Activities.BotId);
        var result = await _rig.Messenger.SendAsync(address, OutMessage.Say("hi"), default);
        Assert.Equal(new SendResult.Failed("HostRefused"), result);
        Assert.Empty(thief.Requests);
        Assert.Empty(_rig.Connector.Requests);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirect_is_not_followed(int status)
    {
        await using var thief = await ConnectorStandIn.StartAsync();
        _rig.Connector.FailNext(new(status, Location: thief.ServiceUrl.AbsoluteUri));
        var address = new ConversationAddress(
            new TenantId(Activities.Tenant),
            ConversationKind.Personal,
            "a:ana",
            _rig.Connector.ServiceUrl, Activities.BotId);
        Assert.IsType<SendResult.Failed>(await _rig.Messenger.SendAsync(address, OutMessage.Say("hi"), default));
        Assert.Empty(thief.Requests);
    }

    [Fact]
    public void There_are_sixty_of_them() => Assert.True(HostileUrls.All.Count >= 60);

    [Fact]
    public async Task A_token_for_another_service_than_the_activitys_is_401()
    {
        var activity = Activities.Message(new Uri(_rig.Connector.ServiceUrl, "/other/"), "hi");
        Assert.Equal(HttpStatusCode.Unauthorized, (await _rig.PostAsync(activity)).StatusCode);
    }
}
