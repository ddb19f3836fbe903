namespace TeamCoachBot.Bot.Teams.Trust;

/// <summary>
/// One of Microsoft's clouds: who signs what it sends, who gives out tokens for it, and where it is reached (platform
/// facts, chapter 5.7; government hosts from the table of threats, T4).
/// </summary>
internal sealed record Cloud(
    string Name,
    string Issuer,
    Uri OpenIdMetadata,
    string Scope,
    Uri Login,
    string BotTenant,
    IReadOnlyList<string> ServiceHosts)
{
    /// <summary>
    /// Where a connector that answers <c>InvalidBotApiHost</c> sends the bot (platform facts, chapters 2.2 and 5.7).
    /// </summary>
    public static readonly Uri GccService = new("https://smba.infra.gcc.teams.microsoft.com/gcc/");

    public static readonly Cloud Public = new(
        "Public",
        "https://api.botframework.com",
        new("https://login.botframework.com/v1/.well-known/openidconfiguration"),
        "https://api.botframework.com/.default",
        new("https://login.microsoftonline.com/"),
        "botframework.com",
        ["smba.trafficmanager.net", GccService.Host]);

    public static readonly Cloud USGov = new(
        "USGov",
        "https://api.botframework.us",
        new("https://login.botframework.azure.us/v1/.well-known/openidconfiguration"),
        "https://api.botframework.us/.default",
        new("https://login.microsoftonline.us/"),
        "cab8a31a-1906-4287-a0d8-4eef66b95f6e",
        ["smba.infra.gov.teams.microsoft.us"]);

    public static readonly Cloud USGovDoD = USGov with
    {
        Name = "USGovDoD", ServiceHosts = ["smba.infra.dod.teams.microsoft.us"],
    };

    /// <summary>21Vianet. Its connector's host is not published, so <c>Teams:ServiceHosts</c> must name it.</summary>
    public static readonly Cloud China = new(
        "China",
        "https://api.botframework.azure.cn",
        new("https://login.botframework.azure.cn/v1/.well-known/openidconfiguration"),
        "https://api.botframework.azure.cn/.default",
        new("https://login.partner.microsoftonline.cn/"),
        "0b4a31a2-c1a0-475d-b363-5f26668660a3",
        []);

    public static readonly IReadOnlyList<Cloud> All = [Public, USGov, USGovDoD, China];

    public static Cloud? Find(string name) =>
        All.FirstOrDefault(cloud => cloud.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// Where a token is asked for; without a tenant of its own, an app asks in the cloud's bot tenant.
    /// </summary>
    public Uri TokenEndpoint(string tenant) =>
        new(Login, $"{(Guid.TryParseExact(tenant, "D", out _) ? tenant : BotTenant)}/oauth2/v2.0/token");
}
