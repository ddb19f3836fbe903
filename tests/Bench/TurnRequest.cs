using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using TeamCoachBot.Bot.Local;
using TeamCoachBot.StandIns.Teams;

namespace TeamCoachBot.Bench;

/// <summary>
/// "How far from target?", asked by Ana of the demo in her personal chat: an HTTP request in bytes, in which only the
/// activity's id changes from turn to turn.
/// </summary>
internal sealed class TurnRequest
{
    public const string Question = "how far from target?";

    private const long FirstId = 1_763_000_000_000;

    private static long s_id = FirstId;

    private readonly byte[] _bytes;
    private readonly int _idAt;

    private TurnRequest(byte[] bytes)
    {
        _bytes = bytes;
        _idAt = bytes.AsSpan().IndexOf(Encoding.ASCII.GetBytes(FirstId.ToString(CultureInfo.InvariantCulture)));
    }

    public ReadOnlyMemory<byte> Bytes => _bytes;

    public static TurnRequest Of(Uri serviceUrl, string token, bool expectReplies)
    {
        var body = Encoding.UTF8.GetBytes(Activity(serviceUrl, expectReplies).ToJsonString());
        var head = Encoding.ASCII.GetBytes(
            $"POST /api/messages HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer {token}\r\n"
            + $"Content-Type: application/json; charset=utf-8\r\nContent-Length: {body.Length}\r\n\r\n");
        return new([.. head, .. body]);
    }

    /// <summary>The same request for another connection, with bytes of its own.</summary>
    public TurnRequest Copy() => new([.. _bytes]);

    public void Renew() => Interlocked.Increment(ref s_id).TryFormat(
        _bytes.AsSpan(_idAt, 13), out _, default, CultureInfo.InvariantCulture);

    private static JsonObject Activity(Uri serviceUrl, bool expectReplies)
    {
        var activity = Activities.Message(serviceUrl, Question);
        activity["id"] = FirstId.ToString(CultureInfo.InvariantCulture);
        activity["timestamp"] = "2026-11-16T02:00:00.001Z";
        activity["from"] = new JsonObject
        {
            ["id"] = DemoCast.Ana.ChannelId,
            ["name"] = DemoCast.Ana.DisplayName,
            ["aadObjectId"] = DemoCast.Ana.Id.Value,
        };
        activity["recipient"] = new JsonObject { ["id"] = DemoCast.BotChannelId, ["name"] = DemoCast.BotName };
        activity["conversation"] = new JsonObject
        {
            ["conversationType"] = "personal",
            ["tenantId"] = DemoCast.Tenant.Value,
            ["id"] = DemoCast.Ana.PersonalChat,
        };
        activity["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = DemoCast.Tenant.Value } };
        if (expectReplies)
            activity["deliveryMode"] = "expectReplies";
        return activity;
    }
}
