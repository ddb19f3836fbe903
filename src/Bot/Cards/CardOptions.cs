using Microsoft.Extensions.Options;

namespace TeamCoachBot.Bot.Cards;

/// <summary>The settings under <c>Cards</c>.</summary>
internal sealed class CardOptions
{
    public const string Section = "Cards";

    /// <summary>The least length of a key: that of the hash that it feeds.</summary>
    public const int KeyLength = 32;

    /// <summary>Base64; the newest first. Empty only in Development, where one is made and kept.</summary>
    public string[] Keys { get; init; } = [];

    /// <summary>The keys as bytes; for validated options.</summary>
    public IReadOnlyList<byte[]> Decoded() => [.. Keys.Select(Convert.FromBase64String)];
}

/// <summary>Stops the start when a key is missing, short or unreadable; names the key's place and never its value.</summary>
internal sealed class CardOptionsCheck(IHostEnvironment environment) : IValidateOptions<CardOptions>
{
    public ValidateOptionsResult Validate(string? name, CardOptions options)
    {
        if (options.Keys.Length == 0 && !environment.IsDevelopment())
        {
            return ValidateOptionsResult.Fail(
                $"{CardOptions.Section}:Keys must hold at least one base64 key of {CardOptions.KeyLength} bytes or more.");
        }

        var wrong = options.Keys.Index().Where(key => !IsKey(key.Item))
            .Select(key => $"{CardOptions.Section}:Keys:{key.Index} must be base64 of {CardOptions.KeyLength} bytes or more.")
            .ToList();
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    private static bool IsKey(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) && length >= CardOptions.KeyLength;
    }
}
