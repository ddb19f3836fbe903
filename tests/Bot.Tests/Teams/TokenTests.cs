using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using TeamCoachBot.StandIns.Teams;

namespace TeamCoachBot.Bot.Tests.Teams;

/// <summary>Only one form of token is let in; every other is 401, and nobody hears of its activity.</summary>
public sealed class TokenTests(SharedRig shared) : IClassFixture<SharedRig>
{
    private readonly EdgeRig _rig = shared.Emptied();

    public static TheoryData<string> Mutants => [.. TokenMutants.All.Keys];

    [Fact]
    public async Task A_valid_token_is_accepted_again_and_again()
    {
        for (var i = 0; i < 3; i++)
            Assert.Equal(HttpStatusCode.OK, (await PostAsync(_rig.Token())).StatusCode);
        Assert.Equal(3, _rig.Desk.Arrivals.Count);
    }

    [Fact]
    public async Task The_clock_may_be_four_minutes_off_either_way()
    {
        var now = TimeProvider.System.GetUtcNow();
        var past = Claims();
        past["exp"] = now.AddMinutes(-4).ToUnixTimeSeconds();
        past["nbf"] = now.AddMinutes(-64).ToUnixTimeSeconds();
        var future = Claims();
        future["nbf"] = now.AddMinutes(4).ToUnixTimeSeconds();
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(_rig.Issuer.Sign(past))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(_rig.Issuer.Sign(future))).StatusCode);
    }

    [Theory]
    [MemberData(nameof(Mutants))]
    public async Task A_spoilt_token_is_401(string name)
    {
        _rig.Issuer.AddKey("other-channel");
        var token = TokenMutants.All[name](_rig.Issuer, Claims());
        var response = await PostAsync(token);
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Empty(_rig.Desk.Arrivals);
        Assert.Empty(_rig.Log.Unhandled);
    }

    [Fact]
    public void There_are_at_least_forty_of_them() => Assert.True(TokenMutants.All.Count >= 40);

    [Fact]
    public async Task The_bots_own_token_replayed_is_401()
    {
        _rig.Desk.Says(Reply.Say("hello"));
        await PostAsync(_rig.Token());
        var own = _rig.Connector.Requests[0].Authorization!["Bearer ".Length..];
        Assert.Equal(HttpStatusCode.Unauthorized, (await PostAsync(own)).StatusCode);
    }

    [Theory]
    [InlineData]
    [InlineData("")]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Basic YTpi")]
    [InlineData("{0}")]
    [InlineData("Bearer {0} {0}")]
    [InlineData("Bearer {0}, Bearer {0}")]
    [InlineData("Bearer {0}", "Bearer {0}")]
    [InlineData("Bearer {0}", "Basic YTpi")]
    public async Task Anything_but_one_bearer_token_is_401(params string[] headers)
    {
        using var request = EdgeRig.Request(Body());
        foreach (var header in headers)
        {
            request.Headers.TryAddWithoutValidation(
                "Authorization", header.Replace("{0}", _rig.Token(), StringComparison.Ordinal));
        }

        Assert.Equal(HttpStatusCode.Unauthorized, (await _rig.Client.SendAsync(request)).StatusCode);
        Assert.Empty(_rig.Desk.Arrivals);
    }

    [Fact]
    public async Task Nothing_of_the_body_is_read_before_the_token_is_accepted()
    {
        var response = await _rig.PostAsync(Encoding.UTF8.GetBytes("no json at all"), "no.token.either");
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    private JsonObject Claims() => TokenIssuer.Claims(
        EdgeRig.AppId, _rig.Connector.ServiceUrl.AbsoluteUri, TimeProvider.System.GetUtcNow());

    private byte[] Body() =>
        Encoding.UTF8.GetBytes(Activities.Message(_rig.Connector.ServiceUrl, "hi").ToJsonString());

    private Task<HttpResponseMessage> PostAsync(string token) => _rig.PostAsync(Body(), token);
}
