namespace TeamCoachBot.Bot.Routing;

/// <summary>Which language a message is in, by its words.</summary>
internal static class LanguageOf
{
    private static readonly WordTable<bool> English = new WordTable<bool>().Add(
        true,
        "a|an|the|my|your|our|i|me|we|us|you|he|she|they|it|who|what|where|when|why|which|how|is|am|are|"
        + "was|do|does|did|have|has|"
        + "can|could|will|would|should|not|no|yes|to|for|of|in|on|at|with|from|by|and|or|if|this|that|last|"
        + "next|please|thanks|"
        + "thank|hi|hello|hey|help|win|wins|won|progress|target|goal|quota|rank|leaderboard|praise|kudos|"
        + "appeal|undo|log|show|"
        + "signed|closed|booked|paid|deposit|lost|today|tomorrow|yesterday|week|month|quarter|year|team|"
        + "status|forecast|off|"
        + "leave|deal|deals|customer|customers|score|remind|later|english|new|numbers|number|accept|agree|"
        + "review|everything|nothing|confirm|correct|refund|cancel|export|import|receipt|received|metrics|"
        + "celebrate|celebrations|congratulate|give|settings|setup|history|unpaid|chance|everyone|welcome|"
        + "call|calls|meeting|meetings|visit|visits|lead|leads|quote|quotes|rate|rates|refunded|void|reject|object|owns|owner|"
        + "make|manager|role|add|set|change|move|fix|why|thx|cheers");

    /// <summary>The language of a text; null when it has no words of one, as "120k Acme" or a press.</summary>
    public static Language? Find(string text) => Find(Folded.Of(text));

    public static Language? Find(Folded text)
    {
        var words = 0;
        var english = false;
        for (var i = 0; i < text.Count; i++)
        {
            var token = text.Tokens[i];
            if (token.Kind == TokenKind.Han)
                return Language.Chinese;
            // "k" in 120k is a unit, not a word.
            if (token.Kind != TokenKind.Word || (i > 0 && token.Glued && text.Tokens[i - 1].Kind == TokenKind.Number))
                continue;
            words++;
            english |= English.Has(text, i);
        }

        return english || words > 3 ? Language.English : null;
    }
}
