using System.Net;
using System.Net.Http.Headers;
using System.Text;
using TeamCoachBot.Bot.Api;

namespace TeamCoachBot.Bot.Tests.Api;

/// <summary>A token that holds makes no body good: what is odd is refused in words, writes nothing and breaks nothing.</summary>
public sealed class OddBodyTests
{
    private const string Json = "application/json";

    private static readonly string Good = DoorRig.Win().ToJsonString();

    public static TheoryData<string, byte[], int> Odd => new()
    {
        { "a name that is half a character", With("\"\\ud800\":1"), 400 },
        { "a name in no known writing", [.. "{\""u8, 0xFF, 0xC3, .. "\":1,"u8, .. Bytes(Good)[1..]], 400 },
        { "a value in no known writing", [.. "{\"note\":\""u8, 0xC3, 0x28, .. "\","u8, .. Bytes(Good)[1..]], 400 },
        { "a value cut inside a character", [.. "{\"note\":\""u8, 0xE4, 0xB8, .. "\","u8, .. Bytes(Good)[1..]], 400 },
        { "UTF-16", Encoding.Unicode.GetBytes(Good), 400 },
        { "UTF-32", Encoding.UTF32.GetBytes(Good), 400 },
        { "nested without end", Bytes("{\"member\":" + new string('[', 100_000)), 400 },
        { "nested and closed", With("\"member\":" + new string('[', 2_000) + new string(']', 2_000)), 400 },
        { "a field twice", With("\"amount\":1"), 400 },
        { "a field twice, once escaped", With("\"\\u0061mount\":1"), 400 },
        { "a field twice inside an object", With("\"members\":[{\"id\":\"a\",\"id\":\"b\"}]"), 400 },
        { "a number beyond every number", With("\"externalId\":1e999999999"), 422 },
        { "a number of ten thousand digits", Without("amount", "\"amount\":" + new string('9', 10_000)), 422 },
        { "a number with ten thousand decimals", Without("amount", "\"amount\":0." + new string('1', 10_000)), 422 },
        { "minus nothing", Without("amount", "\"amount\":-0"), 422 },
        { "a plus sign", Without("amount", "\"amount\":\"+5\""), 422 },
        { "a number in words of another script", Without("amount", "\"amount\":\"٥٠٠\""), 422 },
        { "a number with a space", Without("amount", "\"amount\":\" 5\""), 422 },
        { "not a number", Without("amount", "\"amount\":NaN"), 400 },
        { "a day with a time", Without("wonOn", "\"wonOn\":\"2026-11-13T00:00:00Z\""), 422 },
        { "a day that is none", Without("wonOn", "\"wonOn\":\"2026-02-30\""), 422 },
        { "a truth as text", With("\"newCustomer\":\"true\""), 422 },
        { "a list for an object", Without("member", "\"member\":[]"), 422 },
        { "an object for a list", Without("member", "\"members\":{}"), 422 },
        { "nobody in a list", Without("member", "\"members\":[null]"), 422 },
        { "a path for a name", Without("member", "\"member.email\":\"ana@demo.example\""), 422 },
        { "a list's sign for a name", Without("member", "\"members.#.email\":\"ana@demo.example\""), 422 },
        { "a name of a hundred thousand letters", With($"\"{new string('x', 100_000)}\":1"), 422 },
        { "a prototype", With("\"__proto__\":{\"amount\":1}"), 422 },
        { "a type to make", With("\"$type\":\"System.Diagnostics.Process\""), 422 },
        { "a control character", With("\"note\":\"\u0001\""), 400 },
        { "a comma too many", Bytes(Good[..^1] + ",}"), 400 },
        { "a comment", Bytes("/* x */" + Good), 400 },
        { "something behind it", Bytes(Good + Good), 400 },
        { "a text", Bytes("\"" + new string('x', 1_000) + "\""), 400 },
        { "an end in the middle", Bytes(Good[..^4]), 400 },
        { "zeros", new byte[1_000], 400 },
    };

    [Theory]
    [MemberData(nameof(Odd))]
    public async Task An_odd_body_is_refused_and_writes_nothing(string name, byte[] body, int status)
    {
        await using var rig = await DoorRig.StartAsync();

        var answer = await rig.PostAsync(await rig.TokenAsync(), body);

        Assert.True((status, Problem.MediaType) == (answer.Status, answer.MediaType), $"{name}: {answer.Status} {answer.Body}");
        Assert.Empty(await rig.TakenAsync());
    }

    [Fact]
    public async Task The_mark_that_some_systems_put_before_their_text_does_no_harm()
    {
        await using var rig = await DoorRig.StartAsync();

        var answer = await rig.PostAsync(await rig.TokenAsync(), [0xEF, 0xBB, 0xBF, .. Bytes(Good)]);

        Assert.Equal(201, answer.Status);
    }

    [Fact]
    public async Task Rows_that_are_none_come_back_beside_those_that_are()
    {
        await using var rig = await DoorRig.StartAsync();

        var answer = await rig.PostAsync(await rig.TokenAsync(), Bytes($"[7,null,[],\"x\",{{\"customer\":\"\\ud800\"}},{Good}]"));

        Assert.Equal((200, 1, 5), (answer.Status, (int)answer.Json["written"]!, (int)answer.Json["refused"]!));
    }

