using System.Diagnostics.CodeAnalysis;

namespace TeamCoachBot.Bot.Local;

/// <summary>Registers what a developer's machine needs beside the bot.</summary>
internal static class LocalSetup
{
    /// <summary>
    /// Call it first: it decides where storage is (<c>Storage:ConnectionString</c>), which later registrations read,
    /// and its service must start before every other. Does nothing unless <c>Local:Tools</c> is on.
    /// </summary>
    public static void AddLocalTools(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(_ => new StartBoard(Console.Error));
        if (!LocalOptions.AreToolsOn(builder.Configuration, builder.Environment))
            return;
        if (string.IsNullOrEmpty(builder.Configuration["urls"]))
            builder.Configuration.AddInMemoryCollection([new("urls", LocalOptions.DefaultAddress)]);
        var options = LocalOptions.From(
            builder.Configuration, builder.Environment.ContentRootPath, ChooseStorage(builder.Configuration));
        // The start board says where the bot listens, in fewer words.
        builder.Logging.AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Warning);
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton<LocalTools>();
        builder.Services.AddHostedService(services => services.GetRequiredService<LocalTools>());
    }

    /// <summary>
    /// Seeds the demo team when the store is empty and <c>Demo:Seed</c> is on (by default with the local tools).
    /// Call it after <see cref="AddLocalTools"/>.
    /// </summary>
    public static void AddDemoSeed<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TSeed>(
        this WebApplicationBuilder builder)
        where TSeed : class, IDemoSeed
    {
        if (!DemoSeeding.IsOn(builder.Configuration, builder.Environment))
            return;
        builder.Services.AddSingleton<IDemoSeed, TSeed>();
        builder.Services.AddHostedService<DemoSeeding>();
    }

    private static StoragePorts? ChooseStorage(ConfigurationManager settings)
    {
        if (settings["Storage:ConnectionString"] is { Length: > 0 }
            || settings["Storage:AccountUri"] is { Length: > 0 })
            return null;
        var (ports, running) = StoragePorts.Choose(settings);
        settings.AddInMemoryCollection([new("Storage:ConnectionString", ports.ConnectionString)]);
        return running ? null : ports;
    }
}
