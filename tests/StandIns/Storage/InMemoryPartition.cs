using System.Runtime.InteropServices;
using TeamCoachBot.Bot.Storage.Tables;

namespace TeamCoachBot.StandIns.Storage;

/// <summary>
/// The rows of one partition in key order (ordinal). Rows in it never change: a write puts another in its place, so a
/// reader may keep what it took. Whoever touches it holds <see cref="Gate"/>.
/// </summary>
internal sealed class InMemoryPartition
{
    private readonly List<TableEntity> _rows = [];

    public Lock Gate { get; } = new();

    public TableEntity? Find(string rowKey)
    {
        var at = Position(rowKey);
        return At(at, rowKey) ? _rows[at] : null;
    }

    public void Put(TableEntity row)
    {
        var at = Position(row.RowKey);
        if (At(at, row.RowKey))
            _rows[at] = row;
        else
            _rows.Insert(at, row);
    }

    public void Remove(string rowKey)
    {
        var at = Position(rowKey);
        if (At(at, rowKey))
            _rows.RemoveAt(at);
    }

    /// <summary>
    /// Adds to <paramref name="found"/> the rows that fit from a key on, until it holds <paramref name="most"/>.
    /// </summary>
    public void Take(RowFilter filter, string from, List<TableEntity> found, int most)
    {
        var first = Position(from);
        var end = filter.RowBelow is { } below ? Position(below) : _rows.Count;
        if (filter.Rest is null && end > first)
        {
            found.AddRange(CollectionsMarshal.AsSpan(_rows)[first..Math.Min(end, first + most - found.Count)]);
            return;
        }

        for (var at = first; at < end && found.Count < most; at++)
        {
            if (filter.Rest!.Fits(_rows[at]))
                found.Add(_rows[at]);
        }
    }

    private bool At(int position, string rowKey) =>
        position < _rows.Count && string.Equals(_rows[position].RowKey, rowKey, StringComparison.Ordinal);

    private int Position(string rowKey)
    {
        var (low, high) = (0, _rows.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (string.CompareOrdinal(_rows[middle].RowKey, rowKey) < 0)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
