using System.Globalization;

namespace TeamCoachBot.Bot.Cards;

/// <summary>One line of a line chart: points in the order of time.</summary>
/// <param name="Y">The height of the line over a point.</param>
/// <param name="Length">How many of the points it covers, from the first on.</param>
internal readonly record struct ChartLine<T>(string Legend, string Color, Func<T, decimal> Y, int Length);

/// <summary>One bar of a chart.</summary>
internal readonly record struct ChartBar(string Name, decimal Value, string? Color = null);

/// <summary>One stretch of a gauge, as wide as <paramref name="Size"/>.</summary>
internal readonly record struct GaugeSegment(string Legend, decimal Size, string Color);

/// <content>Elements that Teams adds to the format; each says what other clients show instead.</content>
internal sealed partial class CardBuilder
{
    private const int DrawnBarLength = 10;

    private static readonly string[] DrawnBars = [.. Enumerable.Range(0, DrawnBarLength + 1).Select(
        filled => new string('█', filled) + new string('░', DrawnBarLength - filled))];

    private static readonly string[] BarTones = ["Accent", "Accent", "Good", "Warning", "Attention"];
    private static readonly string[] BadgeTones = ["Default", "Accent", "Good", "Warning", "Attention"];

    /// <summary>A bar filled by a share (0–1; more is drawn full). Elsewhere it is drawn with characters.</summary>
    public CardBuilder ProgressBar(decimal share, Tone tone = Tone.Accent)
    {
        var filled = Math.Clamp(share, 0m, 1m);
        _json.WriteStartObject();
        _json.WriteString("type"u8, "ProgressBar"u8);
        _json.WriteNumber("value"u8, Math.Round(filled * 100m, 1));
        _json.WriteNumber("max"u8, 100);
        _json.WriteString("color"u8, BarTones[(int)tone]);
        _json.WritePropertyName("fallback"u8);
        Text(DrawnBar(filled), new TextLook { Tone = tone, IsSubtle = tone == Tone.Default, MaxLines = 1 });
        _json.WriteEndObject();
        return this;
    }

    /// <summary>A turning ring while something is worked on. Elsewhere its words alone.</summary>
    public CardBuilder ProgressRing(string label)
    {
        _json.WriteStartObject();
        _json.WriteString("type"u8, "ProgressRing"u8);
        _json.WriteString("label"u8, CardText.Plain(label));
        _json.WritePropertyName("fallback"u8);
        Text(label);
        _json.WriteEndObject();
        return this;
    }

    /// <summary>A word in a coloured field. Elsewhere the word alone, in the same tone.</summary>
    public CardBuilder Badge(string text, Tone tone = Tone.Default)
    {
        _json.WriteStartObject();
        _json.WriteString("type"u8, "Badge"u8);
        _json.WriteString("text"u8, CardText.Plain(text));
        _json.WriteString("style"u8, BadgeTones[(int)tone]);
        _json.WriteString("appearance"u8, "Tint"u8);
        _json.WriteString("size"u8, "Large"u8);
        _json.WritePropertyName("fallback"u8);
        Text(text, new TextLook { Tone = tone, IsBold = true });
        _json.WriteEndObject();
        return this;
    }

    /// <summary>A decoration beside words that say the same; dropped elsewhere.</summary>
    public CardBuilder Icon(string name)
    {
        _json.WriteStartObject();
        _json.WriteString("type"u8, "Icon"u8);
        _json.WriteString("name"u8, name);
        _json.WriteString("size"u8, "Small"u8);
        Dropped();
        return this;
    }

    /// <summary>A gauge with its figure in words beneath. Elsewhere the words alone.</summary>
    public CardBuilder Gauge(decimal value, decimal max, string words, params ReadOnlySpan<GaugeSegment> segments)
    {
        _json.WriteStartObject();
        _json.WriteString("type"u8, "Chart.Gauge"u8);
        _json.WriteNumber("value"u8, Math.Clamp(value, 0m, max));
        _json.WriteNumber("min"u8, 0);
        _json.WriteNumber("max"u8, max);
        _json.WriteString("valueFormat"u8, "Percentage"u8);
        _json.WriteString("subLabel"u8, CardText.Plain(words));
        _json.WriteStartArray("segments"u8);
        foreach (var segment in segments)
        {
            _json.WriteStartObject();
            _json.WriteString("legend"u8, CardText.Plain(segment.Legend));
            _json.WriteNumber("size"u8, segment.Size);
            _json.WriteString("color"u8, segment.Color);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        _json.WritePropertyName("fallback"u8);
        Text(words);
        _json.WriteEndObject();
        return this;
    }

    /// <summary>
    /// Lines over the same days, to two decimals: no eye sees more. What they say stands in the card as words too, so
    /// elsewhere it is dropped.
    /// </summary>
    public CardBuilder Lines<T>(
        string title, IReadOnlyList<T> points, Func<T, DateOnly> x, params ReadOnlySpan<ChartLine<T>> lines)
    {
        Span<byte> day = stackalloc byte[Iso.Length];
        BeginChart("Chart.Line"u8, title);
        foreach (var line in lines)
        {
            _json.WriteStartObject();
            _json.WriteString("legend"u8, CardText.Plain(line.Legend));
            _json.WriteString("color"u8, line.Color);
            _json.WriteStartArray("values"u8);
            for (var i = 0; i < line.Length; i++)
            {
                _json.WriteStartObject();
                // The round-trip format is the ISO day and needs no pattern to be read.
                _ = x(points[i]).TryFormat(day, out var length, "O", CultureInfo.InvariantCulture);
                _json.WriteString("x"u8, day[..length]);
                _json.WriteNumber("y"u8, Math.Round(line.Y(points[i]), 2, MidpointRounding.AwayFromZero));
                _json.WriteEndObject();
            }

            _json.WriteEndArray();
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        Dropped();
        return this;
    }

    /// <summary>Bars side by side, one for each name. Elsewhere names and figures as facts.</summary>
    public CardBuilder Bars(string title, IReadOnlyList<ChartBar> bars, Func<decimal, string> figure) =>
        BarChart("Chart.VerticalBar"u8, title, bars, figure);

    /// <summary>Bars one below the other; for long names. Elsewhere names and figures as facts.</summary>
    public CardBuilder HorizontalBars(string title, IReadOnlyList<ChartBar> bars, Func<decimal, string> figure) =>
        BarChart("Chart.HorizontalBar"u8, title, bars, figure);

    private CardBuilder BarChart(
        ReadOnlySpan<byte> type, string title, IReadOnlyList<ChartBar> bars, Func<decimal, string> figure)
    {
        BeginChart(type, title);
        foreach (var bar in bars)
        {
            _json.WriteStartObject();
            _json.WriteString("x"u8, CardText.Plain(bar.Name));
            _json.WriteNumber("y"u8, bar.Value);
            if (bar.Color is not null)
                _json.WriteString("color"u8, bar.Color);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        _json.WritePropertyName("fallback"u8);
        Facts([.. bars.Select(bar => (bar.Name, figure(bar.Value)))]);
        _json.WriteEndObject();
        return this;
    }

    private void BeginChart(ReadOnlySpan<byte> type, string title)
    {
        _json.WriteStartObject();
        _json.WriteString("type"u8, type);
        _json.WriteString("title"u8, CardText.Plain(title));
        _json.WriteStartArray("data"u8);
    }

    private void Dropped()
    {
        _json.WriteString("fallback"u8, "drop"u8);
        _json.WriteEndObject();
    }

    private static string DrawnBar(decimal share) =>
        DrawnBars[(int)Math.Round(share * DrawnBarLength, MidpointRounding.AwayFromZero)];
}
