using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using TeamCoachBot.Bot.Api;
using TeamCoachBot.StandIns.Talk;
using TeamCoachBot.StandIns.Teams;

namespace TeamCoachBot.Bot.Tests.Api;

/// <summary>What a team's webhook hears, and what becomes of one that doesn't listen.</summary>
public sealed partial class HookTests
{
    private static readonly (string, string) Local = (ApiSettings.LocalHooksKey, "true");

    [Fact]
    public async Task A_logged_win_is_told_once_and_signed_with_the_key_that_the_page_showed()
    {
        await using var ear = await Ear.StartAsync();
        await using var rig = await DoorRig.StartAsync(Local);
        var word = await TurnOnAsync(rig, ear);

        await rig.PostAsync(await rig.TokenAsync(), DoorRig.Win());
        await rig.Chat.DeliverAsync();
        await rig.Chat.DeliverAsync();

        var heard = Assert.Single(ear.Heard);
        Assert.Equal(
            ("win.logged", "confirmed", "12000.5"),
            ((string?)heard.Json["type"], (string?)heard.Json["data"]!["state"], (string?)heard.Json["data"]!["amount"]));
        Assert.Equal("v1," + Convert.ToBase64String(HMACSHA256.HashData(
            Convert.FromBase64String(word["whsec_".Length..]), Encoding.UTF8.GetBytes($"{heard.Id}.{heard.Timestamp}.{heard.Body}"))), heard.Signature);
    }

    [Fact]
    public async Task A_win_that_is_taken_back_is_told_as_corrected()
    {
        await using var ear = await Ear.StartAsync();
        await using var rig = await DoorRig.StartAsync(Local);
        await TurnOnAsync(rig, ear);
        var ana = rig.Chat.As(Cast.Ana);

        await ana.SaysAsync("win 1k Nimbus signed");
        await ana.SaysAsync("undo");
        await rig.Chat.DeliverAsync();

        Assert.Contains(ear.Heard, heard => (string?)heard.Json["type"] == "win.corrected" && (string?)heard.Json["data"]!["state"] == "cancelled");
    }

    [Fact]
    public async Task A_receiver_that_fails_hears_the_same_call_again_later()
    {
        await using var ear = await Ear.StartAsync();
        await using var rig = await DoorRig.StartAsync(Local);
        await TurnOnAsync(rig, ear);
        ear.Answer = StatusCodes.Status500InternalServerError;
        await rig.PostAsync(await rig.TokenAsync(), DoorRig.Win());

        await rig.Chat.DeliverAsync();
        await rig.Chat.DeliverAsync();
        ear.Answer = StatusCodes.Status204NoContent;
        rig.Chat.Clock.Advance(TimeSpan.FromSeconds(30));
        await rig.Chat.DeliverAsync();

        Assert.Equal(2, ear.Heard.Count);
        Assert.Single(ear.Heard.Select(heard => heard.Id).Distinct());
    }

