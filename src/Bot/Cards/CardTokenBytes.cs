using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot.Cards;

/// <summary>
/// The binary form of a token, without its signature: format, place, issue and expiry, nonce, role, version, person,
/// verb, object, arguments. Texts are UTF-8 behind a two-byte length.
/// </summary>
internal static class CardTokenBytes
{
    public const int PlaceLength = 16;
    public const int NonceLength = 12;

    private const byte Format = 1;
    private const int HeadLength = 1 + PlaceLength + 4 + 4 + NonceLength + 1;

    // Seconds since 2020 fit 32 bits until 2156.
    private static readonly DateTimeOffset Epoch = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Longest token body; a button that needs more should name a stored object.</summary>
    public const int MaxLength = 2048;

    public static int Write(
        Span<byte> into, in ReadOnlySpan<byte> place, in ReadOnlySpan<byte> nonce, in Pressed pressed)
    {
        into[0] = Format;
        place.CopyTo(into[1..]);
        var at = 1 + PlaceLength;
        BinaryPrimitives.WriteUInt32BigEndian(into[at..], Seconds(pressed.IssuedAt));
        BinaryPrimitives.WriteUInt32BigEndian(into[(at + 4)..], Seconds(pressed.ExpiresAt));
        nonce.CopyTo(into[(at + 8)..]);
        into[HeadLength - 1] = (byte)pressed.For.Role;
        at = HeadLength;
        BinaryPrimitives.WriteInt64BigEndian(into[at..], pressed.Version);
        at += 8;
        at += WriteText(into[at..], pressed.For.Person?.Value ?? "");
        at += WriteText(into[at..], pressed.Verb);
        at += WriteText(into[at..], pressed.ObjectId ?? "");
        foreach (var (name, value) in pressed.Args)
        {
            at += WriteText(into[at..], name);
            at += WriteText(into[at..], value);
        }

        return at;
    }

    /// <summary>Reads what <see cref="Write"/> made. Called only for bytes whose signature holds.</summary>
    public static bool TryRead(ReadOnlySpan<byte> from, [NotNullWhen(true)] out CardToken? token)
    {
        token = null;
        if (from.Length < HeadLength || from[0] != Format)
            return false;
        var version = BinaryPrimitives.ReadInt64BigEndian(from[HeadLength..]);
        var at = HeadLength + 8;
        var person = ReadText(from, ref at);
        var verb = ReadText(from, ref at);
        var objectId = ReadText(from, ref at);
        Dictionary<string, string>? args = null;
        while (at < from.Length)
        {
            var name = ReadText(from, ref at);
            (args ??= [])[name] = ReadText(from, ref at);
        }

        var times = from[(1 + PlaceLength)..];
        var role = (Roles)from[HeadLength - 1];
        token = new CardToken
        {
            Verb = verb,
            For = person.Length > 0 ? Addressee.Only(new MemberId(person))
                : role == Roles.None ? Addressee.Anyone : Addressee.Any(role),
            ObjectId = objectId.Length == 0 ? null : objectId,
            Version = version,
            Args = args ?? CardToken.NoArgs,
            IssuedAt = Epoch.AddSeconds(BinaryPrimitives.ReadUInt32BigEndian(times)),
            ExpiresAt = Epoch.AddSeconds(BinaryPrimitives.ReadUInt32BigEndian(times[4..])),
            Nonce = Convert.ToHexStringLower(times.Slice(8, NonceLength)),
        };
        return true;
    }

    public static ReadOnlySpan<byte> Place(ReadOnlySpan<byte> body) => body.Slice(1, PlaceLength);

    private static uint Seconds(DateTimeOffset at) => checked((uint)(at - Epoch).TotalSeconds);

    private static int WriteText(Span<byte> into, string text)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        if (2 + length > into.Length)
            throw new CardRefusedException("A button carries too much: name a stored object instead.");
        BinaryPrimitives.WriteUInt16BigEndian(into, checked((ushort)length));
        return 2 + Encoding.UTF8.GetBytes(text, into[2..]);
    }

    private static string ReadText(ReadOnlySpan<byte> from, ref int at)
    {
        var length = BinaryPrimitives.ReadUInt16BigEndian(from[at..]);
        var text = Encoding.UTF8.GetString(from.Slice(at + 2, length));
        at += 2 + length;
        return text;
    }

    /// <summary>What a button will say when it is pressed.</summary>
    internal readonly ref struct Pressed
    {
        public required string Verb { get; init; }
        public required Addressee For { get; init; }
        public required string? ObjectId { get; init; }
        public required long Version { get; init; }
        public required DateTimeOffset IssuedAt { get; init; }
        public required DateTimeOffset ExpiresAt { get; init; }
        public required ReadOnlySpan<(string Name, string Value)> Args { get; init; }
    }
}
