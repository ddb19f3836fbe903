using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using TeamCoachBot.Bot.Storage;

namespace TeamCoachBot.Bot.Tests.Storage;

public sealed class StorageOptionsTests
{
    private const string Real = "AccountName=a;AccountKey=a2V5";

    [Theory]
    [InlineData("Development", null, null)]
    [InlineData("Development", "UseDevelopmentStorage=true", null)]
    [InlineData("Production", Real, null)]
    [InlineData("Production", null, "https://coach.table.core.windows.net")]
    [InlineData("Production", null, "https://coach.table.core.chinacloudapi.cn/")]
    public void Settings_that_work_are_taken(string environment, string? connection, string? uri) =>
        Assert.True(Check(environment, Settings(connection, uri)).Succeeded);

    [Theory]
    [InlineData("Production", null, null, "both missing")]
    [InlineData("Staging", " ", null, "both missing")]
    [InlineData("Production", Real, "https://coach.table.core.windows.net", "both set")]
    [InlineData("Production", "UseDevelopmentStorage=true", null, "Development")]
    [InlineData("Production", "AccountName=a", null, "AccountKey is missing")]
    [InlineData("Production", null, "http://coach.table.core.windows.net", "https")]
    [InlineData("Production", null, "https://coach.blob.core.windows.net", "table service")]
    [InlineData("Production", null, "https://coach.table.core.windows.net/path", "table service")]
    [InlineData("Production", null, "relative", "table service")]
    public void Settings_that_would_fail_later_stop_the_start(
        string environment, string? connection, string? uri, string expected)
    {
        var result = Check(environment, Settings(connection, uri));

        Assert.True(result.Failed);
        Assert.Contains(expected, result.FailureMessage, StringComparison.Ordinal);
        Assert.Contains("Storage:", result.FailureMessage, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("1abc")]
    [InlineData("a-b")]
    [InlineData("名")]
    [InlineData("A2345678901234567890123456789012345678901")]
    public void A_prefix_that_tables_or_queues_can_not_begin_with_stops_the_start(string prefix)
    {
        var result = Check("Development", new StorageOptions { TablePrefix = prefix });

        Assert.Contains("Storage:TablePrefix", result.FailureMessage, StringComparison.Ordinal);
    }

    [Fact]
    public void The_queue_service_is_found_beside_the_table_service() => Assert.Equal(
        new Uri("https://coach.queue.core.windows.net"),
        StorageOptions.QueueUri(new Uri("https://coach.table.core.windows.net")));

    private static StorageOptions Settings(string? connection, string? uri) => new()
    {
        ConnectionString = connection,
        AccountUri = uri is null ? null : new Uri(uri, UriKind.RelativeOrAbsolute),
    };

    private static Microsoft.Extensions.Options.ValidateOptionsResult Check(
        string environment, StorageOptions options) =>
        new StorageOptionsCheck(new Environment(environment)).Validate(null, options);

    private sealed class Environment(string name) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = name;

        public string ApplicationName { get; set; } = "";

        public string ContentRootPath { get; set; } = "";

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
