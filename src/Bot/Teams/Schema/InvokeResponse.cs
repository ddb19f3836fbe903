using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using TeamCoachBot.Bot.Cards;

namespace TeamCoachBot.Bot.Teams.Schema;

/// <summary>
/// The answer to an invoke: an HTTP status and a body. The status is 200 throughout, also where the body reports a
/// failure: the channel stops delivering to a bot that answers 5xx.
/// </summary>
internal sealed record InvokeResponse(int Status, ReadOnlyMemory<byte> Body)
{
    private const string MessageType = "application/vnd.microsoft.activity.message";
    private const string ErrorType = "application/vnd.microsoft.error";

    /// <summary>Closes a dialog, or says that nothing is to be shown.</summary>
    public static readonly InvokeResponse Empty = new(200, ReadOnlyMemory<byte>.Empty);

    /// <summary>The pressed card is replaced by this one for whoever pressed.</summary>
    public static InvokeResponse Redraw(Card card) => Action(200, Attachment.AdaptiveCard, new RawJson(card.Json));

    /// <summary>A sentence for whoever pressed; an empty one shows nothing.</summary>
    public static InvokeResponse Say(string text) => Action(200, MessageType, Quote(text));

    public static InvokeResponse Error(int statusCode, string code, string message) => Action(
        statusCode,
        ErrorType,
        new RawJson(JsonSerializer.SerializeToUtf8Bytes(new InvokeError(code, message), TeamsJson.Out.InvokeError)));

    /// <summary>A dialog that shows a card; its title is the card's first line.</summary>
    public static InvokeResponse Dialog(Card card) => Of(
        new TaskModuleResponse<TaskModuleCard>(
            new("continue", new(card.Summary, "medium", "medium", Attachment.Of(card)))),
        TeamsJson.Out.CardDialog);

    /// <summary>A dialog that says one sentence.</summary>
    public static InvokeResponse DialogSays(string text) =>
        Of(new TaskModuleResponse<string>(new("message", text)), TeamsJson.Out.TextDialog);

    private static InvokeResponse Action(int statusCode, string type, RawJson value) =>
        Of(new AdaptiveCardInvokeResponse(statusCode, type, value), TeamsJson.Out.AdaptiveCardInvokeResponse);

    private static RawJson Quote(string text) =>
        new(JsonSerializer.SerializeToUtf8Bytes(text, TeamsJson.Out.String));

    private static InvokeResponse Of<T>(T body, JsonTypeInfo<T> type) =>
        new(200, JsonSerializer.SerializeToUtf8Bytes(body, type));
}

/// <summary>The body that answers <c>adaptiveCard/action</c>.</summary>
internal sealed record AdaptiveCardInvokeResponse(int StatusCode, string Type, RawJson Value);

/// <summary>The value of such a body when it reports a failure.</summary>
internal sealed record InvokeError(string Code, string Message);

/// <summary>The body that answers <c>task/fetch</c> and <c>task/submit</c>.</summary>
internal sealed record TaskModuleResponse<T>(TaskModuleStep<T> Task);

/// <summary>What the dialog does next.</summary>
internal sealed record TaskModuleStep<T>(string Type, T Value);

/// <summary>A dialog that shows a card.</summary>
internal sealed record TaskModuleCard(string Title, string Height, string Width, Attachment Card);
