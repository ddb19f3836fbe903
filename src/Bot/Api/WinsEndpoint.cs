using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Azure;
using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Wins.Logging;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Api;

/// <summary>
/// <c>POST /api/wins</c>: wins from another system, one or a list. Each row stands for itself under the request's
/// <c>Idempotency-Key</c> and its number: what is right is written, what is wrong comes back with its problem, and the same
/// request a second time writes nothing and gets the same answer.
/// </summary>
internal sealed partial class WinsEndpoint(
    ApiGate gate, WinIntake intake, TeamStore teams, DoorTurns turns, ILogger<WinsEndpoint> log)
{
    public const string Path = "/api/wins";
    public const string KeyHeader = "Idempotency-Key";
    public const int MostKeyChars = 200;

    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async Task HandleAsync(HttpContext context)
    {
        var problems = new Problems(ApiBody.LanguageOf(context.Request));
        Problem? problem;
        try
        {
            problem = await AnswerAsync(context, problems);
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
    private async Task<Problem?> AnswerAsync(HttpContext context, Problems problems)
    {
        var (token, refusal) = await gate.AdmitAsync(context, problems);
        if (token is null)
            return refusal;
        if (context.Request.Headers[KeyHeader] is not [{ Length: > 0 and <= MostKeyChars } key] || key.Any(c => c is <= ' ' or > '~'))
            return problems.KeyMissing;
        if (!context.Request.HasJsonContentType())
            return problems.NotJson;
        if (await ApiBody.ReadAsync(context.Request, context.RequestAborted) is not { } body)
            return problems.TooLarge(ApiBody.Limit);
        if (!WinRequestJson.Parse(body, problems, out var isBatch).TryGet(out var document, out var malformed))
            return (Problem)malformed;
        using (document)
        {
            if (await teams.ReadAsync(token.Scope, context.RequestAborted) is not { } team)
                return problems.Unauthorized;
            var turn = turns.OfSystem(token.Scope, team, token.Label, problems.Language, key);
            var done = await intake.DoneAsync(token.Scope, key, context.RequestAborted);
            if (isBatch)
                await AnswerManyAsync(context, document.RootElement, turn, key, done);
            else
                return await AnswerOneAsync(context, document.RootElement, turn, key, done);
        }

        return null;
    }

    private async Task<Problem?> AnswerOneAsync(
        HttpContext context, JsonElement row, Turn turn, string key, IReadOnlyDictionary<int, DoneRow> done)
    {
        var (won, problem) = await TakeAsync(row, turn, key, 1, done, context.RequestAborted);
        if (won is not null)
            await SendAsync(context, StatusCodes.Status201Created, "application/json", json => WinAnswer.Write(json, won));
        return problem;
    }

    private async Task AnswerManyAsync(
        HttpContext context, JsonElement rows, Turn turn, string key, IReadOnlyDictionary<int, DoneRow> done)
    {
        var answers = new List<(LedgerEntry.Won? Won, Problem? Problem)>(rows.GetArrayLength());
        foreach (var row in rows.EnumerateArray())
            answers.Add(await TakeAsync(row, turn, key, answers.Count + 1, done, context.RequestAborted));
        await SendAsync(
            context, StatusCodes.Status200OK, "application/json", json => WinAnswer.Write(json, answers, turn.Language));
    }

    private async Task<(LedgerEntry.Won? Won, Problem? Problem)> TakeAsync(
        JsonElement row, Turn turn, string key, int number, IReadOnlyDictionary<int, DoneRow> done, CancellationToken ct)
    {
        if (!WinRequestJson.Read(row, new Problems(turn.Language)).TryGet(out var request, out var wrong))
            return (null, (Problem)wrong);
        var taken = await intake.TakeAsync(
            turn with { Key = $"{turn.Key}\n{number}" }, key, number, request, done.GetValueOrDefault(number), ct);
        return taken.TryGet(out var won, out var refusal) ? (won, null) : (null, (Problem)refusal);
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
}
