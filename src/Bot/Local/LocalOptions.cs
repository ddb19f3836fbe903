using System.Globalization;

namespace TeamCoachBot.Bot.Local;

/// <summary>What runs beside the bot on a developer's machine, decided once before anything starts.</summary>
/// <param name="Root">The repository's root, where the tools are installed.</param>
/// <param name="Data">Where the tools keep their data and logs.</param>
/// <param name="Endpoint">The bot's own address as the chat windows call it.</param>
/// <param name="Storage">The emulator to start; null when storage is configured or already running.</param>
/// <param name="Windows">One chat window for each person who is played.</param>
internal sealed record LocalOptions(
    string Root, string Data, Uri Endpoint, StoragePorts? Storage, IReadOnlyList<ChatWindow> Windows)
{
    private const int FirstWindowPort = 56150;
    internal const string DefaultAddress = "http://127.0.0.1:3978";

    /// <summary><c>Local:Tools</c>: true in Development unless it says otherwise, never elsewhere.</summary>
    public static bool AreToolsOn(IConfiguration settings, IHostEnvironment environment) =>
        environment.IsDevelopment() && settings.GetValue("Local:Tools", true);

    public static LocalOptions From(IConfiguration settings, string startFolder, StoragePorts? storage)
    {
        var root = FindRoot(startFolder) ?? FindRoot(AppContext.BaseDirectory) ?? throw new StartRefusedException(
            "Local:Tools needs the repository around the program; set Local:Tools to false to run without it.");
        var data = Path.GetFullPath(settings["Local:DataPath"] ?? ".local", root);
        return new LocalOptions(root, data, EndpointOf(settings), storage, WindowsOf(settings));
    }

    /// <summary>The address that the server is told to listen on, as a program on this machine reaches it.</summary>
    private static Uri EndpointOf(IConfiguration settings)
    {
        var address = settings["urls"]?.Split(';', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(
            one => one.StartsWith("http:", StringComparison.OrdinalIgnoreCase)) ?? DefaultAddress;
        // Wildcard hosts are Kestrel's own notation and no address that could be called.
        foreach (var wildcard in (string[])["//+", "//*", "//0.0.0.0", "//[::]"])
            address = address.Replace(wildcard, "//127.0.0.1", StringComparison.Ordinal);
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Port == 0)
            throw new StartRefusedException(
                $"ASPNETCORE_URLS is expected to name a fixed port, such as {DefaultAddress}, while Local:Tools is on.");
        return uri;
    }

    private static List<ChatWindow> WindowsOf(IConfiguration settings)
    {
        var people = new List<DemoPerson> { DemoCast.Ana };
        foreach (var name in settings.List("as"))
            if (!people.Contains(Played(name)))
                people.Add(Played(name));
        var first = PortOf(settings, "Local:PlaygroundPort", FirstWindowPort);
        return [.. people.Select((person, index) => new ChatWindow(person, first + index))];
    }

    private static DemoPerson Played(string name) => DemoCast.Find(name) ?? throw new StartRefusedException(
        "--as is expected to be one of " + string.Join(", ", DemoCast.All.Select(person => person.Key)) + ".");

    internal static int PortOf(IConfiguration settings, string key, int byDefault)
    {
        if (settings[key] is not { Length: > 0 } text)
            return byDefault;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            && port is > 0 and < 65_000)
            return port;
        throw new StartRefusedException($"{key} is expected to be a port number from 1 to 64999.");
    }

    private static string? FindRoot(string folder)
    {
        for (var here = new DirectoryInfo(folder); here is not null; here = here.Parent)
            if (File.Exists(Path.Combine(here.FullName, "TeamCoachBot.sln")))
                return here.FullName;
        return null;
    }
}

/// <summary>A chat window in which one talks as <paramref name="Person"/>.</summary>
internal sealed record ChatWindow(DemoPerson Person, int Port)
{
    public Uri Address => new($"http://localhost:{Port}");

    /// <summary>Where the window takes what the bot sends.</summary>
    public Uri Connector => new($"http://127.0.0.1:{Port}/_connector");

    /// <summary>A conversation in this window, as the window itself names it to the bot.</summary>
    public ConversationAddress AddressOf(ConversationKind kind, string conversation) =>
        new(DemoCast.Tenant, kind, conversation, Connector, DemoCast.BotChannelId);
}
