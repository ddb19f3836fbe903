using System.Text;
using TeamCoachBot.Domain;

namespace TeamCoachBot.Bot.Api;

/// <summary>A line of a file: its number as an editor shows it, and its fields by name.</summary>
internal sealed record WinFileRow(int Line, IReadOnlyDictionary<string, string> Fields);

/// <summary>
/// A file of wins as people make it with a spreadsheet: CSV with commas, semicolons or tabs, UTF-8 with or without its mark,
/// or GB18030; headings in English or Chinese, in any order.
/// </summary>
internal sealed record WinFile(IReadOnlyList<WinFileRow> Rows)
{
    public const int MostBytes = 1024 * 1024;
    public const int MostRows = 1_000;

    private const char Mark = '\uFEFF';

    private static readonly Encoding Utf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding(
        54936, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    /// <summary>What is not UTF-8 is read as GB18030, which is what a Chinese spreadsheet writes; null when it is neither.</summary>
    public static string? TextOf(byte[] bytes)
    {
        foreach (var encoding in (Encoding[])[Utf8, Gb18030])
        {
            try
            {
                return encoding.GetString(bytes);
            }
            catch (DecoderFallbackException)
            {
                // The next one may fit.
            }
        }

        return null;
    }

    public static Outcome<WinFile> Read(string text, Problems problems)
    {
        var lines = CsvText.Read(text.TrimStart(Mark)).Where(line => line.Cells.Any(cell => !string.IsNullOrWhiteSpace(cell))).ToList();
        if (lines.Count < 2)
            return problems.Invalid("file", "File_Empty");
        if (lines.Count - 1 > MostRows)
            return problems.Invalid("file", "File_TooMany", MostRows);
        var names = new string[lines[0].Cells.Count];
        for (var i = 0; i < names.Length; i++)
        {
            if (WinColumns.Find(lines[0].Cells[i]) is not { } name)
                return problems.Invalid("file", "File_UnknownColumn", Typed.Line(lines[0].Cells[i]));
            if (names.Contains(name))
                return problems.Invalid("file", "File_ColumnTwice", Typed.Line(lines[0].Cells[i]));
            names[i] = name;
        }

        return new WinFile([.. lines.Skip(1).Select(line => RowOf(line, names))]);
    }

    private static WinFileRow RowOf(CsvText.Line line, string[] names)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < line.Cells.Count; i++)
        {
            // A cell behind the last heading belongs to nothing: the row is told as one with an unknown field.
            var name = i < names.Length ? names[i] : "";
            if (string.IsNullOrWhiteSpace(line.Cells[i]))
                continue;
            if (name == WinColumns.Split)
                WinSplit.Read(line.Cells[i], fields);
            else
                fields[name] = name.Length == 0 ? line.Cells[i] : WinColumns.Value(name, line.Cells[i]);
        }

        // An amount that names another currency than its column says comes back as it was written.
        if (Array.IndexOf(names, WinColumns.Amount) is >= 0 and var at && at < line.Cells.Count
            && WinColumns.CurrencyIn(line.Cells[at]) is { } named
            && !fields.TryAdd(WinColumns.Currency, named) && fields[WinColumns.Currency] != named)
            fields[WinColumns.Amount] = line.Cells[at];
        return new WinFileRow(line.Number, fields);
    }
}
