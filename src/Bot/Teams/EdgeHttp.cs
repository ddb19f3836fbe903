namespace TeamCoachBot.Bot.Teams;

/// <summary>Makes the edge's HTTP clients: no redirects (a token must not be led elsewhere), no cookies.</summary>
internal static class EdgeHttp
{
    private const int LargestAnswer = 2 * 1024 * 1024;

    private static readonly TimeSpan DocumentLimit = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5);

    /// <summary>For keys and tokens.</summary>
    public static HttpClient ForDocuments() => Client(DocumentLimit);

    /// <summary>For the connector, which limits each attempt itself.</summary>
    public static HttpClient ForConnector() => Client(Timeout.InfiniteTimeSpan);

    private static HttpClient Client(TimeSpan limit)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            // A connection outlives no move of the host to another address.
            PooledConnectionLifetime = ConnectionLifetime,
            ConnectTimeout = DocumentLimit,
        };
        return new HttpClient(handler) { Timeout = limit, MaxResponseContentBufferSize = LargestAnswer };
    }
}
