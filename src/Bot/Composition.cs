using TeamCoachBot.Bot.Api;
using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.Local;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Teams;

namespace TeamCoachBot.Bot;

/// <summary>The program as a whole: which parts there are, and in which order they come.</summary>
internal static class Composition
{
    /// <param name="args">Settings as on the command line.</param>
    /// <param name="change">What another host of the same program puts in the place of something.</param>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? change = null)
    {
        // Slim: no parts of other servers and no watch over the files of settings, which are read once.
        var builder = WebApplication.CreateSlimBuilder([.. args, "--hostBuilder:reloadConfigOnChange=false"]);
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.Logging.AddJsonLines();
        builder.RefuseWhenMisconfigured(
            TeamsSettings.Problems, StorageOptionsCheck.Problems, WebAddress.Problems, ApiSettings.Problems,
            CallerAddress.Problems);

        // What a developer's machine needs must run before anything that uses it.
        builder.AddLocalTools();
        builder.AddClocks();
        builder.AddTelemetry();
        builder.AddHealth().AddStorageReadiness().AddTeamsReadiness();

        builder.Services.AddStorage();
        builder.AddDemoSeed<DemoSeed>();
        builder.Services.AddCards();
        builder.Services.AddFeatures();
        builder.Services.AddTeamsEdge();
        change?.Invoke(builder);

        var app = builder.Build();
        app.MapHealth();
        app.MapTeamsEdge();
        app.MapDoor();
        return app;
    }
}
