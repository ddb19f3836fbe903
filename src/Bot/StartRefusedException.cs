namespace TeamCoachBot.Bot;

/// <summary>
/// Says in one sentence, written for whoever starts the program, why it does not start. It never quotes a secret.
/// </summary>
internal sealed class StartRefusedException(string reason, Exception? cause = null) : Exception(reason, cause);
