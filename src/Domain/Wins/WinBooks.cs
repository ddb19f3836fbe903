namespace TeamCoachBot.Domain.Wins;

/// <summary>
/// Writes a win into the books: at each stage on the day it was reached, receipts on their own day, refunds on theirs
/// (handbook, chapter 4). Shares of members add up to the whole exactly.
/// </summary>
internal sealed class WinBooks
{
    private readonly Books _books;
    private readonly WinFold _win;
    private readonly decimal _unit;
    private readonly decimal[] _percents;
    private readonly ulong _customer;

    private WinBooks(Books books, WinFold win)
    {
        (_books, _win) = (books, win);
        _unit = Amounts.Smallest(win.Facts.Currency.Decimals);
        _percents = [.. win.Facts.Credits.Select(credit => credit.Percent)];
        _customer = StableHash.Of(win.Facts.Customer.Key);
    }

    private WinFacts Facts => _win.Facts;

    public static void Write(Books books, WinFold win, StageOrder stages)
    {
        var writer = new WinBooks(books, win);
        for (var place = 0; place < stages.All.Length; place++)
            if (writer.ReachedOn(place, stages) is { } day)
                writer.WriteStage(stages.All[place].Id, day);
        writer.WriteCollected();
    }

    private DateOnly? ReachedOn(int place, StageOrder stages)
    {
        // A stage that isn't in this list (a replica may remember an older one) leaves the win at the first one.
        DateOnly? day = Math.Max(0, stages.PlaceOf(Facts.Stage)) >= place ? Facts.On : null;
        foreach (var moved in _win.Moves)
            if (stages.PlaceOf(moved.To) >= place && !(day <= moved.On))
                day = moved.On;
        return day;
    }

    private void WriteStage(StageId stage, DateOnly day)
    {
        var line = Line.Of(Basis.AtStage(stage), Facts.Kind, Facts.Product);
        Post(day, line, _win.Look, Portion(0, Facts.Worth.WithTax), 1);
        PostPieces(day, line, _win.Look);

        var back = 0m;
        foreach (var refund in _win.Refunds)
        {
            var to = decimal.Min(back + refund.Amount, Facts.Worth.WithTax);
            var on = refund.On > day ? refund.On : day;
            PostRefund(refund, on, line, Portion(back, to), IsAll(back, to));
            back = to;
        }
    }

    private void WriteCollected()
    {
        if (_win.Receipts.Count == 0)
            return;
        var line = Line.Of(Basis.Collected, Facts.Kind, Facts.Product);
        var received = 0m;
        foreach (var (receipt, look) in _win.Receipts
            .Select(receipt => (receipt, Look: Worse(_win.Look, receipt.Look)))
            .OrderBy(known => known.receipt.On)
            .ThenBy(known => known.receipt.Id.Value, StringComparer.Ordinal))
        {
            // What is not accepted stands outside the running sum, so that the others are worked out without it.
            var counts = look != LookedAt.NotAccepted;
            var from = counts ? received : 0;
            var isFirst = counts && received == 0;
            Post(receipt.On, line, look, Portion(from, from + receipt.Amount), isFirst ? 1 : 0);
            if (isFirst)
                PostPieces(receipt.On, line, look);
            received += counts ? receipt.Amount : 0;
        }
        WriteMoneyBack(line, received);
    }

    /// <summary>Only money that came in can go back: without receipts a refund takes nothing from 0.</summary>
    private void WriteMoneyBack(Line line, decimal received)
    {
        var back = 0m;
        foreach (var refund in _win.Refunds)
        {
            var to = decimal.Min(back + refund.Amount, received);
            PostRefund(refund, refund.On, line, Portion(back, to), IsAll(back, to));
            back = to;
        }
    }

    private bool IsAll(decimal from, decimal to) => from < Facts.Worth.WithTax && to >= Facts.Worth.WithTax;

    /// <summary>The part of the win between two running sums with tax; all parts add up to the whole.</summary>
    private Worth Portion(decimal from, decimal to)
    {
        var worth = Facts.Worth;
        return new Worth(to - from, Part(worth.WithoutTax), worth.Profit is { } profit ? Part(profit) : null);

        decimal Part(decimal whole) => UpTo(whole, to) - UpTo(whole, from);

        decimal UpTo(decimal whole, decimal sum)
            => sum == worth.WithTax ? whole : decimal.Round(whole * (sum / worth.WithTax), Facts.Currency.Decimals);
    }

    private void PostRefund(LedgerEntry.Refund refund, DateOnly on, Line line, Worth worth, bool isAll)
    {
        var negative = new Worth(-worth.WithTax, -worth.WithoutTax, -worth.Profit);
        if (refund.AgainstTeam)
            _books.Add(
                null,
                on,
                line,
                _win.Look,
                SumsOf(negative.WithTax, negative.WithoutTax, negative.Profit ?? 0, isAll ? -1 : 0));
        else
            Post(on, line, _win.Look, negative, isAll ? -1 : 0);
    }

    private void Post(DateOnly day, Line line, LookedAt look, Worth worth, int count)
    {
        var (withTax, withoutTax) = (Split(worth.WithTax), Split(worth.WithoutTax));
        var profit = Split(worth.Profit ?? 0);
        var counts = Shares.Split(count, _percents, Amounts.Smallest(Amounts.Decimals));
        for (var i = 0; i < _percents.Length; i++)
            _books.Add(
                Facts.Credits[i].Member, day, line, look, SumsOf(withTax[i], withoutTax[i], profit[i], counts[i]));
    }

    private void PostPieces(DateOnly day, Line line, LookedAt look)
    {
        var (withTax, withoutTax) = (Split(Facts.Worth.WithTax), Split(Facts.Worth.WithoutTax));
        var profit = Split(Facts.Worth.Profit ?? 0);
        for (var i = 0; i < _percents.Length; i++)
        {
            var sums = SumsOf(withTax[i], withoutTax[i], profit[i], 0);
            _books.AddPiece(
                Facts.Credits[i].Member,
                day,
                line,
                look,
                new Piece(sums.WithTax, sums.WithoutTax, sums.Profit, _customer));
        }
    }

    private decimal[] Split(decimal amount)
        => _percents.Length == 1 ? [amount] : Shares.Split(amount, _percents, _unit);

    private static Sums SumsOf(decimal withTax, decimal withoutTax, decimal profit, decimal count) => new(
        Amounts.ToUnits(withTax), Amounts.ToUnits(withoutTax), Amounts.ToUnits(profit), Amounts.ToUnits(count));

    private static LookedAt Worse(LookedAt win, LookedAt receipt) => (win, receipt) switch
    {
        (LookedAt.NotAccepted, _) or (_, LookedAt.NotAccepted) => LookedAt.NotAccepted,
        (LookedAt.ToConfirm, _) or (_, LookedAt.ToConfirm) => LookedAt.ToConfirm,
        _ => LookedAt.Confirmed,
    };
}
