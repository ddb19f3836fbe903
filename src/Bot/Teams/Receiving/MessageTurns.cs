namespace TeamCoachBot.Bot.Teams.Receiving;

/// <summary>
/// Answers what is no invoke: the reply goes out by the connector, once for each message, or into the response where
/// that is asked.
/// </summary>
internal sealed class MessageTurns(DeskCall desk, Delivery delivery, DeliveryMemory memory, TimeProvider time)
{
    private static readonly TimeSpan TypingAfter = TimeSpan.FromSeconds(1);

    /// <param name="gone">The caller has hung up: what has not been answered by then is answered to its next attempt.</param>
    public Task AnswerAsync(Occasion occasion, CancellationToken gone)
    {
        var arrival = occasion.Arrival;
        if (occasion.Collected is not null || !PersonWaits(arrival.Kind))
            return AnswerThisAsync(occasion, gone);
        var key = new DeliveryKey(
            arrival.Tenant, arrival.Address.ConversationId, arrival.Kind, arrival.ActivityId, arrival.From?.Id);
        return memory.AnswerOnceAsync(key, () => AnswerThisAsync(occasion, gone));
    }

    private static bool PersonWaits(ArrivalKind kind) => kind is ArrivalKind.Message or ArrivalKind.Press;

    private async Task<bool> AnswerThisAsync(Occasion occasion, CancellationToken gone)
    {
        var kind = occasion.Arrival.Kind;
        var asking = desk.AskAsync(occasion.Arrival, gone);
        if (PersonWaits(kind) && occasion.Collected is null)
            await TypeWhileAsync(asking, occasion);
        var reply = await asking;
        if (gone.IsCancellationRequested || kind == ArrivalKind.Removed)
            return false;
        if (reply is null && PersonWaits(kind))
            reply = Reply.Say(Texts.For(typeof(TeamsEdge), occasion.Language)["Apology"]);
        return reply is null || await delivery.DeliverAsync(reply, occasion);
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
