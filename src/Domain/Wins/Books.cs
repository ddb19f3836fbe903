using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Domain.Wins;

/// <summary>What counts after some entries of one root: the state between which postings are the differences.</summary>
internal sealed class Books
{
    private readonly Dictionary<SumKey, Sums> _sums = [];
    private readonly Dictionary<PieceKey, int> _pieces = [];

    public void Add(MemberId? owner, DateOnly day, Line line, LookedAt state, Sums sums)
    {
        if (sums.IsZero)
            return;
        var key = new SumKey(owner, day, line, state);
        _sums[key] = _sums.GetValueOrDefault(key) + sums;
    }

    public void AddPiece(MemberId? owner, DateOnly day, Line line, LookedAt state, Piece piece)
    {
        if (state == LookedAt.NotAccepted)
            return;
        var key = new PieceKey(owner, day, line, state, piece);
        _pieces[key] = _pieces.GetValueOrDefault(key) + 1;
    }

    /// <summary>The postings that lead from the books before to these.</summary>
    public void Since(Books before, Movement movement, DateOnly recordedOn, List<Posting> postings)
    {
        foreach (var (key, sums) in _sums)
            Post(key, sums - before._sums.GetValueOrDefault(key));
        foreach (var (key, sums) in before._sums)
            if (!_sums.ContainsKey(key))
                Post(key, -sums);
        foreach (var (key, count) in _pieces)
            PostPieces(key, count - before._pieces.GetValueOrDefault(key));
        foreach (var (key, count) in before._pieces)
            if (!_pieces.ContainsKey(key))
                PostPieces(key, -count);

        void Post(SumKey key, Sums change)
        {
            if (!change.IsZero)
                postings.Add(new Posting(
                    key.Owner, key.Day, key.Line, key.State, change, default, 0, movement, recordedOn));
        }

        void PostPieces(PieceKey key, int change)
        {
            if (change != 0)
                postings.Add(new Posting(
                    key.Owner, key.Day, key.Line, key.State, default, key.Piece, change, movement, recordedOn));
        }
    }

    private readonly record struct SumKey(MemberId? Owner, DateOnly Day, Line Line, LookedAt State);

    private readonly record struct PieceKey(
        MemberId? Owner, DateOnly Day, Line Line, LookedAt State, Piece Piece);
}
