using TeamCoachBot.Bot.Storage.Tables;

namespace TeamCoachBot.StandIns.Storage;

/// <summary>
/// A filter taken apart: the one partition and the stretch of row keys that it names, which are looked up, and the
/// rest, which is asked of each row.
/// </summary>
internal sealed class RowFilter
{
    private static readonly RowFilter Everything = new();

    public string? Partition { get; private set; }

    /// <summary>The first row key that can fit.</summary>
    public string RowFrom { get; private set; } = "";

    /// <summary>The first row key that can't fit any more; null when there is no end.</summary>
    public string? RowBelow { get; private set; }

    public FilterTerm? Rest { get; private set; }

    public static RowFilter Parse(string? filter)
    {
        if (string.IsNullOrWhiteSpace(filter))
            return Everything;
        var parsed = new RowFilter();
        parsed.Absorb(new FilterParser(filter).Parse());
        return parsed;
    }

    private void Absorb(FilterTerm term)
    {
        if (term is FilterTerm.Both both)
        {
            Absorb(both.Left);
            Absorb(both.Right);
        }
        else if (term is not FilterTerm.Comparison { Literal: string key } comparison || !AbsorbKey(comparison, key))
            Rest = Rest is null ? term : new FilterTerm.Both(Rest, term);
    }

    private bool AbsorbKey(FilterTerm.Comparison comparison, string key)
    {
        switch (comparison.Name, comparison.Operator)
        {
            case (nameof(ITableEntity.PartitionKey), "eq") when Partition is null:
                Partition = key;
                return true;
            case (nameof(ITableEntity.RowKey), "eq"):
                NotBefore(key);
                Below(After(key));
                return true;
            case (nameof(ITableEntity.RowKey), "ge"):
                NotBefore(key);
                return true;
            case (nameof(ITableEntity.RowKey), "gt"):
                NotBefore(After(key));
                return true;
            case (nameof(ITableEntity.RowKey), "lt"):
                Below(key);
                return true;
            case (nameof(ITableEntity.RowKey), "le"):
                Below(After(key));
                return true;
            default:
                return false;
        }
    }

    // The smallest text that sorts after this one.
    private static string After(string key) => key + '\0';

    private void NotBefore(string key) => RowFrom = string.CompareOrdinal(key, RowFrom) > 0 ? key : RowFrom;

    private void Below(string key) =>
        RowBelow = RowBelow is null || string.CompareOrdinal(key, RowBelow) < 0 ? key : RowBelow;
}
