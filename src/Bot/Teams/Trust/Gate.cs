using System.Net;
using TeamCoachBot.Bot.Teams.Schema;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot.Teams.Trust;

/// <summary>Who sent a request, as far as its token or its place tells.</summary>
/// <param name="ServiceUrl">The service that the token speaks for; null for an unsigned request of this
/// machine.</param>
internal sealed record Caller(string? ServiceUrl);

/// <summary>Whether an activity was let in: from where, or with which status it was turned away.</summary>
internal readonly record struct Admission(TenantId? Tenant, Uri? ServiceUrl, int Status)
{
    public static Admission Refused(int status) => new(null, null, status);
}

/// <summary>
/// Lets requests in, in two steps: by the token before anything of the body is read, then by what the activity says
/// about itself, which must agree with the token.
/// </summary>
internal sealed class Gate(TeamsSettings settings, InboundTokens tokens)
{
    private const string Scheme = "Bearer ";

    private static readonly Caller ThisMachine = new((string?)null);

    /// <summary>Who calls, or null: not let in.</summary>
    public async ValueTask<Caller?> AuthenticateAsync(HttpContext context)
    {
        if (settings.Unsigned)
            return IsThisMachine(context) ? ThisMachine : null;
        var header = context.Request.Headers.Authorization;
        if (header.Count != 1 || header[0] is not { } value
            || !value.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var serviceUrl = await tokens.CheckAsync(value.AsMemory(Scheme.Length), context.RequestAborted);
        return serviceUrl is null ? null : new Caller(serviceUrl);
    }

    /// <summary>
    /// Whether the activity is of Teams, of the service that signed it, of a host and a tenant that are allowed.
    /// </summary>
    public Admission Admit(Caller caller, Activity activity)
    {
        if (activity.ChannelId != InboundTokens.Channel
            || (caller.ServiceUrl is { } signed
                && !signed.Equals(activity.ServiceUrl, StringComparison.OrdinalIgnoreCase))
            || !settings.ServiceHosts.TryParse(activity.ServiceUrl, out var serviceUrl)
            || (caller.ServiceUrl is null && !serviceUrl.IsLoopback))
        {
            return Admission.Refused(StatusCodes.Status401Unauthorized);
        }

        return settings.Tenants.TryAdmit(activity, out var tenant)
            ? new(tenant, serviceUrl, StatusCodes.Status200OK)
            : Admission.Refused(StatusCodes.Status403Forbidden);
    }

    // The host is looked at too: a web page could make a browser of this machine send here under another name.
    private static bool IsThisMachine(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } remote && IPAddress.IsLoopback(remote)
        && ServiceHosts.IsLoopback(context.Request.Host.Value ?? "");
}
