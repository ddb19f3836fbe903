using System.Net;
using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.Teams.Schema;

namespace TeamCoachBot.Bot.Teams.Sending;

/// <summary>Puts what the bot says into activities.</summary>
internal static class OutActivities
{
    public static readonly Activity Typing = new() { Type = ActivityTypes.Typing };

    public static Activity Say(string text) => new() { Type = ActivityTypes.Message, Text = text };

    /// <summary>A card alone: beside a text Teams would send two messages and tell the id of neither.</summary>
    public static Activity Show(Card card) => new()
    {
        Type = ActivityTypes.Message, Summary = card.Summary, Attachments = [Attachment.Of(card)],
    };

    public static Activity Suggest(string text, IReadOnlyList<Suggestion> suggestions, string? personId) =>
        suggestions.Count == 0 ? Say(text) : Say(text) with
        {
            SuggestedActions = new(
                personId is null ? [] : [personId],
                [.. suggestions.Select(one => new CardAction(CardAction.ImBack, one.Title, one.Text))]),
        };

    /// <summary>A message of the bot's own accord.</summary>
    public static Activity Of(OutMessage message, ConversationAddress to)
    {
        var (text, mentions) = Named(message);
        var activity = message.Card is { } card
            ? Show(card)
            : Say(text) with { Mentions = mentions.Count == 0 ? null : mentions };
        return activity with
        {
            From = new ChannelAccount { Id = to.BotChannelId },
            Conversation = new ConversationAccount { Id = to.ConversationId },
            OutChannelData = message.Alert ? new OutChannelData { Notification = new(true) } : null,
        };
    }

    /// <summary>
    /// Each mark becomes the tag that Teams draws as a mention. A person whom the text doesn't hold is left out: the
    /// channel refuses a message with a mention that has no place.
    /// </summary>
    private static (string Text, IReadOnlyList<MentionEntity> Mentions) Named(OutMessage message)
    {
        var text = message.Text ?? "";
        if (message.Mentions.Count == 0)
            return (text, []);
        var entities = new List<MentionEntity>();
        for (var i = 0; i < message.Mentions.Count; i++)
        {
            var person = message.Mentions[i];
            var tag = $"<at>{WebUtility.HtmlEncode(person.Name)}</at>";
            text = text.Replace(Arrival.MentionMark(i).ToString(), tag, StringComparison.Ordinal);
            if (text.Contains(tag, StringComparison.Ordinal))
                entities.Add(new("mention", tag, new ChannelAccount { Id = person.ChannelId, Name = person.Name }));
        }

        return (text, entities);
    }
}
