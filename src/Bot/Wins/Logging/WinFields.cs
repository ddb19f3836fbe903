using System.Globalization;
using System.Text;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot.Wins.Logging;

/// <summary>Reads the fields of the win form that hold several things in one line.</summary>
internal static class WinFields
{
    private static readonly char[] BetweenParts = ['/', ':', ',', ' ', '+', '、', '%'];

    private static readonly char[] BetweenTags = ['#', ',', '、', ';', ' '];

    private const int MostTags = 10;

    public static IReadOnlyList<string> Tags(string? typed) =>
        [.. Folded(typed).Split(BetweenTags, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(MostTags)];

    /// <summary>People of the team by the ids that the choice sends; others are nobody.</summary>
    public static IReadOnlyList<MemberId> People(string? typed, NameBook names) =>
        [.. (typed ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(id => new MemberId(id)).Where(id => names.Find(id) is not null).Distinct()];

    /// <summary>"60/40", "60 40", "60%、40%"; empty for nothing, null when it is something else.</summary>
    public static IReadOnlyList<decimal>? Parts(string? typed)
    {
        var parts = new List<decimal>();
        foreach (var part in Folded(typed).Split(BetweenParts, StringSplitOptions.RemoveEmptyEntries))
        {
            if (!decimal.TryParse(part, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent)
                || decimal.Round(percent, 2) != percent || percent > 1000)
                return null;
            parts.Add(percent);
        }

        return parts;
    }

    /// <summary>The draft with a complaint about what no field reader sees: parts that are no numbers, a link that is none.</summary>
    public static WinDraft Complain(WinDraft draft, string? parts, Turn turn)
    {
        var texts = Texts.For(typeof(WinFields), turn.Language);
        if (Parts(parts) is null)
            return draft with { Complaint = texts.With("PartsUnclear", Typed.Line(parts)), ComplaintAt = WinForm.Parts };
        if (draft.Link.Length > 0 && !IsLink(draft.Link))
            return draft with { Complaint = texts["LinkUnclear"], ComplaintAt = WinForm.Link };
        return draft.Note.Length > WinDraft.MostNoteChars
            ? draft with { Complaint = texts.With("NoteTooLong", WinDraft.MostNoteChars), ComplaintAt = WinForm.Note }
            : draft;
    }

    public static bool IsLink(string text) => text.Length <= 500
        && Uri.TryCreate(text.Trim(), UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp);

    private static string Folded(string? typed) => (typed ?? "").Normalize(NormalizationForm.FormKC);
}
