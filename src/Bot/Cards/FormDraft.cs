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

    /// <summary>A line to type into, with what was typed before and what is wrong with it.</summary>
    public TextField Line(string id, string label, int most) =>
        new(id, label) { Value = this[id], Complaint = ComplaintAt(id), MaxLength = most };

    /// <param name="usual">What is chosen as long as nobody chose; null for nothing.</param>
    public ChoiceField Pick(string id, string label, IReadOnlyList<Choice> choices, string? usual = null) =>
        new(id, label, choices) { Value = this[id] is { Length: > 0 } chosen ? chosen : usual, Complaint = ComplaintAt(id) };

    /// <summary>A day that lies not ahead.</summary>
    public DateField Day(string id, string label, DateOnly today) =>
        new(id, label) { Value = Date(id) ?? today, Max = today, Complaint = ComplaintAt(id) };

    /// <summary>The same draft with one thing wrong.</summary>
    public FormDraft With(string field, string complaint) =>
        this with { Complaints = new Dictionary<string, string>(Complaints, StringComparer.Ordinal) { [field] = complaint } };

    /// <summary>A draft with what was said in a line or on a form; what is empty was not said.</summary>
    public static FormDraft Said(params ReadOnlySpan<(string Field, string? Value)> values)
    {
        var said = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (field, value) in values)
            if (!string.IsNullOrEmpty(value))
                said[field] = value;
        return Empty with { Values = said };
    }
}
