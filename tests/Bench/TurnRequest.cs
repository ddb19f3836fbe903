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

    public static TurnRequest Of(Uri serviceUrl, string token, bool expectReplies) =>
        Of(Activity(serviceUrl, Speaker.Ana, Question, expectReplies), token);

    /// <summary>Something that a person types into the bot's chat.</summary>
    public static TurnRequest Typed(Uri serviceUrl, string token, Speaker speaker, string text) =>
        Of(Activity(serviceUrl, speaker, text, expectReplies: true), token).Copy();

    /// <summary>The same in the team's channel, by which a person becomes known to the team.</summary>
    public static TurnRequest Called(Uri serviceUrl, string token, Speaker speaker, string text)
    {
        var activity = Activity(serviceUrl, speaker, text, expectReplies: true);
        activity["conversation"] = new JsonObject
        {
            ["conversationType"] = "channel",
            ["isGroup"] = true,
            ["tenantId"] = DemoCast.Tenant.Value,
            ["id"] = DemoCast.Team.Value + ";messageid=1763000000000",
        };
        activity["channelData"]!["team"] = new JsonObject { ["id"] = DemoCast.Team.Value };
        return Of(activity, token).Copy();
    }

    private static TurnRequest Of(JsonObject activity, string token)
    {
        var body = Encoding.UTF8.GetBytes(activity.ToJsonString());
        var head = Encoding.ASCII.GetBytes(
            $"POST /api/messages HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer {token}\r\n"
            + $"Content-Type: application/json; charset=utf-8\r\nContent-Length: {body.Length}\r\n\r\n");
        return new([.. head, .. body]);
    }

    /// <summary>The same request for another connection, with bytes of its own.</summary>
    public TurnRequest Copy() => new([.. _bytes]);

    public void Renew() => Interlocked.Increment(ref s_id).TryFormat(
        _bytes.AsSpan(_idAt, 13), out _, default, CultureInfo.InvariantCulture);

    private static JsonObject Activity(Uri serviceUrl, Speaker speaker, string text, bool expectReplies)
    {
        var activity = Activities.Message(serviceUrl, text);
        activity["id"] = FirstId.ToString(CultureInfo.InvariantCulture);
        activity["timestamp"] = "2026-11-16T02:00:00.001Z";
        activity["from"] = new JsonObject
        {
            ["id"] = speaker.ChannelId,
            ["name"] = speaker.Name,
            ["aadObjectId"] = speaker.ObjectId,
        };
        activity["recipient"] = new JsonObject { ["id"] = DemoCast.BotChannelId, ["name"] = DemoCast.BotName };
        activity["conversation"] = new JsonObject
        {
            ["conversationType"] = "personal",
            ["tenantId"] = DemoCast.Tenant.Value,
            ["id"] = speaker.Chat,
        };
        activity["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = DemoCast.Tenant.Value } };
        if (expectReplies)
            activity["deliveryMode"] = "expectReplies";
        return activity;
    }
}

/// <summary>Who asks.</summary>
internal sealed record Speaker(string ChannelId, string Name, string ObjectId, string Chat)
{
    public static readonly Speaker Ana = new(
        DemoCast.Ana.ChannelId, DemoCast.Ana.DisplayName, DemoCast.Ana.Id.Value, DemoCast.Ana.PersonalChat);

    /// <summary>One of many colleagues, by number.</summary>
    public static Speaker Of(int number) => new(
        $"29:bench-{number}", $"Colleague {number}",
        string.Create(CultureInfo.InvariantCulture, $"bbbbbbbb-0000-4000-8000-{number:D12}"), $"a:bench-{number}");
}
