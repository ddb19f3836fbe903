namespace TeamCoachBot.Bot.Routing;

/// <summary>A command that may have been meant, and how it would be asked for.</summary>
internal sealed record Likely(Descriptor Command, string Example);

/// <summary>What a text turned out to mean.</summary>
internal abstract record RouteResult
{
    private RouteResult()
    {
    }

    /// <summary>One command, with the values of its input in the order of its binder.</summary>
    internal sealed record Found(Descriptor Command, object?[] Values) : RouteResult
    {
        /// <summary>Made when it is first asked for: the start-up check finds thousands and asks for none.</summary>
        public object Input => field ??= Command.Binder.Make(Values);
    }

    /// <summary>
    /// None for sure. <paramref name="Hedge"/> says why a writing command was not taken at its word, if that is the
    /// reason.
    /// </summary>
    /// <param name="Commands">One to three, the likeliest first.</param>
    /// <param name="Refused">The command that would have been meant, had it been said plainly, and what for.</param>
    internal sealed record NearMiss(IReadOnlyList<Likely> Commands, Hedge Hedge, Found? Refused = null) : RouteResult;

    /// <summary>Nothing that the bot knows.</summary>
    internal sealed record Unknown : RouteResult;
}
