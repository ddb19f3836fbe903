namespace TeamCoachBot.Bot.Routing.Slots;

/// <summary>
/// Reads whose win it is when somebody else logs it: "for @Ben", "on behalf of Ben", 算小李的, 记在小李名下. A bare "for
/// Ben" may be the end of a customer's name and is left to the phrases.
/// </summary>
internal static class OwnerReader
{
    private const int MostName = 4;

    private static readonly WordTable<bool> BeforeMention = new WordTable<bool>().Add(true, "for|to|给|替|帮|为|算|归");

    private static readonly WordTable<bool> BeforeName = new WordTable<bool>()
        .Add(true, "on behalf of|in the name of|credited to|credit to|credit it to|算|算在|算到|记在|记到|归|归到");

    private static readonly WordTable<bool> Behind = new WordTable<bool>()
        .Add(true, "名下|名下的|头上|账上|的|的业绩|的单|那里|那边");

    private static readonly PersonReader Persons = new();

    public static Reading Read(Folded text, int at)
    {
        var lead = BeforeMention.Find(text, at, out _);
        if (lead > 0 && at + lead < text.Count && text.Tokens[at + lead].Kind == TokenKind.Mention)
            return Of(text, at, lead, 1);
        lead = BeforeName.Find(text, at, out _);
        if (lead == 0 || at + lead >= text.Count)
            return Reading.Nothing;
        var most = Math.Min(Persons.Longest(text, at + lead), MostName);
        var isHan = text.Tokens[at + lead].Kind == TokenKind.Han;
        for (var length = 1; length <= most; length++)
        {
            if (IsEnd(text, at + lead + length, isHan) && Persons.Accepts(text, at + lead, length))
                return Of(text, at, lead, length);
        }

        return isHan || most == 0 ? Reading.Nothing : Of(text, at, lead, most);
    }

    /// <summary>In running Chinese only the word behind it tells where a name ends.</summary>
    private static bool IsEnd(Folded text, int at, bool isHan) => isHan ? Behind.Has(text, at) : DetailsReader.Begins(text, at);

    private static Reading Of(Folded text, int at, int lead, int length)
    {
        if (Persons.Value(text, at + lead, length) is not PersonSlot who || who is PersonSlot.Me)
            return Reading.Nothing;
        var end = at + lead + length;
        return new Reading(end + Behind.Find(text, end, out _) - at, new WinDetails { For = who });
    }
}
