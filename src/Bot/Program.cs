using TeamCoachBot.Bot;
using TeamCoachBot.Bot.Local;

return await Starting.RunAsync(() =>
{
    var builder = WebApplication.CreateBuilder(args);
    builder.Logging.AddJsonLines();
    builder.RefuseWhenMisconfigured();
    builder.AddLocalTools();
    builder.AddClocks();
    builder.AddTelemetry();
    builder.AddHealth();
    var app = builder.Build();
    app.MapHealth();
    return app;
});
