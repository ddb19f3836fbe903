using System.Collections.Concurrent;
using System.Globalization;
using System.Threading.RateLimiting;

namespace TeamCoachBot.Bot.Api;

/// <summary>
/// Who calls, and whether they may call now: a bearer token that holds, and the pace that each token has; who tries tokens
/// is put off. Nothing of the body is looked at before.
/// </summary>
internal sealed class ApiGate : IDisposable
{
    private const string Scheme = "Bearer ";

    /// <summary>No header of ours is longer; a longer one is not even compared.</summary>
    private const int MostHeaderChars = 200;

    /// <summary>Tokens that held lately, in this process: a flood of wrong ones doesn't keep them out.</summary>
    private const int MostSeen = 2_000;

    private readonly ApiTokenStore _tokens;
    private readonly WrongTokens _wrong;
    private readonly CallerAddress _callers;
    private readonly TimeProvider _time;
    private readonly ConcurrentDictionary<string, bool> _seen = new(StringComparer.Ordinal);
    private readonly PartitionedRateLimiter<string> _pace;

    public ApiGate(ApiTokenStore tokens, WrongTokens wrong, CallerAddress callers, ApiSettings settings, TimeProvider time)
    {
        (_tokens, _wrong, _callers, _time) = (tokens, wrong, callers, time);
        var limits = new TokenBucketRateLimiterOptions
        {
            TokenLimit = settings.RequestsPerMinute,
            TokensPerPeriod = 1,
            ReplenishmentPeriod = TimeSpan.FromMinutes(1) / settings.RequestsPerMinute,
            QueueLimit = 0,
            AutoReplenishment = true,
        };
        _pace = PartitionedRateLimiter.Create<string, string>(id => RateLimitPartition.GetTokenBucketLimiter(id, _ => limits));
    }

    /// <summary>The token, or the refusal and null.</summary>
    public async Task<(ApiToken? Token, Problem? Refusal)> AdmitAsync(HttpContext context, Problems problems)
    {
        var from = _callers.Find(context);
        var presented = Presented(context.Request);
        if (presented is null || (_wrong.IsFlood(from) && !_seen.ContainsKey(presented.Value.Id))
            || await _tokens.FindAsync(presented.Value, _time.GetUtcNow(), context.RequestAborted) is not { } token)
            return (null, _wrong.Note(from) is { } wait ? problems.TooManyWrong(wait) : problems.Unauthorized);
        Remember(token.Id);
        using var lease = _pace.AttemptAcquire(token.Id);
        if (lease.IsAcquired)
            return (token, null);
        return (null, problems.TooMany(
            lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromMinutes(1)));
    }

    public static void WriteHeaders(HttpResponse response, Problem problem)
    {
        if (problem.Status == StatusCodes.Status401Unauthorized)
            response.Headers.WWWAuthenticate = "Bearer";
        if (problem.RetryAfter is { } after)
            response.Headers.RetryAfter = Problems.Seconds(after).ToString(CultureInfo.InvariantCulture);
    }

    public void Dispose() => _pace.Dispose();

    private static Secret? Presented(HttpRequest request) =>
        request.Headers.Authorization is [{ Length: < MostHeaderChars } header] && header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            ? ApiToken.Read(header[Scheme.Length..].Trim()) : null;

    private void Remember(string id)
    {
        if (_seen.Count >= MostSeen)
            _seen.Clear();
        _seen[id] = true;
    }
}
