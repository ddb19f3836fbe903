namespace TeamCoachBot.Bot.Routing.Slots;

/// <summary>A group inside the team: "二组", "group two", or by name ("华东组", "group East").</summary>
/// <param name="Number">Its number, when it was named by one.</param>
/// <param name="Name">As typed; what comes before 组 or behind "group".</param>
internal sealed record GroupSlot(int? Number, string Name);

/// <summary>Reads a group.</summary>
internal sealed class GroupReader() : TypedSlotKind("group", typeof(GroupSlot))
{
    private static readonly WordTable<bool> Signs = new WordTable<bool>().Add(true, "组|小组|队");

    public override string Sample(Language language) => language == Language.Chinese ? "二组" : "group two";

    public override Reading Read(Folded text, int at)
    {
        if (at >= text.Count)
            return Reading.Nothing;
        if (text.TextOf(at) is "group")
            return English(text, at);
        var ordinal = text.TextOf(at) is "第" ? 1 : 0;
        if (SmallNumber.Read(text, at + ordinal, 31, out var number) is > 0 and var digits)
        {
            var sign = Signs.Find(text, at + ordinal + digits, out _);
            return sign > 0 ? Of(text, at, ordinal + digits + sign, number, at + ordinal, digits) : Reading.Nothing;
        }

        var most = NameWords.Run(text, at, mostHan: 6, mostWords: 2);
        for (var length = 1; length <= most && at + length < text.Count; length++)
        {
            if (Signs.Find(text, at + length, out _) is > 0 and var sign && text.TextOf(at) is not ("小" or "全" or "本"))
                return Of(text, at, length + sign, null, at, length);
        }

        return Reading.Nothing;
    }

    private static Reading English(Folded text, int at)
    {
        if (SmallNumber.Read(text, at + 1, 31, out var number) is > 0 and var digits)
            return Of(text, at, 1 + digits, number, at + 1, digits);
        return NameWords.Run(text, at + 1, mostHan: 0, mostWords: 1) is > 0 and var name
            ? Of(text, at, 1 + name, null, at + 1, name) : Reading.Nothing;
    }

    private static Reading Of(Folded text, int at, int length, int? number, int first, int count) =>
        at + length <= text.Count ? new Reading(length, new GroupSlot(number, text.Typed(first, first + count)))
            : Reading.Nothing;
}
