using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting.Internal;
using TeamCoachBot.Bot.Api;
using TeamCoachBot.StandIns.Talk;

namespace TeamCoachBot.Bot.Tests.Api;

/// <summary>Whoever tries tokens is put off by their address; whoever has one that holds is not.</summary>
public sealed class WrongTokensTests
{
    private const int Most = 3;

    private static readonly string NoToken = ApiToken.Write(Secret.Of(new byte[Secret.Bytes]));

    [Fact]
    public async Task After_some_wrong_tokens_the_next_is_told_to_wait_and_a_good_one_from_there_is_taken()
    {
        await using var rig = await DoorRig.StartAsync((ApiSettings.WrongTokensKey, "3"));
        var token = await rig.TokenAsync();
        var answers = new List<int>();
        for (var i = 0; i <= Most; i++)
            answers.Add((await rig.PostAsync(NoToken, DoorRig.Win())).Status);

        var put = await rig.PostAsync("rubbish", DoorRig.Win());
        var good = await rig.PostAsync(token, DoorRig.Win());

        Assert.Equal([401, 401, 401, 429], answers);
        Assert.Equal((429, "too-many-requests"), (put.Status, put.Kind));
        Assert.InRange(put.RetryAfter!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
        Assert.Equal(201, good.Status);
    }

    [Fact]
    public async Task After_the_time_that_was_named_a_wrong_token_is_just_wrong_again()
    {
        await using var rig = await DoorRig.StartAsync((ApiSettings.WrongTokensKey, "3"));
        for (var i = 0; i < Most; i++)
            await rig.PostAsync(NoToken, DoorRig.Win());
        var put = await rig.PostAsync(NoToken, DoorRig.Win());

        rig.Chat.Clock.Advance(put.RetryAfter!.Value);
        rig.Chat.Clock.Advance(put.RetryAfter!.Value);

        Assert.Equal(401, (await rig.PostAsync(NoToken, DoorRig.Win())).Status);
    }

    [Fact]
    public async Task In_a_flood_storage_is_not_asked_and_a_token_that_is_in_use_still_works()
    {
        await using var rig = await DoorRig.StartAsync((ApiSettings.WrongTokensKey, "1"));
        var token = await rig.TokenAsync();
        await rig.PostAsync(token, DoorRig.Win(), "key-1");
        for (var i = 0; i < 12; i++)
            await rig.PostAsync(NoToken, DoorRig.Win());
        var before = rig.Chat.RoundTrips.Count;

        var put = await rig.PostAsync(NoToken, DoorRig.Win());
        var asked = rig.Chat.RoundTrips.Count - before;
        var good = await rig.PostAsync(token, DoorRig.Win(("customer", "Quartz")), "key-2");

        Assert.Equal((429, 0L, 201), (put.Status, (long)asked, good.Status));
    }

    [Fact]
    public async Task A_header_that_names_another_address_changes_nothing_unless_a_proxy_is_configured()
    {
        await using var rig = await DoorRig.StartAsync((ApiSettings.WrongTokensKey, "3"));
        var answers = new List<int>();
        for (var i = 0; i <= Most; i++)
            answers.Add(await ForwardedAsync(rig, $"203.0.113.{i}"));

        Assert.Equal(429, answers[^1]);
    }

    [Fact]
    public async Task Behind_a_configured_proxy_each_caller_counts_alone()
    {
        await using var rig = await DoorRig.StartAsync(
            (ApiSettings.WrongTokensKey, "3"), (CallerAddress.ProxiesKey, "127.0.0.0/8, ::1"));
        for (var i = 0; i <= Most; i++)
            await ForwardedAsync(rig, "198.51.100.1, 203.0.113.7");

        Assert.Equal((429, 401), (await ForwardedAsync(rig, "203.0.113.7"), await ForwardedAsync(rig, "203.0.113.8")));
    }

    [Theory]
    [InlineData("10.0.0.9", "203.0.113.7", "203.0.113.7")]
    [InlineData("10.0.0.9", "1.1.1.1, 203.0.113.7, 10.0.0.8", "203.0.113.7")]
    [InlineData("10.0.0.9", "203.0.113.7:4711", "203.0.113.7")]
    [InlineData("10.0.0.9", "nonsense", "10.0.0.9")]
    [InlineData("10.0.0.9", null, "10.0.0.9")]
    [InlineData("::ffff:10.0.0.9", "2001:db8::1", "2001:db8::1")]
    [InlineData("192.0.2.1", "203.0.113.7", "192.0.2.1")]
    public void The_last_address_that_no_trusted_proxy_has_is_the_caller(string connection, string? header, string expected)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = IPAddress.Parse(connection);
        if (header is not null)
            context.Request.Headers["X-Forwarded-For"] = header;

        Assert.Equal(IPAddress.Parse(expected), new CallerAddress([IPNetwork.Parse("10.0.0.0/8")]).Find(context));
    }

    [Theory]
    [InlineData("10.0.0.0/8,192.168.1.1, 2001:db8::/32", 0)]
    [InlineData("proxy.example.com", 1)]
    [InlineData("10.0.0.0/33, x/y", 2)]
    public void Proxies_that_are_no_addresses_stop_the_start(string given, int problems)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create(CallerAddress.ProxiesKey, (string?)given)]).Build();

        Assert.Equal(problems, CallerAddress.Problems(settings, new HostingEnvironment()).Count());
    }

    [Fact]
    public async Task So_many_addresses_are_known_and_no_more()
    {
        await using var chat = await Chat.EmptyAsync((ApiSettings.WrongTokensKey, "3"));
        var wrong = chat.Services.GetRequiredService<WrongTokens>();
        for (var i = 0; i < WrongTokens.MostAddresses + 500; i++)
            wrong.Note(new IPAddress([10, (byte)(i >> 16 & 255), (byte)(i >> 8 & 255), (byte)(i & 255)]));
        var full = wrong.Known;

        chat.Clock.Advance(TimeSpan.FromMinutes(2));
        wrong.Note(IPAddress.Parse("192.0.2.1"));

        Assert.InRange(full, WrongTokens.MostAddresses, WrongTokens.MostAddresses + 1);
        Assert.InRange(wrong.Known, 1, 2);
    }

    [Fact]
    public async Task All_addresses_of_one_IPv6_network_are_one_caller()
    {
        await using var chat = await Chat.EmptyAsync((ApiSettings.WrongTokensKey, "3"));
        var wrong = chat.Services.GetRequiredService<WrongTokens>();
        for (var i = 1; i <= Most; i++)
            wrong.Note(IPAddress.Parse($"2001:db8::{i}"));

        Assert.NotNull(wrong.Note(IPAddress.Parse("2001:db8::ffff")));
        Assert.Null(wrong.Note(IPAddress.Parse("2001:db8:0:1::1")));
    }

    private static async Task<int> ForwardedAsync(DoorRig rig, string forwarded)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, WinRows.Route)
        {
            Content = new StringContent("{}", Encoding.UTF8, "application/json"),
        };
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {NoToken}");
        request.Headers.TryAddWithoutValidation("X-Forwarded-For", forwarded);
        using var answer = await rig.Client.SendAsync(request);
        return (int)answer.StatusCode;
    }
}
