using TeamCoachBot.Bot.Cards;

namespace TeamCoachBot.Bot.Routing;

/// <summary>Puts what is wrong with a field into words: what was not understood, what is expected, an example.</summary>
internal static class Complaints
{
    /// <summary>How much of what was typed is repeated; all of it stands in the field.</summary>
    private const int MostQuoted = 60;

    public static string Sentence(Complaint complaint, Language language)
    {
        var texts = Texts.For(typeof(Complaints), language);
        var expected = texts["Expected_" + complaint.Expected];
        // A list that is chosen from needs no example.
        var key = $"Complaint_{complaint.Kind}" + (complaint.Example.Length == 0 ? "_bare" : "");
        return complaint.Kind == ComplaintKind.Missing
            ? texts.With(key, expected, complaint.Example)
            : texts.With(key, Typed.Line(complaint.Typed).Cut(MostQuoted), expected, complaint.Example);
    }

    /// <summary>The sentence about one field of a refused form, or null when nothing is wrong with it.</summary>
    public static string? About(FormResult.Refused refused, string field, Language language) =>
        refused.Complaints.FirstOrDefault(c => string.Equals(c.Field, field, StringComparison.OrdinalIgnoreCase)) is { } found
            ? Sentence(found, language) : null;

    /// <summary>The form as it was sent, each complaint under its field.</summary>
    public static FormDraft Draft(FormResult.Refused refused, Language language) => new(
        refused.Typed,
        refused.Complaints.ToDictionary(
            c => char.ToLowerInvariant(c.Field[0]) + c.Field[1..], c => Sentence(c, language), StringComparer.Ordinal));
}
