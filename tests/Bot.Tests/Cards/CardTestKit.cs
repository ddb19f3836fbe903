using System.Buffers.Binary;
using System.Text.Json;
using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot.Tests.Cards;

/// <summary>A signer with known keys and countable nonces, and contexts on a fixed day.</summary>
internal static class CardTestKit
{
    public static readonly DateTimeOffset Now = new(2026, 11, 22, 1, 0, 0, TimeSpan.Zero);
    public static readonly TenantId Contoso = new("tenant-contoso");
    public static readonly MemberId Ana = new("ana");
    public const string Chat = "a:chat-with-ana";

    public static byte[] Key(byte seed) => [.. Enumerable.Range(seed, 32).Select(value => (byte)value)];

    /// <summary>Every nonce is the one before plus one, so that snapshots stay the same.</summary>
    public static CardSigner Signer(params byte[][] keys)
    {
        var next = 0;
        return new CardSigner(keys.Length == 0 ? [Key(1)] : keys, bytes =>
        {
            bytes.Clear();
            BinaryPrimitives.WriteInt32BigEndian(bytes[^4..], Interlocked.Increment(ref next));
        });
    }

    public static CardContext Context(Language? language = null, CardSigner? signer = null) => new(
        language ?? Language.English, signer ?? Signer(), Contoso, Chat, Addressee.Only(Ana), Now);

    public static JsonElement Read(Card card) => JsonDocument.Parse(card.Json).RootElement;

    public static JsonElement Body(Card card) => Read(card).GetProperty("body");
}
