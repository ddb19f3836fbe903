using System.Buffers;
using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Storage.Outbox;
using TeamCoachBot.Bot.Wins;
using TeamCoachBot.Bot.Wins.Ledger;
using TeamCoachBot.Bot.Wins.Logging;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Api;

/// <summary>
/// Calls a team's webhook until it takes what happened: six times within about seven hours, then the webhook is turned off.
/// The same call has the same id, so that a receiver can tell one that came twice.
/// </summary>
internal sealed class HookWork(HookStore hooks, HookVault vault, WinStore wins, HookClient client, TimeProvider time) : IOutboxWork
{
    private const string Name = "webhook";
    private const string Id = "Id";
    private const string Event = "Event";
    private const string Root = "Root";
    private const string At = "At";

    private static readonly TimeSpan[] Pauses =
    [
        TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(10), TimeSpan.FromHours(1), TimeSpan.FromHours(6),
    ];

    /// <summary>Others' notices wait behind this one: a slow receiver is looked after later.</summary>
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(300);

    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(10);

    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Calls in the air, each with the webhook as it was: what its receiver answers is said of no other one.</summary>
    private readonly ConcurrentDictionary<(string Team, string Id), (Hook To, Task<HookEnd> Call)> _calls = new();

    public string Kind => Name;

    public static Notice Of(string id, string what, EntryId root, DateTimeOffset at) => new(
        Name, [Notice.Channel], new Dictionary<string, string>
        {
            [Id] = id,
            [Event] = what,
            [Root] = root.Value,
            [At] = at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        });

    public async Task<WorkEnd> RunAsync(TeamScope scope, IReadOnlyDictionary<string, string> facts, CancellationToken ct)
    {
        var id = facts[Id];
        if (await hooks.FreshAsync(scope, ct) is not { Hook: { IsOn: true } hook } found)
        {
            // What failed before it was turned off is tried no more.
            _calls.TryRemove((scope.PartitionKey, id), out _);
            await hooks.DropAsync(scope, id, ct);
            return WorkEnd.Finished;
        }

        var call = await hooks.CallAsync(scope, id, ct);
        if (call.NextAt - time.GetUtcNow() is var wait && wait > TimeSpan.Zero)
            return new WorkEnd.Later(wait < LongestWait ? wait : LongestWait);
        if (await BodyAsync(scope, facts, ct) is not { } body)
            return WorkEnd.Finished;
        if (vault.Open(scope, hook.Sealed) is not { } key)
        {
            // The bot's keys were changed and the old one taken away before it was needed again.
            await hooks.TurnOffAsync(scope, hook, found.ETag, isKeyLost: true, ct);
            return WorkEnd.Finished;
        }

        var flight = FlightOf(scope, id, hook, () => client.PostAsync(hook.Address, key.Key, id, body));
        if (await Task.WhenAny(flight, Task.Delay(Short, time, ct)) != flight)
            return new WorkEnd.Later(LookAgain);
        _calls.TryRemove((scope.PartitionKey, id), out _);
        var end = await flight;
        if (key.IsOld && end == HookEnd.Taken)
            await hooks.RenewAsync(scope, hook with { Sealed = vault.Seal(scope, key.Key) }, found.ETag, ct);
        return await SettleAsync(scope, id, call, hook, found.ETag, end, ct);
    }

    private Task<HookEnd> FlightOf(TeamScope scope, string id, Hook hook, Func<Task<HookEnd>> call)
    {
        if (_calls.TryGetValue((scope.PartitionKey, id), out var known) && known.To.Address == hook.Address && known.To.Since == hook.Since)
            return known.Call;
        var flight = (hook, call());
        _calls[(scope.PartitionKey, id)] = flight;
        return flight.Item2;
    }

    private async Task<WorkEnd> SettleAsync(
        TeamScope scope, string id, HookCall call, Hook hook, Azure.ETag asRead, HookEnd end, CancellationToken ct)
    {
        if (end == HookEnd.Failed && call.Attempts < Pauses.Length)
        {
            var pause = Pauses[call.Attempts];
            await hooks.NoteAsync(scope, id, new HookCall(call.Attempts + 1, time.GetUtcNow() + pause), ct);
            return new WorkEnd.Later(pause < LongestWait ? pause : LongestWait);
        }

        if (end != HookEnd.Taken)
            await hooks.TurnOffAsync(scope, hook, asRead, isKeyLost: false, ct);
        if (call.Attempts > 0)
            await hooks.DropAsync(scope, id, ct);
        return WorkEnd.Finished;
    }

    /// <summary>The win as it stands when it is told; null when it isn't there.</summary>
    private async Task<ReadOnlyMemory<byte>?> BodyAsync(
        TeamScope scope, IReadOnlyDictionary<string, string> facts, CancellationToken ct)
    {
        if (await wins.ReadAsync(scope, new EntryId(facts[Root]), ct) is not { Win: not null } dossier)
            return null;
        var buffer = new ArrayBufferWriter<byte>(1024);
        await using (var json = new Utf8JsonWriter(buffer, Writing))
        {
            json.WriteStartObject();
            json.WriteString("id", facts[Id]);
            json.WriteString("type", facts[Event]);
            json.WriteString("timestamp", facts[At]);
            json.WritePropertyName("data");
            WinAnswer.Write(json, dossier);
            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }
}
