namespace TeamCoachBot.Bot.Routing;

/// <summary>What is wrong with one field.</summary>
internal enum ComplaintKind
{
    Missing,
    NotUnderstood,

    /// <summary>It can be read in several ways and must be said more clearly.</summary>
    Ambiguous,
    TooLong,
}

/// <summary>Why a form could not be taken: a fact about one field, which the form's texts turn into words.</summary>
/// <param name="Field">The property's name, which is the input's id.</param>
/// <param name="Typed">What the person typed, so that the form is drawn again with it.</param>
/// <param name="Expected">The kind of value, e.g. <c>amount</c>; <c>text</c> for a string.</param>
/// <param name="Example">A value that would be understood.</param>
internal sealed record Complaint(string Field, ComplaintKind Kind, string Typed, string Expected, string Example);

/// <summary>A form's record, or all that is wrong with what was sent.</summary>
internal abstract record FormResult
{
    private FormResult()
    {
    }

    internal sealed record Bound(object Fields) : FormResult;

    /// <param name="Complaints">At least one.</param>
    /// <param name="Typed">Every input as it was sent, by its id.</param>
    internal sealed record Refused(IReadOnlyList<Complaint> Complaints, IReadOnlyDictionary<string, string> Typed)
        : FormResult;
}
