using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot.Cards;

/// <summary>Fills a span with bytes that nobody can guess; <see cref="RandomNumberGenerator.Fill"/> outside of tests.</summary>
internal delegate void FillRandom(Span<byte> bytes);

/// <summary>
/// Signs what buttons say and checks what comes back: HMAC-SHA256 cut to 16 bytes over the compact token, base64url.
/// The first key signs, all verify, so that keys can be changed while cards are out.
/// </summary>
internal sealed class CardSigner
{
    /// <summary>The longest token as text.</summary>
    public const int MaxTextLength = ((CardTokenBytes.MaxLength + TagLength) * 4 / 3) + 1;

    private const int TagLength = 16;

    /// <summary>Divides a channel's id from that of a thread in it.</summary>
    private const string ThreadMark = ";messageid=";

    private static readonly SearchValues<char> Alphabet = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");

    // Setting a key up costs more than hashing a token with it, and a card has several.
    [ThreadStatic]
    private static (byte[] Key, IncrementalHash Hash)? _spare;

    private volatile byte[][] _keys = [];
    private readonly FillRandom _random;

    /// <param name="keys">The newest first; at least one, each of at least <see cref="CardOptions.KeyLength"/> bytes.</param>
    public CardSigner(IReadOnlyList<byte[]> keys, FillRandom random)
    {
        _random = random;
        Load(keys);
    }

    /// <summary>Without keys yet: whoever draws a card before <see cref="Load"/> is refused.</summary>
    public CardSigner(FillRandom random) => _random = random;

    /// <param name="keys">The newest first; at least one, each of at least <see cref="CardOptions.KeyLength"/> bytes.</param>
    public void Load(IReadOnlyList<byte[]> keys)
    {
        if (keys.Count == 0 || keys.Any(key => key.Length < CardOptions.KeyLength))
            throw new ArgumentException($"One key of {CardOptions.KeyLength} bytes is the least.", nameof(keys));
        _keys = [.. keys];
    }

    /// <summary>
    /// The fingerprint of a conversation of a tenant; made once for each card. A thread is its channel: a card is signed
    /// before the thread that it opens has a name.
    /// </summary>
    public static byte[] PlaceOf(TenantId tenant, string conversationId)
    {
        var thread = conversationId.IndexOf(ThreadMark, StringComparison.Ordinal);
        var place = $"{tenant.Value}\n{(thread < 0 ? conversationId : conversationId[..thread])}";
        Span<byte> whole = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(place), whole);
        return whole[..CardTokenBytes.PlaceLength].ToArray();
    }

    /// <summary>Writes the token for one button as base64url and returns its length.</summary>
    public int Sign(Span<byte> into, ReadOnlySpan<byte> place, in CardTokenBytes.Pressed pressed)
    {
        Span<byte> body = stackalloc byte[CardTokenBytes.MaxLength + TagLength];
        Span<byte> nonce = stackalloc byte[CardTokenBytes.NonceLength];
        _random(nonce);
        var length = CardTokenBytes.Write(body[..CardTokenBytes.MaxLength], place, nonce, pressed);
        var keys = _keys;
        if (keys.Length == 0)
            throw new InvalidOperationException("Cards are drawn before the keys that sign them are loaded.");
        Tag(keys[0], body[..length], body[length..]);
        return Base64Url.EncodeToUtf8(body[..(length + TagLength)], into);
    }

    /// <summary>Reads a returned token. Whatever the client sent, this answers and never throws.</summary>
    public CardCheck Verify(
        string text, TenantId tenant, string conversationId, MemberId presser, DateTimeOffset now)
    {
        Span<byte> bytes = stackalloc byte[CardTokenBytes.MaxLength + TagLength];
        if (!TryDecode(text, bytes, out var length))
            return new CardCheck.Forged();
        var body = bytes[..(length - TagLength)];
        if (!IsSigned(body, bytes[body.Length..length]) || !CardTokenBytes.TryRead(body, out var token))
            return new CardCheck.Forged();
        if (!CardTokenBytes.Place(body).SequenceEqual(PlaceOf(tenant, conversationId)))
            return new CardCheck.NotYours();
        if (token.For.Person is { } person && person != presser)
            return new CardCheck.NotYours();
        return now >= token.ExpiresAt ? new CardCheck.Expired(token) : new CardCheck.Valid(token);
    }

    /// <summary>64 bytes that nobody without the keys can guess and that the same purpose always gives.</summary>
    public byte[] Derive(string purpose)
    {
        var keys = _keys;
        return keys.Length == 0
            ? throw new InvalidOperationException("Something secret is asked for before the keys are loaded.")
            : HMACSHA512.HashData(keys[0], Encoding.UTF8.GetBytes(purpose));
    }

    /// <summary>The same from each key, the newest first: what an older one made is still found.</summary>
    public IReadOnlyList<byte[]> DeriveEach(string purpose)
    {
        var (keys, bytes) = (_keys, Encoding.UTF8.GetBytes(purpose));
        return keys.Length == 0
            ? throw new InvalidOperationException("Something secret is asked for before the keys are loaded.")
            : [.. keys.Select(key => HMACSHA512.HashData(key, bytes))];
    }

    // The decoder skips white space and takes padding; a token has neither, so that it has one spelling only.
    private static bool TryDecode(string text, Span<byte> into, out int length)
    {
        length = 0;
        return text.Length <= MaxTextLength
            && text.AsSpan().IndexOfAnyExcept(Alphabet) < 0
            && Base64Url.DecodeFromChars(text, into, out _, out length) == OperationStatus.Done
            && length > TagLength;
    }

    private bool IsSigned(ReadOnlySpan<byte> body, ReadOnlySpan<byte> tag)
    {
        Span<byte> expected = stackalloc byte[TagLength];
        var signed = false;
        foreach (var key in _keys)
        {
            Tag(key, body, expected);
            signed |= CryptographicOperations.FixedTimeEquals(expected, tag);
        }

        return signed;
    }

    private static void Tag(byte[] key, ReadOnlySpan<byte> body, Span<byte> into)
    {
        Span<byte> whole = stackalloc byte[HMACSHA256.HashSizeInBytes];
        var hash = _spare is { } spare && spare.Key == key ? spare.Hash : Keyed(key);
        hash.AppendData(body);
        hash.GetHashAndReset(whole);
        whole[..TagLength].CopyTo(into);
    }

    private static IncrementalHash Keyed(byte[] key)
    {
        _spare?.Hash.Dispose();
        var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        _spare = (key, hash);
        return hash;
    }
}
