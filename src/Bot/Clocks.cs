using Microsoft.Extensions.DependencyInjection.Extensions;
using TeamCoachBot.Bot.Local;

namespace TeamCoachBot.Bot;

/// <summary>
/// Registers the two clocks: the system's (<see cref="TimeProvider"/>) and the product's (<see
/// cref="DomainClock"/>).
/// </summary>
internal static class Clocks
{
    /// <param name="isWorkingDay">The calendar that the demo starts by; Monday to Friday when null.</param>
    public static void AddClocks(this WebApplicationBuilder builder, Func<DateOnly, bool>? isWorkingDay = null)
    {
        builder.Services.TryAddSingleton(TimeProvider.System);
        var seeded = DemoSeeding.IsOn(builder.Configuration, builder.Environment);
        var start = builder.Configuration["Clock:StartAt"];
        var development = builder.Environment.IsDevelopment();
        builder.Services.AddSingleton(services =>
        {
            var system = services.GetRequiredService<TimeProvider>();
            if (development && start is { Length: > 0 } && Preconditions.TryReadInstant(start, out var instant))
                return DomainClock.StartingAt(instant, system);
            return seeded
                ? DomainClock.StartingAt(DemoMorning.For(system.GetUtcNow(), isWorkingDay), system)
                : new DomainClock(system);
        });
    }
}
