using System.Text.Json;
using TeamCoachBot.Domain;

namespace TeamCoachBot.Bot.Api;

/// <summary>One kind of thing that other systems log: how a row of it is read, taken and answered.</summary>
internal interface IRowKind
{
    string Path { get; }

    /// <summary>Keeps the keys of this kind apart from those of others.</summary>
    string Space { get; }

    /// <summary>The field of a list's answer under which an entry stands.</summary>
    string Name { get; }

    Task<Outcome<Taken>> TakeAsync(JsonElement row, Turn turn, string key, int number, DoneRow? done, CancellationToken ct);

    void Write(Utf8JsonWriter json, Taken taken);
}

/// <summary>Wins: <c>POST /api/wins</c>.</summary>
internal sealed class WinRows(WinIntake intake) : IRowKind
{
    public const string Route = "/api/wins";

    public string Path => Route;

    public string Space => WinIntake.Space;

    public string Name => "win";

    public async Task<Outcome<Taken>> TakeAsync(
        JsonElement row, Turn turn, string key, int number, DoneRow? done, CancellationToken ct)
    {
        var problems = new Problems(turn.Language);
        return RequestJson.Read(row, WinRequest.Fields, problems).TryGet(out var fields, out var wrong)
            && WinRequest.Of(fields, problems).TryGet(out var request, out wrong)
            ? await intake.TakeAsync(turn, key, number, request, done, ct) : wrong;
    }

    public void Write(Utf8JsonWriter json, Taken taken) => WinAnswer.Write(json, taken);
}

/// <summary>Activities: <c>POST /api/activities</c>.</summary>
internal sealed class ActivityRows(ActivityIntake intake) : IRowKind
{
    public const string Route = "/api/activities";

    public string Path => Route;

    public string Space => ActivityIntake.Space;

    public string Name => "activity";

    public async Task<Outcome<Taken>> TakeAsync(
        JsonElement row, Turn turn, string key, int number, DoneRow? done, CancellationToken ct)
    {
        var problems = new Problems(turn.Language);
        return RequestJson.Read(row, ActivityRequest.Fields, problems).TryGet(out var fields, out var wrong)
            && ActivityRequest.Of(fields, problems).TryGet(out var request, out wrong)
            ? await intake.TakeAsync(turn, key, number, request, done, ct) : wrong;
    }

    public void Write(Utf8JsonWriter json, Taken taken) => ActivityAnswer.Write(json, taken);
}
