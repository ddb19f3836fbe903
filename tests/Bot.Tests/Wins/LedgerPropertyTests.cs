using Microsoft.Extensions.DependencyInjection;
using TeamCoachBot.Bot.Local;
using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Storage.Due;
using TeamCoachBot.Bot.Targets;
using TeamCoachBot.Bot.Wins;
using TeamCoachBot.Bot.Wins.Ledger;
using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Progress;
using TeamCoachBot.Domain.Wins;
using TeamCoachBot.StandIns.Talk;

namespace TeamCoachBot.Bot.Tests.Wins;

public sealed class LedgerPropertyTests
{
    /// <summary>Ten batches, each in a team of its own, make a thousand.</summary>
    private const int Histories = 100;

    private static readonly TeamScope Scope = new(DemoCast.Tenant, DemoCast.Team);

    private static readonly string[] Changes =
    [
        "add stage installed after deposit in", "rename stage part paid to half paid", "remove stage installed",
        "stages: signed, deposit, accepted, settled", "在签约前面加一个阶段：试用", "add stage installed", "remove stage settled",
        "add stage guarantee over",
    ];

    public static TheoryData<int> Batches => [.. Enumerable.Range(0, 10)];

    [Theory]
    [MemberData(nameof(Batches))]
    public async Task After_a_hundred_histories_every_total_is_the_sum_of_the_ledger(int batch)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var histories = await LedgerHistories.InAsync(chat);
        var entries = 0;
        for (var history = 1; history <= Histories; history++)
            entries += await histories.WriteAsync((ulong)((batch * Histories) + history));

        Assert.True(entries > 2 * Histories, $"Only {entries} entries were written.");
        await CompareAsync(chat);
        Assert.Contains("agree with the ledger", (await chat.As(Cast.Fang).SaysAsync("rebuild totals")).Line, StringComparison.Ordinal);
    }

    /// <summary>The list of stages changes between histories, in the words of a manager.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task While_a_team_changes_its_stages_every_total_stays_the_sum_of_the_ledger(int batch)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var histories = await LedgerHistories.InAsync(chat);
        foreach (var (change, number) in Changes.Select((change, number) => (change, number)))
        {
            for (var history = 1; history <= 3; history++)
                await histories.WriteAsync((ulong)((batch * 1000) + (number * 10) + history));
            var before = await TeamAsync(chat);

            await chat.As(Cast.Fang).SaysAsync(change);

            histories.Know(await TeamAsync(chat));
            Assert.True((await TeamAsync(chat)).Stages != before.Stages, $"'{change}' changed nothing.");
            await CompareAsync(chat);
        }

        Assert.Contains("agree with the ledger", (await chat.As(Cast.Fang).SaysAsync("rebuild totals")).Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_replica_writes_by_the_old_list_is_mended_by_the_sweep()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var histories = await LedgerHistories.InAsync(chat);
        var old = await TeamAsync(chat);
        await chat.As(Cast.Fang).SaysAsync("add stage installed before settled");
        histories.Know(old);
        for (var history = 1; history <= 10; history++)
            await histories.WriteAsync((ulong)history);

        chat.Clock.Advance(TimeSpan.FromMinutes(2));
        await chat.Services.GetRequiredService<DueSweep>().SweepAsync(CancellationToken.None);

        await CompareAsync(chat);
        Assert.Contains("agree with the ledger", (await chat.As(Cast.Fang).SaysAsync("rebuild totals")).Line, StringComparison.Ordinal);
    }

    private static async Task<TeamInfo> TeamAsync(Chat chat) =>
        (await chat.Services.GetRequiredService<TeamStore>().ReadAsync(Scope, CancellationToken.None))!;

    private static async Task CompareAsync(Chat chat)
    {
        var ledger = await chat.Services.GetRequiredService<WinStore>().EverythingAsync(Scope, CancellationToken.None);
        var team = await TeamAsync(chat);
        foreach (var owner in new[] { Cast.Ana.Id, Cast.Ben.Id, MonthStore.TeamLine })
        {
            var rows = await chat.Services.GetRequiredService<MemberStore>().ReadAsync(Scope, owner, CancellationToken.None);
            Compare(rows, owner == MonthStore.TeamLine ? null : owner, team, ledger);
        }
    }

    /// <summary>Every metric that is counted from wins, on every basis, in every month and the whole year.</summary>
    private static void Compare(MemberRows rows, MemberId? owner, TeamInfo team, IReadOnlyList<Dossier> ledger)
    {
        var year = team.Year.YearOf(new DateOnly(2026, 6, 1));
        var totals = team.Year.Months(year).Select(month => MonthStore.Totals(rows, month)).ToList();
        var bases = team.Stages.All.Select(stage => Basis.AtStage(stage.Id)).Append(Basis.Collected).Append(Basis.Signed.WithoutTax());
        foreach (var metric in TeamMetrics.ReadyMade.All.Where(metric => metric.AddsUp))
        {
            foreach (var basis in bases)
            {
                var entries = CountedEntry.Of(ledger, team.Stages, owner, metric, basis, year)
                    .Where(entry => entry.State != LookedAt.NotAccepted).ToList();
                foreach (var period in team.Year.Months(year).Append(year))
                {
                    var stored = Attained.Read(metric, metric.On(basis), totals, period.First, period.End).Value ?? 0;
                    var counted = entries.Where(entry => period.Contains(entry.Day)).Sum(entry => entry.Value);
                    Assert.True(stored == counted, $"{owner} {metric.Id} {basis} {period}: stored {stored}, ledger {counted}");
                }
            }
        }
    }
}
