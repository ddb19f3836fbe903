using TeamCoachBot.Bot.Storage;

namespace TeamCoachBot.Bot.Routing;

/// <summary>Says why a turn wrote nothing; what was typed isn't lost, for it stands in the chat.</summary>
internal static class CommitWords
{
    public static Reply Say(CommitEnd end, Language language)
    {
        var texts = Texts.For(typeof(CommitWords), language);
        return Reply.Say(end switch
        {
            CommitEnd.Stale => texts["Stale"],
            CommitEnd.Altered => texts["Altered"],
            CommitEnd.Conflict => texts["Busy"],
            _ => throw new ArgumentException($"{end.GetType().Name} is a success.", nameof(end)),
        });
    }
}
