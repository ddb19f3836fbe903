using Azure.Core;
using Azure.Identity;
using TeamCoachBot.Bot.Teams.Receiving;
using TeamCoachBot.Bot.Teams.Sending;
using TeamCoachBot.Bot.Teams.Trust;

namespace TeamCoachBot.Bot.Teams;

/// <summary>
/// Registers the Bot Framework edge: the endpoint that activities come to and the way messages go out.
/// </summary>
internal static class TeamsEdge
{
    private const string Path = "/api/messages";

    /// <summary>Needs an <see cref="IDesk"/> and a <see cref="TimeProvider"/> of the system's clock.</summary>
    public static IServiceCollection AddTeamsEdge(this IServiceCollection services)
    {
        services.AddSingleton(provider => TeamsSettings.Read(
            provider.GetRequiredService<IConfiguration>(), provider.GetRequiredService<IHostEnvironment>()));
        services.AddSingleton(provider => provider.GetRequiredService<TeamsSettings>().ServiceHosts);
        services.AddSingleton<IServiceHosts>(provider => provider.GetRequiredService<ServiceHosts>());
        return services.AddReceiving().AddSending();
    }

    /// <summary>Maps the one endpoint; other methods are answered 405. Wrong settings stop the start here.</summary>
    public static IEndpointRouteBuilder MapTeamsEdge(this IEndpointRouteBuilder app)
    {
        var endpoint = app.ServiceProvider.GetRequiredService<MessagesEndpoint>();
        app.MapPost(Path, (RequestDelegate)endpoint.HandleAsync);
        return app;
    }

    private static IServiceCollection AddReceiving(this IServiceCollection services)
    {
        services.AddSingleton(provider => new SigningKeys(
            new KeySource(EdgeHttp.ForDocuments(), provider.GetRequiredService<TeamsSettings>().OpenIdMetadata),
            TimeProvider.System,
            provider.GetRequiredService<ILogger<SigningKeys>>()));
        services.AddSingleton(provider => new InboundTokens(
            provider.GetRequiredService<TeamsSettings>(),
            provider.GetRequiredService<SigningKeys>(),
            TimeProvider.System));
        services.AddSingleton<Gate>();
        services.AddSingleton(new Arrivals(TimeProvider.System));
        services.AddSingleton<LateWork>();
        services.AddHostedService(provider => provider.GetRequiredService<LateWork>());
        services.AddSingleton<DeskCall>();
        services.AddSingleton<Delivery>();
        services.AddSingleton(new DeliveryMemory(TimeProvider.System));
        services.AddSingleton<MessageTurns>();
        services.AddSingleton<InvokeTurns>();
        return services.AddSingleton<MessagesEndpoint>();
    }

    private static IServiceCollection AddSending(this IServiceCollection services)
    {
        services.AddSingleton(provider => Tokens(provider.GetRequiredService<TeamsSettings>()));
        services.AddSingleton(provider => new ConnectorClient(
            EdgeHttp.ForConnector(),
            provider.GetRequiredService<IBotTokens>(),
            provider.GetRequiredService<ServiceHosts>(),
            TimeProvider.System,
            provider.GetRequiredService<ILogger<ConnectorClient>>()));
        services.AddSingleton(new SendPace(TimeProvider.System, PaceLimits.Teams));
        services.AddSingleton(new CardUpdates(TimeProvider.System));
        services.AddSingleton<TeamsMessenger>();
        return services.AddSingleton<IMessenger>(provider => provider.GetRequiredService<TeamsMessenger>());
    }

    private static IBotTokens Tokens(TeamsSettings settings)
    {
        if (settings.Unsigned)
            return new NoTokens();
        ITokenSource source = settings.AppType switch
        {
            AppType.UserAssignedMSI => Identity(settings, new ManagedIdentityCredential(
                ManagedIdentityId.FromUserAssignedClientId(settings.AppId))),
            AppType.WorkloadIdentity => Identity(settings, new WorkloadIdentityCredential(new()
            {
                ClientId = settings.AppId, TenantId = settings.AppTenantId, AuthorityHost = settings.Cloud.Login,
            })),
            _ => new ClientSecretTokenSource(EdgeHttp.ForDocuments(), settings, TimeProvider.System),
        };
        return new KeptTokens(source, TimeProvider.System);
    }

    private static IdentityTokenSource Identity(TeamsSettings settings, TokenCredential credential) =>
        new(credential, settings.Cloud.Scope);
}
