using Azure.Core;

namespace TeamCoachBot.Bot.Storage;

/// <summary>How the storage clients talk: short retries, because somebody waits for the answer.</summary>
internal abstract class StorageClientOptions : ClientOptions
{
    public const string Version = "2020-12-06";

    protected StorageClientOptions()
    {
        Retry.MaxRetries = 4;
        Retry.Delay = TimeSpan.FromMilliseconds(100);
        Retry.MaxDelay = TimeSpan.FromSeconds(2);
        Retry.NetworkTimeout = TimeSpan.FromSeconds(10);
    }

    /// <summary>What counts the requests; one of its own unless it is shared with other clients.</summary>
    public RoundTrips RoundTrips { get; set; } = new();
}
