using System.Globalization;

namespace TeamCoachBot.Bot.Cards;

/// <content>What is opened and shut by its reader.</content>
internal sealed partial class CardBuilder
{
    /// <summary>
    /// A line that opens and shuts what is drawn until it is disposed; shut at first. It needs no answer from the bot.
    /// </summary>
    public Scope Expander(string title, Gap gap = Gap.Small)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"more{++_expanders}");
        using (Box(gap: gap))
        using (Columns(Gap.None))
        {
            OpenColumn("stretch"u8);
            WriteToggle(title, id);
            using (ItemsOfColumn())
                Text(title, TextLook.Bold);
            OpenColumn("auto"u8);
            WriteToggle(title, id);
            using (ItemsOfColumn())
            {
                WriteMark(id + "shut", "▸", isVisible: true);
                WriteMark(id + "open", "▾", isVisible: false);
            }
        }

        _json.WriteStartObject();
        _json.WriteString("type"u8, "Container"u8);
        _json.WriteString("id"u8, id);
        _json.WriteBoolean("isVisible"u8, false);
        WriteGap(Gap.None);
        _json.WriteStartArray("items"u8);
        return new Scope(_json);
    }

    private void OpenColumn(ReadOnlySpan<byte> width)
    {
        _json.WriteStartObject();
        _json.WriteString("type"u8, "Column"u8);
        _json.WriteString("width"u8, width);
    }

    private Scope ItemsOfColumn()
    {
        _json.WriteStartArray("items"u8);
        return new Scope(_json);
    }

    private void WriteToggle(string title, string id)
    {
        _json.WriteStartObject("selectAction"u8);
        _json.WriteString("type"u8, "Action.ToggleVisibility"u8);
        _json.WriteString("title"u8, CardText.Plain(title));
        _json.WriteStartArray("targetElements"u8);
        _json.WriteStringValue(id);
        _json.WriteStringValue(id + "shut");
        _json.WriteStringValue(id + "open");
        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    private void WriteMark(string id, string mark, bool isVisible)
    {
        _json.WriteStartObject();
        _json.WriteString("type"u8, "TextBlock"u8);
        _json.WriteString("id"u8, id);
        _json.WriteString("text"u8, mark);
        _json.WriteString("color"u8, "accent"u8);
        if (!isVisible)
            _json.WriteBoolean("isVisible"u8, false);
        _json.WriteEndObject();
    }
}
