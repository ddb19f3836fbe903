namespace TeamCoachBot.Bot.Teams.Sending;

/// <summary>A roster or a conversation could not be had; who asked decides whether to come again.</summary>
internal sealed class ConnectorException(ConnectorOutcome outcome, string code)
    : MessengerException($"The connector did not answer as asked: {outcome} {code}.")
{
    public ConnectorOutcome Outcome { get; } = outcome;

    public string Code { get; } = code;
}
