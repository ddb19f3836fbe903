namespace TeamCoachBot.Domain.Wins;

/// <summary>What may be written under a root as it stands.</summary>
internal static class DossierRules
{
    public static WinRefusal? Against(Dossier dossier, LedgerEntry.Follower entry, StageOrder stages)
    {
        if (entry.Under != dossier.Root.Id)
            return new WinRefusal.NoSuchEntry(entry.Under);
        if (dossier.IsCancelled)
            return new WinRefusal.AlreadyCancelled(dossier.Root.Id);
        return (dossier.Root, entry) switch
        {
            (_, LedgerEntry.Cancelled cancelled) => Cancelling(dossier, cancelled),
            (_, LedgerEntry.Decided decided) => Deciding(dossier, decided),
            (LedgerEntry.Won, LedgerEntry.WinCorrected corrected) => Correcting(dossier, corrected, stages),
            (LedgerEntry.Won, LedgerEntry.StageMoved moved) => Moving(dossier, moved, stages),
            (LedgerEntry.Won, LedgerEntry.Receipt receipt)
                => WinRules.CheckAmount(receipt.Amount, dossier.Win!.Currency)
                    ?? WinRules.CheckDay(receipt.On, entry.RecordedOn),
            (LedgerEntry.Won, LedgerEntry.ReceiptCorrected corrected) => CorrectingReceipt(dossier, corrected),
            (LedgerEntry.Won, LedgerEntry.Refund refund) => Refunding(dossier, refund),
            (LedgerEntry.Won or LedgerEntry.Opening or LedgerEntry.Reading, LedgerEntry.Objected objected)
                => WithReason(objected.Reason, null),
            (LedgerEntry.Opening, LedgerEntry.OpeningCorrected corrected)
                => WithReason(corrected.Reason, WinRules.Check(corrected.Facts, entry.RecordedOn)),
            (LedgerEntry.Reading, LedgerEntry.ReadingCorrected corrected)
                => WithReason(corrected.Reason, WinRules.Check(corrected.Facts, entry.RecordedOn)),
            _ => new WinRefusal.DoesNotApply(dossier.Root.Id),
        };
    }

    private static WinRefusal? WithReason(string reason, WinRefusal? otherwise)
        => string.IsNullOrWhiteSpace(reason) ? new WinRefusal.ReasonMissing() : otherwise;

    private static WinRefusal? Cancelling(Dossier dossier, LedgerEntry.Cancelled entry)
    {
        if (string.IsNullOrWhiteSpace(entry.Reason))
            return new WinRefusal.ReasonMissing();
        return entry.Entry == dossier.Root.Id ? null : Live<LedgerEntry.Follower>(dossier, entry.Entry, out var target)
            ?? (target is LedgerEntry.Cancelled ? new WinRefusal.DoesNotApply(entry.Entry) : null);
    }

    private static WinRefusal? Deciding(Dossier dossier, LedgerEntry.Decided entry)
    {
        if (entry.Decision == LookedAt.NotAccepted && string.IsNullOrWhiteSpace(entry.Reason))
            return new WinRefusal.ReasonMissing();
        return entry.Entry == dossier.Root.Id ? null : Live<LedgerEntry.Receipt>(dossier, entry.Entry, out _);
    }

    private static WinRefusal? Correcting(Dossier dossier, LedgerEntry.WinCorrected entry, StageOrder stages)
        => string.IsNullOrWhiteSpace(entry.Reason)
            ? new WinRefusal.ReasonMissing()
            : WinRules.Check(entry.Facts, stages, entry.RecordedOn, dossier.Win!.Stage)
                ?? (Refunded(dossier) > entry.Facts.Worth.WithTax
                    ? new WinRefusal.RefundTooLarge(Refunded(dossier), entry.Facts.Worth.WithTax)
                    : null);

    private static WinRefusal? Moving(Dossier dossier, LedgerEntry.StageMoved entry, StageOrder stages)
    {
        var win = dossier.Win!;
        var place = stages.PlaceOf(entry.To);
        if (!stages.IsInUse(entry.To))
            return new WinRefusal.UnknownStage(entry.To);
        var reached = dossier.Followers.OfType<LedgerEntry.StageMoved>()
            .Where(moved => !dossier.Cancelled(moved.Id))
            .Select(moved => stages.PlaceOf(moved.To))
            .Append(stages.PlaceOf(win.Stage))
            .Max();
        if (place <= reached)
            return new WinRefusal.StageReached(entry.To);
        return OnOrAfter(entry.On, win.On, entry.RecordedOn);
    }

    private static WinRefusal? CorrectingReceipt(Dossier dossier, LedgerEntry.ReceiptCorrected entry)
        => string.IsNullOrWhiteSpace(entry.Reason)
            ? new WinRefusal.ReasonMissing()
            : Live<LedgerEntry.Receipt>(dossier, entry.Entry, out _)
                ?? WinRules.CheckAmount(entry.Amount, dossier.Win!.Currency)
                ?? WinRules.CheckDay(entry.On, entry.RecordedOn);

    private static WinRefusal? Refunding(Dossier dossier, LedgerEntry.Refund entry)
    {
        if (string.IsNullOrWhiteSpace(entry.Reason))
            return new WinRefusal.ReasonMissing();
        var win = dossier.Win!;
        var left = win.Worth.WithTax - Refunded(dossier);
        return WinRules.CheckAmount(entry.Amount, win.Currency)
            ?? (entry.Amount > left ? new WinRefusal.RefundTooLarge(entry.Amount, left) : null)
            ?? OnOrAfter(entry.On, win.On, entry.RecordedOn);
    }

    private static decimal Refunded(Dossier dossier) => dossier.Followers.OfType<LedgerEntry.Refund>()
        .Where(refund => !dossier.Cancelled(refund.Id))
        .Sum(refund => refund.Amount);

    private static WinRefusal? OnOrAfter(DateOnly on, DateOnly wonOn, DateOnly today)
        => on < wonOn ? new WinRefusal.BeforeTheWin(on, wonOn) : WinRules.CheckDay(on, today);

    private static WinRefusal? Live<T>(Dossier dossier, EntryId id, out LedgerEntry.Follower? found)
        where T : LedgerEntry.Follower
    {
        found = dossier.Followers.FirstOrDefault(follower => follower.Id == id);
        return found switch
        {
            null => new WinRefusal.NoSuchEntry(id),
            not T => new WinRefusal.DoesNotApply(id),
            _ => dossier.Cancelled(id) ? new WinRefusal.AlreadyCancelled(id) : null,
        };
    }
}
