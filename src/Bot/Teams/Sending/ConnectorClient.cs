using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using TeamCoachBot.Bot.Teams.Trust;

namespace TeamCoachBot.Bot.Teams.Sending;

/// <summary>
/// Sends one request to the connector: the host is checked again, the token added, the answer understood. What may be
/// repeated without harm (reading, replacing, deleting) is repeated; a POST only when it was certainly not done.
/// </summary>
internal sealed partial class ConnectorClient(
    HttpClient http, IBotTokens tokens, ServiceHosts hosts, TimeProvider time, ILogger<ConnectorClient> log)
{
    private const int MostAttempts = 4;
    private const int FirstPauseMilliseconds = 400;

    private static readonly TimeSpan AttemptLimit = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan PauseUntold = TimeSpan.FromSeconds(2);

    /// <param name="path">Relative to the service URL; ids in it are escaped.</param>
    public async Task<ConnectorAnswer> SendAsync(
        HttpMethod method, Uri serviceUrl, string path, ReadOnlyMemory<byte> body, CancellationToken ct)
    {
        var root = serviceUrl;
        for (var attempt = 1; ; attempt++)
        {
            if (!hosts.Allows(root))
            {
                LogHostRefused();
                return ConnectorAnswer.NotSent("HostRefused");
            }

            var answer = await AttemptAsync(method, Target(root, path), body, ct);
            if (answer is { Status: 403, Code: "InvalidBotApiHost" } && root == serviceUrl)
            {
                root = Cloud.GccService;
                continue;
            }

            if (Pause(method, answer, attempt) is not { } pause)
            {
                if (answer.Outcome != ConnectorOutcome.Accepted)
                    LogNotAccepted(method.Method, answer.Outcome, answer.Status, answer.Code);
                return answer;
            }

            await Task.Delay(pause, time, ct);
        }
    }

    private static Uri Target(Uri serviceUrl, string path)
    {
        var root = serviceUrl.OriginalString;
        return new Uri(root.EndsWith('/') ? root + path : $"{root}/{path}");
    }

    private async Task<ConnectorAnswer> AttemptAsync(
        HttpMethod method, Uri target, ReadOnlyMemory<byte> body, CancellationToken ct)
    {
        using var limit = new CancellationTokenSource(AttemptLimit, time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, ct);
        string? token;
        try
        {
            token = await tokens.GetAsync(linked.Token);
        }
        catch (Exception refused) when (refused is TokenUnavailableException || limit.IsCancellationRequested)
        {
            LogNoToken(refused.Message);
            return ConnectorAnswer.NotSent("NoToken");
        }

        using var request = Request(method, target, body, token);
        try
        {
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseContentRead, linked.Token);
            if (response.StatusCode == HttpStatusCode.TooManyRequests)
                return ConnectorAnswer.Throttled(RetryAfter(response.Headers.RetryAfter));
            var answer = ConnectorAnswer.Read(
                response.StatusCode, await response.Content.ReadAsByteArrayAsync(linked.Token));
            if (response.StatusCode != HttpStatusCode.Unauthorized || token is null)
                return answer;
            tokens.Forget(token);
            return answer with { Outcome = ConnectorOutcome.TokenRefused };
        }
        catch (HttpRequestException failure)
        {
            return failure.HttpRequestError is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError
                or HttpRequestError.SecureConnectionError
                    ? ConnectorAnswer.Unreached(failure.HttpRequestError.ToString())
                    : ConnectorAnswer.Ambiguous(failure.HttpRequestError.ToString());
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !ct.IsCancellationRequested)
        {
            return ConnectorAnswer.Ambiguous("TimedOut");
        }
    }

    private static HttpRequestMessage Request(HttpMethod method, Uri target, ReadOnlyMemory<byte> body, string? token)
    {
        var request = new HttpRequestMessage(method, target);
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (!body.IsEmpty)
        {
            request.Content = new ReadOnlyMemoryContent(body);
            request.Content.Headers.TryAddWithoutValidation("Content-Type", "application/json; charset=utf-8");
        }

        return request;
    }

    /// <summary>How long to wait before the next attempt; null when there is none.</summary>
    private static TimeSpan? Pause(HttpMethod method, ConnectorAnswer answer, int attempt)
    {
        if (attempt >= MostAttempts)
            return null;
        if (answer.Outcome == ConnectorOutcome.Throttled)
            return answer.RetryAfter <= LongestPause ? Jittered(answer.RetryAfter, 1.0) : null;
        // The token is forgotten by now; if the next one isn't taken either, a third would not be.
        if (answer.Outcome == ConnectorOutcome.TokenRefused)
            return attempt == 1 ? TimeSpan.Zero : null;
        var isSafe = answer.Outcome == ConnectorOutcome.Unreached
            || (answer.Outcome == ConnectorOutcome.Ambiguous && method != HttpMethod.Post);
        return isSafe
            ? Jittered(TimeSpan.FromMilliseconds(FirstPauseMilliseconds << (attempt - 1)), 0.5)
            : null;
    }

    /// <summary>
    /// Between <paramref name="least"/> of the time and 20 % over it, so that many don't come back at once.
    /// </summary>
    private static TimeSpan Jittered(TimeSpan time, double least) =>
        time * (least + ((1.2 - least) * RandomNumberGenerator.GetInt32(1_000) / 1_000));

    private TimeSpan RetryAfter(RetryConditionHeaderValue? header)
    {
        var told = header?.Delta ?? (header?.Date is { } date ? date - time.GetUtcNow() : PauseUntold);
        return told > TimeSpan.Zero ? told : TimeSpan.Zero;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Not sent: the service URL's host is not allowed")]
    private partial void LogHostRefused();

    [LoggerMessage(Level = LogLevel.Error, Message = "Not sent: the bot has no token ({Cause})")]
    private partial void LogNoToken(string cause);

    [LoggerMessage(
        Level = LogLevel.Warning, Message = "The connector did not take a {Method}: {Outcome} {Status} {Code}")]
    private partial void LogNotAccepted(string method, ConnectorOutcome outcome, int status, string code);
}
