using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http.Features;
using TeamCoachBot.Bot.Wins.Changes;

namespace TeamCoachBot.Bot.Api;

/// <summary>
/// Takes a file of wins: pasted or chosen, looked through first, then imported. The link holds for its time and not for one
/// use, for a file is mended and tried again; nothing is written twice.
/// </summary>
internal sealed class ImportPage(WinImport import, DoorTurns turns) : ILinkPage
{
    /// <summary>A file and the same text in the field beside it, with what a browser writes around them.</summary>
    private const int MostBytes = 4 * WinFile.MostBytes;

    /// <summary>Longer lists are for the person's own spreadsheet.</summary>
    private const int MostShown = 50;

    public LinkFor For => LinkFor.Import;

    public string Show(OpenLink open, Page page) => page.Upload(Typed.Line(open.Team.Settings.Name), null);

    public async Task<string?> UseAsync(OpenLink open, Page page, HttpContext context)
    {
        var name = Typed.Line(open.Team.Settings.Name);
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = MostBytes;
        if (!context.Request.HasFormContentType)
            return page.Upload(name, null);
        if (await FormOfAsync(context) is not { } form || await TextOfAsync(form, context.RequestAborted) is not { } text)
            return page.Upload(name, page.Texts["File_Unreadable"]);
        if (!WinFile.Read(text, new Problems(open.Link.Language)).TryGet(out var file, out var refusal))
            return page.Upload(name, ((Problem)refusal).Detail);
        var turn = turns.OfPage(open, "import");
        return form["do"] == "import"
            ? Draw(page, text, await import.WriteAsync(turn, file, context.RequestAborted), isWritten: true)
            : Draw(page, text, await import.TryAsync(turn, file, context.RequestAborted), isWritten: false);
    }

    /// <summary>Null for what calls itself a form and isn't one.</summary>
    private static async Task<IFormCollection?> FormOfAsync(HttpContext context)
    {
        try
        {
            return await context.Request.ReadFormAsync(
                new FormOptions { MultipartBodyLengthLimit = MostBytes, ValueLengthLimit = 2 * WinFile.MostBytes, ValueCountLimit = 8 },
                context.RequestAborted);
        }
        catch (Exception e) when (e is InvalidDataException or NotSupportedException or IOException and not BadHttpRequestException)
        {
            // Parts that don't end, a writing that isn't read: each in the words of whoever met it.
            return null;
        }
    }

    /// <summary>The chosen file, else the pasted text; null when it is in no known writing.</summary>
    private static async Task<string?> TextOfAsync(IFormCollection form, CancellationToken ct)
    {
        if (form.Files is not [{ Length: > 0 } chosen, ..])
            return form["text"].ToString();
        if (chosen.Length > WinFile.MostBytes)
            throw new InvalidDataException("The file is larger than a file of wins may be.");
        using var bytes = new MemoryStream((int)chosen.Length);
        await chosen.CopyToAsync(bytes, ct);
        return WinFile.TextOf(bytes.ToArray());
    }

    private static string Draw(Page page, string text, IReadOnlyList<ImportedLine> lines, bool isWritten)
    {
        var (good, old, bad) = (
            lines.Where(line => line is { Problem: null, IsOld: false }).ToList(), lines.Count(line => line.IsOld),
            lines.Where(line => line.Problem is not null).ToList());
        var texts = page.Texts;
        var title = texts.Count(isWritten ? "Import_Done" : "Import_Plan", good.Count);
        var said = new List<string> { texts.With("Import_Counts", good.Count, old, bad.Count) };
        var rows = good.Take(MostShown).Select(line => (
            line.Line, texts.With(
                "Import_Row", Typed.Line(Whose(line.Request!)), Typed.Line(line.Request!.Customer),
                line.Request.Amount.ToString("0.####", CultureInfo.InvariantCulture), line.Request.Currency?.Code ?? "")));
        var refused = new StringBuilder();
        foreach (var line in bad)
        {
            refused.Append(CultureInfo.InvariantCulture, $"{line.Line},{CsvCell.Of(line.Problem!.Field ?? "")},");
            refused.Append(CsvCell.Of(line.Problem.Detail)).Append('\n');
        }

        return page.Imported(title, said, [.. rows], refused.ToString(), isWritten || good.Count == 0 ? null : text);
    }

    private static string Whose(WinRequest request) => request.Credits is [{ Percent: 100 } alone]
        ? alone.Member.Text
        : string.Join(" + ", request.Credits.Select(
            credit => string.Create(CultureInfo.InvariantCulture, $"{credit.Member.Text} {credit.Percent:0.####}%")));
}
