using Microsoft.Extensions.DependencyInjection;
using TeamCoachBot.Bot.Celebrations;
using TeamCoachBot.Bot.Local;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Storage.Due;
using TeamCoachBot.Bot.Wins.Ledger;
using TeamCoachBot.StandIns.Talk;

namespace TeamCoachBot.Bot.Tests.Celebrations;

/// <summary>How long the bot knows of its posts.</summary>
public sealed class CelebrationSweepTests
{
    private static readonly TeamScope Scope = new(DemoCast.Tenant, DemoCast.Team);

    [Fact]
    public async Task A_days_posts_are_forgotten_after_ninety_days_with_all_that_leads_to_them()
    {
        await using var party = await Party.BeginAsync();
        await party.As(Cast.Ana).SaysAsync("win 12k Acme signed");
        await party.SettleAsync();
        await party.PressAsync(Cast.Ben, "Congratulate");
        party.Chat.Clock.Advance(TimeSpan.FromDays(CelebrationSweep.KeptDays));
        await SweepAsync(party);
        var within = await CountAsync(party);

        party.Chat.Clock.Advance(TimeSpan.FromDays(2));
        await SweepAsync(party);

        // The day, the win, the pointer to it, the congratulation.
        Assert.Equal((4, 0), (within, await CountAsync(party)));
    }

    [Fact]
    public async Task A_win_that_changes_afterwards_changes_no_post_and_is_not_celebrated_again()
    {
        await using var party = await Party.BeginAsync();
        await party.As(Cast.Ana).SaysAsync("win 12k Acme signed");
        await party.SettleAsync();
        party.Chat.Clock.Advance(TimeSpan.FromDays(CelebrationSweep.KeptDays + 2));
        await SweepAsync(party);

        var latest = await party.Chat.Services.GetRequiredService<WinStore>()
            .LatestAsync(Scope, DemoCast.Ana.Id, CancellationToken.None);
        var day = await party.Chat.Services.GetRequiredService<CelebrationKeeper>()
            .FollowAsync(Scope, latest!.Root.Id, new Why(CelebrationCause.Changed, null), CancellationToken.None);

        Assert.Null(day);
        Assert.Single(party.Posts);
        Assert.Equal(0, await CountAsync(party));
    }

    private static Task SweepAsync(Party party) =>
        party.Chat.Services.GetRequiredService<DueSweep>().SweepAsync(CancellationToken.None);

    private static async Task<int> CountAsync(Party party) => (await party.Chat.Services.GetRequiredService<TeamPartition>()
        .RangeAsync(Scope, Key.Range("p"), CancellationToken.None)).Count;
}
