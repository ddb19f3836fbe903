using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.Storage;

namespace TeamCoachBot.Bot.Api;

/// <summary>A signing key that could be read.</summary>
/// <param name="IsOld">True when it was sealed under a key that is not the newest any more.</param>
internal readonly record struct OpenedKey(HookKey Key, bool IsOld);

/// <summary>
/// Seals the signing keys of webhooks, so that whoever reads storage can't sign: AES-256-GCM under a key that follows by
/// HKDF from the bot's own keys (<c>Cards:Keys</c>), the team and a salt. Bound to the team: a sealed key that was copied
/// to another one opens nowhere. The newest key seals, all open.
/// </summary>
internal sealed class HookVault(CardSigner signer)
{
    private const string Purpose = "webhook key";
    private const int SaltBytes = 16;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private const int Length = SaltBytes + NonceBytes + HookKey.Bytes + TagBytes;

    public string Seal(TeamScope scope, HookKey key)
    {
        var all = new byte[Length];
        RandomNumberGenerator.Fill(all.AsSpan(0, SaltBytes + NonceBytes));
        using var aes = new AesGcm(KeyOf(signer.DeriveEach(Purpose)[0], scope, all.AsSpan(0, SaltBytes)), TagBytes);
        aes.Encrypt(all.AsSpan(SaltBytes, NonceBytes), key.Raw, BodyOf(all), TagOf(all), TeamOf(scope));
        return Base64Url.EncodeToString(all);
    }

    /// <summary>Null when none of the keys that are configured has sealed it.</summary>
    public OpenedKey? Open(TeamScope scope, string text)
    {
        var all = new byte[Length];
        if (text.Length != Base64Url.GetEncodedLength(Length) || !Base64Url.TryDecodeFromChars(text, all, out var read) || read != Length)
            return null;
        var ours = signer.DeriveEach(Purpose);
        for (var i = 0; i < ours.Count; i++)
        {
            var opened = new byte[HookKey.Bytes];
            using var aes = new AesGcm(KeyOf(ours[i], scope, all.AsSpan(0, SaltBytes)), TagBytes);
            try
            {
                aes.Decrypt(all.AsSpan(SaltBytes, NonceBytes), BodyOf(all), TagOf(all), opened, TeamOf(scope));
                return new OpenedKey(new HookKey(opened), i > 0);
            }
            catch (AuthenticationTagMismatchException)
            {
                // An older key may have sealed it.
            }
        }

        return null;
    }

    private static byte[] KeyOf(byte[] ours, TeamScope scope, ReadOnlySpan<byte> salt)
    {
        var key = new byte[32];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, ours, key, salt, TeamOf(scope));
        return key;
    }

    private static byte[] TeamOf(TeamScope scope) => Encoding.UTF8.GetBytes($"{Purpose}\n{scope.PartitionKey}");

    private static Span<byte> BodyOf(byte[] all) => all.AsSpan(SaltBytes + NonceBytes, HookKey.Bytes);

    private static Span<byte> TagOf(byte[] all) => all.AsSpan(Length - TagBytes);
}
