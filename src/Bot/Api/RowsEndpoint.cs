using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Azure;
using TeamCoachBot.Bot.People;
using TeamCoachBot.Domain;

namespace TeamCoachBot.Bot.Api;

/// <summary>
/// What other systems send, one row or a list. Each row stands for itself under the request's <c>Idempotency-Key</c> and
/// its number: what is right is written, what is wrong comes back with its problem, and the same request a second time
/// writes nothing and gets the same answer.
/// </summary>
internal sealed partial class RowsEndpoint(
    ApiGate gate, RowLedger rows, TeamStore teams, DoorTurns turns, ILogger<RowsEndpoint> log)
{
    public const string KeyHeader = "Idempotency-Key";
    public const int MostKeyChars = 200;

    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async Task HandleAsync(HttpContext context, IRowKind kind)
    {
        var problems = new Problems(ApiBody.LanguageOf(context.Request));
        Problem? problem;
        try
        {
            problem = await AnswerAsync(context, kind, problems);
        }
        catch (BadHttpRequestException broken)
        {
            problem = broken.StatusCode == StatusCodes.Status413PayloadTooLarge
                ? problems.TooLarge(ApiBody.Limit) : problems.Malformed("Api_Malformed");
        }
        catch (RequestFailedException down)
        {
            LogStorageDown(down.Status);
            problem = problems.Busy;
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody waits any more; the same request comes again with the same key.
            return;
        }

        if (problem is not null)
            await RefuseAsync(context, problem, problems.Language);
    }

    /// <returns>Why the whole request was refused; null when it was answered.</returns>
    private async Task<Problem?> AnswerAsync(HttpContext context, IRowKind kind, Problems problems)
    {
        var (token, refusal) = await gate.AdmitAsync(context, problems);
        if (token is null)
            return refusal;
        if (context.Request.Headers[KeyHeader] is not [{ Length: > 0 and <= MostKeyChars } key] || key.Any(c => c is <= ' ' or > '~'))
            return problems.KeyMissing;
        if (!ApiBody.IsJson(context.Request))
            return problems.NotJson;
        if (await ApiBody.ReadAsync(context.Request, context.RequestAborted) is not { } body)
            return problems.TooLarge(ApiBody.Limit);
        if (!RequestJson.Parse(body, problems, out var isBatch).TryGet(out var document, out var malformed))
            return (Problem)malformed;
        using (document)
        {
            if (await teams.ReadAsync(token.Scope, context.RequestAborted) is not { } team)
                return problems.Unauthorized;
            var name = kind.Space.Length == 0 ? key : $"{kind.Space}\n{key}";
            var request = new Request(
                kind, turns.OfSystem(token.Scope, team, token.Label, problems.Language, name), key,
                await rows.DoneAsync(token.Scope, kind.Space, key, context.RequestAborted));
            if (isBatch)
                await AnswerManyAsync(context, document.RootElement, request);
            else
                return await AnswerOneAsync(context, document.RootElement, request);
        }

        return null;
    }

    private static async Task<Problem?> AnswerOneAsync(HttpContext context, JsonElement row, Request request)
    {
        if (!(await request.TakeAsync(row, 1, context.RequestAborted)).TryGet(out var taken, out var problem))
            return (Problem)problem;
        var status = taken.IsConfirmed ? StatusCodes.Status200OK : StatusCodes.Status201Created;
        await SendAsync(context, status, "application/json", json => request.Kind.Write(json, taken));
        return null;
    }

    private static async Task AnswerManyAsync(HttpContext context, JsonElement rows, Request request)
    {
        var answers = new List<Outcome<Taken>>(rows.GetArrayLength());
        foreach (var row in rows.EnumerateArray())
            answers.Add(await request.TakeAsync(row, answers.Count + 1, context.RequestAborted));
        await SendAsync(
            context, StatusCodes.Status200OK, "application/json",
            json => ListAnswer.Write(json, request.Kind, answers, request.Turn.Language));
    }

    private static async Task RefuseAsync(HttpContext context, Problem problem, Language language)
    {
        ApiGate.WriteHeaders(context.Response, problem);
        await SendAsync(context, problem.Status, Problem.MediaType, json => problem.Write(json, language));
    }

    private static async Task SendAsync(HttpContext context, int status, string type, Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        await using (var json = new Utf8JsonWriter(buffer, Writing))
            write(json);
        context.Response.StatusCode = status;
        context.Response.ContentType = type + "; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        context.Response.ContentLength = buffer.WrittenCount;
        await context.Response.Body.WriteAsync(buffer.WrittenMemory, context.RequestAborted);
    }

    [LoggerMessage(2101, LogLevel.Warning, "A request of another system waits for storage (status {Status})")]
    private partial void LogStorageDown(int status);

    /// <summary>A request that may be answered, and what it wrote before.</summary>
    private sealed record Request(IRowKind Kind, Turn Turn, string Key, IReadOnlyDictionary<int, DoneRow> Done)
    {
        public Task<Outcome<Taken>> TakeAsync(JsonElement row, int number, CancellationToken ct) => Kind.TakeAsync(
            row, Turn with { Key = $"{Turn.Key}\n{number}" }, Key, number, Done.GetValueOrDefault(number), ct);
    }
}
