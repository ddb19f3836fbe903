using System.Net;
using Microsoft.Extensions.Options;
using TeamCoachBot.StandIns.Teams;

namespace TeamCoachBot.Bot.Tests.Teams;

/// <summary>Wrong settings stop the start; unsigned activities are for one machine alone.</summary>
public sealed class SettingsTests
{
    private static readonly Dictionary<string, string?> Good = new()
    {
        ["MicrosoftAppId"] = EdgeRig.AppId,
        ["MicrosoftAppPassword"] = "a-secret",
        ["Teams:Tenants"] = Activities.Tenant,
    };

    [Theory]
    [InlineData("Production", "MicrosoftAppId", "")]
    [InlineData("Production", "MicrosoftAppId", "  ")]
    [InlineData("Staging", "MicrosoftAppId", "")]
    [InlineData("production", "MicrosoftAppId", "")]
    [InlineData("Production", "MicrosoftAppId", "no-guid")]
    [InlineData("Production", "MicrosoftAppPassword", "")]
    [InlineData("Production", "MicrosoftAppType", "SkillBot")]
    [InlineData("Production", "MicrosoftAppType", "1")]
    [InlineData("Production", "MicrosoftAppTenantId", "x")]
    [InlineData("Production", "Teams:Tenants", "")]
    [InlineData("Production", "Teams:Tenants", "*")]
    [InlineData("Development", "Teams:Tenants", "")]
    [InlineData("Production", "Teams:Cloud", "Mars")]
    [InlineData("Production", "BotOpenIdMetadata", "http://127.0.0.1:5/x")]
    [InlineData("Production", "BotOpenIdMetadata", "https://localhost/x")]
    [InlineData("Production", "BotOpenIdMetadata", "http://login.botframework.com/x")]
    [InlineData("Development", "BotOpenIdMetadata", "http://login.botframework.com/x")]
    [InlineData("Production", "Teams:TokenEndpoint", "http://127.0.0.1:5/x")]
    [InlineData("Production", "Teams:ServiceHosts", "127.0.0.1")]
    [InlineData("Production", "Teams:ServiceHosts", "localhost:80")]
    [InlineData("Production", "Teams:ServiceHosts", "[::1]")]
    [InlineData("Production", "Teams:ServiceHosts", "*.trafficmanager.net")]
    [InlineData("Production", "Teams:ServiceHosts", "https://smba.trafficmanager.net")]
    public async Task A_wrong_value_stops_the_start_and_is_named(string environment, string key, string value)
    {
        var settings = new Dictionary<string, string?>(Good) { [key] = value };
        using var log = new LogSink();
        var problem = await Assert.ThrowsAsync<OptionsValidationException>(async () =>
        {
            await using var app = EdgeRig.Build(environment, settings, new RecordingDesk(), log);
        });
        Assert.Contains(problem.Failures, line => line.StartsWith(key, StringComparison.Ordinal));
        Assert.All(problem.Failures, line => Assert.Contains("expected", line, StringComparison.Ordinal));
        Assert.DoesNotContain("a-secret", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Public")]
    [InlineData("USGov")]
    [InlineData("USGovDoD")]
    public async Task A_cloud_needs_no_more_than_its_name(string cloud)
    {
        using var log = new LogSink();
        await using var app = EdgeRig.Build(
            "Production", new Dictionary<string, string?>(Good) { ["Teams:Cloud"] = cloud }, new RecordingDesk(), log);
        Assert.NotNull(app);
    }

    [Fact]
    public async Task Unsigned_activities_of_this_machine_are_taken_in_Development_without_an_app_id()
    {
        await using var rig = await UnsignedAsync();
        rig.Desk.Says(Reply.Say("hello"));
        Assert.Equal(HttpStatusCode.OK, await PostUnsignedAsync(rig, rig.Connector.ServiceUrl));
        Assert.Null(Assert.Single(rig.Connector.Requests).Authorization);
    }

    [Fact]
    public async Task They_may_not_name_a_service_elsewhere()
    {
        await using var rig = await UnsignedAsync();
        foreach (var url in new[] { "https://smba.trafficmanager.net/teams/", "http://192.168.0.1/" })
            Assert.Equal(HttpStatusCode.Unauthorized, await PostUnsignedAsync(rig, new Uri(url)));
        Assert.Empty(rig.Desk.Arrivals);
    }

    [Fact]
    public async Task They_may_not_come_under_another_host_name()
    {
        await using var rig = await UnsignedAsync();
        using var request = EdgeRig.Request(System.Text.Encoding.UTF8.GetBytes(
            Activities.Message(rig.Connector.ServiceUrl, "hi").ToJsonString()));
        request.Headers.Host = "rebound.example";
        Assert.Equal(HttpStatusCode.Unauthorized, (await rig.Client.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task With_an_app_id_unsigned_activities_are_401_in_Development_too()
    {
        await using var rig = await EdgeRig.StartAsync();
        Assert.Equal(HttpStatusCode.Unauthorized, await PostUnsignedAsync(rig, rig.Connector.ServiceUrl));
    }

    private static Task<EdgeRig> UnsignedAsync() => EdgeRig.StartAsync(
        ("MicrosoftAppId", ""), ("MicrosoftAppPassword", ""), ("Teams:Tenants", ""), ("Teams:ServiceHosts", ""));

    private static async Task<HttpStatusCode> PostUnsignedAsync(EdgeRig rig, Uri serviceUrl) =>
        (await rig.PostAsync(Activities.Message(serviceUrl, "hi"), token: null)).StatusCode;
}