    [Theory]
    [InlineData(null, 415)]
    [InlineData("text/plain", 415)]
    [InlineData("application/x-www-form-urlencoded", 415)]
    [InlineData("multipart/form-data; boundary=x", 415)]
    [InlineData("application/xml", 415)]
    [InlineData("nonsense", 415)]
    [InlineData("application/json; charset=utf-16", 415)]
    [InlineData("application/json; charset=gb2312", 415)]
    [InlineData("application/json; charset=UTF-8", 201)]
    [InlineData("application/json; charset=\"utf-8\"", 201)]
    [InlineData("application/vnd.crm+json", 201)]
    public async Task Only_JSON_in_UTF_8_is_taken(string? type, int status)
    {
        await using var rig = await DoorRig.StartAsync();

        Assert.Equal(status, await SendAsync(rig, await rig.TokenAsync(), Bytes(Good), type));
        Assert.Equal(status == 201 ? 1 : 0, (await rig.TakenAsync()).Count);
    }

    [Fact]
    public async Task A_packed_body_is_not_unpacked()
    {
        await using var rig = await DoorRig.StartAsync();
        using var packed = new MemoryStream();
        await using (var gzip = new System.IO.Compression.GZipStream(packed, System.IO.Compression.CompressionLevel.Fastest))
            gzip.Write(Bytes(Good));

        Assert.Equal(415, await SendAsync(rig, await rig.TokenAsync(), packed.ToArray(), Json, ("Content-Encoding", "gzip")));
    }

    [Theory]
    [InlineData("one", "two")]
    [InlineData("one", "one")]
    public async Task Two_keys_are_no_key(params string[] keys)
    {
        await using var rig = await DoorRig.StartAsync();

        var status = await SendAsync(
            rig, await rig.TokenAsync(), Bytes(Good), Json, [.. keys.Select(key => (RowsEndpoint.KeyHeader, key))]);

        Assert.Equal(400, status);
    }

    [Fact]
    public async Task Of_ten_bodies_that_come_at_once_under_one_key_one_is_written()
    {
        await using var rig = await DoorRig.StartAsync();
        var token = await rig.TokenAsync();

        var answers = await Task.WhenAll(Enumerable.Range(1, 10).Select(
            i => rig.PostAsync(token, DoorRig.Win(("amount", i), ("customer", $"Customer {i}")))));

        Assert.Single(answers, answer => answer.Status == 201);
        Assert.All(answers.Where(answer => answer.Status != 201), answer => Assert.Equal("idempotency-key-reused", answer.Kind));
        Assert.Single(await rig.TakenAsync());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task No_spoilt_body_is_a_server_error(int seed)
    {
        await using var rig = await DoorRig.StartAsync((ApiSettings.PaceKey, "6000"));
        var token = await rig.TokenAsync();
        var random = new Random(seed);
        for (var i = 0; i < 300; i++)
        {
            var body = Bytes(i % 2 == 0 ? Good : DoorRig.Activity().ToJsonString());
            for (var changes = random.Next(1, 5); changes > 0; changes--)
                body = Spoilt(body, random);
            // A server error throws there, with what was logged.
            var answer = await rig.PostAsync(i % 2 == 0 ? WinRows.Route : ActivityRows.Route, token, body, $"key-{i}", null);
            Assert.InRange(answer.Status, 200, 422);
        }
    }

    private static byte[] Spoilt(byte[] body, Random random)
    {
        var at = random.Next(body.Length);
        ReadOnlySpan<byte> odd = random.Next(8) switch
        {
            0 => "\\ud800"u8,
            1 => "null"u8,
            2 => "[{}]"u8,
            3 => "-1e400"u8,
            4 => "\""u8,
            5 => [(byte)random.Next(256)],
            6 => [0xC3],
            _ => [],
        };
        return [.. body[..at], .. odd, .. body[Math.Min(body.Length, at + random.Next(3))..], .. body.Length == 0 ? "x"u8 : []];
    }

    private static async Task<int> SendAsync(
        DoorRig rig, string token, byte[] body, string? type, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, WinRows.Route) { Content = new ByteArrayContent(body) };
        if (type is not null)
            request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        foreach (var (name, value) in headers)
        {
            if (!request.Headers.TryAddWithoutValidation(name, value))
                request.Content.Headers.TryAddWithoutValidation(name, value);
        }

        if (!request.Headers.Contains(RowsEndpoint.KeyHeader))
            request.Headers.TryAddWithoutValidation(RowsEndpoint.KeyHeader, "key-1");
        using var answer = await rig.Client.SendAsync(request);
        Assert.NotEqual(HttpStatusCode.InternalServerError, answer.StatusCode);
        return (int)answer.StatusCode;
    }

    /// <summary>A good body with one more field before the others.</summary>
    private static byte[] With(string field) => Bytes($"{{{field},{Good[1..]}");

    /// <summary>A good body with something else in the place of a field.</summary>
    private static byte[] Without(string name, string field)
    {
        var win = DoorRig.Win();
        win.Remove(name);
        return Bytes($"{{{field},{win.ToJsonString()[1..]}");
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
