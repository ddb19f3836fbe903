using System.Globalization;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Storage.Tables;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot.People;

/// <summary>
/// Reads and writes who belongs to a team and what they may do there. Authority is read anew in every turn; the name
/// book is a hint of at most 30 seconds.
/// </summary>
internal sealed class MemberStore(TeamPartition partition, TimeProvider time)
{
    private readonly BriefCache<string, NameBook> _names = new(time, most: 2_000);

    /// <summary>All about one member in one request.</summary>
    public async Task<MemberRows> ReadAsync(TeamScope scope, MemberId member, CancellationToken ct) =>
        new(scope, member, await partition.RangeAsync(scope, Key.Range("m", member.Value), ct));

    /// <summary>Everybody of the team by name, for looking up what colleagues are called.</summary>
    public async Task<NameBook> NamesAsync(TeamScope scope, CancellationToken ct)
    {
        if (_names.TryGet(scope.PartitionKey, out var book))
            return book;
        var rows = await partition.RangeAsync(scope, Key.Range("r"), ct);
        book = new NameBook(rows.Where(r => r.GetBoolean("Left") != true).Select(NameOf));
        _names.Put(scope.PartitionKey, book);
        return book;
    }

    public void Forget(TeamScope scope) => _names.Forget(scope.PartitionKey);

    /// <summary>Writes the person's row and its slim copy for the name book into a commit.</summary>
    public static void Put(Commit commit, MemberRows asRead, Roles roles, GroupId? group, IEnumerable<GroupId> leads)
    {
        var name = new RosterName(asRead.Member, asRead.Name, asRead.Nicknames, group, asRead.ChannelId) { Mail = asRead.Mail };
        var (who, slim) = RowsOf(commit.Scope, name, roles, leads, asRead.Actor.HasLeft, asRead.Joined);
        commit.Save(who, asRead.Who?.ETag);
        commit.Upsert(slim);
    }

    /// <summary>The person's own row, which decides, and the slim copy that name look-ups read.</summary>
    public static (TableEntity Who, TableEntity Slim) RowsOf(
        TeamScope scope, RosterName name, Roles roles, IEnumerable<GroupId> leads, bool left, DateOnly? joined)
    {
        var slim = new TableEntity(scope.PartitionKey, Key.Of("r", name.Id.Value));
        var led = string.Join(',', leads.Select(g => g.Value));
        var who = new TableEntity(scope.PartitionKey, Key.Of("m", name.Id.Value, "who"))
        {
            ["Joined"] = joined?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
        };
        foreach (var row in (TableEntity[])[who, slim])
        {
            row["Roles"] = roles.ToString();
            row["Leads"] = led;
            row["Name"] = name.Name;
            row["ChannelId"] = name.ChannelId;
            row["Mail"] = name.Mail;
            row["Nicknames"] = string.Join('\n', name.Nicknames);
            row["Group"] = name.Group?.Value ?? "";
            row["Left"] = left;
        }

        return (who, slim);
    }

    private static RosterName NameOf(TableEntity row) => new(
        new MemberId(Key.Parts(row.RowKey)[1]),
        row.GetString("Name") ?? "",
        (row.GetString("Nicknames") ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries),
        row.GetString("Group") is { Length: > 0 } group ? new GroupId(group) : null,
        row.GetString("ChannelId") ?? "",
        Enum.TryParse<Roles>(row.GetString("Roles"), out var roles) ? roles : Roles.None)
    {
        Mail = row.GetString("Mail") ?? "",
        Leads = [.. (row.GetString("Leads") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(g => new GroupId(g))],
    };
}
