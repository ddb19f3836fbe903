using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using TeamCoachBot.Bot.Cards;
using TeamCoachBot.StandIns.Teams;

namespace TeamCoachBot.Bot.Tests.Teams;

/// <summary>
/// Five thousand spoilt activities, rightly signed: none ends in a 5xx or in an exception that nobody caught.
/// </summary>
public sealed class FuzzTests(SharedRig shared) : IClassFixture<SharedRig>
{
    private const int Each = 500;

    private static readonly string[] OddValues =
    [
        "null", "true", "5", "-1e400", "\"\"", "\"x\"", "[]", "{}", "[null]", "[[]]", "{\"id\":null}", "\"\\u0000\"",
        "\"\\ud83d\\ude00\"", "\"2026-11-22T01:26:40+88:00\"", "[{\"type\":\"mention\"}]", "\"..\"",
        "\"<at>Ana</at></at><at>\"",
        "\"9999999999999\"", "{\"action\":{\"data\":[]}}", "\"expectReplies\"",
    ];

    private readonly EdgeRig _rig = shared.Emptied();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(10)]
    public async Task No_mutation_is_a_server_error(int seed)
    {
        // The edge's rates would slow the answers down, and are not what is tried here.
        _rig.Desk.Answer = (arrival, _) => Task.FromResult(
            arrival.Kind == ArrivalKind.Press ? Reply.Redraw(new Card("{}"u8.ToArray(), arrival.Text)) : Reply.Nothing);
        var random = new Random(seed);
        var token = _rig.Token();
        foreach (var body in Enumerable.Range(0, Each).Select(i => i % 2 == 0 ? Bytes(random) : Json(random)))
        {
            using var response = await _rig.PostAsync(body, token);
            Assert.True(
                response.StatusCode < HttpStatusCode.InternalServerError,
                $"{(int)response.StatusCode}: {Encoding.UTF8.GetString(body)}");
        }

        Assert.Empty(_rig.Log.Unhandled);
        Assert.NotEmpty(_rig.Desk.Arrivals);
    }

    private byte[] Bytes(Random random)
    {
        var body = Encoding.UTF8.GetBytes(Seed(random).ToJsonString());
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            var at = random.Next(body.Length);
            body = random.Next(4) switch
            {
                0 => [.. body[..at], (byte)random.Next(256), .. body[at..]],
                1 when body.Length > 1 => [.. body[..at], .. body[(at + 1)..]],
                2 => [.. body[..at], .. body[random.Next(body.Length)..]],
                _ => [.. body[..at], (byte)random.Next(256), .. body[(at + 1)..]],
            };
            if (body.Length == 0)
                break;
        }

        return body;
    }

    private byte[] Json(Random random)
    {
        var activity = Seed(random);
        for (var i = random.Next(1, 4); i > 0; i--)
            Spoil(activity, random);
        return Encoding.UTF8.GetBytes(activity.ToJsonString());
    }

    private static void Spoil(JsonObject target, Random random)
    {
        while (true)
        {
            var key = target.ElementAt(random.Next(target.Count)).Key;
            if (target[key] is JsonObject { Count: > 0 } inner && random.Next(2) == 0)
            {
                target = inner;
                continue;
            }

            if (random.Next(5) == 0 && target.Count > 1)
                target.Remove(key);
            else
                target[key] = Odd(random);
            return;
        }
    }

    private static JsonNode? Odd(Random random)
    {
        var text = OddValues[random.Next(OddValues.Length)];
        return text == "-1e400" ? JsonValue.Create(double.MinValue) : JsonNode.Parse(text);
    }

    private JsonObject Seed(Random random)
    {
        var url = _rig.Connector.ServiceUrl;
        var activity = random.Next(7) switch
        {
            0 => Activities.Message(url, "12万 and <at>Ana</at> &amp; more"),
            1 => Activities.ChannelMessage(url, "my target"),
            2 => Activities.Press(url, JsonNode.Parse("""{"t":"x","amount":"5"}""")!),
            3 => Activities.Invoke(url, "task/submit", JsonNode.Parse("""{"data":{"t":"x"}}""")!),
            4 => Activities.Personal(url, "conversationUpdate", "f:1", null),
            5 => Activities.Personal(url, "installationUpdate", "f:2", null),
            _ => Activities.Personal(url, "messageReaction", "f:3", null),
        };
        activity["membersAdded"] = JsonNode.Parse("""[{"id":"29:bob","aadObjectId":"b"}]""");
        activity["reactionsAdded"] = JsonNode.Parse("""[{"type":"like"}]""");
        activity["action"] = "add";
        activity["entities"] ??= JsonNode.Parse(
            """[{"type":"mention","text":"<at>Ana</at>","mentioned":{"id":"29:a","name":"Ana"}},"""
            + """{"type":"clientInfo","locale":"en"}]""");
        return activity;
    }
}
