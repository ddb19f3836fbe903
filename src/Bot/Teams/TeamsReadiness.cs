using TeamCoachBot.Bot.Teams.Trust;

namespace TeamCoachBot.Bot.Teams;

/// <summary>Tells whether signed activities can be checked right now.</summary>
internal static class TeamsReadiness
{
    public static IHealthChecksBuilder AddTeamsReadiness(this IHealthChecksBuilder health) =>
        health.AddReadiness("signing keys", async (services, ct) =>
            services.GetRequiredService<TeamsSettings>().Unsigned
            || await services.GetRequiredService<SigningKeys>().AreKnownAsync(ct));
}
