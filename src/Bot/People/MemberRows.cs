using System.Collections.Frozen;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Storage.Tables;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot.People;

/// <summary>
/// Everything stored about one member (<c>m|{member}|…</c>), read in one request: who they are, what they may do,
/// targets, month totals, leave. Each feature's store reads its own rows out of it.
/// </summary>
internal sealed class MemberRows
{
    private readonly List<TableEntity> _rows;
    private readonly TableEntity? _who;

    // Every row's key begins alike, so what follows tells the kind.
    private readonly int _prefix;

    public MemberRows(TeamScope scope, MemberId member, List<TableEntity> rows)
    {
        Scope = scope;
        Member = member;
        _rows = rows;
        _prefix = "m|".Length + RowKey.Encode(member.Value).Length + 1;
        _who = Find("who");
        Actor = new Actor(
            member,
            Enum.TryParse<Roles>(_who?.GetString("Roles"), out var roles) ? roles : Roles.None,
            Groups(_who?.GetString("Leads")),
            _who?.GetBoolean("Left") ?? false);
        Group = _who?.GetString("Group") is { Length: > 0 } group ? new GroupId(group) : null;
    }

    public TeamScope Scope { get; }

    public MemberId Member { get; }

    /// <summary>True when the team's roster has named this person.</summary>
    public bool IsKnown => _who is not null;

    public Actor Actor { get; }

    public GroupId? Group { get; }

    public string Name => _who?.GetString("Name") ?? "";

    public string ChannelId => _who?.GetString("ChannelId") ?? "";

    public string Mail => _who?.GetString("Mail") ?? "";

    public IReadOnlyList<string> Nicknames =>
        (_who?.GetString("Nicknames") ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public DateOnly? Joined => Day("Joined");

    public TableEntity? Who => _who;

    /// <summary>The row with this key, or null; rows are in key order.</summary>
    public TableEntity? Row(string rowKey)
    {
        foreach (var row in _rows)
        {
            if (string.Equals(row.RowKey, rowKey, StringComparison.Ordinal))
                return row;
        }

        return null;
    }

    private TableEntity? Find(string kind)
    {
        foreach (var row in Of(kind))
            return row;
        return null;
    }

    /// <summary>The member's rows of one kind (<c>target</c>, <c>month</c>, <c>leave</c>), in key order.</summary>
    public KindRows Of(string kind) => new(_rows, kind, _prefix);

    /// <summary>The member's rows as a commit has left them, without reading again.</summary>
    public MemberRows With(IEnumerable<TableTransactionAction> written)
    {
        var prefix = Key.Range("m", Member.Value);
        var rows = new SortedDictionary<string, TableEntity>(StringComparer.Ordinal);
        foreach (var row in _rows)
            rows[row.RowKey] = row;
        foreach (var action in written)
        {
            if (action.Entity is TableEntity row && prefix.Contains(row.RowKey))
                rows[row.RowKey] = row;
        }

        return new MemberRows(Scope, Member, [.. rows.Values]);
    }

    private DateOnly? Day(string property) =>
        DateOnly.TryParseExact(_who?.GetString(property), "yyyy-MM-dd", out var day) ? day : null;

    private static FrozenSet<GroupId> Groups(string? text) =>
        string.IsNullOrEmpty(text) ? [] : text.Split(',').Select(g => new GroupId(g)).ToFrozenSet();
}
