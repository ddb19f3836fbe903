using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Storage.Due;
using TeamCoachBot.Bot.Wins.Customers;
using TeamCoachBot.Domain.Calendars;
using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Clashes.Disputes;

/// <summary>Reminds whoever decides a dispute, and says openly when the two working days are over.</summary>
internal sealed class ClashSweep(CustomerStore customers, TeamStore teams, Deciders deciders, TeamPartition partition, OwnTurns own) : IDueWork
{
    public string Kind => ClashDues.Kind;

    public async Task RunAsync(TeamScope scope, IReadOnlyList<DueThing> due, CancellationToken ct)
    {
        if (await teams.ReadAsync(scope, ct) is not { } team)
            return;
        foreach (var thing in due)
            await GoOnAsync(scope, team, thing, ct);
    }

    private async Task GoOnAsync(TeamScope scope, TeamInfo team, DueThing thing, CancellationToken ct)
    {
        var content = FormattableString.Invariant($"{thing.Object}@{thing.At.UtcTicks}");
        var commit = new Commit(scope, own.Of(scope, team, $"clash/due {content}"), "clash/due", content) { About = thing.Object };
        if ((await customers.FreshAsync(scope, thing.Object, ct))?.File.Clash is not { IsOpen: true } clash)
        {
            commit.Replace(DueThing.Settled(scope, Kind, thing.Object), thing.Row!.ETag);
        }
        else
        {
            var today = Zones.LocalDay(commit.Turn.Now, team.Zone);
            // A sweep that was kept from running doesn't remind of a day that is over.
            var step = thing.Facts.GetValueOrDefault(ClashDues.Step, ClashDues.Remind) is var planned
                && planned == ClashDues.Remind && today > ClashDues.LastDay(clash, team) ? ClashDues.Overdue : planned;
            var deciding = await deciders.OfAsync(scope, clash, ct);
            MemberId[] to = step == ClashDues.Overdue ? [.. deciding, .. clash.Parties] : [.. deciding];
            if (to.Length > 0)
                commit.Notices.Add(ClashNotice.Of(thing.Object, clash, step, OwnTurns.Bot, to));
            commit.Dues.Add(ClashDues.After(thing.Object, step, today, clash, team));
        }

        await partition.CommitAsync(commit, ct);
    }
}
