using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.Wins.Changes;
using TeamCoachBot.Domain;
using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Wins.Lists;

/// <summary>One win in a list.</summary>
internal sealed record WinLine
{
    public required string Root { get; init; }

    public required string Day { get; init; }

    public required string Customer { get; init; }

    public required string Amount { get; init; }

    /// <summary>Stage and what is open about it, and whose it is when the list is of several people.</summary>
    public required string Details { get; init; }

    public Tone Tone { get; init; }
}

/// <summary>Writes and draws one row of a list of wins; pressing the row does what the list is for.</summary>
internal static class WinLines
{
    public static WinLine Of(Turn turn, WinSheet sheet, NameBook? names = null, MemberId? whose = null)
    {
        var texts = Texts.For(typeof(WinLines), turn.Language);
        var written = Written.In(turn.Language);
        var details = new List<string> { WinFiles.StageName(turn.Team.Stages, sheet.Stage, turn.Language) };
        if (names is not null && (sheet.Facts.Credits is not [var only] || only.Member != turn.Sender.Id))
            details.Insert(0, written.List([.. sheet.Facts.Credits.Select(c => Typed.Line(names.Find(c.Member)?.Name).ToString())]));
        var (state, tone) = StateOf(sheet, texts, written);
        if (state is not null)
            details.Add(state);
        return new WinLine
        {
            Root = sheet.Root.Value,
            Day = written.Date(sheet.Facts.On, turn.Today),
            Customer = sheet.Facts.Customer.Value,
            Amount = written.Amount(PartOf(sheet, whose), new Units.Money(sheet.Facts.Currency)),
            Details = string.Join(texts["List_Join"], details),
            Tone = tone,
        };
    }

    /// <summary>A member's part of a win, as it is counted; the whole for nobody in particular.</summary>
    public static decimal PartOf(WinSheet sheet, MemberId? whose)
    {
        var credits = sheet.Facts.Credits;
        if (whose is not { } member || credits is [_])
            return sheet.Facts.Worth.WithTax;
        var at = credits.Select(credit => credit.Member).ToList().IndexOf(member);
        return at < 0 ? 0 : Shares.Split(
            sheet.Facts.Worth.WithTax, [.. credits.Select(credit => credit.Percent)],
            Amounts.Smallest(sheet.Facts.Currency.Decimals))[at];
    }

    public static void Draw(CardBuilder card, WinLine line, string verb, params ReadOnlySpan<(string, string)> args)
    {
        var texts = Texts.For(typeof(WinLines), card.Language);
        var customer = Typed.Line(line.Customer).ToString();
        using (card.PressBox(texts.With("List_OpenRow", customer, line.Amount), verb, args))
        {
            using (card.Columns(Gap.None))
            {
                using (card.Column())
                {
                    card.Text(customer, TextLook.Bold);
                    card.Text(
                        texts.With("List_Details", line.Day, line.Details),
                        TextLook.Note with { Gap = Gap.None, Tone = line.Tone });
                }

                using (card.Column("auto"))
                    card.Text(line.Amount, TextLook.Bold with { Align = Align.Right });
            }
        }
    }

    private static (string? State, Tone Tone) StateOf(WinSheet sheet, Texts texts, Written written) => sheet switch
    {
        { IsCancelled: true } => (texts["List_Cancelled"], Tone.Attention),
        { IsObjected: true } => (texts["List_Objected"], Tone.Warning),
        { Look: LookedAt.NotAccepted } => (texts["List_NotAccepted"], Tone.Attention),
        { Look: LookedAt.ToConfirm } => (texts["List_ToConfirm"], Tone.Warning),
        { Refunded: > 0 } => (
            texts.With("List_Refunded", written.Amount(sheet.Refunded, new Units.Money(sheet.Facts.Currency))), Tone.Default),
        { Received: > 0, Outstanding: > 0 } => (
            texts.With("List_Open", written.Amount(sheet.Outstanding, new Units.Money(sheet.Facts.Currency))), Tone.Default),
        _ => (null, Tone.Default),
    };
}
