using TeamCoachBot.Bot.Storage.Tables;

namespace TeamCoachBot.StandIns.Storage;

/// <summary>
/// A part of a filter that a row fits or doesn't. A comparison with a property that a row lacks never fits.
/// </summary>
internal abstract record FilterTerm
{
    private FilterTerm()
    {
    }

    public abstract bool Fits(TableEntity row);

    internal sealed record Both(FilterTerm Left, FilterTerm Right) : FilterTerm
    {
        public override bool Fits(TableEntity row) => Left.Fits(row) && Right.Fits(row);
    }

    internal sealed record Either(FilterTerm Left, FilterTerm Right) : FilterTerm
    {
        public override bool Fits(TableEntity row) => Left.Fits(row) || Right.Fits(row);
    }

    internal sealed record Not(FilterTerm Term) : FilterTerm
    {
        public override bool Fits(TableEntity row) => !Term.Fits(row);
    }

    internal sealed record Comparison(string Name, string Operator, object Literal) : FilterTerm
    {
        public override bool Fits(TableEntity row)
        {
            if (ValueOf(row) is not { } value || Order(value, Literal) is not { } order)
                return false;
            return Operator switch
            {
                "eq" => order == 0,
                "ne" => order != 0,
                "gt" => order > 0,
                "ge" => order >= 0,
                "lt" => order < 0,
                _ => order <= 0,
            };
        }

        private object? ValueOf(TableEntity row) => Name switch
        {
            nameof(ITableEntity.PartitionKey) => row.PartitionKey,
            nameof(ITableEntity.RowKey) => row.RowKey,
            nameof(ITableEntity.Timestamp) => row.Timestamp,
            _ => row[Name],
        };

        // Null where the two can't be compared at all.
        private static int? Order(object value, object literal) => (value, literal) switch
        {
            (string left, string right) => string.CompareOrdinal(left, right),
            (bool left, bool right) => left.CompareTo(right),
            (int or long, int or long) => Whole(value).CompareTo(Whole(literal)),
            (int or long or double, int or long or double) => Real(value).CompareTo(Real(literal)),
            (Guid left, Guid right) => left.CompareTo(right),
            (DateTimeOffset left, DateTimeOffset right) => left.CompareTo(right),
            (BinaryData left, BinaryData right) => left.ToMemory().Span.SequenceCompareTo(right.ToMemory().Span),
            _ => null,
        };

        private static long Whole(object number) => number is int small ? small : (long)number;

        private static double Real(object number) => number is double real ? real : Whole(number);
    }
}
