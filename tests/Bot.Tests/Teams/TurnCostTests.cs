using System.Text;
using TeamCoachBot.Bot.Teams.Receiving;
using TeamCoachBot.Bot.Teams.Schema;
using TeamCoachBot.Bot.Teams.Trust;
using TeamCoachBot.Domain.People;
using TeamCoachBot.StandIns.Teams;

namespace TeamCoachBot.Bot.Tests.Teams;

/// <summary>What reading one activity costs in memory: every turn pays it.</summary>
public sealed class TurnCostTests
{
    private const int Turns = 2_000;

    [Fact]
    public void Reading_a_channel_message_takes_less_than_four_kilobytes()
    {
        var service = new Uri("https://smba.trafficmanager.net/teams/");
        var body = Encoding.UTF8.GetBytes(Activities.ChannelMessage(service, "how far from target").ToJsonString());
        var admission = new Admission(new TenantId(Activities.Tenant), service, 200);
        var arrivals = new Arrivals(TimeProvider.System);
        Read();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Turns; i++)
            Read();
        var each = (GC.GetAllocatedBytesForCurrentThread() - before) / Turns;
        Assert.True(each < 4 * 1024, $"{each} bytes");

        void Read()
        {
            Assert.True(ActivityReader.TryRead(body, out var activity));
            Assert.NotNull(arrivals.From(activity, admission, body));
        }
    }
}
