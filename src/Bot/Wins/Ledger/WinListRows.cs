using System.Text.Json;
using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Storage.Tables;
using TeamCoachBot.Domain.Calendars;
using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Wins.Ledger;

/// <summary>
/// Slim copies of wins for lists (<c>w|{member}|{month}|{root}</c> for each who is credited, <c>w|*|…</c> for the team),
/// so that a list of one member or of everybody is one range. Written with every entry of the win, from its dossier
/// alone; the number of the entry keeps two writers apart.
/// </summary>
internal static class WinListRows
{
    private const string Everybody = "*";

    /// <param name="member">Null for the whole team.</param>
    public static KeyRange Between(MemberId? member, Period firstMonth, Period lastMonth) => new(
        Key.Range("w", NameOf(member), firstMonth.Key).From, Key.Range("w", NameOf(member), lastMonth.Key).Below);

    /// <summary>Wins of a month and of all before it.</summary>
    public static KeyRange Until(MemberId member, Period lastMonth) => new(
        Key.Range("w", NameOf(member)).From, Key.Range("w", NameOf(member), lastMonth.Key).Below);

    /// <summary>Null for a win that has gone to another month or member.</summary>
    public static WinSheet? Read(TableEntity row) =>
        row.GetString("Sheet") is { } sheet ? JsonSerializer.Deserialize(sheet, LedgerJson.Default.WinSheet) : null;

    public static IEnumerable<TableEntity> Of(TeamScope scope, Dossier dossier, TeamYear year, StageOrder stages)
    {
        if (WinSheet.Of(dossier, stages) is not { } sheet)
            yield break;
        var json = JsonSerializer.Serialize(sheet, LedgerJson.Default.WinSheet);
        foreach (var key in KeysOf(dossier, year))
            yield return new TableEntity(scope.PartitionKey, key) { ["Sheet"] = json };
    }

    public static void Put(Commit commit, Dossier? before, Dossier after, TeamInfo team)
    {
        var left = before is null ? [] : KeysOf(before, team.Year).Except(KeysOf(after, team.Year));
        foreach (var key in left)
            commit.Upsert(new TableEntity(commit.Scope.PartitionKey, key) { ["Gone"] = true });
        foreach (var row in Of(commit.Scope, after, team.Year, team.Stages))
            commit.Upsert(row);
    }

    private static IEnumerable<string> KeysOf(Dossier dossier, TeamYear year)
    {
        if (dossier.Win is not { } win)
            return [];
        var (month, part) = (year.MonthOf(win.On).Key, LedgerRows.PartOf(dossier.Root.Id));
        return win.Credits.Select(credit => Key.Of("w", NameOf(credit.Member), month, part))
            .Prepend(Key.Of("w", Everybody, month, part));
    }

    private static string NameOf(MemberId? member) => member?.Value ?? Everybody;
}
