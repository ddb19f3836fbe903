using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;

namespace TeamCoachBot.Bot.Tests;

public sealed class PreconditionsTests
{
    [Theory]
    [InlineData("Clock:StartAt", "2026-11-17T10:00:00")]
    [InlineData("Clock:StartAt", "tomorrow")]
    [InlineData("Local:Tools", "yes")]
    [InlineData("Demo:Seed", "1")]
    public void A_value_that_cannot_be_read_is_named_even_in_Development(string key, string value)
    {
        var problem = Assert.Single(Problems(Environments.Development, (key, value)));

        Assert.StartsWith(key, problem, StringComparison.Ordinal);
        Assert.DoesNotContain(value, problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Clock:StartAt", "2026-11-16T10:00:00+08:00")]
    [InlineData("Clock:StartAt", "2026-11-16T02:00Z")]
    [InlineData("Local:Tools", "true")]
    [InlineData("Demo:Seed", "true")]
    [InlineData("as", "manager")]
    public void What_belongs_to_Development_is_taken_there_and_refused_elsewhere(string key, string value)
    {
        Assert.Empty(Problems(Environments.Development, (key, value)));
        Assert.Contains(key, Assert.Single(Problems(Environments.Production, (key, value))), StringComparison.Ordinal);
        Assert.Single(Problems(Environments.Staging, (key, value)));
    }

    [Fact]
    public void A_list_is_read_from_commas_or_from_numbered_keys()
    {
        var settings = Settings(("One", "a, b ,,c"), ("Two:0", "d"), ("Two:1", "e"));

        Assert.Equal(["a", "b", "c"], settings.List("One"));
        Assert.Equal(["d", "e"], settings.List("Two"));
        Assert.Empty(settings.List("Three"));
    }

    private static List<string> Problems(string environment, params (string, string)[] settings) =>
        [.. Preconditions.Problems(Settings(settings), new Named(environment))];

    private static IConfigurationRoot Settings(params (string Key, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(
            settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))).Build();

    private sealed class Named(string name) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = name;

        public string ApplicationName { get; set; } = "TeamCoachBot";

        public string ContentRootPath { get; set; } = RepositoryFiles.Root;

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
