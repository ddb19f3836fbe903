using System.Text.Json;
using TeamCoachBot.Bot.Teams.Schema;
using TeamCoachBot.Bot.Teams.Trust;

namespace TeamCoachBot.Bot.Teams.Receiving;

/// <summary>
/// <c>POST /api/messages</c>: authenticates, reads, admits, hands over, answers. Nothing of the body is looked at
/// before the token has been accepted; nothing that a caller can send ends in a 5xx.
/// </summary>
internal sealed partial class MessagesEndpoint(
    Gate gate, Arrivals arrivals, MessageTurns messages, InvokeTurns invokes, ILogger<MessagesEndpoint> log)
{
    private const string ExpectReplies = "expectReplies";
    private const string Json = "application/json; charset=utf-8";

    public async Task HandleAsync(HttpContext context)
    {
        try
        {
            if (await ReceiveAsync(context) is { } status)
            {
                LogTurnedAway(status);
                context.Response.StatusCode = status;
            }
        }
        catch (BadHttpRequestException broken)
        {
            LogTurnedAway(broken.StatusCode);
            context.Response.StatusCode = broken.StatusCode;
        }
        catch (Exception gone) when (gone is OperationCanceledException or IOException
            && context.RequestAborted.IsCancellationRequested)
        {
            LogGone();
        }
    }

    /// <returns>The status that the request is turned away with; null when it was answered.</returns>
    private async Task<int?> ReceiveAsync(HttpContext context)
    {
        if (context.Request.ContentLength > PooledBody.Limit)
            return StatusCodes.Status413PayloadTooLarge;
        if (await gate.AuthenticateAsync(context) is not { } caller)
            return StatusCodes.Status401Unauthorized;
        if (!context.Request.HasJsonContentType())
            return StatusCodes.Status415UnsupportedMediaType;
        Activity? activity;
        Admission admission;
        Arrival? arrival;
        using (var body = await PooledBody.ReadAsync(context.Request, context.RequestAborted))
        {
            if (body is null)
                return StatusCodes.Status413PayloadTooLarge;
            if (!ActivityReader.TryRead(body.Utf8, out activity))
                return StatusCodes.Status400BadRequest;
            admission = gate.Admit(caller, activity);
            if (admission.Status != StatusCodes.Status200OK)
                return admission.Status;
            arrival = arrivals.From(activity, admission, body.Utf8);
        }

        if (activity.Type == ActivityTypes.Invoke)
            await WriteAsync(context.Response, await InvokeAsync(activity, arrival));
        else if (arrival is not null)
            await AnswerAsync(context, activity, arrival);
        return null;
    }

    private async Task<InvokeResponse> InvokeAsync(Activity activity, Arrival? arrival)
    {
        if (Kinds.Of(activity) is null)
            return InvokeTurns.Unknown(activity);
        if (arrival is null || (arrival.Kind == ArrivalKind.Press && FormData.Action(activity) is null))
            return InvokeTurns.Malformed(activity);
        return await invokes.AnswerAsync(new Occasion(arrival, activity.GetConversationReference(), null));
    }

    private async Task AnswerAsync(HttpContext context, Activity activity, Arrival arrival)
    {
        var collected = activity.DeliveryMode == ExpectReplies ? new List<Activity>() : null;
        var occasion = new Occasion(arrival, activity.GetConversationReference(), collected);
        await messages.AnswerAsync(occasion, context.RequestAborted);
        if (collected is not null)
        {
            context.Response.ContentType = Json;
            await JsonSerializer.SerializeAsync(
                context.Response.BodyWriter, new ExpectedReplies(collected), TeamsJson.Out.ExpectedReplies,
                context.RequestAborted);
        }
    }

    private static async Task WriteAsync(HttpResponse response, InvokeResponse answer)
    {
        response.StatusCode = answer.Status;
        response.ContentLength = answer.Body.Length;
        if (answer.Body.IsEmpty)
            return;
        response.ContentType = Json;
        await response.Body.WriteAsync(answer.Body);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "A request was turned away with {Status}")]
    private partial void LogTurnedAway(int status);

    [LoggerMessage(Level = LogLevel.Information, Message = "A caller hung up before the answer")]
    private partial void LogGone();
}
