using System.Globalization;

namespace TeamCoachBot.Bot.Cards;

/// <content>Inputs.</content>
internal sealed partial class CardBuilder
{
    private const string Iso = "yyyy-MM-dd";

    private static readonly string[] ChoiceStyles = ["compact", "expanded", "filtered"];

    /// <summary>Asks for one thing; a complaint about the answer before stands right under it.</summary>
    public CardBuilder Ask(Field field)
    {
        if (string.IsNullOrWhiteSpace(field.Label))
            throw new CardRefusedException($"The input '{field.Id}' needs a label.");
        if (field.Id is TokenName or "" || !_inputs.Add(field.Id))
            throw new CardRefusedException($"The input id '{field.Id}' is empty, reserved or used twice.");
        _json.WriteStartObject();
        switch (field)
        {
            case TextField text: Write(text); break;
            case NumberField number: Write(number); break;
            case DateField date: Write(date); break;
            case ChoiceField choice: Write(choice); break;
            case ToggleField toggle: Write(toggle); break;
            default: throw new CardRefusedException($"Nothing draws a {field.GetType().Name}.");
        }

        _json.WriteString("id"u8, field.Id);
        _json.WriteString("label"u8, CardText.Plain(field.Label));
        if (field.Required is not null)
        {
            _json.WriteBoolean("isRequired"u8, true);
            _json.WriteString("errorMessage"u8, CardText.Plain(field.Required));
        }

        _json.WriteEndObject();
        return field.Complaint is null ? this : Text(field.Complaint, TextLook.Complaint);
    }

    private void Write(TextField field)
    {
        _json.WriteString("type"u8, "Input.Text"u8);
        _json.WriteNumber("maxLength"u8, field.MaxLength);
        if (field.IsMultiline)
            _json.WriteBoolean("isMultiline"u8, true);
        WriteText("placeholder"u8, field.Hint);
        WriteText("value"u8, field.Value);
    }

    private void Write(NumberField field)
    {
        _json.WriteString("type"u8, "Input.Number"u8);
        if (field.Min is { } min)
            _json.WriteNumber("min"u8, min);
        if (field.Max is { } max)
            _json.WriteNumber("max"u8, max);
        WriteText("placeholder"u8, field.Hint);
        if (field.Value is { } value)
            _json.WriteNumber("value"u8, value);
    }

    private void Write(DateField field)
    {
        _json.WriteString("type"u8, "Input.Date"u8);
        WriteText("min"u8, field.Min?.ToString(Iso, CultureInfo.InvariantCulture));
        WriteText("max"u8, field.Max?.ToString(Iso, CultureInfo.InvariantCulture));
        WriteText("value"u8, field.Value?.ToString(Iso, CultureInfo.InvariantCulture));
    }

    private void Write(ChoiceField field)
    {
        if (field.Choices.Count == 0)
            throw new CardRefusedException($"The input '{field.Id}' offers nothing to choose.");
        _json.WriteString("type"u8, "Input.ChoiceSet"u8);
        _json.WriteString("style"u8, ChoiceStyles[(int)field.Style]);
        if (field.IsMultiSelect)
            _json.WriteBoolean("isMultiSelect"u8, true);
        // A long choice is cut in the closed list only where the client can't wrap it.
        _json.WriteBoolean("wrap"u8, true);
        WriteText("placeholder"u8, field.Hint);
        WriteText("value"u8, field.Value);
        _json.WriteStartArray("choices"u8);
        foreach (var choice in field.Choices)
        {
            _json.WriteStartObject();
            _json.WriteString("title"u8, CardText.Plain(choice.Title));
            _json.WriteString("value"u8, choice.Value);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void Write(ToggleField field)
    {
        if (string.IsNullOrWhiteSpace(field.Title))
            throw new CardRefusedException($"The input '{field.Id}' says nothing beside its box.");
        _json.WriteString("type"u8, "Input.Toggle"u8);
        _json.WriteString("title"u8, CardText.Plain(field.Title));
        _json.WriteString("valueOn"u8, "true"u8);
        _json.WriteString("valueOff"u8, "false"u8);
        _json.WriteString("value"u8, field.Value ? "true"u8 : "false"u8);
        _json.WriteBoolean("wrap"u8, true);
    }

    private void WriteText(ReadOnlySpan<byte> name, string? text)
    {
        if (!string.IsNullOrEmpty(text))
            _json.WriteString(name, CardText.Plain(text));
    }
}
