namespace TeamCoachBot.Bot.Routing.Slots;

/// <summary>What is to be done next, as typed; its own words deny and ask nothing.</summary>
internal sealed record NextStepSlot(string Text, TokenRange Where) : IQuoting
{
    public IReadOnlyList<TokenRange> Quoted => [Where];
}

/// <summary>Reads "next: send the contract", 下一步发合同: to the end of the message.</summary>
internal sealed class NextStepReader() : TypedSlotKind("next", typeof(NextStepSlot))
{
    private static readonly WordTable<bool> Begin = new WordTable<bool>()
        .Add(true, "next|next step|next steps|then|follow up|下一步|下步|下次|接下来|后续|待办");

    /// <summary>Words of what lies ahead: set apart from what was done, they tell the next step without naming it so.</summary>
    private static readonly WordTable<bool> Ahead = new WordTable<bool>().Add(
        true, "明天|后天|大后天|下周|下星期|下礼拜|下个月|改天|过两天|过几天|回头|约了下|约好下|tomorrow|next week|next month|will|i will|we will");

    private static readonly DateReader Days = new();

    public override string Sample(Language language) => language == Language.Chinese ? "下一步发合同" : "next: send the contract";

    public override Reading Read(Folded text, int at) => Begin.Find(text, at, out _) is > 0 and var words && at + words < text.Count
        ? new Reading(text.Count - at, new NextStepSlot(text.TypedToEnd(at + words).TrimEnd('.', '。'), new TokenRange(at, text.Count)))
        : AheadAt(text, at) ? new Reading(text.Count - at, new NextStepSlot(text.TypedToEnd(at).TrimEnd('.', '。'), new TokenRange(at, text.Count)))
        : Reading.Nothing;

    /// <summary>，下周一给方案: more than the day alone.</summary>
    private static bool AheadAt(Folded text, int at)
    {
        if (at == 0 || at >= text.Count
            || !(text.Tokens[at].Before is ',' or ';' or '.' or '。' || (text.Tokens[at].Spaced && text.Tokens[at].Kind == TokenKind.Han))
            || text.Asks || Ahead.Find(text, at, out _) is not (> 0 and var words))
            return false;
        return at + Math.Max(words, Days.Read(text, at).Length) < text.Count;
    }
}
