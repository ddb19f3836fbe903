using System.Security.Cryptography;
using System.Text;

namespace TeamCoachBot.Bot.Api;

/// <summary>A key that signs what goes to a webhook, as its receiver has it: <c>whsec_</c> and base64.</summary>
internal readonly record struct HookKey
{
    /// <summary>What a signing key begins with, by the convention of Standard Webhooks.</summary>
    public const string Prefix = "whsec_";

    /// <summary>How many bytes sign.</summary>
    public const int Bytes = 32;

    private readonly byte[] _bytes;

    /// <param name="bytes">That nobody can guess.</param>
    public HookKey(byte[] bytes) => _bytes = bytes.Length == Bytes
        ? bytes : throw new ArgumentException($"A signing key has {Bytes} bytes.", nameof(bytes));

    public static HookKey New() => new(RandomNumberGenerator.GetBytes(Bytes));

    public ReadOnlySpan<byte> Raw => _bytes;

    /// <summary>What the page shows, once.</summary>
    public string Word => Prefix + Convert.ToBase64String(_bytes);

    /// <summary>HMAC-SHA256 over id, time and body, as Standard Webhooks writes it.</summary>
    public string Sign(string id, long seconds, ReadOnlySpan<byte> body)
    {
        var head = Encoding.UTF8.GetBytes($"{id}.{seconds}.");
        byte[] signed = [.. head, .. body];
        return "v1," + Convert.ToBase64String(HMACSHA256.HashData(_bytes, signed));
    }

    /// <summary>Never the key: what is logged or shown by accident says nothing.</summary>
    public override string ToString() => Prefix + "…";
}
