using System.Collections.Concurrent;
using TeamCoachBot.Bot;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.StandIns.Talk;

/// <summary>What the bot sent on its own, and a roster to ask for. Can be told how the next sends end.</summary>
internal sealed class RecordingMessenger : IMessenger
{
    private readonly ConcurrentQueue<SendResult> _next = new();
    private int _sent;
    private int _updates;

    public ConcurrentQueue<(ConversationAddress To, OutMessage Message)> Outgoing { get; } = new();

    /// <summary>What stands in the conversations now, by id of the message.</summary>
    public ConcurrentDictionary<string, (ConversationAddress At, OutMessage Message)> Standing { get; } = new();

    public int Updates => _updates;

    public List<RosterEntry> Roster { get; } = [];

    public List<ChannelEntry> Channels { get; } = [];

    public int PageSize { get; set; } = 200;

    /// <summary>While it is, the channel answers no question.</summary>
    public bool IsDown { get; set; }

    /// <summary>The next send ends like this instead of being delivered.</summary>
    public void Next(SendResult result) => _next.Enqueue(result);

    public Task<SendResult> SendAsync(ConversationAddress to, OutMessage message, CancellationToken ct)
    {
        if (_next.TryDequeue(out var result))
            return Task.FromResult(result);
        Outgoing.Enqueue((to, message));
        var id = $"sent-{Interlocked.Increment(ref _sent)}";
        Standing[id] = (to, message);
        return Task.FromResult<SendResult>(new SendResult.Sent(id));
    }

    public Task<SendResult> PostAsync(ConversationAddress channel, OutMessage message, CancellationToken ct) =>
        SendAsync(channel, message, ct);

    public Task<SendResult> UpdateAsync(ConversationAddress at, string activityId, OutMessage message, CancellationToken ct)
    {
        if (_next.TryDequeue(out var result))
            return Task.FromResult(result);
        Outgoing.Enqueue((at, message));
        Standing[activityId] = (at, message);
        Interlocked.Increment(ref _updates);
        return Task.FromResult<SendResult>(new SendResult.Sent(activityId));
    }

    public Task<SendResult> DeleteAsync(ConversationAddress at, string activityId, CancellationToken ct) =>
        Task.FromResult<SendResult>(new SendResult.Sent(activityId));

    public Task<ConversationAddress?> OpenPersonalAsync(ConversationAddress near, string channelId, CancellationToken ct) =>
        Task.FromResult<ConversationAddress?>(
            near with { Kind = ConversationKind.Personal, ConversationId = "chat-of-" + channelId, TeamsChannelId = null });

    public Task<RosterEntry?> GetMemberAsync(ConversationAddress at, string channelId, CancellationToken ct) =>
        Task.FromResult(Roster.Find(r => r.Person.ChannelId == channelId));

    /// <summary>Happens once, between the next page of the roster and the one behind it.</summary>
    public Func<Task>? AfterNextPage { get; set; }

    public async Task<RosterPage> GetPagedMembersAsync(
        ConversationAddress at, int pageSize, string? continuationToken, CancellationToken ct)
    {
        var from = continuationToken is null ? 0 : int.Parse(continuationToken, System.Globalization.CultureInfo.InvariantCulture);
        var page = Roster.Skip(from).Take(Math.Min(pageSize, PageSize)).ToList();
        var next = from + page.Count;
        var token = next < Roster.Count ? next.ToString(System.Globalization.CultureInfo.InvariantCulture) : null;
        if (AfterNextPage is { } happens)
        {
            AfterNextPage = null;
            await happens();
        }

        return new RosterPage(page, token);
    }

    public Task<IReadOnlyList<ChannelEntry>> GetChannelsAsync(
        ConversationAddress near, TeamId team, CancellationToken ct) => IsDown
            ? Task.FromException<IReadOnlyList<ChannelEntry>>(new MessengerException("Nobody answers."))
            : Task.FromResult<IReadOnlyList<ChannelEntry>>([.. Channels]);

    /// <summary>What stands in a channel now, the earliest first.</summary>
    public IReadOnlyList<(string Id, OutMessage Message)> In(string conversation) =>
    [
        .. Standing.Where(s => s.Value.At.ConversationId == conversation)
            .OrderBy(s => int.Parse(s.Key.AsSpan("sent-".Length), System.Globalization.CultureInfo.InvariantCulture))
            .Select(s => (s.Key, s.Value.Message)),
    ];

    /// <summary>Messages that went to a person's personal chat.</summary>
    public IReadOnlyList<OutMessage> InboxOf(Person person) =>
        [.. Outgoing.Where(o => o.To.ConversationId == "chat-of-" + person.ChannelId).Select(o => o.Message)];
}
