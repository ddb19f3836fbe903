namespace TeamCoachBot.Bot.Api;

/// <summary>Registers the door for other systems: the endpoints that they call and the pages behind links.</summary>
internal static class DoorEdge
{
    public static IServiceCollection AddDoor(this IServiceCollection services)
    {
        services.AddSingleton<ApiSettings>().AddSingleton<DoorStore>().AddSingleton<DoorTurns>();
        services.AddSingleton<ApiTokenStore>().AddSingleton<OneTimeLinkStore>().AddSingleton<ApiGate>();
        services.AddSingleton<WrongTokens>().AddSingleton(provider => CallerAddress.Of(provider.GetRequiredService<IConfiguration>()));
        services.AddSingleton<RowLedger>().AddSingleton<RowsEndpoint>().AddSingleton<WinPlanner>().AddSingleton<WinIntake>();
        services.AddSingleton<ActivityIntake>().AddSingleton<WinImport>();
        services.AddSingleton<IRowKind, WinRows>().AddSingleton<IRowKind, ActivityRows>();
        services.AddSingleton<HookStore>().AddSingleton<HookVault>().AddSingleton<HookClient>().AddSingleton<OneTimePage>().AddSingleton<PageGuard>();
        services.AddSingleton<ILinkPage, TokenPage>().AddSingleton<ILinkPage, HookPage>().AddSingleton<ILinkPage, ImportPage>();
        return services;
    }

    /// <summary>Maps the endpoints; other methods are answered 405.</summary>
    public static IEndpointRouteBuilder MapDoor(this IEndpointRouteBuilder app) =>
        app.MapDoor(app.ServiceProvider);

    /// <param name="features">Where the features are registered, when that isn't the host.</param>
    internal static IEndpointRouteBuilder MapDoor(this IEndpointRouteBuilder app, IServiceProvider features)
    {
        var rows = features.GetRequiredService<RowsEndpoint>();
        foreach (var kind in features.GetServices<IRowKind>())
            app.MapPost(kind.Path, (RequestDelegate)(context => rows.HandleAsync(context, kind)));
        app.MapGet(ApiDocument.Path, (RequestDelegate)ApiDocument.SendAsync);
        var page = features.GetRequiredService<OneTimePage>();
        app.MapGet(OneTimePage.Route, (RequestDelegate)page.ShowAsync);
        app.MapPost(OneTimePage.Route, (RequestDelegate)page.UseAsync);
        var files = features.GetRequiredService<Downloads>();
        app.MapGet(Downloads.Route, (RequestDelegate)files.AskAsync);
        app.MapPost(Downloads.Route, (RequestDelegate)files.FetchAsync);
        return app;
    }
}
