namespace TeamCoachBot.Bot.Storage;

/// <summary>
/// Where a storage account answers and the key that signs for it, read from a connection string in the form that
/// Azure's tools use: <c>UseDevelopmentStorage=true</c>, or account name and key with endpoints or a suffix.
/// </summary>
internal sealed record StorageAccount(string Name, byte[] Key, Uri Tables, Uri Queues)
{
    // The emulator's account and key are public and the same everywhere.
    private const string DevelopmentName = "devstoreaccount1";

    private const string DevelopmentKey =
        "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    public static readonly StorageAccount Development = new(
        DevelopmentName,
        Convert.FromBase64String(DevelopmentKey),
        new Uri($"http://127.0.0.1:10002/{DevelopmentName}"),
        new Uri($"http://127.0.0.1:10001/{DevelopmentName}"));

    /// <exception cref="FormatException">Says which part is missing or wrong, and never repeats the key.</exception>
    public static StorageAccount Parse(string connectionString)
    {
        var parts = Split(connectionString);
        if (parts.TryGetValue("UseDevelopmentStorage", out var development))
            return IsTrue(development) ? Development : throw new FormatException("UseDevelopmentStorage must be true.");
        var name = Required(parts, "AccountName");
        return new StorageAccount(
            name,
            KeyOf(parts),
            Endpoint(parts, "TableEndpoint", name, "table"),
            Endpoint(parts, "QueueEndpoint", name, "queue"));
    }

    public override string ToString() => $"{Name} ({Tables}, {Queues})";

    private static Dictionary<string, string> Split(string connectionString)
    {
        var parts = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in connectionString.Split(
            ';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals < 1)
                throw new FormatException(
                    "Each part of a connection string must be NAME=VALUE, divided by semicolons.");
            if (!parts.TryAdd(part[..equals].Trim(), part[(equals + 1)..].Trim()))
                throw new FormatException($"{part[..equals].Trim()} appears twice.");
        }
        return parts;
    }

    private static bool IsTrue(string text) => string.Equals(text, "true", StringComparison.OrdinalIgnoreCase);

    private static string Required(Dictionary<string, string> parts, string key) =>
        parts.TryGetValue(key, out var value) && value.Length > 0
            ? value
            : throw new FormatException($"{key} is missing.");

    private static byte[] KeyOf(Dictionary<string, string> parts)
    {
        var text = Required(parts, "AccountKey");
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) && length > 0
            ? bytes[..length]
            : throw new FormatException("AccountKey must be Base64.");
    }

    private static Uri Endpoint(Dictionary<string, string> parts, string key, string account, string service)
    {
        if (!parts.TryGetValue(key, out var text))
        {
            var scheme = parts.GetValueOrDefault("DefaultEndpointsProtocol", "https");
            var suffix = parts.GetValueOrDefault("EndpointSuffix", "core.windows.net");
            text = $"{scheme}://{account}.{service}.{suffix}";
        }
        return Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https")
            ? uri
            : throw new FormatException($"{key} must be an http or https address.");
    }
}
