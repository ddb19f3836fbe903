using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Clashes;

/// <summary>Says that a customer is nobody's, with the way to register it.</summary>
internal static class CustomerWords
{
    /// <summary>The team has never heard of it.</summary>
    public static Reply Unknown(Turn turn, string name)
    {
        var texts = Texts.For(typeof(CustomerWords), turn.Language);
        return Reply.Say(texts.With("Owner_Unknown", Typed.Line(name)), Register(texts, name));
    }

    /// <summary>Somebody had it, and nothing happened with it for too long (公海).</summary>
    public static Reply Free(Turn turn, CustomerFile file)
    {
        var texts = Texts.For(typeof(CustomerWords), turn.Language);
        var written = Written.In(turn.Language);
        var days = turn.Team.Settings.ProtectionDays;
        return Reply.Say(
            file.FreeOn(days) is { } since && since <= turn.Today
                ? texts.With("Owner_FreeSince", Typed.Line(file.Name), written.Date(since, turn.Today), days)
                : texts.With("Owner_Free", Typed.Line(file.Name)),
            Register(texts, file.Name));
    }

    private static Suggestion Register(Texts texts, string name)
    {
        var typed = Typed.Line(name).ToString();
        return new Suggestion(texts["Owner_Register"], texts.With("Owner_RegisterAgain", typed));
    }
}
