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

/// <summary>Sends a reply to where it belongs.</summary>
internal sealed partial class Delivery(TeamsMessenger messenger, ILogger<Delivery> log)
{
    public async Task DeliverAsync(Reply reply, Occasion to)
    {
        switch (reply)
        {
            case Reply.Said said:
                await EmitAsync(OutActivities.Suggest(said.Text, said.Suggestions, to.Arrival.From?.ChannelId), to);
                break;
            case Reply.Shown shown:
                await EmitAsync(OutActivities.Show(shown.Card), to);
                break;
            case Reply.Redrawn redrawn:
                await RedrawAsync(redrawn.Card, to);
                break;
            case Reply.Private inner when to.IsPersonal:
                await DeliverAsync(inner.Answer, to);
                break;
            case Reply.Private { Aside: var aside, Answer: var answer }:
                await EmitAsync(OutActivities.Say(aside), to);
                await DeliverPrivatelyAsync(answer, to);
                break;
        }
    }

    /// <summary>Replaces the pressed card for everyone; where there is none any more, shows the card anew.</summary>
    public async Task RedrawAsync(Card card, Occasion to)
    {
        if (to is { Collected: null, Arrival: { Kind: ArrivalKind.Press, ReplyToId: { } pressed } }
            && await messenger.UpdateAsync(to.Arrival.Address, pressed, OutMessage.Show(card), default)
                is not SendResult.Failed)
        {
            return;
        }

        await EmitAsync(OutActivities.Show(card), to);
    }

    /// <summary>
    /// Sends to the person's own chat; where that is closed, says so in the conversation and no more.
    /// </summary>
    public async Task DeliverPrivatelyAsync(Reply answer, Occasion to)
    {
        if (to.IsPersonal || to.Arrival.From is not { } person)
        {
            await DeliverAsync(answer, to);
            return;
        }

        if (await OpenAsync(to.Arrival.Address, person) is not { } address)
        {
            await EmitAsync(OutActivities.Say(Texts.For(typeof(TeamsEdge), to.Language)["CannotReach"]), to);
            return;
        }

        // Nothing was pressed there, so nothing is redrawn there.
        var arrival = to.Arrival with { Address = address, ReplyToId = null };
        var reference = to.Reference with { ActivityId = null, ConversationId = address.ConversationId };
        await DeliverAsync(answer, new Occasion(arrival, reference, null));
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

    private async Task EmitAsync(Activity answer, Occasion to)
    {
        var addressed = to.Reference.Address(answer);
        if (to.Collected is { } collected)
        {
            collected.Add(addressed);
            return;
        }

        var result = await messenger.ReplyAsync(to.Arrival.Address, addressed, default);
        if (result is not SendResult.Sent)
            LogNotDelivered(result.GetType().Name);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A reply was not delivered: {Result}")]
    private partial void LogNotDelivered(string result);

    [LoggerMessage(Level = LogLevel.Warning, Message = "No personal chat could be opened: {Outcome} {Code}")]
    private partial void LogNoPersonalChat(ConnectorOutcome outcome, string code);
}
