using System.Collections.Concurrent;
using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Storage.Due;
using TeamCoachBot.Bot.Wins.Customers;
using TeamCoachBot.Bot.Wins.Ledger;
using TeamCoachBot.Domain.Calendars;
using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Clashes.Holders;

/// <summary>
/// Sees to it that a team that has customers is looked through each working morning: the first entry about a customer
/// that this process writes on a day asks for it, in its own transaction.
/// </summary>
internal sealed class HoldWatch : ILedgerListener
{
    private const int MostRemembered = 10_000;

    private readonly ConcurrentDictionary<(string Team, string Day), bool> _asked = new();

    public ValueTask HearAsync(Commit commit, Turn turn, Dossier? before, Dossier after, CancellationToken ct)
    {
        if (CustomerChanges.KeysOf(before, after).Count > 0)
        {
            var next = HoldDues.Next(turn.Now, turn.Team);
            if (_asked.Count >= MostRemembered)
                _asked.Clear();
            if (_asked.TryAdd((commit.Scope.PartitionKey, next.Object), true))
                commit.Dues.Add(next);
        }

        return ValueTask.CompletedTask;
    }
}

/// <summary>Tells holders, in one message each, which of their customers become free in three working days.</summary>
internal sealed class HoldSweep(TeamStore teams, CustomerStore customers, TeamPartition partition, OwnTurns own) : IDueWork
{
    public string Kind => HoldDues.Kind;

    public async Task RunAsync(TeamScope scope, IReadOnlyList<DueThing> due, CancellationToken ct)
    {
        if (await teams.ReadAsync(scope, ct) is not { } team)
            return;
        var content = string.Join(' ', due.Select(thing => thing.Object));
        var commit = new Commit(scope, own.Of(scope, team, $"customer/hold {content}"), "customer/hold", content);
        var today = Zones.LocalDay(commit.Turn.Now, team.Zone);
        // Mornings on which nobody looked are made up for; nobody is told of the same day twice.
        var after = HoldDues.Horizon(team.Calendar.PreviousWorkingDay(due.Min(HoldDues.DayOf)), team);
        var until = HoldDues.Horizon(today, team);
        var holders = HoldNotice.HoldersOf(await customers.FreshBookAsync(scope, ct), after, until, today, team.Settings.ProtectionDays);
        if (holders.Count > 0)
            commit.Notices.Add(HoldNotice.Of(after, until, holders));
        foreach (var thing in due)
            commit.Replace(DueThing.Settled(scope, Kind, thing.Object), thing.Row!.ETag);
        commit.Dues.Add(HoldDues.On(team.Calendar.NextWorkingDay(today), team));
        await partition.CommitAsync(commit, ct);
    }
}
