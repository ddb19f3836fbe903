using TeamCoachBot.Bot.Local;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Storage.Outbox;
using TeamCoachBot.Bot.Storage.Tables;
using TeamCoachBot.StandIns.Talk;

namespace TeamCoachBot.Bot.Tests.Celebrations;

/// <summary>Whenever the process dies, the win stands once and its celebration is posted at most once.</summary>
public sealed class CelebrationCrashTests
{
    /// <summary>More than any of the flows needs; a flow that ends before has met every crash there is.</summary>
    private const int MostCalls = 80;

    [Fact]
    public async Task A_crash_between_any_two_storage_calls_of_the_work_loses_nothing_and_doubles_nothing()
    {
        for (var call = 1; call <= MostCalls; call++)
        {
            await using var party = await Party.BeginAsync();
            await party.As(Cast.Ana).SaysAsync("win 12k Acme signed");
            var crashed = await CrashAtAsync(party, call, () => party.Chat.DeliverAsync());

            await RecoverAsync(party);

            var posted = party.Chat.Messenger.Outgoing.Count(o => o.To.ConversationId == Party.Channel);
            Assert.True(posted <= 1, $"Posted {posted} times after a crash at call {call}.");
            // Nothing is lost in silence: it stands in the channel, or the manager was told that it may.
            var told = party.Chat.Messenger.InboxOf(Cast.Fang).Any(m => m.Text?.Contains("may stand in the channel") == true);
            Assert.True(posted == 1 || told, $"Lost after a crash at call {call}.");
            await AssertNothingWaitsAsync(party);
            if (!crashed)
                return;
        }

        Assert.Fail($"The work needs more than {MostCalls} calls.");
    }

    [Fact]
    public async Task A_crash_between_any_two_storage_calls_of_logging_leaves_one_win_and_one_celebration()
    {
        for (var call = 1; call <= MostCalls; call++)
        {
            await using var party = await Party.BeginAsync();
            var ana = party.As(Cast.Ana);
            var crashed = await CrashAtAsync(party, call, () => ana.SaysAsync("win 12k Acme signed", id: "once"));

            // Teams delivers again what wasn't answered.
            await ana.SaysAsync("win 12k Acme signed", id: "once");
            await RecoverAsync(party);

            Assert.StartsWith("¥138,200 to go", (await ana.SaysAsync("how far from target?")).Line, StringComparison.Ordinal);
            Assert.Single(party.Posts);
            await AssertNothingWaitsAsync(party);
            if (!crashed)
                return;
        }

        Assert.Fail($"Logging needs more than {MostCalls} calls.");
    }

    [Fact]
    public async Task A_crash_between_any_two_storage_calls_of_a_congratulation_counts_it_once()
    {
        for (var call = 1; call <= MostCalls; call++)
        {
            await using var party = await Party.BeginAsync();
            await party.As(Cast.Ana).SaysAsync("win 12k Acme signed");
            await party.SettleAsync();
            var token = party.Card().TokenOf("Congratulate");
            var ben = party.As(Cast.Ben).InChannel(Party.Channel);
            var crashed = await CrashAtAsync(party, call, async () =>
            {
                await ben.SendsAsync(token);
                await party.Chat.DeliverAsync();
            });

            await ben.SendsAsync(token);
            await RecoverAsync(party);

            Assert.Contains("Congratulate · 1", party.Card().Buttons);
            await AssertNothingWaitsAsync(party);
            if (!crashed)
                return;
        }

        Assert.Fail($"A congratulation needs more than {MostCalls} calls.");
    }

    [Fact]
    public async Task A_post_of_unknown_end_is_not_repeated_and_the_manager_is_told_once()
    {
        await using var party = await Party.BeginAsync();
        party.Chat.Messenger.Next(new SendResult.Ambiguous("TimedOut"));

        await party.As(Cast.Ana).SaysAsync("win 12k Acme signed");
        await party.SettleAsync();
        await party.SettleAsync();

        Assert.Empty(party.Posts);
        var told = Assert.Single(party.Chat.Messenger.InboxOf(Cast.Fang));
        Assert.Contains("Ana Li 李安娜 just signed Acme!", told.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_presses_a_card_that_nobody_knew_to_be_there_makes_it_known()
    {
        await using var party = await Party.BeginAsync();
        await party.As(Cast.Ana).SaysAsync("win 12k Acme signed");
        await party.SettleAsync();
        var posted = party.Posts[0];
        // The same card after a crash that forgot its id.
        await ForgetAsync(party);

        await party.As(Cast.Ben).PressesOnAsync(posted, Party.Channel, "Congratulate");
        await party.SettleAsync();

        Assert.Single(party.Posts);
        Assert.Contains("Congratulate · 1", party.Card().Buttons);
    }

    [Fact]
    public async Task A_lost_answer_of_storage_is_not_a_second_card()
    {
        await using var party = await Party.BeginAsync();
        await party.As(Cast.Ana).SaysAsync("win 12k Acme signed");
        for (var i = 0; i < 4; i++)
            party.Chat.Storage.Faults.Next(StandIns.Storage.Fault.LostAnswer);

        await party.SettleAsync();

        Assert.Single(party.Posts);
    }

    /// <summary>Runs something in a process that dies at its n-th request to storage; false when it ended before.</summary>
    private static async Task<bool> CrashAtAsync(Party party, int call, Func<Task> flow)
    {
        var calls = 0;
        void Die(string method, string resource)
        {
            if (Interlocked.Increment(ref calls) >= call)
                throw new ProcessDied();
        }

        party.Chat.RoundTrips.Leaving += Die;
        try
        {
            await flow();
            return false;
        }
        catch (ProcessDied)
        {
            return true;
        }
        finally
        {
            party.Chat.RoundTrips.Leaving -= Die;
        }
    }

    /// <summary>Another process comes when everything that the dead one held has run out.</summary>
    private static async Task RecoverAsync(Party party)
    {
        party.Chat.Clock.Advance(TimeSpan.FromMinutes(3));
        await party.SettleAsync();
        party.Chat.Clock.Advance(TimeSpan.FromMinutes(3));
        await party.SettleAsync();
    }

    private static async Task AssertNothingWaitsAsync(Party party)
    {
        var scope = new TeamScope(DemoCast.Tenant, DemoCast.Team);
        await foreach (var row in party.Chat.Tables.Teams.QueryAsync<TableEntity>(OutboxRow.Keys.In(scope.PartitionKey)))
            Assert.Equal("Nothing", $"{row.GetString("Kind")} {row.GetString("State")} {row.GetString("Cause")}");
    }

    private static async Task ForgetAsync(Party party)
    {
        var scope = new TeamScope(DemoCast.Tenant, DemoCast.Team);
        await foreach (var row in party.Chat.Tables.Teams.QueryAsync<TableEntity>(Key.Range("p").In(scope.PartitionKey)))
        {
            if (row.GetString("Post") is not { } post)
                continue;
            row["Post"] = post.Replace("\"Posted\"", "\"Ambiguous\"", StringComparison.Ordinal)
                .Replace("ActivityId", "Forgotten", StringComparison.Ordinal);
            await party.Chat.Tables.Teams.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace);
        }
    }

    private sealed class ProcessDied : Exception;
}
