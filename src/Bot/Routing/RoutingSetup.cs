using System.Diagnostics.CodeAnalysis;

namespace TeamCoachBot.Bot.Routing;

/// <summary>Registers the router and every handler as singletons.</summary>
internal static class RoutingSetup
{
    [UnconditionalSuppressMessage("Trimming", "IL2072", Justification = KeptWhole.Because)]
    public static IServiceCollection AddRouting(this IServiceCollection services, Registry registry)
    {
        foreach (var handler in registry.All.Select(d => d.Handler).Distinct())
            services.AddSingleton(handler);
        return services.AddSingleton(registry).AddSingleton(new Router(registry));
    }
}
