using System.Runtime.InteropServices;

namespace TeamCoachBot.Domain.Wins;

/// <summary>
/// Adds postings to a month's totals. The lists stay sorted all the time, so that the same ledger gives the same totals
/// whatever the order; zeros and lines that nothing refers to are dropped.
/// </summary>
internal sealed class TotalsBuilder
{
    /// <summary>No column of a month may hold more than this, so that no sum of a row can overflow.</summary>
    private const long MostInColumn = 100 * Amounts.MostUnits;

    private readonly MonthTotals _from;
    private readonly List<Line> _lines;
    private readonly List<DaySum> _sums;
    private readonly List<DayPiece> _pieces;
    private readonly List<DayMove> _moves;
    private bool _overflows;

    public TotalsBuilder(MonthTotals from)
    {
        if (from.Parts != TotalsParts.All)
            throw new InvalidOperationException("Totals that were read in part can't be changed.");
        _from = from;
        (_lines, _sums) = ([.. from.Lines], [.. from.Sums]);
        (_pieces, _moves) = ([.. from.Pieces], [.. from.Moves]);
    }

    public void Add(Posting posting)
    {
        var line = PlaceOf(posting.Line);
        var day = (byte)(posting.Day.DayNumber - _from.First.DayNumber);
        if (posting.Pieces != 0)
        {
            AddPiece(new DayPiece(line, day, posting.State, posting.Pieces, posting.Piece));
            return;
        }
        AddSum(new DaySum(line, day, posting.State, posting.Sums));
        if (posting.State != LookedAt.NotAccepted)
            AddMove(new DayMove(line, day, posting.RecordedOn, posting.Movement, posting.Sums));
    }

    /// <summary>Null when the month would hold more than a row can.</summary>
    public MonthTotals? Build()
    {
        DropUnusedLines();
        return _overflows || _pieces.Count > MonthTotals.MostPieces || ColumnsAreTooLarge()
            ? null
            : new MonthTotals(
                _from.Owner, _from.First, _from.End, [.. _lines], [.. _sums], [.. _pieces], [.. _moves], _from.Parts);
    }

    private ushort PlaceOf(Line line)
    {
        var place = _lines.BinarySearch(line);
        if (place >= 0)
            return (ushort)place;
        _lines.Insert(~place, line);
        Renumber(old => old >= ~place ? old + 1 : old);
        return (ushort)~place;
    }

    private void Renumber(Func<int, int> place)
    {
        foreach (ref var sum in CollectionsMarshal.AsSpan(_sums))
            sum = sum with { Line = (ushort)place(sum.Line) };
        foreach (ref var piece in CollectionsMarshal.AsSpan(_pieces))
            piece = piece with { Line = (ushort)place(piece.Line) };
        foreach (ref var move in CollectionsMarshal.AsSpan(_moves))
            move = move with { Line = (ushort)place(move.Line) };
    }

    private void AddSum(DaySum sum)
    {
        var place = _sums.BinarySearch(sum, BySum);
        if (place < 0)
            _sums.Insert(~place, sum);
        else if (Total(_sums[place].Sums, sum.Sums) is { IsZero: false } total)
            _sums[place] = sum with { Sums = total };
        else
            _sums.RemoveAt(place);
    }

    private void AddMove(DayMove move)
    {
        var place = _moves.BinarySearch(move, ByMove);
        if (place < 0)
            _moves.Insert(~place, move);
        else if (Total(_moves[place].Sums, move.Sums) is { IsZero: false } total)
            _moves[place] = move with { Sums = total };
        else
            _moves.RemoveAt(place);
    }

    private void AddPiece(DayPiece piece)
    {
        var place = _pieces.BinarySearch(piece, ByPiece);
        if (place < 0)
            _pieces.Insert(~place, piece);
        else if (_pieces[place].Count + piece.Count is var count and not 0)
            _pieces[place] = piece with { Count = count };
        else
            _pieces.RemoveAt(place);
    }

    private Sums Total(Sums known, Sums more)
    {
        try
        {
            return known + more;
        }
        catch (OverflowException)
        {
            // Reported as a full month by Build; the value itself is never used.
            _overflows = true;
            return known;
        }
    }

    private void DropUnusedLines()
    {
        var used = new bool[_lines.Count];
        foreach (var sum in _sums)
            used[sum.Line] = true;
        foreach (var piece in _pieces)
            used[piece.Line] = true;
        foreach (var move in _moves)
            used[move.Line] = true;
        for (var place = used.Length - 1; place >= 0; place--)
        {
            if (used[place])
                continue;
            _lines.RemoveAt(place);
            Renumber(old => old > place ? old - 1 : old);
        }
    }

    private bool ColumnsAreTooLarge()
    {
        var (withTax, withoutTax, profit, count) = (Int128.Zero, Int128.Zero, Int128.Zero, Int128.Zero);
        foreach (var sum in _sums)
        {
            withTax += Int128.Abs(sum.Sums.WithTax);
            withoutTax += Int128.Abs(sum.Sums.WithoutTax);
            profit += Int128.Abs(sum.Sums.Profit);
            count += Int128.Abs(sum.Sums.Count);
        }
        return Int128.Max(Int128.Max(withTax, withoutTax), Int128.Max(profit, count)) > MostInColumn;
    }

    private static readonly Comparer<DaySum> BySum = Comparer<DaySum>.Create((a, b)
        => Order(a.Line.CompareTo(b.Line), a.Day.CompareTo(b.Day), a.State.CompareTo(b.State)));

    private static readonly Comparer<DayMove> ByMove = Comparer<DayMove>.Create((a, b) => Order(
        a.Line.CompareTo(b.Line),
        a.Day.CompareTo(b.Day),
        a.RecordedOn.CompareTo(b.RecordedOn),
        a.Movement.CompareTo(b.Movement)));

    private static readonly Comparer<DayPiece> ByPiece = Comparer<DayPiece>.Create((a, b) => Order(
        a.Line.CompareTo(b.Line),
        a.Day.CompareTo(b.Day),
        a.State.CompareTo(b.State),
        a.Piece.WithTax.CompareTo(b.Piece.WithTax),
        a.Piece.WithoutTax.CompareTo(b.Piece.WithoutTax),
        a.Piece.Profit.CompareTo(b.Piece.Profit),
        a.Piece.Mark.CompareTo(b.Piece.Mark)));

    private static int Order(params ReadOnlySpan<int> orders)
    {
        foreach (var order in orders)
            if (order != 0)
                return order;
        return 0;
    }
}
