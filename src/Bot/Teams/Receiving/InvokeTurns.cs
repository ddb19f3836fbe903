using TeamCoachBot.Bot.Teams.Schema;

namespace TeamCoachBot.Bot.Teams.Receiving;

/// <summary>
/// Answers pressed buttons and dialogs in the response itself, always within two seconds: when the desk takes longer,
/// the response says so and the reply follows as a message.
/// </summary>
internal sealed class InvokeTurns(DeskCall desk, Delivery delivery, LateWork late, TimeProvider time)
{
    // Leaves the rest of two seconds to the way there and back.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(1_600);

    public async Task<InvokeResponse> AnswerAsync(Occasion occasion)
    {
        // Not the request's token: the work goes on when the response has gone out.
        var asking = desk.AskAsync(occasion.Arrival, CancellationToken.None);
        try
        {
            await asking.WaitAsync(Patience, time);
        }
        catch (TimeoutException)
        {
            late.Run(async () => await FollowAsync(await asking, occasion));
            return Sentence(Texts.For(typeof(TeamsEdge), occasion.Language)["Working"], occasion);
        }

        return await asking is { } reply ? Respond(reply, occasion) : Failure(occasion);
    }

    /// <summary>The answer to an invoke that lacks what it is about.</summary>
    public static InvokeResponse Malformed(Activity activity) => InvokeResponse.Error(
        StatusCodes.Status400BadRequest, "BadRequest", Texts.For(typeof(TeamsEdge), Language.Of(activity.Locale))["NotUnderstood"]);

    /// <summary>The answer to an invoke that the bot doesn't know.</summary>
    public static InvokeResponse Unknown(Activity activity) => InvokeResponse.Error(
        StatusCodes.Status501NotImplemented, "NotSupported", Texts.For(typeof(TeamsEdge), Language.Of(activity.Locale))["NotUnderstood"]);

    private static bool IsDialog(Occasion occasion) =>
        occasion.Arrival.Kind is ArrivalKind.DialogFetch or ArrivalKind.DialogSubmit;

    private static InvokeResponse Sentence(string text, Occasion occasion) => IsDialog(occasion)
        ? text.Length == 0 ? InvokeResponse.Empty : InvokeResponse.DialogSays(text)
        : InvokeResponse.Say(text);

    private static InvokeResponse Failure(Occasion occasion)
    {
        var apology = Texts.For(typeof(TeamsEdge), occasion.Language)["Apology"];
        return IsDialog(occasion)
            ? InvokeResponse.DialogSays(apology)
            : InvokeResponse.Error(StatusCodes.Status500InternalServerError, "InternalServerError", apology);
    }

    private InvokeResponse Respond(Reply reply, Occasion occasion)
    {
        switch (reply)
        {
            case Reply.Said said:
                return Sentence(said.Text, occasion);
            case Reply.Shown shown when IsDialog(occasion):
                return InvokeResponse.Dialog(shown.Card);
            case Reply.Redrawn redrawn when IsDialog(occasion):
                return InvokeResponse.Dialog(redrawn.Card);
            case Reply.Shown:
                late.Run(() => delivery.DeliverAsync(reply, occasion));
                // Without a sentence some clients show an empty notice on the pressed card.
                return Sentence(Texts.For(typeof(TeamsEdge), occasion.Language)["Below"], occasion);
            case Reply.Redrawn redrawn:
                // The response redraws it for whoever pressed; others see the message itself.
                if (!occasion.IsPersonal && occasion.Arrival.ReplyToId is not null)
                    late.Run(() => delivery.RedrawAsync(redrawn.Card, occasion));
                return InvokeResponse.Redraw(redrawn.Card);
            case Reply.Refreshed refreshed:
                return IsDialog(occasion) ? InvokeResponse.Dialog(refreshed.Card) : InvokeResponse.Redraw(refreshed.Card);
            case Reply.Private inner when occasion.IsPersonal:
                return Respond(inner.Answer, occasion);
            case Reply.Private { Aside: var aside, Answer: var answer }:
                late.Run(() => delivery.DeliverPrivatelyAsync(answer, occasion));
                return Sentence(aside, occasion);
            default:
                return Sentence("", occasion);
        }
    }

    /// <summary>What only the presser would have seen in the response goes to their own chat.</summary>
    private Task<bool> FollowAsync(Reply? reply, Occasion occasion) => reply switch
    {
        null => delivery.DeliverPrivatelyAsync(Reply.Say(Texts.For(typeof(TeamsEdge), occasion.Language)["Apology"]), occasion),
        Reply.Private inner => delivery.DeliverPrivatelyAsync(inner.Answer, occasion),
        Reply.Said => delivery.DeliverPrivatelyAsync(reply, occasion),
        Reply.Shown or Reply.Redrawn when IsDialog(occasion) => delivery.DeliverPrivatelyAsync(reply, occasion),
        _ => delivery.DeliverAsync(reply, occasion),
    };
}
