using Azure.Core;

namespace TeamCoachBot.Bot.Storage.Tables;

/// <summary>How the table client talks: short retries, because somebody waits for the answer.</summary>
internal sealed class TableClientOptions : ClientOptions
{
    public const string Version = "2020-12-06";

    public TableClientOptions()
    {
        Retry.MaxRetries = 4;
        Retry.Delay = TimeSpan.FromMilliseconds(100);
        Retry.MaxDelay = TimeSpan.FromSeconds(2);
        Retry.NetworkTimeout = TimeSpan.FromSeconds(10);
    }

    /// <summary>What counts the requests; one of its own unless it is shared with other clients.</summary>
    public RoundTrips RoundTrips { get; set; } = new();
}
