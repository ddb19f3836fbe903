namespace TeamCoachBot.Bot.Cards;

/// <summary>One thing that a form asks for.</summary>
/// <param name="Id">The name under which the answer arrives.</param>
/// <param name="Label">What is asked, always visible and read out.</param>
internal abstract record Field(string Id, string Label)
{
    /// <summary>What the client says when it is left empty; makes it required.</summary>
    public string? Required { get; init; }

    /// <summary>What was wrong with the answer that came before; shown under the field.</summary>
    public string? Complaint { get; init; }
}

internal sealed record TextField(string Id, string Label) : Field(Id, Label)
{
    public string? Value { get; init; }

    public string? Hint { get; init; }

    public int MaxLength { get; init; } = 200;

    public bool IsMultiline { get; init; }
}

internal sealed record NumberField(string Id, string Label) : Field(Id, Label)
{
    public decimal? Value { get; init; }

    public decimal? Min { get; init; }

    public decimal? Max { get; init; }

    public string? Hint { get; init; }
}

internal sealed record DateField(string Id, string Label) : Field(Id, Label)
{
    public DateOnly? Value { get; init; }

    public DateOnly? Min { get; init; }

    public DateOnly? Max { get; init; }
}

/// <summary>One answer that can be chosen.</summary>
internal readonly record struct Choice(string Title, string Value);

internal enum ChoiceStyle
{
    /// <summary>A drop-down list.</summary>
    Compact,

    /// <summary>All to be seen at once; for up to four.</summary>
    Expanded,

    /// <summary>A list with a search box; for many.</summary>
    Filtered,
}

internal sealed record ChoiceField(string Id, string Label, IReadOnlyList<Choice> Choices) : Field(Id, Label)
{
    /// <summary>The chosen value; several are joined by commas.</summary>
    public string? Value { get; init; }

    public ChoiceStyle Style { get; init; }

    public bool IsMultiSelect { get; init; }

    public string? Hint { get; init; }
}

/// <summary>Yes or no; the label is the question, <paramref name="Title"/> what is ticked.</summary>
internal sealed record ToggleField(string Id, string Label, string Title) : Field(Id, Label)
{
    public bool Value { get; init; }
}
