using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Bot.Wins.Logging;
using TeamCoachBot.Domain;
using TeamCoachBot.Domain.Readings;
using TeamCoachBot.Domain.Targets;

namespace TeamCoachBot.Bot.Targets;

/// <summary>Puts the refusals of targets into words.</summary>
internal static class TargetWords
{
    public static string Of(Refusal refusal, Turn turn)
    {
        var texts = Texts.For(typeof(TargetWords), turn.Language);
        var written = Written.In(turn.Language);
        return refusal switch
        {
            TargetRefusal.OutOfRange { Number: < 0 } => texts["Refused_Negative"],
            TargetRefusal.OutOfRange => texts["Refused_TooLarge"],
            TargetRefusal.TooManyDecimals many => texts.With("Refused_Decimals", many.Allowed),
            TargetRefusal.StretchBelowCommitment => texts["Refused_Stretch"],
            TargetRefusal.PeriodOver over => texts.With("Refused_PeriodOver", written.Period(over.Period, turn.Today)),
            TargetRefusal.SameAsBefore => texts["Refused_Same"],
            TargetRefusal.TargetExists exists => texts.With("Refused_Exists", written.Period(exists.Period, turn.Today)),
            TargetRefusal.ReasonMissing => texts["Refused_Reason"],
            ReadingRefusal.IsNoPercentage => texts["Refused_NoPercent"],
            ReadingRefusal.OutOfScale scale => texts.With("Refused_Scale", written.Number(scale.Most)),
            OtherCurrency other => texts.With("Refused_Currency", other.Named.Code, other.Team.Code),
            Wins.CurrencyForCount => texts["Refused_NoMoney"],
            _ => texts["Refused_NotFit"],
        };
    }

    public static string Unclear(AmountSlot amount, Turn turn)
    {
        var texts = Texts.For(typeof(TargetWords), turn.Language);
        if (amount is AmountSlot.Unclear { Readings: [var only] } rough)
            return texts.With(
                "Refused_Rough", Typed.Line(rough.Typed), Written.In(turn.Language).Amount(only, new Units.Money(turn.Team.Currency)));
        return amount is AmountSlot.Unclear unclear
            ? texts.With("Refused_Unclear", Typed.Line(unclear.Typed), Written.In(turn.Language).List(
                [.. unclear.Readings.Select(r => Written.In(turn.Language).Amount(r, new Units.Money(turn.Team.Currency)))]))
            : texts["Refused_TooLarge"];
    }
}
