using System.Globalization;
using System.Threading.RateLimiting;

namespace TeamCoachBot.Bot.Api;

/// <summary>
/// Who calls, and whether they may call now: a bearer token that holds, and the pace that each token has. Nothing of the
/// body is looked at before.
/// </summary>
internal sealed class ApiGate : IDisposable
{
    private const string Scheme = "Bearer ";

    /// <summary>No header of ours is longer; a longer one is not even compared.</summary>
    private const int MostHeaderChars = 200;

    private readonly ApiTokenStore _tokens;
    private readonly TimeProvider _time;
    private readonly PartitionedRateLimiter<string> _pace;

    public ApiGate(ApiTokenStore tokens, ApiSettings settings, TimeProvider time)
    {
        (_tokens, _time) = (tokens, time);
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
        var headers = context.Request.Headers.Authorization;
        if (headers is not [{ Length: < MostHeaderChars } header] || !header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            || ApiToken.Read(header[Scheme.Length..].Trim()) is not { } presented
            || await _tokens.FindAsync(presented, _time.GetUtcNow(), context.RequestAborted) is not { } token)
            return (null, problems.Unauthorized);
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
}
