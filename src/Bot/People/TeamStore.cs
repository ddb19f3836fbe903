using System.Text.Json;
using Azure;
using TeamCoachBot.Bot.Metrics;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Storage.Tables;
using TeamCoachBot.Bot.Targets;
using TeamCoachBot.Domain.Calendars;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot.People;

/// <summary>Reads and writes what a team has set about itself (<c>t|…</c>). Cached for at most 30 seconds.</summary>
internal sealed class TeamStore(TeamPartition partition, TimeProvider time)
{
    private static readonly string SettingsKey = Key.Of("t", "settings");

    private readonly BriefCache<string, TeamRecord> _teams = new(time);

    /// <summary>Null when the bot was never added to that team.</summary>
    public async Task<TeamInfo?> ReadAsync(TeamScope scope, CancellationToken ct) =>
        (await RecordAsync(scope, ct))?.Info;

    /// <summary>The team's rows of one kind (<c>curve</c>, <c>target</c>, <c>metric</c>), as old as the settings.</summary>
    public async Task<IReadOnlyList<TableEntity>> RowsAsync(TeamScope scope, string kind, CancellationToken ct)
    {
        var prefix = Key.Of("t", kind);
        var record = await RecordAsync(scope, ct);
        return record is null ? [] : [.. record.Rows.Where(r => r.RowKey.StartsWith(prefix, StringComparison.Ordinal))];
    }

    public void Forget(TeamScope scope) => _teams.Forget(scope.PartitionKey);

    /// <summary>Writes changed settings into a commit; somebody else's change since <paramref name="asRead"/> is a conflict.</summary>
    public static void Put(Commit commit, TeamSettings settings, ConversationAddress? home, ETag? asRead) =>
        commit.Save(RowOf(commit.Scope, settings, home), asRead);

    public static TableEntity RowOf(TeamScope scope, TeamSettings settings, ConversationAddress? home) =>
        new(scope.PartitionKey, SettingsKey)
        {
            ["Details"] = JsonSerializer.Serialize(TeamDetails.Of(settings, home), PeopleJson.Default.TeamDetails),
        };

    /// <summary>The settings row as it stands now, past the cache, for a change.</summary>
    public async Task<(TeamDetails Details, ETag ETag)?> FreshAsync(TeamScope scope, CancellationToken ct)
    {
        var row = await partition.RowAsync(scope, SettingsKey, ct);
        return row is null ? null : (DetailsOf(row), row.ETag);
    }

    private async Task<TeamRecord?> RecordAsync(TeamScope scope, CancellationToken ct)
    {
        if (_teams.TryGet(scope.PartitionKey, out var kept))
            return kept;
        var rows = await partition.RangeAsync(scope, Key.Range("t"), ct);
        var settings = rows.Find(r => r.RowKey == SettingsKey);
        if (settings is null)
            return null;
        var record = new TeamRecord(InfoOf(scope, DetailsOf(settings), rows), rows);
        _teams.Put(scope.PartitionKey, record);
        return record;
    }

    private static TeamDetails DetailsOf(TableEntity row) =>
        JsonSerializer.Deserialize(row.GetString("Details")!, PeopleJson.Default.TeamDetails)!;

    private static TeamInfo InfoOf(TeamScope scope, TeamDetails details, List<TableEntity> rows)
    {
        var settings = details.ToSettings();
        var metrics = TeamMetrics.Of(MetricRows.Of(rows));
        return new TeamInfo(
            scope.Team, settings, details.Home, CalendarOf(settings, rows), TimeZoneInfo.FindSystemTimeZoneById(settings.Zone))
        {
            Metrics = metrics,
            Words = OwnWords.Of(metrics.Words, StageNames.WordsOf(settings.Stages)),
        };
    }

    /// <summary>The files that ship with the bot, overridden year by year by what the team's admins have brought.</summary>
    private static WorkCalendar CalendarOf(TeamSettings settings, List<TableEntity> rows) =>
        TeamCalendars.Of(settings, rows
            .Where(r => r.RowKey.StartsWith(Key.Of("t", "holidays"), StringComparison.Ordinal))
            .Select(r => r.GetString("Csv") ?? ""));

    private sealed record TeamRecord(TeamInfo Info, List<TableEntity> Rows);
}
