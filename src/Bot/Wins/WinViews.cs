using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Wins.Changes;
using TeamCoachBot.Bot.Wins.Ledger;
using TeamCoachBot.Bot.Wins.Lists;
using TeamCoachBot.Domain.Calendars;
using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Wins;

/// <summary>Turns an opened win into what its card shows to this reader.</summary>
internal static class WinViews
{
    public static WinView Of(Turn turn, WinFile file, string? lead) =>
        Of(file, turn.Sender.Id, turn.Team, turn.Today, turn.Language, lead);

    public static WinView Of(WinFile file, MemberId reader, TeamInfo team, DateOnly today, Language language, string? lead)
    {
        var texts = Texts.For(typeof(WinViews), language);
        var written = Written.In(language);
        var sheet = file.Sheet;
        var (state, tone) = StateOf(file, team, today, language);
        return new WinView
        {
            Root = sheet.Root.Value,
            Version = sheet.Version,
            Lead = lead,
            Customer = sheet.Facts.Customer.Value,
            Amount = written.WholeMoney(sheet.Facts.Worth.WithTax, sheet.Facts.Currency),
            Stage = texts.With(
                "StageAndDay", WinFiles.StageName(team.Stages, sheet.Stage, language), written.DateAndDay(sheet.StageOn, today)),
            State = state,
            StateTone = tone,
            Facts = FactsOf(file, reader, today, written, texts),
            Steps = [.. WinHistory.Of(file, today, language)],
            Actions = [.. ActionsOf(file, reader, team, today)],
        };
    }

    private static (string? State, Tone Tone) StateOf(WinFile file, TeamInfo team, DateOnly today, Language language)
    {
        var (texts, written) = (Texts.For(typeof(WinViews), language), Written.In(language));
        if (file.Sheet.IsCancelled)
            return (texts["Win_IsCancelled"], Tone.Attention);
        if (file.Sheet.IsObjected)
            return (texts["Win_IsObjected"], Tone.Warning);
        return file.Sheet.Look switch
        {
            LookedAt.NotAccepted => (texts["Win_IsNotAccepted"], Tone.Attention),
            LookedAt.ToConfirm when WinDues.Of(file.Dossier) is { } waiting => (texts.With(
                "Win_IsToConfirm", written.Date(WinDues.LastDayToLook(waiting.Since, team), today)), Tone.Warning),
            _ => (null, Tone.Default),
        };
    }

    private static List<(string Title, string Value)> FactsOf(
        WinFile file, MemberId reader, DateOnly today, Written written, Texts texts)
    {
        var (sheet, facts) = (file.Sheet, new List<(string, string)>());
        var win = sheet.Facts;
        if (win.Credits is not [var only] || only.Member != reader)
            facts.Add((texts["Win_Credited"], written.List([.. win.Credits.Select(c => CreditOf(c, win, file, texts))])));
        if (win.Helpers.Length > 0)
            facts.Add((texts["Win_Helpers"], written.List([.. win.Helpers.Select(m => Typed.Line(file.NameOf(m)).ToString())])));
        if (sheet.StageOn != win.On)
            facts.Add((texts["Win_WonOn"], written.Date(win.On, today)));
        if (sheet.Received > 0)
            facts.Add((texts["Win_Received"], written.WholeMoney(sheet.Received, win.Currency)));
        if (sheet.Refunded > 0)
            facts.Add((texts["Win_Refunded"], written.WholeMoney(sheet.Refunded, win.Currency)));
        if (sheet.Received > 0 && sheet.Outstanding > 0)
            facts.Add((texts["Win_Outstanding"], written.WholeMoney(sheet.Outstanding, win.Currency)));
        if (win.Product.Length > 0)
            facts.Add((texts["Win_Product"], Typed.Line(win.Product).ToString()));
        if (win.Note.Length > 0)
            facts.Add((texts["Win_Note"], Typed.Line(win.Note).ToString()));
        return facts;
    }

    private static string CreditOf(Credit credit, WinFacts win, WinFile file, Texts texts)
    {
        var name = Typed.Line(file.NameOf(credit.Member));
        return win.Credits.Length == 1 ? name.ToString() : texts.With("Win_Share", name, credit.Percent.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture));
    }

    private static IEnumerable<WinAction> ActionsOf(WinFile file, MemberId reader, TeamInfo team, DateOnly today)
    {
        if (file.Sheet.IsCancelled)
            yield break;
        var waits = file.Sheet.Look == LookedAt.ToConfirm || file.Sheet.IsObjected;
        if (file.May(WinRight.Decide) && waits)
        {
            yield return WinAction.Confirm;
            yield return WinAction.Reject;
        }

        if (ObjectToWin.MayObject(file, reader, team, today))
            yield return WinAction.Object;
        if (file.May(WinRight.Change))
        {
            yield return WinAction.Receipt;
            if (team.Stages.After(file.Sheet.Stage).Any())
                yield return WinAction.Stage;
            yield return WinAction.Correct;
            if (!waits && file.Sheet.Refunded < file.Sheet.Facts.Worth.WithTax)
                yield return WinAction.Refund;
            yield return WinAction.Cancel;
        }
    }
}
