using System.Globalization;
using System.Text;
using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot.Wins.Lists;

/// <summary>Makes the CSV file of a list of wins, in UTF-8 with a mark for Excel or in GB18030 for older programs.</summary>
internal sealed class WinsDownload(TeamStore teams, MemberStore members, WinLists lists, OwnTurns turns) : IDownload
{
    public const string Name = "wins";
    public const string Utf8 = "utf-8";
    public const string Gb18030 = "gb18030";

    public string Kind => Name;

    public async Task<DownloadFile?> MakeAsync(
        TeamScope scope, MemberId member, IReadOnlyDictionary<string, string> facts, CancellationToken ct)
    {
        var rows = await members.ReadAsync(scope, member, ct);
        if (await teams.ReadAsync(scope, ct) is not { } team || !rows.IsKnown || rows.Actor.HasLeft)
            return null;
        var turn = turns.As(rows, team, Language.Of(facts["language"]));
        var filter = WinFilter.Of(
            turn, facts["who"], facts["period"], facts["stage"], facts["customer"], facts["tag"], facts["pick"], facts["above"]);
        if (filter is null || await lists.ReadAsync(turn, filter, ct) is not WinsSeen.Found found)
            return null;
        var csv = WinCsv.Of(found.Wins, found.Names, turn);
        var bytes = facts["encoding"] == Gb18030
            ? CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes(csv)
            : [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(csv)];
        var charset = facts["encoding"] == Gb18030 ? Gb18030 : Utf8;
        return new DownloadFile(
            string.Create(CultureInfo.InvariantCulture, $"wins-{filter.Period.First:yyyyMMdd}-{filter.Period.Last:yyyyMMdd}.csv"),
            $"text/csv; charset={charset}", bytes);
    }
}
