using System.Reflection;

namespace TeamCoachBot.Bot.Routing;

/// <summary>
/// Registers the router and every handler as singletons; the start fails with all wrong declarations at once.
/// </summary>
internal static class RoutingSetup
{
    public static IServiceCollection AddRouting(this IServiceCollection services, Assembly assembly, HandlerText text)
    {
        var registry = Registry.Scan(assembly, text);
        foreach (var handler in registry.All.Select(d => d.Handler).Distinct())
            services.AddSingleton(handler);
        return services.AddSingleton(registry).AddSingleton(new Router(registry));
    }
}
