using Microsoft.Extensions.DependencyInjection;
using TeamCoachBot.Bot.Api;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Storage.Due;
using TeamCoachBot.StandIns.Talk;

namespace TeamCoachBot.Bot.Tests.Api;

/// <summary>What the door for other systems leaves in storage, and for how long.</summary>
public sealed class DoorSweepTests
{
    private static readonly KeyRange Links = Key.Range("door", "once");
    private static readonly KeyRange Done = Key.Range("door", "done");
    private static readonly KeyRange Known = Key.Range("door", "known");

    [Fact]
    public async Task Spent_and_expired_links_go_the_next_day_and_what_leads_to_them_too()
    {
        await using var rig = await DoorRig.StartAsync();
        await rig.TokenAsync();
        var unused = DoorRig.LinkIn(await rig.Chat.As(Cast.Fang).SaysAsync("import wins"));
        await SweepAsync(rig);
        var sameDay = await CountAsync(rig, Links);

        rig.Chat.Clock.Advance(TimeSpan.FromDays(1));
        await SweepAsync(rig);

        Assert.Equal((2, 0), (sameDay, await CountAsync(rig, Links)));
        Assert.False((await rig.Chat.Tables.Hints.GetEntityIfExistsAsync<Bot.Storage.Tables.TableEntity>(
            Key.Of("door", unused["/once/".Length..][..16]), "team")).HasValue);
    }

    [Fact]
    public async Task A_token_that_was_made_by_a_link_outlives_it()
    {
        await using var rig = await DoorRig.StartAsync();
        var token = await rig.TokenAsync();
        rig.Chat.Clock.Advance(TimeSpan.FromDays(2));
        await SweepAsync(rig);

        Assert.Equal(201, (await rig.PostAsync(token, DoorRig.Win())).Status);
    }

    [Fact]
    public async Task A_token_that_holds_no_more_goes_and_what_leads_to_it_too()
    {
        await using var rig = await DoorRig.StartAsync();
        var token = await rig.TokenAsync();
        rig.Chat.Clock.Advance(TimeSpan.FromDays(89));
        await SweepAsync(rig);
        var within = await CountAsync(rig, ApiTokenRows.All);

        rig.Chat.Clock.Advance(TimeSpan.FromDays(3));
        await SweepAsync(rig);

        Assert.Equal((1, 0), (within, await CountAsync(rig, ApiTokenRows.All)));
        Assert.False((await rig.Chat.Tables.Hints.GetEntityIfExistsAsync<Bot.Storage.Tables.TableEntity>(
            Key.Of("door", token[ApiToken.Prefix.Length..][..Secret.IdLength]), "team")).HasValue);
    }

    [Fact]
    public async Task A_requests_key_is_kept_for_a_year_and_what_the_other_system_calls_the_win_for_good()
    {
        await using var rig = await DoorRig.StartAsync();
        await rig.PostAsync(await rig.TokenAsync(), DoorRig.Win(("externalId", "SF-1")));
        rig.Chat.Clock.Advance(TimeSpan.FromDays(364));
        await SweepAsync(rig);
        var within = await CountAsync(rig, Done);

        rig.Chat.Clock.Advance(TimeSpan.FromDays(32));
        await SweepAsync(rig);

        Assert.Equal((1, 0, 1), (within, await CountAsync(rig, Done), await CountAsync(rig, Known)));
    }

    [Fact]
    public async Task What_was_swept_leaves_nothing_to_do()
    {
        await using var rig = await DoorRig.StartAsync();
        await rig.Chat.As(Cast.Fang).SaysAsync("import wins");
        rig.Chat.Clock.Advance(TimeSpan.FromDays(1));
        await SweepAsync(rig);

        Assert.Equal(0, await CountAsync(rig, DueThing.Of("door")));
    }

    [Fact]
    public async Task Two_sweeps_at_once_end_as_one()
    {
        await using var rig = await DoorRig.StartAsync();
        for (var i = 0; i < 3; i++)
            await rig.Chat.As(Cast.Fang).SaysAsync("import wins");
        rig.Chat.Clock.Advance(TimeSpan.FromDays(1));

        await Task.WhenAll(SweepAsync(rig), SweepAsync(rig));

        Assert.Equal(0, await CountAsync(rig, Links));
    }

    private static Task SweepAsync(DoorRig rig) =>
        rig.Chat.Services.GetRequiredService<DueSweep>().SweepAsync(CancellationToken.None);

    private static async Task<int> CountAsync(DoorRig rig, KeyRange keys) =>
        (await rig.Chat.Services.GetRequiredService<TeamPartition>().RangeAsync(DoorRig.Scope, keys, CancellationToken.None)).Count;
}
