namespace TeamCoachBot.Bot.Cards;

/// <summary>
/// What a person has put into a form so far, and what is wrong with it: a form that was refused comes back with every
/// answer kept and each complaint under its field.
/// </summary>
internal sealed record FormDraft(
    IReadOnlyDictionary<string, string> Values, IReadOnlyDictionary<string, string> Complaints)
{
    public static readonly FormDraft Empty =
        new(new Dictionary<string, string>(), new Dictionary<string, string>());

    public bool IsRefused => Complaints.Count > 0;

    public string? this[string field] => Values.GetValueOrDefault(field);

    public DateOnly? Date(string field) => DateOnly.TryParseExact(
        this[field], "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture,
        System.Globalization.DateTimeStyles.None, out var date) ? date : null;

    public string? ComplaintAt(string field) => Complaints.GetValueOrDefault(field);
}
