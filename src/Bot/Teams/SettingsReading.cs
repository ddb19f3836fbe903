using System.Text.RegularExpressions;
using TeamCoachBot.Bot.Teams.Trust;

namespace TeamCoachBot.Bot.Teams;

/// <summary>
/// Reads the edge's keys one by one and collects what is wrong: the key's name and what was expected.
/// </summary>
internal sealed partial class SettingsReading(IConfiguration configuration, bool development)
{
    private readonly List<string> _problems = [];

    public IReadOnlyList<string> Problems => _problems;

    public string AppId()
    {
        var id = Value("MicrosoftAppId");
        if (id.Length == 0 && !development)
            _problems.Add("MicrosoftAppId is missing: expected the bot's app id (a GUID) outside Development.");
        if (id.Length > 0 && !Guid.TryParseExact(id, "D", out _))
            _problems.Add("MicrosoftAppId: expected a GUID such as 00000000-0000-0000-0000-000000000000.");
        return id;
    }

    public Cloud Cloud()
    {
        var name = Value("Teams:Cloud");
        if (Trust.Cloud.Find(name.Length == 0 ? Trust.Cloud.Public.Name : name) is { } cloud)
            return cloud;
        _problems.Add($"Teams:Cloud: expected one of {string.Join(", ", Trust.Cloud.All.Select(c => c.Name))}.");
        return Trust.Cloud.Public;
    }

    public AppType AppType(string appId)
    {
        var name = Value("MicrosoftAppType");
        if (name.Length == 0)
            return Teams.AppType.MultiTenant;
        // Names only: Enum.Parse would take a number for one.
        foreach (var type in Enum.GetValues<AppType>())
        {
            if (name.Equals(type.ToString(), StringComparison.OrdinalIgnoreCase))
                return type;
        }

        _problems.Add($"MicrosoftAppType: expected one of {string.Join(", ", Enum.GetNames<AppType>())}.");
        return Teams.AppType.MultiTenant;
    }

    public string AppTenant(AppType type)
    {
        var tenant = Value("MicrosoftAppTenantId");
        if (tenant.Length == 0 && type != Teams.AppType.MultiTenant)
            _problems.Add($"MicrosoftAppTenantId is missing: expected the app's tenant (a GUID) for {type}.");
        if (tenant.Length > 0 && !Guid.TryParseExact(tenant, "D", out _))
            _problems.Add("MicrosoftAppTenantId: expected a GUID.");
        return tenant;
    }

    public string AppPassword(string appId, AppType type)
    {
        var password = Value("MicrosoftAppPassword");
        var secret = type is Teams.AppType.MultiTenant or Teams.AppType.SingleTenant;
        if (appId.Length > 0 && secret && password.Length == 0)
            _problems.Add($"MicrosoftAppPassword is missing: expected the app's client secret for {type}.");
        if (password.Length > 0 && !secret)
            _problems.Add($"MicrosoftAppPassword: expected none for {type}.");
        if (password.Length > 0 && appId.Length == 0)
            _problems.Add("MicrosoftAppPassword: expected none while MicrosoftAppId is empty.");
        return password;
    }

    public Uri Address(string key, Uri preset)
    {
        var text = Value(key);
        if (text.Length == 0)
            return preset;
        if (Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.UserInfo.Length == 0 && IsTrustworthy(uri))
            return uri;
        _problems.Add($"{key}: expected an https address{(development ? " or a loopback one" : "")}.");
        return preset;
    }

    public ServiceHosts ServiceHosts(Cloud cloud, string appId)
    {
        var named = List("Teams:ServiceHosts");
        foreach (var host in named.Where(host => !HostForm().IsMatch(host)))
            _problems.Add($"Teams:ServiceHosts: expected host or host:port, without scheme or *; not \"{host}\".");
        if (!development && named.FirstOrDefault(Trust.ServiceHosts.IsLoopback) is { } loopback)
            _problems.Add($"Teams:ServiceHosts: expected no loopback host outside Development; not \"{loopback}\".");
        if (named.Count == 0 && cloud.ServiceHosts.Count == 0)
            _problems.Add($"Teams:ServiceHosts is missing: expected the connector's hosts in {cloud.Name}.");
        return new(named.Count == 0 ? cloud.ServiceHosts : named, anyLoopback: development && appId.Length == 0);
    }

    public TenantGate Tenants(string appId)
    {
        var named = List("Teams:Tenants");
        if (named.Count == 0 && !(development && appId.Length == 0))
            _problems.Add("Teams:Tenants is missing: expected the ids of the tenants that may use the bot.");
        foreach (var tenant in development ? [] : named.Where(id => !Guid.TryParseExact(id, "D", out _)))
            _problems.Add($"Teams:Tenants: expected GUIDs; not \"{tenant}\".");
        return new(named, anyTenant: development && appId.Length == 0 && named.Count == 0);
    }

    private bool IsTrustworthy(Uri uri) => uri.IsLoopback
        ? development && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
        : uri.Scheme == Uri.UriSchemeHttps;

    private string Value(string key) => configuration[key]?.Trim() ?? "";

    /// <summary>A list written as an array or as one value with commas.</summary>
    private List<string> List(string key) =>
    [
        .. configuration.GetSection(key).GetChildren().Select(child => child.Value ?? "")
            .Concat(Value(key).Split(',', ';'))
            .Select(item => item.Trim())
            .Where(item => item.Length > 0),
    ];

    // One that doesn't backtrack is built anew at every start, which takes longer than all else that is read here.
    [GeneratedRegex(@"^(?:[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|\[::1\])(?::[0-9]{1,5})?\z")]
    private static partial Regex HostForm();
}
