using System.Text.Json;

namespace TeamCoachBot.Bot.Cards;

/// <content>Texts, boxes, columns, facts, tables, pictures.</content>
internal sealed partial class CardBuilder
{
    private static readonly string[] Sizes = ["default", "small", "medium", "large", "extraLarge"];
    private static readonly string[] Tones = ["default", "accent", "good", "warning", "attention"];
    private static readonly string[] Gaps = ["default", "none", "small", "medium", "large", "extraLarge"];
    private static readonly string[] Aligns = ["left", "center", "right"];
    private static readonly string[] Boxes = ["default", "emphasis", "accent", "good", "warning", "attention"];

    public CardBuilder Text(string text, TextLook look = default)
    {
        _json.WriteStartObject();
        _json.WriteString("type"u8, "TextBlock"u8);
        _json.WriteString("text"u8, CardText.Markdown(text, _mentions));
        _json.WriteBoolean("wrap"u8, look.MaxLines != 1);
        if (look.IsHeading)
            _json.WriteString("style"u8, "heading"u8);
        if (look.Size != TextSize.Default)
            _json.WriteString("size"u8, Sizes[(int)look.Size]);
        if (look.IsBold)
            _json.WriteString("weight"u8, "bolder"u8);
        if (look.Tone != Tone.Default)
            _json.WriteString("color"u8, Tones[(int)look.Tone]);
        if (look.IsSubtle)
            _json.WriteBoolean("isSubtle"u8, true);
        if (look.Align != Align.Left)
            _json.WriteString("horizontalAlignment"u8, Aligns[(int)look.Align]);
        if (look.MaxLines > 1)
            _json.WriteNumber("maxLines"u8, look.MaxLines);
        WriteGap(look.Gap, look.HasSeparator);
        _json.WriteEndObject();
        return this;
    }

    /// <summary>A box around what is drawn until it is disposed.</summary>
    public Scope Box(BoxStyle style = BoxStyle.Default, Gap gap = Gap.Default, bool bleed = false)
    {
        _json.WriteStartObject();
        _json.WriteString("type"u8, "Container"u8);
        if (style != BoxStyle.Default)
            _json.WriteString("style"u8, Boxes[(int)style]);
        if (bleed)
            _json.WriteBoolean("bleed"u8, true);
        WriteGap(gap);
        _json.WriteStartArray("items"u8);
        return new Scope(_json);
    }

    /// <summary>A row of columns; only <see cref="Column"/> is drawn inside.</summary>
    public Scope Columns(Gap gap = Gap.Default)
    {
        _json.WriteStartObject();
        _json.WriteString("type"u8, "ColumnSet"u8);
        WriteGap(gap);
        _json.WriteStartArray("columns"u8);
        return new Scope(_json);
    }

    /// <param name="width"><c>auto</c>, <c>stretch</c>, a weight ("2") or pixels ("64px").</param>
    public Scope Column(string width = "stretch", bool centred = true, Gap gap = Gap.Default)
    {
        _json.WriteStartObject();
        _json.WriteString("type"u8, "Column"u8);
        _json.WriteString("width"u8, width);
        if (centred)
            _json.WriteString("verticalContentAlignment"u8, "center"u8);
        WriteGap(gap);
        _json.WriteStartArray("items"u8);
        return new Scope(_json);
    }

    /// <summary>Pairs of a name and a figure.</summary>
    public CardBuilder Facts(params ReadOnlySpan<(string Title, string Value)> facts)
    {
        if (facts.Length == 0)
            return this;
        _json.WriteStartObject();
        _json.WriteString("type"u8, "FactSet"u8);
        _json.WriteStartArray("facts"u8);
        foreach (var (title, value) in facts)
        {
            _json.WriteStartObject();
            _json.WriteString("title"u8, CardText.Markdown(title, _mentions));
            _json.WriteString("value"u8, CardText.Markdown(value, _mentions));
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        _json.WriteEndObject();
        return this;
    }

    /// <summary>A table whose columns have these relative widths; only <see cref="Row"/> is drawn inside.</summary>
    public Scope Table(ReadOnlySpan<int> widths, bool hasHeader = true, bool hasLines = false)
    {
        _json.WriteStartObject();
        _json.WriteString("type"u8, "Table"u8);
        _json.WriteBoolean("firstRowAsHeaders"u8, hasHeader);
        _json.WriteBoolean("showGridLines"u8, hasLines);
        _json.WriteStartArray("columns"u8);
        foreach (var width in widths)
        {
            _json.WriteStartObject();
            _json.WriteNumber("width"u8, width);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        _json.WriteStartArray("rows"u8);
        return new Scope(_json);
    }

    public Scope Row()
    {
        _json.WriteStartObject();
        _json.WriteString("type"u8, "TableRow"u8);
        _json.WriteStartArray("cells"u8);
        return new Scope(_json);
    }

    public CardBuilder Cell(string text, TextLook look = default)
    {
        _json.WriteStartObject();
        _json.WriteString("type"u8, "TableCell"u8);
        _json.WriteStartArray("items"u8);
        Text(text, look);
        _json.WriteEndArray();
        _json.WriteEndObject();
        return this;
    }

    /// <summary>A picture with the words that stand for it.</summary>
    public CardBuilder Picture(Uri url, string altText)
    {
        if (string.IsNullOrWhiteSpace(altText))
            throw new CardRefusedException($"The picture {url} needs an alt text.");
        if (url.Scheme != Uri.UriSchemeHttps)
            throw new CardRefusedException($"The picture {url} must come over https.");
        _json.WriteStartObject();
        _json.WriteString("type"u8, "Image"u8);
        _json.WriteString("url"u8, url.AbsoluteUri);
        _json.WriteString("altText"u8, CardText.Plain(altText));
        _json.WriteEndObject();
        return this;
    }

    private void WriteGap(Gap gap, bool hasSeparator = false)
    {
        if (gap != Gap.Default)
            _json.WriteString("spacing"u8, Gaps[(int)gap]);
        if (hasSeparator)
            _json.WriteBoolean("separator"u8, true);
    }

    /// <summary>What is drawn until it is disposed lies inside.</summary>
    internal readonly ref struct Scope(Utf8JsonWriter json)
    {
        public void Dispose()
        {
            json.WriteEndArray();
            json.WriteEndObject();
        }
    }
}
