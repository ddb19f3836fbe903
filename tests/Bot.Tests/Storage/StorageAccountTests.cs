using TeamCoachBot.Bot.Storage;

namespace TeamCoachBot.Bot.Tests.Storage;

public sealed class StorageAccountTests
{
    [Fact]
    public void The_emulator_is_known_by_one_word()
    {
        var account = StorageAccount.Parse("UseDevelopmentStorage=true");

        Assert.Equal(new Uri("http://127.0.0.1:10002/devstoreaccount1"), account.Tables);
        Assert.Equal(new Uri("http://127.0.0.1:10001/devstoreaccount1"), account.Queues);
    }

    [Fact]
    public void Addresses_are_made_from_name_and_suffix()
    {
        var account = StorageAccount.Parse(
            "DefaultEndpointsProtocol=https;AccountName=coach;AccountKey=a2V5PT0=;"
            + "EndpointSuffix=core.chinacloudapi.cn");

        Assert.Equal(new Uri("https://coach.table.core.chinacloudapi.cn"), account.Tables);
        Assert.Equal(new Uri("https://coach.queue.core.chinacloudapi.cn"), account.Queues);
    }

    [Fact]
    public void Addresses_that_are_named_win()
    {
        var account = StorageAccount.Parse(
            "AccountName=a;AccountKey=a2V5;TableEndpoint=http://127.0.0.1:5/a;QueueEndpoint=http://127.0.0.1:6/a;");

        Assert.Equal((5, 6), (account.Tables.Port, account.Queues.Port));
    }

    [Theory]
    [InlineData("", "AccountName")]
    [InlineData("AccountName=a", "AccountKey")]
    [InlineData("AccountName=a;AccountKey=not base64!", "Base64")]
    [InlineData("AccountName=a;AccountName=b", "twice")]
    [InlineData("nonsense", "NAME=VALUE")]
    [InlineData("UseDevelopmentStorage=false", "UseDevelopmentStorage")]
    [InlineData("AccountName=a;AccountKey=a2V5;TableEndpoint=ftp://x", "TableEndpoint")]
    public void A_wrong_connection_string_says_what_is_wrong(string text, string expected)
    {
        var problem = Assert.Throws<FormatException>(() => StorageAccount.Parse(text));

        Assert.Contains(expected, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_key_is_never_shown()
    {
        var account = StorageAccount.Parse("AccountName=a;AccountKey=c2VjcmV0");

        Assert.DoesNotContain("c2VjcmV0", account.ToString(), StringComparison.Ordinal);
    }
}
