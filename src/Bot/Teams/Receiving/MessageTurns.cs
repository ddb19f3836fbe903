namespace TeamCoachBot.Bot.Teams.Receiving;

/// <summary>
/// Answers what is no invoke: the reply goes out by the connector, or into the response where that is asked.
/// </summary>
internal sealed class MessageTurns(DeskCall desk, Delivery delivery, TimeProvider time)
{
    private static readonly TimeSpan TypingAfter = TimeSpan.FromSeconds(1);

    public async Task AnswerAsync(Occasion occasion, CancellationToken gone)
    {
        var kind = occasion.Arrival.Kind;
        var personWaits = kind is ArrivalKind.Message or ArrivalKind.Press;
        var asking = desk.AskAsync(occasion.Arrival, gone);
        if (personWaits && occasion.Collected is null)
            await TypeWhileAsync(asking, occasion);
        var reply = await asking;
        if (gone.IsCancellationRequested || kind == ArrivalKind.Removed)
            return;
        if (reply is null && personWaits)
            reply = Reply.Say(Texts.For(typeof(TeamsEdge), occasion.Language)["Apology"]);
        if (reply is not null)
            await delivery.DeliverAsync(reply, occasion);
    }

    private async Task TypeWhileAsync(Task asking, Occasion occasion)
    {
        try
        {
            await asking.WaitAsync(TypingAfter, time);
        }
        catch (TimeoutException)
        {
            await delivery.ShowTypingAsync(occasion);
        }
    }
}
