using System.Security.Cryptography;
using System.Text;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot.Api;

/// <summary>Where a team wants to hear what becomes of its wins, and the key that signs it.</summary>
/// <param name="Word">The signing key as the receiver has it: <c>whsec_</c> and base64.</param>
internal sealed record Hook(Uri Address, string Word, MemberId By, DateTimeOffset Since)
{
    /// <summary>What a signing key begins with, by the convention of Standard Webhooks.</summary>
    public const string Prefix = "whsec_";

    private const int KeyBytes = 32;

    /// <summary>False once it was turned off because nobody answered.</summary>
    public bool IsOn { get; init; } = true;

    public static string NewWord() => Prefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyBytes));

    /// <summary>HMAC-SHA256 over id, time and body, as Standard Webhooks writes it.</summary>
    public string Sign(string id, long seconds, ReadOnlySpan<byte> body)
    {
        var head = Encoding.UTF8.GetBytes($"{id}.{seconds}.");
        byte[] signed = [.. head, .. body];
        return "v1," + Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(Word[Prefix.Length..]), signed));
    }
}
