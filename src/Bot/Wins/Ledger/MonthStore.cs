using System.Buffers;
using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Storage.Tables;
using TeamCoachBot.Bot.Targets;
using TeamCoachBot.Domain.Calendars;
using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Targets;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Wins.Ledger;

/// <summary>
/// Reads and writes a member's month: the totals beside the ledger and the slim copy that a team's view reads. Whoever
/// writes the copy replaces the month row as it was read, so two writers can't overwrite each other's.
/// </summary>
internal static class MonthStore
{
    /// <summary>Stands for the team itself: its line holds what belongs to no member.</summary>
    public static readonly MemberId TeamLine = new("*team");

    public static MonthTotals Totals(MemberRows member, Period month, TotalsParts parts = TotalsParts.All) =>
        member.Row(RowKeyOf(member.Member, month)) is { } row
            ? Decode(member.Member, row, parts)
            : MonthTotals.Empty(OwnerOf(member.Member), month);

    /// <summary>
    /// The member's months from one on, the earliest first; earlier rows are not even decoded, and of those before the
    /// period that is asked about only what habits are read from.
    /// </summary>
    public static List<MonthTotals> From(MemberRows member, Period first, Period asked)
    {
        var months = new List<MonthTotals>();
        var rows = member.Of("month");
        foreach (var row in rows)
        {
            var month = rows.PlaceOf(row);
            if (month.SequenceCompareTo(first.Key) < 0)
                continue;
            var parts = month.SequenceCompareTo(asked.Key) < 0 ? TotalsParts.Pieces : TotalsParts.All;
            months.Add(Decode(member.Member, row, parts));
        }

        return months;
    }

    /// <summary>The totals of a slim copy (<c>b|{month}|{member}</c>).</summary>
    public static MonthTotals OfCopy(MemberId member, TableEntity copy, TotalsParts parts) => Decode(member, copy, parts);

    /// <summary>
    /// Writes one month of a member: its totals, and the copy with the targets that begin in that month. Everything in
    /// the copy comes from rows of the member that were read with the month row.
    /// </summary>
    public static void Put(
        Commit commit, MemberRows member, Period month, MonthTotals totals, IEnumerable<Target> targets, string leave)
    {
        var (row, copy) = RowsOf(commit.Scope, member.Member, member.Group, month, totals, targets, leave);
        commit.Save(row, member.Row(row.RowKey)?.ETag);
        commit.Upsert(copy);
    }

    /// <summary>The month row and its slim copy.</summary>
    public static (TableEntity Row, TableEntity Copy) RowsOf(
        TeamScope scope, MemberId member, GroupId? group, Period month, MonthTotals totals, IEnumerable<Target> targets,
        string leave)
    {
        var row = new TableEntity(scope.PartitionKey, RowKeyOf(member, month));
        var copy = new TableEntity(scope.PartitionKey, CopyKeyOf(member, month));
        var number = 0;
        foreach (var piece in TotalsCodec.Cut(TotalsCodec.Encode(totals)))
        {
            var name = Piece(number++);
            row[name] = piece.ToArray();
            copy[name] = piece.ToArray();
        }

        copy["Targets"] = TargetRows.Write(targets.Where(t => month.Contains(t.Period.First)));
        copy["Leave"] = leave;
        copy["Group"] = group?.Value ?? "";
        return (row, copy);
    }

    public static string RowKeyOf(MemberId member, Period month) => Key.Of("m", member.Value, "month", month.Key);

    public static string CopyKeyOf(MemberId member, Period month) => Key.Of("b", month.Key, member.Value);

    private static MonthTotals Decode(MemberId member, TableEntity row, TotalsParts parts)
    {
        if (!row.ContainsKey(Piece(1)))
            return DecodedTotals.Of(
                OwnerOf(member), (row.GetBinaryData(Piece(0)) ?? BinaryData.Empty).ToMemory(), parts);
        var whole = new ArrayBufferWriter<byte>(2 * TotalsCodec.MostPerProperty);
        for (var number = 0; row.GetBinaryData(Piece(number)) is { } more; number++)
            whole.Write(more.ToMemory().Span);
        return DecodedTotals.Of(OwnerOf(member), whole.WrittenMemory, parts);
    }

    private static MemberId? OwnerOf(MemberId member) => member == TeamLine ? null : member;

    private static string Piece(int number) => number switch
    {
        0 => "Totals",
        1 => "Totals1",
        _ => $"Totals{number}",
    };
}
