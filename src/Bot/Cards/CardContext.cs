using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot.Cards;

/// <summary>For whom, where and when a card is drawn, and who signs its buttons.</summary>
internal sealed record CardContext(
    Language Language, CardSigner Signer, TenantId Tenant, string ConversationId, Addressee For, DateTimeOffset Now)
{
    /// <summary>The fingerprint of the conversation that every button of the card carries.</summary>
    public byte[] Place { get; } = CardSigner.PlaceOf(Tenant, ConversationId);

    public Written Written => Written.In(Language);

    /// <summary>For the conversation of a turn: in a personal chat its person may press, elsewhere anyone.</summary>
    public static CardContext Of(Turn turn, CardSigner signer) => new(
        turn.Language, signer, turn.Tenant, turn.Address.ConversationId,
        turn.Where == ConversationKind.Personal ? Addressee.Only(turn.Sender.Id) : Addressee.Anyone, turn.ReceivedAt);

    /// <summary>Begins a card. <paramref name="summary"/> is its first line in words: what a notification shows.</summary>
    public CardBuilder Card(string summary) => CardBuilder.Begin(this, summary);
}
