using Microsoft.Extensions.Options;
using TeamCoachBot.Bot.Teams.Trust;

namespace TeamCoachBot.Bot.Teams;

/// <summary>How the bot proves itself to the connector.</summary>
internal enum AppType
{
    /// <summary>A client secret, token from the cloud's own bot tenant.</summary>
    MultiTenant,

    /// <summary>A client secret, token from the app's tenant.</summary>
    SingleTenant,

    /// <summary>A user-assigned managed identity.</summary>
    UserAssignedMSI,

    /// <summary>A token file that the platform federates (Kubernetes).</summary>
    WorkloadIdentity,
}

/// <summary>
/// The edge's settings, checked. Keys as in the Bot Framework SDK, beside them <c>Teams:*</c>. Made once at the start;
/// wrong values stop it, all of them named in one message.
/// </summary>
internal sealed record TeamsSettings
{
    public required string AppId { get; init; }

    public required AppType AppType { get; init; }

    public required string AppPassword { get; init; }

    public required string AppTenantId { get; init; }

    public required Cloud Cloud { get; init; }

    public required Uri OpenIdMetadata { get; init; }

    public required Uri TokenEndpoint { get; init; }

    public required ServiceHosts ServiceHosts { get; init; }

    public required TenantGate Tenants { get; init; }

    /// <summary>
    /// True only in Development with an empty app id: unsigned activities from this machine are taken.
    /// </summary>
    public bool Unsigned => AppId.Length == 0;

    /// <summary>What is missing or wrong, each with its key's name; for the start's one message.</summary>
    public static IEnumerable<string> Problems(IConfiguration configuration, IHostEnvironment environment)
    {
        try
        {
            Read(configuration, environment);
            return [];
        }
        catch (OptionsValidationException wrong)
        {
            return wrong.Failures;
        }
    }

    /// <exception cref="OptionsValidationException">A value is missing or wrong; every such key is named.</exception>
    public static TeamsSettings Read(IConfiguration configuration, IHostEnvironment environment)
    {
        var reading = new SettingsReading(configuration, environment.IsDevelopment());
        var appId = reading.AppId();
        var cloud = reading.Cloud();
        var type = reading.AppType(appId);
        var tenant = reading.AppTenant(type);
        var settings = new TeamsSettings
        {
            AppId = appId,
            AppType = type,
            AppPassword = reading.AppPassword(appId, type),
            AppTenantId = tenant,
            Cloud = cloud,
            OpenIdMetadata = reading.Address("BotOpenIdMetadata", cloud.OpenIdMetadata),
            TokenEndpoint = reading.Address("Teams:TokenEndpoint", cloud.TokenEndpoint(tenant)),
            ServiceHosts = reading.ServiceHosts(cloud, appId),
            Tenants = reading.Tenants(appId),
        };
        return reading.Problems.Count == 0
            ? settings
            : throw new OptionsValidationException("Teams", typeof(TeamsSettings), reading.Problems);
    }
}
