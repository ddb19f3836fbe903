using Microsoft.Extensions.Configuration;
using TeamCoachBot.Bot.Local;

namespace TeamCoachBot.Bot.Tests.Local;

public sealed class LocalOptionsTests
{
    [Fact]
    public void One_window_opens_as_the_rep_by_default()
    {
        var options = From();

        var window = Assert.Single(options.Windows);
        Assert.Same(DemoCast.Ana, window.Person);
        Assert.Equal(new Uri("http://localhost:56150"), window.Address);
        Assert.Equal(new Uri("http://127.0.0.1:3978"), options.Endpoint);
    }

    [Fact]
    public void Each_name_after_as_opens_one_more_window_and_nobody_two()
    {
        var options = From(("as", "manager, 王本, ana, ben"), ("Local:PlaygroundPort", "7000"));

        Assert.Equal([DemoCast.Ana, DemoCast.Fang, DemoCast.Ben], options.Windows.Select(window => window.Person));
        Assert.Equal([7000, 7001, 7002], options.Windows.Select(window => window.Port));
    }

    [Theory]
    [InlineData("http://+:8080", "http://127.0.0.1:8080")]
    [InlineData("https://localhost:5001;http://0.0.0.0:5000", "http://127.0.0.1:5000")]
    [InlineData("http://[::]:81", "http://127.0.0.1:81")]
    public void A_wildcard_address_is_called_on_this_machine(string urls, string endpoint) =>
        Assert.Equal(new Uri(endpoint), From(("urls", urls)).Endpoint);

    [Theory]
    [InlineData("urls", "http://127.0.0.1:0", "ASPNETCORE_URLS")]
    [InlineData("as", "boss", "--as")]
    [InlineData("Local:PlaygroundPort", "-1", "Local:PlaygroundPort")]
    [InlineData("Local:PlaygroundPort", "99999", "Local:PlaygroundPort")]
    public void A_wrong_value_is_refused_by_the_name_of_its_key(string key, string value, string named)
    {
        var refusal = Assert.Throws<StartRefusedException>(() => From((key, value)));

        Assert.Contains(named, refusal.Message, StringComparison.Ordinal);
    }

    private static LocalOptions From(params (string Key, string Value)[] settings) => LocalOptions.From(
        new ConfigurationBuilder().AddInMemoryCollection(
            settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))).Build(),
        RepositoryFiles.Root, null);
}
