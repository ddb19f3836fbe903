using System.Text.Json;

namespace TeamCoachBot.Bot.Cards;

/// <summary>How long and for whom a button works, where it stands and how it looks.</summary>
/// <param name="Title">Two to four Chinese characters, or one to three English words: a verb.</param>
/// <param name="Verb">The command or form that answers.</param>
internal readonly record struct Button(string Title, string Verb)
{
    /// <summary>Sends the card's inputs, after the client has checked them; other buttons leave them alone.</summary>
    public bool SendsInputs { get; init; }

    public bool IsPrimary { get; init; }

    /// <summary>Deletes or refuses something.</summary>
    public bool IsDestructive { get; init; }

    /// <summary>Stands in the overflow menu.</summary>
    public bool IsSecondary { get; init; }

    public string? Tooltip { get; init; }

    /// <summary>Who may press; the card's addressee when none is given.</summary>
    public Addressee? For { get; init; }

    /// <summary>How long it works: <see cref="CardBuilder.ButtonLife"/>, a form <see cref="CardBuilder.FormLife"/>.</summary>
    public TimeSpan? Life { get; init; }
}

/// <content>Buttons.</content>
internal sealed partial class CardBuilder
{
    /// <summary>The member of a card's data that holds the token; everything else there is an input.</summary>
    public const string TokenName = "token";

    /// <summary>The verb that Action.Execute shows to the outside; the real one is inside the token.</summary>
    public const string OuterVerb = "press";

    /// <summary>How many rows of a card can be pressed: more is a page of its own.</summary>
    public const int MaxRows = 12;

    public static readonly TimeSpan ButtonLife = TimeSpan.FromDays(30);
    public static readonly TimeSpan FormLife = TimeSpan.FromDays(7);

    /// <summary>A row of buttons; only buttons are drawn inside.</summary>
    public Scope Actions(Gap gap = Gap.Medium)
    {
        _json.WriteStartObject();
        _json.WriteString("type"u8, "ActionSet"u8);
        WriteGap(gap);
        _json.WriteStartArray("actions"u8);
        return new Scope(_json);
    }

    public CardBuilder Press(string title, string verb, params ReadOnlySpan<(string Name, string Value)> args) =>
        Press(new Button(title, verb), args);

    /// <summary>A button that the bot answers: Action.Execute, in older clients Action.Submit with the same token.</summary>
    public CardBuilder Press(in Button button, params ReadOnlySpan<(string Name, string Value)> args)
    {
        CountAction(button.Title);
        WritePress(button, args);
        return this;
    }

    private void WritePress(in Button button, ReadOnlySpan<(string Name, string Value)> args)
    {
        Span<byte> text = stackalloc byte[CardSigner.MaxTextLength];
        var token = text[.._context.Signer.Sign(text, _context.Place, new CardTokenBytes.Pressed
        {
            Verb = button.Verb,
            For = button.For ?? _context.For,
            ObjectId = _objectId,
            Version = _version,
            IssuedAt = _context.Now,
            ExpiresAt = _context.Now + (button.Life ?? (button.SendsInputs ? FormLife : ButtonLife)),
            Args = args,
        })];
        _json.WriteStartObject();
        WriteAction("Action.Execute"u8, button, token);
        _json.WriteStartObject("fallback"u8);
        WriteAction("Action.Submit"u8, button, token);
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    /// <summary>
    /// A box that is pressed as a whole: a row of a list. It isn't one of the card's buttons; <paramref name="title"/> says
    /// to a screen reader what pressing it does.
    /// </summary>
    public Scope PressBox(string title, string verb, params ReadOnlySpan<(string Name, string Value)> args)
    {
        if (string.IsNullOrWhiteSpace(title))
            throw new CardRefusedException("A row that can be pressed needs a title.");
        if (++_rows > MaxRows)
            throw new CardRefusedException($"The row '{title}' is one too many: a card has {MaxRows} at most.");
        _json.WriteStartObject();
        _json.WriteString("type"u8, "Container"u8);
        WriteGap(Gap.Small, hasSeparator: true);
        _json.WritePropertyName("selectAction"u8);
        WritePress(new Button(title, verb), args);
        _json.WriteStartArray("items"u8);
        return new Scope(_json);
    }

    /// <summary>A button that opens a page.</summary>
    public CardBuilder Open(string title, Uri url)
    {
        CountAction(title);
        if (url.Scheme != Uri.UriSchemeHttps && !url.IsLoopback)
            throw new CardRefusedException($"A button opens https pages only, not {url}.");
        _json.WriteStartObject();
        _json.WriteString("type"u8, "Action.OpenUrl"u8);
        _json.WriteString("title"u8, CardText.Plain(title));
        _json.WriteString("url"u8, url.AbsoluteUri);
        _json.WriteEndObject();
        return this;
    }

    private void WriteAction(ReadOnlySpan<byte> type, in Button button, ReadOnlySpan<byte> token)
    {
        _json.WriteString("type"u8, type);
        _json.WriteString("title"u8, CardText.Plain(button.Title));
        if (type.SequenceEqual("Action.Execute"u8))
            _json.WriteString("verb"u8, OuterVerb);
        if (button.IsPrimary || button.IsDestructive)
            _json.WriteString("style"u8, button.IsPrimary ? "positive"u8 : "destructive"u8);
        if (button.IsSecondary)
            _json.WriteString("mode"u8, "secondary"u8);
        if (button.Tooltip is not null)
            _json.WriteString("tooltip"u8, CardText.Plain(button.Tooltip));
        if (_inputs.Count > 0 && !button.SendsInputs)
            _json.WriteString("associatedInputs"u8, "none"u8);
        _json.WriteStartObject("data"u8);
        _json.WriteString(TokenName, token);
        _json.WriteEndObject();
    }

    private void CountAction(string title)
    {
        if (string.IsNullOrWhiteSpace(title))
            throw new CardRefusedException("A button needs a title.");
        if (++_actions > MaxActions)
            throw new CardRefusedException($"The button '{title}' is one too many: a card has {MaxActions} at most.");
    }
}
