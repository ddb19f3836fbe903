using TeamCoachBot.Bot.Wins.Logging;
using TeamCoachBot.Bot.Wins.Openings;
using TeamCoachBot.Domain;
using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Wins;

/// <summary>Puts the ledger's refusals, and what a win consists of, into words.</summary>
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
            WinRefusal.TooManyDecimals { Allowed: 0 } none => texts.With("NoDecimals", none.Currency.Code),
            WinRefusal.TooManyDecimals many => texts.With("TooManyDecimals", many.Currency.Code, many.Allowed),
            WinRefusal.InTheFuture future => texts.With("InTheFuture", written.DateAndDay(future.On, turn.Today)),
            OtherCurrency { Named.IsKnown: false } other => texts.With("RateUnknown", other.Named.Code),
            OtherCurrency other => texts.With(
                "OtherCurrency", other.Named.Code, other.Team.Code, written.Date(other.On, turn.Today)),
            PartsMissing { People: 1 } => texts["PartsAlone"],
            PartsMissing missing => texts.With("PartsMissing", missing.Parts, missing.People),
            WinRefusal.CreditsNotWhole { Percents: 100m } => texts["PartOfNothing"],
            WinRefusal.CreditsNotWhole sum => texts.With("PartsNotWhole", written.Number(sum.Percents)),
            WinRefusal.MonthFull => texts["MonthFull"],
            WinRefusal.AlreadyCancelled => texts["AlreadyCancelled"],
            WinRefusal.ReasonMissing => texts["Win_ReasonMissing"],
            WinRefusal.PeriodClosed closed => texts.With(
                turn.Actor.Is(Domain.People.Roles.Manager) ? "Win_ClosedForManager" : "Win_Closed",
                written.Period(turn.Team.Year.MonthOf(closed.First), turn.Today), written.Date(closed.LastOpen, turn.Today)),
            WinRefusal.RefundTooLarge large => texts.With(
                "Win_RefundTooLarge", written.Amount(large.Left, new Units.Money(turn.Team.Currency))),
            WinRefusal.BeforeTheWin before => texts.With("Win_BeforeTheWin", written.Date(before.WonOn, turn.Today)),
            WinRefusal.UnknownStage unknown => Progress.Topics.UnknownStage(turn, unknown.Stage.Value),
            WinRefusal.StageReached => texts["Win_StageReached"],
            WinRefusal.CreditedTwice => texts["Win_CreditedTwice"],
            WinRefusal.TooManyCredited many => texts.With("Win_TooManyCredited", many.Most),
            WinRefusal.TooMuchAtOnce => texts["Win_TooMuchAtOnce"],
            WinRefusal.NumberTooFine fine => texts.With("NumberTooFine", fine.Allowed),
            CurrencyForCount => texts["NoMoney"],
            SameOpening => texts["Opening_Same"],
            _ => texts["DoesNotApply"],
        };
    }

    /// <summary>The field of the form that a refusal is about.</summary>
    public static string FieldOf(Refusal refusal) => refusal switch
    {
        WinRefusal.InTheFuture => WinForm.Day,
        WinRefusal.CreditsNotWhole or PartsMissing => WinForm.Parts,
        WinRefusal.CreditedTwice => WinForm.Partners,
        _ => WinForm.Amount,
    };

    /// <summary>¥85,200, or "$12,000 (¥85,200 at 7.1)" where it was agreed in another currency.</summary>
    public static string AmountOf(WinFacts win, Language language)
    {
        var written = Written.In(language);
        var counted = written.Money(win.Worth.WithTax, win.Currency);
        return win.Original is { } original
            ? Texts.For(typeof(WinWords), language).With(
                "AmountConverted", written.Money(original.Amount, original.Currency), counted, written.Number(original.Rate, RateTable.MostDecimals))
            : counted;
    }

    /// <summary>What a win consists of beside customer, amount, stage and day, each with its label.</summary>
    public static IReadOnlyList<(string Label, string Words)> Details(WinFacts win, NameBook names, Language language)
    {
        var (texts, written) = (Texts.For(typeof(WinWords), language), Written.In(language));
        var details = new List<(string, string)>();
        if (win.Credits.Length > 1)
        {
            var unit = Amounts.Smallest(win.Currency.Decimals);
            var sums = Shares.Split(win.Worth.WithTax, [.. win.Credits.Select(c => c.Percent)], unit);
            details.Add((texts["LabelSplit"], written.List([.. win.Credits.Select((c, i) => texts.With(
                "PartOf", NameOf(c.Member, names), written.Number(c.Percent), written.Money(sums[i], win.Currency)))])));
        }

        if (!win.Helpers.IsDefaultOrEmpty)
            details.Add((texts["LabelHelpers"], written.List([.. win.Helpers.Select(h => NameOf(h, names))])));
        if (win.Tags.Length > 0)
            details.Add((texts["LabelTags"], string.Join(' ', win.Tags.Select(t => $"#{Typed.Line(t)}"))));
        if (win.IsFirstOrder)
            details.Add((texts["LabelNew"], texts["NewCustomer"]));
        if (win.Note.Length > 0)
            details.Add((texts["LabelNote"], Typed.Line(win.Note).ToString()));
        if (win.Evidence.Length > 0)
            details.Add((texts["LabelLink"], Typed.Line(win.Evidence).ToString()));
        return details;
    }

    public static string NameOf(MemberId member, NameBook names) => Typed.Line(names.Find(member)?.Name ?? "–").ToString();
}

/// <summary>A currency was named for what isn't counted in money.</summary>
internal sealed record CurrencyForCount : Refusal;
