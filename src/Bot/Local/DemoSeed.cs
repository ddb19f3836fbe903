using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Storage.Tables;
using TeamCoachBot.Bot.Targets;
using TeamCoachBot.Bot.Wins;
using TeamCoachBot.Bot.Wins.Ledger;
using TeamCoachBot.Domain.Calendars;
using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Targets;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Local;

/// <summary>
/// Writes the demo team into an empty store: a rep in the middle of a month and quarter, a manager, a reviewer, three
/// colleagues, last year's history. The same rows as real turns write, so that nothing in the demo is a special case.
/// </summary>
internal sealed class DemoSeed(BotTables tables, TeamStore teams, PersonStore people, DomainClock clock) : IDemoSeed
{
    private const int MonthsBack = 13;

    private static readonly TeamScope Scope = new(DemoCast.Tenant, DemoCast.Team);

    private static readonly TeamSettings Settings = new()
    {
        Name = DemoCast.TeamName,
        Language = "zh",
        HasManager = true,
        ConfirmedBy = DemoCast.Fang.Id,
        CelebrationChannel = DemoCast.CelebrationChannel,
    };

    public async Task<bool> IsStoreEmptyAsync(CancellationToken ct)
    {
        await tables.CreateMissingAsync(ct);
        await foreach (var _ in tables.Teams.QueryAsync<TableEntity>(maxPerPage: 1, cancellationToken: ct))
            return false;
        return true;
    }

    public async Task SeedAsync(CancellationToken ct)
    {
        await tables.Teams.UpsertEntityAsync(TeamStore.RowOf(Scope, Settings, null), TableUpdateMode.Replace, ct);
        var calendar = TeamCalendars.Of(Settings, []);
        var today = Zones.LocalDay(clock.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(Settings.Zone));
        foreach (var person in DemoCast.All)
        {
            var group = person.Number % 2 == 0 ? "2" : "1";
            var (who, slim) = MemberStore.RowsOf(
                Scope,
                new RosterName(
                    person.Id, person.DisplayName, [person.GivenName, "小" + person.ChineseName[0]], new GroupId(group), person.ChannelId)
                {
                    Mail = person.Mail,
                },
                person.Roles, [], false, today.AddYears(-2));
            await WriteAsync([who, slim], ct);
            await people.AddTeamAsync(DemoCast.Tenant, person.Id, new TeamHint(DemoCast.Team, DemoCast.TeamName), ct);
            if (person.Roles == Roles.Rep)
                await SeedRepAsync(person, calendar, today, ct);
        }

        await SeedTeamTargetsAsync(today, ct);
    }

    public async Task SeatAsync(IReadOnlyList<ChatWindow> windows, CancellationToken ct)
    {
        // A store that somebody else filled is none of the demo's business.
        if (await teams.FreshAsync(Scope, ct) is not { } found)
            return;
        var home = windows[0].AddressOf(ConversationKind.Channel, DemoCast.Team.Value);
        if (found.Details.Home != home)
            await tables.Teams.UpdateEntityAsync(
                TeamStore.RowOf(Scope, found.Details.ToSettings(), home), found.ETag, TableUpdateMode.Replace, ct);
        teams.Forget(Scope);
        foreach (var person in DemoCast.All)
        {
            var card = await people.ReadAsync(DemoCast.Tenant, person.Id, ct);
            var window = windows.FirstOrDefault(one => one.Person == person);
            var seated = card with
            {
                Name = person.DisplayName,
                ChannelId = person.ChannelId,
                Chat = window?.AddressOf(ConversationKind.Personal, person.PersonalChat),
                Blocked = window is null,
            };
            if (seated != card)
                await people.SaveAsync(DemoCast.Tenant, seated, ct);
        }
    }

    private async Task SeedRepAsync(DemoPerson person, WorkCalendar calendar, DateOnly today, CancellationToken ct)
    {
        var story = new DemoStory(person, calendar, today);
        var month = Settings.Year.MonthOf(today);
        for (var back = 0; back < MonthsBack; back++)
            month = Settings.Year.Previous(month);
        // Money that comes in later counts in a later month than its win.
        var coming = new List<Posting>();
        for (var at = month; at.First <= Settings.Year.QuarterOf(today).Last; at = Settings.Year.Next(at))
        {
            var wins = story.WinsOf(at).ToList();
            coming.AddRange(wins.SelectMany(win => Journal.Of(win, Settings.Stages)));
            if (!MonthTotals.Empty(person.Id, at).Apply(coming).TryGet(out var totals, out var refusal))
                throw new InvalidOperationException($"The demo's {at.Key} can't be written: {refusal}.");
            coming.RemoveAll(posting => posting.Day < at.End);
            foreach (var some in wins.Chunk(20))
                await WriteAsync(some.SelectMany(RowsOf), ct);
            var target = story.TargetOf(at);
            var (row, copy) = MonthStore.RowsOf(Scope, person.Id, new GroupId(person.Number % 2 == 0 ? "2" : "1"), at, totals, [target], "");
            await WriteAsync([row, copy, TargetRows.RowOf(Scope, target)], ct);
        }
    }

    private static IEnumerable<TableEntity> RowsOf(Dossier win) =>
    [
        .. WinListRows.Of(Scope, win, Settings.Year, Settings.Stages),
        LedgerRows.RowOf(Scope, win.Root),
        .. win.Followers.Select((entry, place) => LedgerRows.RowOf(Scope, entry, place + 1)),
    ];

    /// <summary>The months' targets of the team, and a plan in which December is the strongest month.</summary>
    private async Task SeedTeamTargetsAsync(DateOnly today, CancellationToken ct)
    {
        var year = Settings.Year.YearOf(today);
        decimal[] weights = [6, 5, 8, 8, 8, 9, 8, 8, 10, 9, 10, 11];
        var months = Settings.Year.Months(year);
        if (MonthWeights.Of(months.Select((m, i) => KeyValuePair.Create(m.Key, weights[i]))).TryGet(out var plan, out _))
            await WriteAsync([PlanRows.RowOf(Scope, new YearPlan(year, Metric.Revenue.Id, 1, plan))], ct);
        foreach (var month in months.Where(m => m.Last >= today.AddMonths(-2)))
            await WriteAsync([TargetRows.RowOf(Scope, DemoStory.Target(new TargetOwner.OfTeam(), month, 1_200_000m, today))], ct);
    }

    private async Task WriteAsync(IEnumerable<TableEntity> rows, CancellationToken ct) => await tables.Teams.SubmitTransactionAsync(
        rows.Select(row =>
        {
            row.PartitionKey = Scope.PartitionKey;
            return new TableTransactionAction(TableTransactionActionType.UpsertReplace, row);
        }),
        ct);
}
