using System.Text.Json.Nodes;
using TeamCoachBot.Bot.Local;

namespace TeamCoachBot.Bot.Tests.Local;

/// <summary>The window refuses a config silently, so what it demands is held here.</summary>
public sealed class PlaygroundConfigTests
{
    public static TheoryData<string> Everybody => [.. DemoCast.All.Select(person => person.Key)];

    [Theory]
    [MemberData(nameof(Everybody))]
    public void Whoever_is_played_has_exactly_five_others_around(string key)
    {
        var config = JsonNode.Parse(PlaygroundConfig.For(DemoCast.Find(key)!))!;

        var others = config["users"]!.AsArray().Select(user => (string?)user!["id"]).ToList();
        Assert.Equal(5, others.Distinct().Count());
        Assert.DoesNotContain((string?)config["currentUser"]!["id"], others);
    }

    [Fact]
    public void Two_windows_share_team_and_tenant_but_no_personal_chat()
    {
        var ana = JsonNode.Parse(PlaygroundConfig.For(DemoCast.Ana))!;
        var fang = JsonNode.Parse(PlaygroundConfig.For(DemoCast.Fang))!;

        Assert.Equal((string?)ana["tenantId"], (string?)fang["tenantId"]);
        Assert.Equal((string?)ana["team"]!["id"], (string?)fang["team"]!["id"]);
        Assert.NotEqual((string?)ana["personalChat"]!["id"], (string?)fang["personalChat"]!["id"]);
    }

    [Fact]
    public void Nobody_of_the_cast_shares_an_id_or_a_key()
    {
        Assert.Equal(DemoCast.All.Count, DemoCast.All.Select(person => person.Id).Distinct().Count());
        Assert.Equal(DemoCast.All.Count, DemoCast.All.Select(person => person.ChannelId).Distinct().Count());
        Assert.All(DemoCast.All, person => Assert.True(Guid.TryParseExact(person.Id.Value, "D", out _)));
        Assert.All(DemoCast.All, person => Assert.Same(person, DemoCast.Find(person.ChineseName)));
    }
}
