namespace TeamCoachBot.Bot.Routing;

/// <summary>A form that can show itself again with what was typed and what is wrong with it.</summary>
internal interface IRedraw
{
    Task<Reply> RedrawAsync(FormResult.Refused refused, Turn turn, CancellationToken ct);
}
