namespace TeamCoachBot.Bot.Routing.Slots;

/// <summary>Who is meant. A typed name is only a name: whether anybody bears it is looked up in the roster.</summary>
internal abstract record PersonSlot
{
    private PersonSlot()
    {
    }

    /// <summary>The sender.</summary>
    internal sealed record Me : PersonSlot;

    /// <summary>Somebody mentioned; the index is that of <see cref="Mention.Index"/>.</summary>
    internal sealed record Mentioned(int Index) : PersonSlot;

    /// <param name="Name">As typed, 1–40 characters, without @.</param>
    internal sealed record Named(string Name) : PersonSlot;
}

/// <summary>Reads a person: a mention, "me", or a few words that can be a name.</summary>
internal class PersonReader(string name) : FreeSlotKind(name, typeof(PersonSlot))
{
    public PersonReader()
        : this("person")
    {
    }

    private const int MostChars = 40;

    private static readonly WordTable<bool> Sender = new WordTable<bool>()
        .Add(true, "我|我自己|我本人|本人|自己|me|i|my|mine|myself|咱");

    public override string Sample(Language language) => language == Language.Chinese ? "小李" : "Ana";

    public override int Longest(Folded text, int at)
    {
        if (at >= text.Count)
            return 0;
        if (text.Tokens[at].Kind == TokenKind.Mention)
            return 1;
        return Sender.Find(text, at, out _) is > 0 and var me ? me : NameWords.Run(text, at, mostHan: 8, mostWords: 4);
    }

    public override bool Accepts(Folded text, int at, int length)
    {
        if (text.Tokens[at].Kind == TokenKind.Mention)
            return length == 1;
        if (Sender.Find(text, at, out _) is > 0 and var me)
            return length == me;
        // 小 alone is the beginning of a nickname.
        if (length == 1 && text.TextOf(at) is "小" or "老" or "阿")
            return false;
        if (text.Own is { } own && (own.Cuts(text, at) || own.Cuts(text, at + length)))
            return false;
        return text.Tokens[at + length - 1].To - text.Tokens[at].From <= MostChars;
    }

    public override object Value(Folded text, int at, int length)
    {
        if (text.Tokens[at].Kind == TokenKind.Mention)
            return new PersonSlot.Mentioned(text.TextOf(at)[0] - Arrival.MentionMark(0));
        return Sender.Has(text, at) ? new PersonSlot.Me() : new PersonSlot.Named(text.Typed(at, at + length));
    }
}

/// <summary>Reads somebody else: whoever says "me" means no colleague.</summary>
internal sealed class ColleagueReader() : PersonReader("colleague")
{
    public override bool Accepts(Folded text, int at, int length) =>
        base.Accepts(text, at, length) && Value(text, at, length) is not PersonSlot.Me;
}
