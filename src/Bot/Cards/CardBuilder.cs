using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace TeamCoachBot.Bot.Cards;

/// <summary>
/// Draws one Adaptive Card straight into JSON. Every text passes the escaper here, so that a feature can't forget it;
/// what Teams would refuse or read out wrongly is refused here. Synchronous; finished by <see cref="Finish"/>.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "The writer writes to memory alone and is kept for the next card.")]
internal sealed partial class CardBuilder
{
    /// <summary>What Teams never cuts, counted as Teams does, in UTF-16.</summary>
    public const int MaxBytes = 80 * 1024;

    /// <summary>The store's limit for buttons of one card.</summary>
    public const int MaxActions = 6;

    private static readonly JsonWriterOptions Options = new()
    {
        // The card travels as JSON, never inside HTML: Chinese stays readable and a third of the size.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    // A builder is used from begin to finish on one thread; the next card on that thread takes over its memory.
    [ThreadStatic]
    private static CardBuilder? _spare;

    private readonly ArrayBufferWriter<byte> _buffer = new(8 * 1024);
    private readonly Utf8JsonWriter _json;
    private readonly HashSet<string> _inputs = new(StringComparer.Ordinal);
    private readonly List<Person> _people = [];
    private readonly List<string> _mentions = [];

    private CardContext _context = null!;
    private string _summary = "";
    private string? _objectId;
    private long _version;
    private int _actions;
    private int _rows;
    private int _expanders;
    private bool _isWide;

    private CardBuilder() => _json = new Utf8JsonWriter(_buffer, Options);

    public Language Language => _context.Language;

    public Written Written => _context.Written;

    public static CardBuilder Begin(CardContext context, string summary)
    {
        if (string.IsNullOrWhiteSpace(summary))
            throw new CardRefusedException("A card needs a summary: it is what a notification shows.");
        var card = _spare ?? new CardBuilder();
        _spare = null;
        card.Reset(context, summary);
        return card;
    }

    /// <summary>The object that the following buttons are about and the version that is shown.</summary>
    public CardBuilder About(string objectId, long version)
    {
        (_objectId, _version) = (objectId, version);
        return this;
    }

    /// <summary>Uses the whole width of the message: tables, boards.</summary>
    public CardBuilder Wide()
    {
        _isWide = true;
        return this;
    }

    /// <summary>
    /// The sign that stands in a text for a mention of this person; it becomes the mention when the text is drawn.
    /// </summary>
    public string Mention(Person person)
    {
        var index = _people.IndexOf(person);
        if (index < 0)
        {
            index = _people.Count;
            _people.Add(person);
            _mentions.Add($"<at>{MentionName(person)}</at>");
        }

        return Arrival.MentionMark(index).ToString();
    }

    public Card Finish()
    {
        _json.WriteEndArray();
        WriteTeamsPart();
        _json.WriteEndObject();
        _json.Flush();
        var json = _buffer.WrittenSpan;
        var size = 2 * Encoding.UTF8.GetCharCount(json);
        if (size > MaxBytes)
            throw new CardRefusedException($"The card has {size:N0} bytes; Teams takes {MaxBytes:N0}.");
        var card = new Card(json.ToArray(), _summary);
        _spare = this;
        return card;
    }

    private void Reset(CardContext context, string summary)
    {
        _context = context;
        _summary = CardText.Plain(summary);
        (_objectId, _version, _actions, _rows, _expanders, _isWide) = (null, 0, 0, 0, 0, false);
        _inputs.Clear();
        _people.Clear();
        _mentions.Clear();
        _buffer.ResetWrittenCount();
        _json.Reset(_buffer);
        _json.WriteStartObject();
        _json.WriteString("type"u8, "AdaptiveCard"u8);
        _json.WriteString("version"u8, "1.5"u8);
        _json.WriteString("lang"u8, context.Language.Tag);
        _json.WriteString("fallbackText"u8, _summary);
        _json.WriteString("speak"u8, _summary);
        _json.WriteStartArray("body"u8);
    }

    private void WriteTeamsPart()
    {
        if (!_isWide && _people.Count == 0)
            return;
        _json.WriteStartObject("msteams"u8);
        if (_isWide)
            _json.WriteString("width"u8, "full"u8);
        if (_people.Count > 0)
        {
            _json.WriteStartArray("entities"u8);
            for (var i = 0; i < _people.Count; i++)
                WriteMention(_people[i], _mentions[i]);
            _json.WriteEndArray();
        }

        _json.WriteEndObject();
    }

    private void WriteMention(Person person, string text)
    {
        _json.WriteStartObject();
        _json.WriteString("type"u8, "mention"u8);
        _json.WriteString("text"u8, text);
        _json.WriteStartObject("mentioned"u8);
        _json.WriteString("id"u8, person.ChannelId);
        _json.WriteString("name"u8, MentionName(person));
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    // The entity's text must be found in the drawn text letter by letter, so the name holds nothing to escape.
    private static string MentionName(Person person)
    {
        var name = new StringBuilder(Typed.Line(person.Name).ToString());
        foreach (var markup in "\\`*_[]<>~{}&")
            name.Replace(markup, ' ');
        return name.ToString().Trim();
    }
}
