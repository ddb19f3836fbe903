using System.Collections;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Storage.Tables;

namespace TeamCoachBot.Bot.People;

/// <summary>Those of a member's rows whose key goes on with one kind, in key order; gone through without a copy.</summary>
/// <param name="rows">All rows of the member.</param>
/// <param name="prefix">How many characters the keys of all of them have in common.</param>
internal readonly struct KindRows(List<TableEntity> rows, string kind, int prefix) : IEnumerable<TableEntity>
{
    /// <summary>What a row's key says behind its kind, as it is encoded: <c>2026-11</c>; nothing for a row without more.</summary>
    public ReadOnlySpan<char> PlaceOf(TableEntity row)
    {
        var rest = row.RowKey.AsSpan(prefix + kind.Length);
        return rest.IsEmpty ? rest : rest[1..];
    }

    public Enumerator GetEnumerator() => new(rows, kind, prefix);

    IEnumerator<TableEntity> IEnumerable<TableEntity>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal struct Enumerator(List<TableEntity> rows, string kind, int prefix) : IEnumerator<TableEntity>
    {
        private int _at = -1;

        public readonly TableEntity Current => rows[_at];

        readonly object IEnumerator.Current => Current;

        public bool MoveNext()
        {
            while (++_at < rows.Count)
            {
                var rest = rows[_at].RowKey.AsSpan(prefix);
                if (rest.StartsWith(kind, StringComparison.Ordinal)
                    && (rest.Length == kind.Length || rest[kind.Length] == Key.Divider))
                    return true;
            }

            return false;
        }

        public void Reset() => _at = -1;

        public readonly void Dispose()
        {
        }
    }
}
