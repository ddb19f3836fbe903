namespace TeamCoachBot.Domain.Wins;

/// <summary>What kind of entry a line of totals is about.</summary>
public enum LineKind
{
    /// <summary>Wins on the day on which they reached a stage; <see cref="Line.Key"/> is the stage.</summary>
    Stage = 0,

    /// <summary>Receipts on their own day.</summary>
    Collected = 1,

    /// <summary><see cref="Line.Key"/> is the metric.</summary>
    Reading = 2,

    /// <summary><see cref="Line.Key"/> is the metric, <see cref="Line.Detail"/> the stage of its basis.</summary>
    Opening = 3,

    /// <summary><see cref="Line.Key"/> is the kind of activity.</summary>
    Activity = 4,
}

/// <summary>
/// What a sum of the totals is about. Sums are kept for each basis and kind of customer, not for each metric, so that a
/// metric made later reads history without a rebuild.
/// </summary>
/// <param name="Detail">The product of a win, the basis of an opening entry; else empty.</param>
public readonly record struct Line(LineKind Kind, string Key, string Detail, CustomerKind Customer)
    : IComparable<Line>
{
    public static Line Of(Basis basis, CustomerKind customer, string product)
    {
        ArgumentNullException.ThrowIfNull(basis);
        return basis.IsCollected
            ? new Line(LineKind.Collected, "", product, customer)
            : new Line(LineKind.Stage, basis.LineKey, product, customer);
    }

    public int CompareTo(Line other)
    {
        var order = Kind.CompareTo(other.Kind);
        if (order == 0)
            order = string.CompareOrdinal(Key, other.Key);
        if (order == 0)
            order = string.CompareOrdinal(Detail, other.Detail);
        return order != 0 ? order : Customer.CompareTo(other.Customer);
    }

    public static bool operator <(Line left, Line right) => left.CompareTo(right) < 0;

    public static bool operator <=(Line left, Line right) => left.CompareTo(right) <= 0;

    public static bool operator >(Line left, Line right) => left.CompareTo(right) > 0;

    public static bool operator >=(Line left, Line right) => left.CompareTo(right) >= 0;
}

/// <summary>
/// The numbers of one line, each in units of 10⁻⁴. For readings and opening entries <see cref="WithTax"/> is the value
/// or the part above the line and <see cref="Count"/> the part below it.
/// </summary>
public readonly record struct Sums(long WithTax, long WithoutTax, long Profit, long Count)
{
    public bool IsZero => (WithTax | WithoutTax | Profit | Count) == 0;

    public static Sums operator +(Sums a, Sums b) => checked(new(
        a.WithTax + b.WithTax, a.WithoutTax + b.WithoutTax, a.Profit + b.Profit, a.Count + b.Count));

    public static Sums operator -(Sums a, Sums b) => checked(new(
        a.WithTax - b.WithTax, a.WithoutTax - b.WithoutTax, a.Profit - b.Profit, a.Count - b.Count));

    public static Sums operator -(Sums a) => default(Sums) - a;

    public static Sums Add(Sums left, Sums right) => left + right;

    public static Sums Subtract(Sums left, Sums right) => left - right;

    public static Sums Negate(Sums item) => -item;
}

/// <summary>
/// One win, or one reading of which the last counts: what a typical deal, the rhythm, distinct customers and last
/// values are read from.
/// </summary>
/// <param name="Mark">A win: the customer's stable hash. A reading: when it was recorded, in ticks.</param>
public readonly record struct Piece(long WithTax, long WithoutTax, long Profit, ulong Mark);
