using Microsoft.Extensions.DependencyInjection;
using TeamCoachBot.Bot.Local;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Storage.Outbox;
using TeamCoachBot.Bot.Storage.Tables;
using TeamCoachBot.StandIns.Talk;

namespace TeamCoachBot.Bot.Tests.Local;

/// <summary>The demo's people can be written to in the windows in which they sit.</summary>
public sealed class DemoSeatsTests
{
    [Fact]
    public async Task A_target_reaches_somebody_who_never_spoke_in_their_own_window()
    {
        await using var chat = await SeatedAsync(new ChatWindow(DemoCast.Ana, 56150), new ChatWindow(DemoCast.Fang, 56151));

        await chat.As(Cast.Fang).SaysAsync("target @Ana 350k this month");
        await chat.DeliverAsync();

        var (to, _) = Assert.Single(chat.Messenger.Outgoing);
        Assert.Equal(("a:demo-ana", 56150), (to.ConversationId, to.ServiceUrl.Port));
    }

    [Fact]
    public async Task Somebody_without_a_window_is_left_alone_and_nothing_stays_behind()
    {
        await using var chat = await SeatedAsync(new ChatWindow(DemoCast.Fang, 56150));

        await chat.As(Cast.Fang).SaysAsync("给Ben定这个月35万");
        await chat.DeliverAsync();

        Assert.Empty(chat.Messenger.Outgoing);
        await foreach (var _ in chat.Tables.Teams.QueryAsync<TableEntity>(OutboxRow.Keys.In(Scope.PartitionKey)))
            Assert.Fail("The notice still waits.");
    }

    [Fact]
    public async Task A_window_of_an_earlier_run_is_forgotten()
    {
        await using var chat = await SeatedAsync(new ChatWindow(DemoCast.Ana, 56150));
        await chat.Services.GetRequiredService<DemoSeed>().SeatAsync([new ChatWindow(DemoCast.Ana, 57000)], CancellationToken.None);

        await chat.As(Cast.Fang).SaysAsync("target @Ana 350k this month");
        await chat.DeliverAsync();

        Assert.Equal(57000, Assert.Single(chat.Messenger.Outgoing).To.ServiceUrl.Port);
    }

    [Fact]
    public async Task A_store_without_the_demo_team_is_left_as_it_is()
    {
        await using var chat = await Chat.EmptyAsync();

        await chat.Services.GetRequiredService<DemoSeed>().SeatAsync([new ChatWindow(DemoCast.Ana, 56150)], CancellationToken.None);

        await foreach (var _ in chat.Tables.Hints.QueryAsync<TableEntity>(""))
            Assert.Fail("Somebody was written down.");
    }

    private static TeamScope Scope => new(DemoCast.Tenant, DemoCast.Team);

    private static async Task<Chat> SeatedAsync(params ChatWindow[] windows)
    {
        var chat = await Chat.WithDemoTeamAsync();
        await chat.Services.GetRequiredService<DemoSeed>().SeatAsync(windows, CancellationToken.None);
        return chat;
    }
}
