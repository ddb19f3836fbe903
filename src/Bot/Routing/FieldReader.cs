using System.Globalization;
using System.Text.Json;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot.Routing;

/// <summary>
/// Reads what a card sends, field by field, through the same readers as chat. What a token carries wins over what a
/// client sends under the same name.
/// </summary>
internal static class FieldReader
{
    /// <summary>Longer inputs are refused before anything looks at them.</summary>
    private const int MostChars = 8000;

    private static readonly Dictionary<Type, Func<string, object?>> Plain = new()
    {
        [typeof(string)] = Lines,
        [typeof(bool)] = text => bool.TryParse(text, out var value) ? value : null,
        [typeof(int)] = text => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture,
            out var value)
            ? value : null,
        [typeof(DateOnly)] = text => DateOnly.TryParseExact(
            text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
        [typeof(TeamId)] = text => new TeamId(text),
        [typeof(MemberId)] = text => new MemberId(text),
        [typeof(GroupId)] = text => new GroupId(text),
    };

    /// <summary>A note or a pasted file keeps its lines; inside a line everything is cleaned as elsewhere.</summary>
    private static string Lines(string text) =>
        string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(line => Glyphs.Clean(line))).Trim();

    public static bool Reads(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return plain.IsEnum || Plain.ContainsKey(plain);
    }

    /// <summary>The form's record from the card's inputs and the arguments of its signed token.</summary>
    public static FormResult Read(
        this Binder binder,
        IReadOnlyDictionary<string, string> inputs,
        IReadOnlyDictionary<string, string> carried,
        Language language)
    {
        var complaints = new List<Complaint>();
        var values = new object?[binder.Properties.Count];
        for (var i = 0; i < values.Length; i++)
        {
            var property = binder.Properties[i];
            var typed = Find(carried, property.Name) ?? (property.Carried ? null : Find(inputs, property.Name)) ?? "";
            values[i] = Value(property, typed, language, complaints);
        }

        return complaints.Count > 0 ? new FormResult.Refused(complaints, inputs)
            : new FormResult.Bound(binder.Make(values));
    }

    /// <summary>A card's inputs as texts by id; what is neither text, number nor truth value is left out.</summary>
    public static IReadOnlyDictionary<string, string> Inputs(JsonElement data)
    {
        var inputs = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (data.ValueKind != JsonValueKind.Object)
            return inputs;
        foreach (var property in data.EnumerateObject())
        {
            if (property.Value.ValueKind is JsonValueKind.String)
                inputs[property.Name] = property.Value.GetString()!;
            else if (property.Value.ValueKind is JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False)
                inputs[property.Name] = property.Value.GetRawText();
        }

        return inputs;
    }

    private static object? Value(InputProperty property, string typed, Language language, List<Complaint> complaints)
    {
        if (typed.Length <= MostChars && Glyphs.Clean(typed).Length == 0)
        {
            if (property.Required)
                complaints.Add(Complain(property, ComplaintKind.Missing, "", language));
            return null;
        }

        if (typed.Length > MostChars)
        {
            complaints.Add(Complain(property, ComplaintKind.TooLong, Typed.Shortened(typed, MostChars), language));
            return null;
        }

        var value = property.Kind is { } kind ? kind.ReadWhole(typed) : Read(property.Type, typed.Trim());
        // A counted figure is clear where it isn't money; whether it is, the form decides.
        var amount = value is FigureSlot.Number { Counted: null } figure ? figure.Amount : value;
        if (amount is AmountSlot.Unclear)
            complaints.Add(Complain(property, ComplaintKind.Ambiguous, typed, language));
        else if (amount is null or AmountSlot.Beyond)
            complaints.Add(Complain(property, TooLong(property, typed), typed, language));
        return value;
    }

    private static ComplaintKind TooLong(InputProperty property, string typed) =>
        property.Kind is FreeSlotKind && Glyphs.Clean(typed).Length > CustomerSlot.MostChars
            ? ComplaintKind.TooLong : ComplaintKind.NotUnderstood;

    private static object? Read(Type type, string typed)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (!plain.IsEnum)
            return Plain[plain](typed);
        // A name, not a number: Enum.TryParse would take any number for a value.
        return char.IsAsciiLetter(typed[0]) && !typed.Contains(',')
            && Enum.TryParse(plain, typed, ignoreCase: true, out var value)
            ? value : null;
    }

    private static string? Find(IReadOnlyDictionary<string, string> values, string name)
    {
        if (values.TryGetValue(name, out var exact))
            return exact;
        foreach (var (key, value) in values)
        {
            if (string.Equals(key, name, StringComparison.OrdinalIgnoreCase))
                return value;
        }

        return null;
    }

    private static Complaint Complain(InputProperty property, ComplaintKind kind, string typed, Language language) =>
        (Nullable.GetUnderlyingType(property.Type) ?? property.Type) == typeof(DateOnly)
            ? new(property.Name, kind, typed, "date", "2026-11-20")
            : new(property.Name, kind, typed, property.Kind?.Name ?? "text", property.Kind?.Sample(language) ?? "");
}
