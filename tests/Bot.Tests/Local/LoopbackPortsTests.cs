using System.Net;
using System.Net.Sockets;
using TeamCoachBot.Bot.Local;

namespace TeamCoachBot.Bot.Tests.Local;

public sealed class LoopbackPortsTests
{
    [Fact]
    public void A_row_is_free_and_no_system_gives_it_to_a_connection()
    {
        var first = LoopbackPorts.Row(3);

        Assert.InRange(first, 20_000, 32_767 - 3);
        Assert.All(Enumerable.Range(first, 3), port => Assert.True(LoopbackPorts.IsFree(port)));
    }

    [Fact]
    public void A_port_that_somebody_listens_on_is_not_free()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();

        Assert.False(LoopbackPorts.IsFree(((IPEndPoint)listener.LocalEndpoint).Port));
    }

    [Theory]
    [InlineData("Listening on 56150", 56150)]
    [InlineData("Telemetry is off\r\nListening on 40989\r\n", 40989)]
    [InlineData("", null)]
    [InlineData("Listening on the bot", null)]
    public void A_window_says_where_it_listens(string words, int? port) =>
        Assert.Equal(port, PlaygroundProgram.PortIn(words));
}
