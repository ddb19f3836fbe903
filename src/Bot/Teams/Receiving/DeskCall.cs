namespace TeamCoachBot.Bot.Teams.Receiving;

/// <summary>Asks the desk, within the time that the channel waits (15 s, then it delivers again).</summary>
internal sealed partial class DeskCall(IDesk desk, TimeProvider time, ILogger<DeskCall> log)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(14);

    /// <summary>The reply; null when the desk failed, which is logged, or when the caller has gone.</summary>
    public async Task<Reply?> AskAsync(Arrival arrival, CancellationToken gone)
    {
        using var limit = new CancellationTokenSource(Limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, gone);
        try
        {
            return await desk.AnswerAsync(arrival, either.Token).WaitAsync(either.Token);
        }
        catch (OperationCanceledException) when (gone.IsCancellationRequested)
        {
            return null;
        }
        catch (Exception failure)
        {
            // The type and the place, not the message: it may quote what a person wrote.
            LogFailed(arrival.Kind, failure.GetType().Name, failure.InnerException?.GetType().Name, failure.StackTrace);
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The desk failed on a {Kind}: {Type} {Inner} {Place}")]
    private partial void LogFailed(ArrivalKind kind, string type, string? inner, string? place);
}
