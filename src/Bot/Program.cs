using TeamCoachBot.Bot;
using TeamCoachBot.Bot.Local;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Teams;

return await Starting.RunAsync(() =>
{
    var builder = WebApplication.CreateBuilder(args);
    builder.Logging.AddJsonLines();
    builder.RefuseWhenMisconfigured(TeamsSettings.Problems, StorageOptionsCheck.Problems);
    builder.AddLocalTools();
    builder.AddClocks();
    builder.AddTelemetry();
    builder.AddHealth().AddStorageReadiness();
    builder.Services.AddStorage();
    var app = builder.Build();
    app.MapHealth();
    return app;
});
