using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace TeamCoachBot.Bot.Api;

/// <summary>
/// Something that whoever holds it may do once or often: a public part by which it is found and a secret of 256 bits, of
/// which only the hash is kept.
/// </summary>
/// <param name="Id">16 hexadecimal digits.</param>
/// <param name="Word">43 characters of base64url.</param>
internal readonly record struct Secret(string Id, string Word)
{
    public const int IdLength = 16;
    public const int WordLength = 43;

    private static readonly SearchValues<char> Hex = SearchValues.Create("0123456789abcdef");

    private const int IdBytes = IdLength / 2;
    private const int WordBytes = 32;

    /// <summary>How many bytes <see cref="Of"/> takes.</summary>
    public const int Bytes = IdBytes + WordBytes;

    public string Hash => HashOf(Word);

    /// <summary>Of bytes that nobody can guess.</summary>
    public static Secret Of(ReadOnlySpan<byte> bytes) => new(
        Convert.ToHexStringLower(bytes[..IdBytes]), Base64Url.EncodeToString(bytes[IdBytes..Bytes]));

    public static Secret Random() => Of(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>Reads id and word written one behind the other; what is between them is the caller's.</summary>
    public static Secret? Read(ReadOnlySpan<char> text, string between)
    {
        if (text.Length != IdLength + between.Length + WordLength || !text[IdLength..].StartsWith(between, StringComparison.Ordinal))
            return null;
        var id = text[..IdLength];
        var word = text[(IdLength + between.Length)..];
        return id.ContainsAnyExcept(Hex) || !IsWord(word) ? null : new Secret(id.ToString(), word.ToString());
    }

    /// <summary>True when this is what the hash was made of; takes the same time whatever differs.</summary>
    public bool Fits(string? hash) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(hash ?? ""), Encoding.ASCII.GetBytes(Hash));

    public static string HashOf(string word) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(word)));

    public override string ToString() => Id;

    private static bool IsWord(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_'))
                return false;
        }

        return true;
    }
}
