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

    public override string Sample(Language language) => language == Language.Chinese ? "下一步发合同" : "next: send the contract";

    public override Reading Read(Folded text, int at) => Begin.Find(text, at, out _) is > 0 and var words && at + words < text.Count
        ? new Reading(text.Count - at, new NextStepSlot(text.TypedToEnd(at + words).TrimEnd('.', '。'), new TokenRange(at, text.Count)))
        : Reading.Nothing;
}
