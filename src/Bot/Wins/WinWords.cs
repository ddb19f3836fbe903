using TeamCoachBot.Domain;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Wins;

/// <summary>Puts the ledger's refusals into words: what is wrong, what is expected.</summary>
internal static class WinWords
{
    public static string Of(Refusal refusal, Turn turn)
    {
        var texts = Texts.For(typeof(WinWords), turn.Language);
        var written = Written.In(turn.Language);
        return refusal switch
        {
            WinRefusal.AmountOutOfRange { Amount: <= 0 } => texts["AmountNotPositive"],
            WinRefusal.AmountOutOfRange => texts["AmountTooLarge"],
            WinRefusal.TooManyDecimals many => texts.With("TooManyDecimals", many.Currency.Code, many.Allowed),
            WinRefusal.InTheFuture future => texts.With("InTheFuture", written.DateAndDay(future.On, turn.Today)),
            OtherCurrency other => texts.With("OtherCurrency", other.Named.Code, other.Team.Code),
            WinRefusal.MonthFull => texts["MonthFull"],
            WinRefusal.AlreadyCancelled => texts["AlreadyCancelled"],
            WinRefusal.ReasonMissing => texts["Win_ReasonMissing"],
            WinRefusal.PeriodClosed closed => texts.With(
                turn.Actor.Is(Domain.People.Roles.Manager) ? "Win_ClosedForManager" : "Win_Closed",
                written.Period(turn.Team.Year.MonthOf(closed.First), turn.Today), written.Date(closed.LastOpen, turn.Today)),
            WinRefusal.RefundTooLarge large => texts.With(
                "Win_RefundTooLarge", written.Amount(large.Left, new Units.Money(turn.Team.Currency))),
            WinRefusal.BeforeTheWin before => texts.With("Win_BeforeTheWin", written.Date(before.WonOn, turn.Today)),
            WinRefusal.StageReached => texts["Win_StageReached"],
            WinRefusal.CreditsNotWhole => texts["Win_CreditsNotWhole"],
            WinRefusal.CreditedTwice => texts["Win_CreditedTwice"],
            WinRefusal.TooManyCredited many => texts.With("Win_TooManyCredited", many.Most),
            WinRefusal.TooMuchAtOnce => texts["Win_TooMuchAtOnce"],
            _ => texts["DoesNotApply"],
        };
    }
}

/// <summary>The amount names a currency that the team doesn't count in; no rate is kept for it.</summary>
internal sealed record OtherCurrency(Currency Named, Currency Team) : Refusal;
