using System.Text.Json;
using TeamCoachBot.Domain;

namespace TeamCoachBot.Bot.Api;

/// <summary>
/// Why a request or one row of it was not done, as RFC 9457 writes it: a kind that programs tell apart, one sentence for
/// people, and the field that it is about.
/// </summary>
/// <param name="Kind">The last part of the problem's type.</param>
/// <param name="Field">The field's name; null when it is about no single one.</param>
internal sealed record Problem(int Status, string Kind, string Detail, string? Field = null) : Refusal
{
    public const string MediaType = "application/problem+json";

    /// <summary>What a problem's type begins with; it names and leads nowhere.</summary>
    public const string TypePrefix = "urn:teamcoachbot:problem:";

    /// <summary>An entry of the ledger that stands in the way.</summary>
    public string? Existing { get; init; }

    /// <summary>When trying again may help.</summary>
    public TimeSpan? RetryAfter { get; init; }

    public void Write(Utf8JsonWriter json, Language language, string path = "")
    {
        json.WriteStartObject();
        json.WriteString("type", TypePrefix + Kind);
        json.WriteString("title", Texts.For(typeof(Problem), language)["Problem_" + Kind]);
        json.WriteNumber("status", Status);
        json.WriteString("detail", Detail);
        if (Field is not null)
        {
            json.WriteString("field", Field);
            json.WriteString("pointer", $"{path}/{Field.Replace('.', '/')}");
        }

        if (Existing is not null)
            json.WriteString("existing", Existing);
        json.WriteEndObject();
    }
}

/// <summary>Makes the problems of one language.</summary>
internal readonly struct Problems(Language language)
{
    private readonly Texts _texts = Texts.For(typeof(Problem), language);

    public Language Language { get; } = language;

    public Problem Unauthorized => new(StatusCodes.Status401Unauthorized, "unauthorized", _texts["Api_Unauthorized"]);

    public Problem Busy => new(StatusCodes.Status503ServiceUnavailable, "busy", _texts["Api_Busy"]) { RetryAfter = TimeSpan.FromSeconds(5) };

    public Problem NotJson => new(StatusCodes.Status415UnsupportedMediaType, "not-json", _texts["Api_NotJson"]);

    public Problem Malformed(string text, params ReadOnlySpan<object?> values) =>
        new(StatusCodes.Status400BadRequest, "malformed", _texts.With(text, values));

    public Problem TooLarge(int bytes) => new(
        StatusCodes.Status413PayloadTooLarge, "too-large", _texts.With("Api_TooLarge", bytes / 1024));

    public Problem TooMany(TimeSpan after) => new(
        StatusCodes.Status429TooManyRequests, "too-many-requests", _texts.With("Api_TooMany", Seconds(after))) { RetryAfter = after };

    public Problem TooManyWrong(TimeSpan after) => new(
        StatusCodes.Status429TooManyRequests, "too-many-requests", _texts.With("Api_TooManyWrong", Seconds(after))) { RetryAfter = after };

    public Problem KeyMissing => new(StatusCodes.Status400BadRequest, "idempotency-key", _texts["Api_KeyMissing"]);

    public Problem KeyReused => new(StatusCodes.Status422UnprocessableEntity, "idempotency-key-reused", _texts["Api_KeyReused"]);

    public Problem Invalid(string field, string text, params ReadOnlySpan<object?> values) =>
        Invalid(_texts.With(text, values), field);

    /// <param name="detail">A sentence that is ready.</param>
    public static Problem Invalid(string detail, string? field) =>
        new(StatusCodes.Status422UnprocessableEntity, "invalid", detail, field);

    public Problem Taken(string kind, string field, string existing, string text, params ReadOnlySpan<object?> values) =>
        new(StatusCodes.Status409Conflict, kind, _texts.With(text, values), field) { Existing = existing };

    public static int Seconds(TimeSpan span) => Math.Max(1, (int)Math.Ceiling(span.TotalSeconds));
}
