using TeamCoachBot.Bot.Storage;

namespace TeamCoachBot.Bot.People;

/// <summary>
/// A team's channels as Teams names them now, at most 30 seconds old. A team that is a group chat has one: the chat.
/// </summary>
internal sealed class TeamChannels(IMessenger messenger, TimeProvider time)
{
    /// <summary>A card that offers no channels is better than no card.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private readonly BriefCache<string, IReadOnlyList<ChannelEntry>> _lists = new(time, most: 2_000);

    /// <summary>Empty when Teams doesn't tell them in time.</summary>
    public async Task<IReadOnlyList<ChannelEntry>> OfAsync(Turn turn, CancellationToken ct)
    {
        var near = turn.Team.Home ?? turn.Address;
        if (turn.Team.Home is { Kind: ConversationKind.Group } chat)
            return [new ChannelEntry(chat.ConversationId, null) { IsChat = true }];
        if (_lists.TryGet(turn.Scope.PartitionKey, out var kept))
            return kept;
        using var limit = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, ct);
        try
        {
            var list = await messenger.GetChannelsAsync(near, turn.Team.Id, either.Token);
            _lists.Put(turn.Scope.PartitionKey, list);
            return list;
        }
        catch (Exception e) when (e is MessengerException
            || (e is OperationCanceledException && !ct.IsCancellationRequested))
        {
            // Whoever asked says what can't be chosen now; the next question asks Teams again.
            return [];
        }
    }
}
