namespace TeamCoachBot.Bot.Local;

/// <summary>
/// Speaks to whoever starts the bot by hand. It writes to standard error, so that standard output stays one JSON log
/// object a line.
/// </summary>
internal sealed class StartBoard(TextWriter writer)
{
    public void Say(params IEnumerable<string> lines)
    {
        foreach (var line in lines)
            writer.WriteLine(line);
        writer.Flush();
    }
}
