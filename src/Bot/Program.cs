using TeamCoachBot.Bot;
using TeamCoachBot.Bot.Api;
using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.Local;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Teams;

return await Starting.RunAsync(() =>
{
    var builder = WebApplication.CreateBuilder(args);
    builder.Logging.AddJsonLines();
    builder.RefuseWhenMisconfigured(
        TeamsSettings.Problems, StorageOptionsCheck.Problems, WebAddress.Problems, ApiSettings.Problems, CallerAddress.Problems);

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

    var app = builder.Build();
    app.MapHealth();
    app.MapTeamsEdge();
    app.Services.GetRequiredService<Downloads>().Map(app);
    app.MapDoor();
    return app;
});
