namespace TeamCoachBot.Bot.Tests.Teams;

/// <summary>
/// Service URLs that lead a token astray; <c>{0}</c> is a listener of this machine that is not allowed.
/// </summary>
internal static class HostileUrls
{
    public static readonly IReadOnlyList<string> All =
    [
        "http://{0}/", "https://{0}/", "http://{0}/teams/", "HTTP://{0}/", "http://localhost:1/", "https://localhost/",
        "http://[::1]:1/", "http://127.1/", "http://2130706433/", "http://0x7f000001/", "http://017700000001/",
        "http://0.0.0.0/", "http://127.0.0.1.nip.io/", "https://169.254.169.254/metadata/", "https://10.0.0.1/",
        "http://smba.trafficmanager.net/teams/", "ftp://smba.trafficmanager.net/teams/",
        "//smba.trafficmanager.net/teams/", "smba.trafficmanager.net/teams/", "/teams/", "teams", "",
        "file:///etc/passwd", "javascript:alert(1)", "data:text/plain,x", "ws://{0}/", "gopher://{0}/",
        "https://smba.trafficmanager.net@{0}/", "https://smba.trafficmanager.net:x@{0}/",
        "https://smba.trafficmanager.net%40{0}/", "https://user@smba.trafficmanager.net/", "http://x@{0}/",
        "https://{0}#smba.trafficmanager.net", "https://{0}?smba.trafficmanager.net",
        "https://{0}\\smba.trafficmanager.net/", "https://smba.trafficmanager.net\\@{0}/", "https:\\\\{0}\\",
        "https:/{0}/", "https:{0}/", "https:///{0}/", "https://smba.trafficmanager.net:8443/teams/",
        "https://smba.trafficmanager.net:80/", "https://smba.trafficmanager.net./teams/",
        "https://smba.trafficmanager.net.evil.example/", "https://evil-smba.trafficmanager.net/",
        "https://evil.trafficmanager.net/", "https://trafficmanager.net/",
        "https://evil.example/smba.trafficmanager.net/",
        "https://smba.trafficmanager.net\t/teams/", "https://smba.trafficmanager.net\n.evil.example/",
        "https://smba.trafficmanager.net /teams/", " https://smba.trafficmanager.net/teams/",
        "https://smba.trafficmanager.net\0.evil.example/", "https://smba.trаfficmanager.net/teams/",
        "https://ѕmba.trafficmanager.net/", "https://smba。trafficmanager。net/", "https://smba.trafficmanager.net／teams",
        "https://xn--mba-7cd.trafficmanager.net/", "https://smba.trafficmanager.net/teams/../../{0}",
        "https://smba.trafficmanager.net//{0}/", "https://smba.trafficmanager.net/%2e%2e/",
        "https://smba.trafficmanager.net/teams?x=http://{0}", "https://smba.trafficmanager.net/teams#{0}",
        "https://smba.trafficmanager.net;.evil.example/", "https://smba.trafficmanager.net,evil.example/",
        "https://[::ffff:127.0.0.1]/", "https://[smba.trafficmanager.net]/", "https://smba.trafficmanager.net:443@{0}/",
        "https://smba.trafficmanager.net:00443:1/", "https://%73mba.trafficmanager.net/", "https://",
    ];
}
