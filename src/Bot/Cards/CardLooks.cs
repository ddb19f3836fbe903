namespace TeamCoachBot.Bot.Cards;

internal enum TextSize
{
    Default,
    Small,
    Medium,
    Large,
    ExtraLarge,
}

/// <summary>A colour that says what a symbol or a word beside it says too; never the only carrier of a meaning.</summary>
internal enum Tone
{
    Default,
    Accent,
    Good,
    Warning,
    Attention,
}

/// <summary>Space above an element.</summary>
internal enum Gap
{
    Default,
    None,
    Small,
    Medium,
    Large,
    ExtraLarge,
}

internal enum Align
{
    Left,
    Center,
    Right,
}

internal enum BoxStyle
{
    Default,
    Emphasis,
    Accent,
    Good,
    Warning,
    Attention,
}

/// <summary>How a text looks. Texts wrap unless <see cref="MaxLines"/> is one.</summary>
internal readonly record struct TextLook
{
    public static readonly TextLook Body;
    public static readonly TextLook Headline = new() { Size = TextSize.ExtraLarge, IsBold = true };
    public static readonly TextLook Title = new() { Size = TextSize.Large, IsBold = true };
    public static readonly TextLook Section = new() { IsBold = true, Gap = Gap.Medium };
    public static readonly TextLook Bold = new() { IsBold = true };
    public static readonly TextLook Note = new() { Size = TextSize.Small, IsSubtle = true };
    public static readonly TextLook Complaint = new() { Tone = Tone.Attention, Gap = Gap.Small };

    public TextSize Size { get; init; }

    public bool IsBold { get; init; }

    public bool IsSubtle { get; init; }

    public Tone Tone { get; init; }

    public Gap Gap { get; init; }

    public bool HasSeparator { get; init; }

    public Align Align { get; init; }

    public int MaxLines { get; init; }

    /// <summary>True for the card's title: a screen reader jumps to it.</summary>
    public bool IsHeading { get; init; }
}