    [Theory]
    [InlineData(StatusCodes.Status500InternalServerError, 6)]
    [InlineData(StatusCodes.Status307TemporaryRedirect, 6)]
    [InlineData(StatusCodes.Status410Gone, 1)]
    public async Task A_receiver_that_never_takes_it_is_turned_off_and_the_manager_is_told(int status, int calls)
    {
        await using var ear = await Ear.StartAsync();
        await using var rig = await DoorRig.StartAsync(Local);
        await TurnOnAsync(rig, ear);
        ear.Answer = status;
        await rig.PostAsync(await rig.TokenAsync(), DoorRig.Win());

        for (var i = 0; i < 8; i++)
        {
            await rig.Chat.DeliverAsync();
            rig.Chat.Clock.Advance(TimeSpan.FromHours(6));
        }

        Assert.Equal(calls, ear.Heard.Count);
        Assert.Contains(
            rig.Chat.Messenger.Outgoing, sent => sent.Message.Text?.Contains("webhook to 127.0.0.1 is off", StringComparison.Ordinal) == true);
        Assert.Contains("is off", (await rig.Chat.As(Cast.Fang).SaysAsync("webhook")).Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_it_is_stopped_nothing_is_sent()
    {
        await using var ear = await Ear.StartAsync();
        await using var rig = await DoorRig.StartAsync(Local);
        await TurnOnAsync(rig, ear);

        var stopped = await rig.Chat.As(Cast.Fang).SaysAsync("停用推送地址");
        await rig.PostAsync(await rig.TokenAsync(), DoorRig.Win());
        await rig.Chat.DeliverAsync();

        Assert.Contains("已停用", stopped.Line, StringComparison.Ordinal);
        Assert.Empty(ear.Heard);
    }

    [Fact]
    public async Task What_an_earlier_receiver_answers_late_is_not_said_of_the_one_that_took_its_place()
    {
        await using var slow = await Ear.StartAsync();
        await using var ear = await Ear.StartAsync();
        await using var rig = await DoorRig.StartAsync(Local);
        await TurnOnAsync(rig, slow);
        (slow.Answer, slow.MayAnswer) = (StatusCodes.Status410Gone, new TaskCompletionSource());
        await rig.PostAsync(await rig.TokenAsync(), DoorRig.Win());
        var delivery = rig.Chat.DeliverAsync();
        await slow.WasAsked.Task;
        rig.Chat.Clock.Advance(TimeSpan.FromSeconds(1));
        await delivery;
        await TurnOnAsync(rig, ear);

        slow.MayAnswer.SetResult();
        rig.Chat.Clock.Advance(TimeSpan.FromMinutes(1));
        await rig.Chat.DeliverAsync();

        Assert.Single(ear.Heard);
        Assert.Contains("is sent to 127.0.0.1", (await rig.Chat.As(Cast.Fang).SaysAsync("webhook")).Line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://10.0.0.1/hook")]
    [InlineData("http://crm.example.com/hook")]
    public async Task An_address_that_leads_inside_comes_back_with_what_is_expected(string address)
    {
        await using var rig = await DoorRig.StartAsync();
        var fang = rig.Chat.As(Cast.Fang);
        await fang.SaysAsync("推送地址");

        var seen = await fang.PressesAsync("保存", ("address", address));

        Assert.Equal(address, seen.FieldOf("address"));
        Assert.Contains("公网 https 地址", seen.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("webhook https://crm.example.com/Hook?A=b")]
    [InlineData("推送地址 https://crm.example.com/Hook?A=b")]
    public async Task One_line_with_an_address_gives_the_link(string text)
    {
        await using var rig = await DoorRig.StartAsync();

        var seen = await rig.Chat.As(Cast.Fang).SaysAsync(text);
        var page = await rig.Client.GetStringAsync(DoorRig.LinkIn(seen));

        Assert.Contains("https://crm.example.com/Hook?A=b", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    public async Task A_name_that_leads_inside_is_never_connected_to(string host)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        await using var chat = await Chat.EmptyAsync();
        using var client = new HookClient(
            new ApiSettings(chat.Services.GetRequiredService<Microsoft.Extensions.Configuration.IConfiguration>(), chat.Services.GetRequiredService<IHostEnvironment>()),
            chat.Clock);

        var end = await client.PostAsync(new Uri($"https://{host}:{port}/"), HookKey.New(), "id", "{}"u8.ToArray());

        Assert.Equal((HookEnd.Failed, false), (end, listener.Pending()));
    }

    private static async Task<string> TurnOnAsync(DoorRig rig, Ear ear)
    {
        var fang = rig.Chat.As(Cast.Fang);
        await fang.SaysAsync("webhook");
        var link = DoorRig.LinkIn(await fang.PressesAsync("Save", ("address", ear.Address.AbsoluteUri)));
        return Word().Match(WebUtility.HtmlDecode(await rig.PressPageAsync(link))).Value;
    }

    [GeneratedRegex("whsec_[A-Za-z0-9+/=]{44}", RegexOptions.NonBacktracking)]
    private static partial Regex Word();

    private sealed record Heard(string Id, string Timestamp, string Signature, string Body)
    {
        public JsonNode Json => JsonNode.Parse(Body)!;
    }

    /// <summary>A receiver of this machine.</summary>
    private sealed class Ear : IAsyncDisposable
    {
        private readonly ConcurrentQueue<Heard> _heard = new();
        private LoopbackServer? _server;

        public ConcurrentQueue<Heard> Heard => _heard;

        public int Answer { get; set; } = StatusCodes.Status200OK;

        public Uri Address => new(_server!.Address, "hook");

        /// <summary>Until it is done nobody gets an answer.</summary>
        public TaskCompletionSource? MayAnswer { get; set; }

        public TaskCompletionSource WasAsked { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public static async Task<Ear> StartAsync()
        {
            var ear = new Ear();
            ear._server = await LoopbackServer.StartAsync(ear.HearAsync);
            return ear;
        }

        public async ValueTask DisposeAsync() => await _server!.DisposeAsync();

        private async Task HearAsync(HttpContext context)
        {
            using var reader = new StreamReader(context.Request.Body);
            _heard.Enqueue(new Heard(
                context.Request.Headers["Webhook-Id"].ToString(), context.Request.Headers["Webhook-Timestamp"].ToString(),
                context.Request.Headers["Webhook-Signature"].ToString(), await reader.ReadToEndAsync()));
            WasAsked.TrySetResult();
            await (MayAnswer?.Task ?? Task.CompletedTask);
            context.Response.StatusCode = Answer;
            if (Answer == StatusCodes.Status307TemporaryRedirect)
                context.Response.Headers.Location = string.Create(CultureInfo.InvariantCulture, $"{Address}");
        }
    }
}
