using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.Teams.Schema;
using TeamCoachBot.Bot.Teams.Sending;

namespace TeamCoachBot.Bot.Teams.Receiving;

/// <summary>What is being answered: the arrival, and how its conversation is reached.</summary>
/// <param name="Collected">Where answers are put that belong into the HTTP response; null when each is sent.</param>
internal sealed record Occasion(Arrival Arrival, ConversationReference Reference, List<Activity>? Collected)
{
    public bool IsPersonal => Arrival.Address.Kind == ConversationKind.Personal;

    public Language Language => Language.Of(Arrival.Locale);
}

/// <summary>
/// Sends a reply to where it belongs. What it does tells whether the reply has gone out: false only when it certainly
/// has not, and may be sent anew.
/// </summary>
internal sealed partial class Delivery(TeamsMessenger messenger, ILogger<Delivery> log)
{
    public async Task<bool> DeliverAsync(Reply reply, Occasion to)
    {
        switch (reply)
        {
            case Reply.Said said:
                return await EmitAsync(OutActivities.Suggest(said.Text, said.Suggestions, to.Arrival.From?.ChannelId), to);
            case Reply.Shown shown:
                return await EmitAsync(OutActivities.Show(shown.Card), to);
            case Reply.Redrawn redrawn:
                return await RedrawAsync(redrawn.Card, to);
            case Reply.Private inner when to.IsPersonal:
                return await DeliverAsync(inner.Answer, to);
            case Reply.Private { Aside: var aside, Answer: var answer }:
                var isOut = await EmitAsync(OutActivities.Say(aside), to);
                return await DeliverPrivatelyAsync(answer, to) || isOut;
            default:
                return true;
        }
    }

    /// <summary>Replaces the pressed card for everyone; where there is none any more, shows the card anew.</summary>
    public async Task<bool> RedrawAsync(Card card, Occasion to)
    {
        if (to is { Collected: null, Arrival: { Kind: ArrivalKind.Press, ReplyToId: { } pressed } }
            && await messenger.UpdateAsync(to.Arrival.Address, pressed, OutMessage.Show(card), default)
                is not SendResult.Failed)
        {
            return true;
        }

        return await EmitAsync(OutActivities.Show(card), to);
    }

    /// <summary>
    /// Sends to the person's own chat; where that is closed, says so in the conversation and no more.
    /// </summary>
    public async Task<bool> DeliverPrivatelyAsync(Reply answer, Occasion to)
    {
        if (to.IsPersonal || to.Arrival.From is not { } person)
            return await DeliverAsync(answer, to);

        if (await OpenAsync(to.Arrival.Address, person) is not { } address)
            return await EmitAsync(OutActivities.Say(Texts.For(typeof(TeamsEdge), to.Language)["CannotReach"]), to);

        // Nothing was pressed there, so nothing is redrawn there.
        var arrival = to.Arrival with { Address = address, ReplyToId = null };
        var reference = to.Reference with { ActivityId = null, ConversationId = address.ConversationId };
        return await DeliverAsync(answer, new Occasion(arrival, reference, null));
    }

    public Task<SendResult> ShowTypingAsync(Occasion to) =>
        messenger.ReplyAsync(to.Arrival.Address, to.Reference.Address(OutActivities.Typing), default);

    private async Task<ConversationAddress?> OpenAsync(ConversationAddress near, Person person)
    {
        try
        {
            return await messenger.OpenPersonalAsync(near, person.ChannelId, default);
        }
        catch (ConnectorException failure)
        {
            LogNoPersonalChat(failure.Outcome, failure.Code);
            return null;
        }
    }

    private async Task<bool> EmitAsync(Activity answer, Occasion to)
    {
        var addressed = to.Reference.Address(answer);
        if (to.Collected is { } collected)
        {
            collected.Add(addressed);
            return true;
        }

        var result = await messenger.ReplyAsync(to.Arrival.Address, addressed, default);
        if (result is not SendResult.Sent)
            LogNotDelivered(result.GetType().Name);
        return result is not (SendResult.Failed or SendResult.Throttled);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A reply was not delivered: {Result}")]
    private partial void LogNotDelivered(string result);

    [LoggerMessage(Level = LogLevel.Warning, Message = "No personal chat could be opened: {Outcome} {Code}")]
    private partial void LogNoPersonalChat(ConnectorOutcome outcome, string code);
}
