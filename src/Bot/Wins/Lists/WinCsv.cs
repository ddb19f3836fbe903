using System.Globalization;
using System.Text;
using TeamCoachBot.Bot.Wins.Changes;
using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Wins.Lists;

/// <summary>
/// Wins as lines of a CSV file (RFC 4180). A cell that a spreadsheet would take for a formula is marked as text, so that
/// opening the file runs nothing.
/// </summary>
internal static class WinCsv
{
    private static readonly string[] Columns =
    [
        "Date", "Customer", "Amount", "Currency", "Stage", "StageDate", "Credited", "Helpers", "Received", "Refunded",
        "Outstanding", "State", "Tags", "Evidence", "Note", "LoggedBy", "LoggedOn", "Entry",
    ];

    public static string Of(IEnumerable<WinSheet> wins, NameBook names, Turn turn)
    {
        var texts = Texts.For(typeof(WinCsv), turn.Language);
        var csv = new StringBuilder();
        Line(csv, Columns.Select(column => CsvCell.Of(texts[$"Csv_{column}"])));
        foreach (var win in wins)
            Line(csv, CellsOf(win, names, turn, texts));
        return csv.ToString();
    }

    private static IEnumerable<string> CellsOf(WinSheet win, NameBook names, Turn turn, Texts texts)
    {
        var facts = win.Facts;
        yield return Day(facts.On);
        yield return Safe(facts.Customer.Value);
        yield return Number(facts.Worth.WithTax);
        yield return facts.Currency.Code;
        yield return Safe(WinFiles.StageName(turn.Team.Stages, win.Stage, turn.Language));
        yield return Day(win.StageOn);
        yield return Safe(string.Join("; ", facts.Credits.Select(c => $"{NameOf(c.Member)} {c.Percent.ToString("0.##", CultureInfo.InvariantCulture)}%")));
        yield return Safe(string.Join("; ", facts.Helpers.Select(NameOf)));
        yield return Number(win.Received);
        yield return Number(win.Refunded);
        yield return Number(win.Outstanding);
        yield return CsvCell.Of(texts[win switch
        {
            { IsCancelled: true } => "List_Cancelled",
            { IsObjected: true } => "List_Objected",
            { Look: LookedAt.NotAccepted } => "List_NotAccepted",
            { Look: LookedAt.ToConfirm } => "List_ToConfirm",
            _ => "Csv_Confirmed",
        }]);
        yield return Safe(string.Join("; ", facts.Tags));
        yield return Safe(facts.Evidence);
        yield return Safe(facts.Note);
        yield return Safe(NameOf(win.Recorder));
        yield return Day(win.RecordedOn);
        yield return Safe(win.Root.Value);

        string NameOf(MemberId member) => names.Find(member)?.Name ?? "";
    }

    private static void Line(StringBuilder csv, IEnumerable<string> cells) =>
        csv.AppendJoin(',', cells).Append("\r\n");

    private static string Safe(string typed) => CsvCell.Of(Typed.Lines(typed).ToString());

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Number(decimal number) => number.ToString("0.####", CultureInfo.InvariantCulture);
}
