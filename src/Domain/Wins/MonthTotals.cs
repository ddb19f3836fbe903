using System.Collections.Immutable;
using TeamCoachBot.Domain.Calendars;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Domain.Wins;

/// <summary>The sum of one line on one day in one state. <see cref="Day"/> counts from 0, the month's first.</summary>
public readonly record struct DaySum(ushort Line, byte Day, LookedAt State, Sums Sums);

/// <summary>So many wins of this size on one day; those that are not accepted are left out.</summary>
public readonly record struct DayPiece(ushort Line, byte Day, LookedAt State, int Count, Piece Piece);

/// <summary>What was written on a day (<see cref="RecordedOn"/>) about what counts on <see cref="Day"/>.</summary>
public readonly record struct DayMove(ushort Line, byte Day, DateOnly RecordedOn, Movement Movement, Sums Sums);

/// <summary>
/// Everything that answers need to know of one member and one month, so that none reads the ledger. Invariant: it is
/// the sum of the postings of the ledger, in a form that depends on nothing else; zeros are left out.
/// </summary>
public sealed class MonthTotals : IEquatable<MonthTotals>
{
    /// <summary>How many wins of different size, customer and day a month holds; one more is refused.</summary>
    public const int MostPieces = 20_000;

    internal MonthTotals(
        MemberId? owner,
        DateOnly first,
        DateOnly end,
        ImmutableArray<Line> lines,
        ImmutableArray<DaySum> sums,
        ImmutableArray<DayPiece> pieces,
        ImmutableArray<DayMove> moves,
        TotalsParts parts)
    {
        (Owner, First, End) = (owner, first, end);
        (Lines, Sums, Pieces, Moves, Parts) = (lines, sums, pieces, moves, parts);
    }

    /// <summary>Whose they are; null for what belongs to the team and to no member.</summary>
    public MemberId? Owner { get; }

    public DateOnly First { get; }

    public DateOnly End { get; }

    /// <summary>In the order of <see cref="Line.CompareTo"/>; the other lists refer to them by place.</summary>
    public ImmutableArray<Line> Lines { get; }

    public ImmutableArray<DaySum> Sums { get; }

    public ImmutableArray<DayPiece> Pieces { get; }

    public ImmutableArray<DayMove> Moves { get; }

    /// <summary>What was read from storage; totals that are to be changed must be whole.</summary>
    public TotalsParts Parts { get; }

    public bool IsEmpty => Sums.IsEmpty && Pieces.IsEmpty && Moves.IsEmpty;

    /// <summary>The totals of a month in which nothing was logged; it has at most 31 days.</summary>
    public static MonthTotals Empty(MemberId? owner, Period month)
    {
        ArgumentNullException.ThrowIfNull(month);
        var days = month.End.DayNumber - month.First.DayNumber;
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1, nameof(month));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(days, 31, nameof(month));
        return new MonthTotals(owner, month.First, month.End, [], [], [], [], TotalsParts.All);
    }

    /// <summary>With the postings that are this owner's and of this month; others are left to their own rows.</summary>
    public Outcome<MonthTotals> Apply(IEnumerable<Posting> postings)
    {
        ArgumentNullException.ThrowIfNull(postings);
        var builder = new TotalsBuilder(this);
        foreach (var posting in postings)
            if (posting.Owner == Owner && Holds(posting.Day))
                builder.Add(posting);
        return builder.Build() is { } totals ? totals : new WinRefusal.MonthFull(First);
    }

    /// <summary>From the ledger alone: what `rebuild totals` compares the stored row with.</summary>
    public static Outcome<MonthTotals> Rebuild(
        MemberId? owner, Period month, IEnumerable<Dossier> ledger, StageOrder stages)
        => Empty(owner, month).Apply(ledger.SelectMany(dossier => (IEnumerable<Posting>)Journal.Of(dossier, stages)));

    public bool Holds(DateOnly day) => day >= First && day < End;

    public bool Equals(MonthTotals? other) => other is not null
        && Owner == other.Owner && First == other.First && End == other.End && Parts == other.Parts
        && Lines.AsSpan().SequenceEqual(other.Lines.AsSpan()) && Sums.AsSpan().SequenceEqual(other.Sums.AsSpan())
        && Pieces.AsSpan().SequenceEqual(other.Pieces.AsSpan()) && Moves.AsSpan().SequenceEqual(other.Moves.AsSpan());

    public override bool Equals(object? obj) => Equals(obj as MonthTotals);

    public override int GetHashCode() => HashCode.Combine(Owner, First, Sums.Length, Pieces.Length, Moves.Length);
}
