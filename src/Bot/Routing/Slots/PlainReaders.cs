using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot.Routing.Slots;

/// <summary>Takes everything to the end of the message.</summary>
internal sealed class TextReader() : FreeSlotKind("text", typeof(TextSlot))
{
    public override bool ToEnd => true;

    public override string Sample(Language language) => language == Language.Chinese ? "华东" : "East";

    public override int Longest(Folded text, int at) => text.Count - at;

    public override bool Accepts(Folded text, int at, int length) => at + length == text.Count;

    public override object Value(Folded text, int at, int length)
    {
        var typed = text.TypedToEnd(at);
        return new TextSlot(Typed.Shortened(typed, TextSlot.MostChars));
    }

    public override object? ReadWhole(string text) =>
        Glyphs.Clean(text) is { Length: > 0 and <= TextSlot.MostChars } clean ? new TextSlot(clean) : null;
}

/// <summary>Reads a whole or decimal number without unit.</summary>
internal sealed class NumberReader() : TypedSlotKind("number", typeof(NumberSlot))
{
    public override string Sample(Language language) => "3";

    public override Reading Read(Folded text, int at)
    {
        if (at < text.Count && text.Tokens[at].Kind == TokenKind.Number)
            return Digits.Read(text.TextOf(at)) is [var value]
                ? new Reading(1, new NumberSlot(AmountReader.IsMinusSign(text, at) ? -value : value)) : Reading.Nothing;
        return SmallNumber.Read(text, at, 99, out var small) is > 0 and var length
            ? new Reading(length, new NumberSlot(small)) : Reading.Nothing;
    }
}

/// <summary>Reads a percentage: 80%, 80 percent, 百分之八十, 八成.</summary>
internal sealed class PercentReader() : TypedSlotKind("percent", typeof(PercentSlot))
{
    private static readonly WordTable<bool> Signs = new WordTable<bool>().Add(true, "%|percent|per cent|pct|个点");

    private static readonly WordTable<bool> Front = new WordTable<bool>().Add(true, "百分之");

    private static readonly NumberReader Number = new();

    public override string Sample(Language language) => "80%";

    public override Reading Read(Folded text, int at)
    {
        var front = Front.Find(text, at, out _);
        if (Number.Read(text, at + front) is not { Length: > 0, Value: NumberSlot number } reading)
            return Reading.Nothing;
        var end = at + front + reading.Length;
        if (front > 0)
            return new Reading(end - at, new PercentSlot(number.Value));
        if (end < text.Count && text.TextOf(end) is "成" && number.Value is >= 1 and <= 10)
            return new Reading(end + 1 - at, new PercentSlot(number.Value * 10));
        return Signs.Find(text, end, out _) is > 0 and var sign
            ? new Reading(end + sign - at, new PercentSlot(number.Value)) : Reading.Nothing;
    }

    /// <summary>A field for percentages needs no sign.</summary>
    public override object? ReadWhole(string text) =>
        base.ReadWhole(text) ?? (Number.ReadWhole(text) is NumberSlot number ? new PercentSlot(number.Value) : null);
}

/// <summary>Reads how a win is split: 一人一半, 五五开, 四六开, 60/40, 50-50.</summary>
internal sealed class ShareReader() : TypedSlotKind("share", typeof(ShareSlot))
{
    private static readonly WordTable<decimal> Words = new WordTable<decimal>()
        .Add(50, "一人一半|一半一半|对半|对半分|平分|五五开|五五分|half and half|fifty fifty|equally|evenly|half each")
        .Add(40, "四六开|四六分").Add(60, "六四开|六四分").Add(30, "三七开|三七分").Add(70, "七三开|七三分")
        .Add(20, "二八开|二八分").Add(80, "八二开|八二分");

    public override string Sample(Language language) => language == Language.Chinese ? "一人一半" : "50/50";

    public override Reading Read(Folded text, int at)
    {
        if (Words.Find(text, at, out var mine) is > 0 and var length)
            return new Reading(length, new ShareSlot(mine));
        return at + 1 < text.Count && text.Tokens[at + 1] is { Before: '/' or '-' or ':', Kind: TokenKind.Number }
            && SmallNumber.Read(text, at, 100, out var a) == 1 && SmallNumber.Read(text, at + 1, 100, out var b) == 1
            && a + b == 100 ? new Reading(2, new ShareSlot(a)) : Reading.Nothing;
    }
}

/// <summary>Reads a role's name (words, chapter 3).</summary>
internal sealed class RoleReader() : TypedSlotKind("role", typeof(RoleSlot))
{
    private static readonly WordTable<Roles> Names = new WordTable<Roles>()
        .Add(Roles.Rep, "销售|销售员|rep|sales rep|salesperson|seller|reps|sales reps|sellers")
        .Add(Roles.Lead, "组长|小组长|lead|group lead|team lead|group leader|leads|group leads|team leads|group leaders")
        .Add(Roles.Manager, "主管|团队主管|销售主管|经理|manager|sales manager|team manager|the manager|boss|managers")
        .Add(Roles.Recorder, "录入员|recorder|recorders")
        .Add(Roles.Reviewer, "申诉复核人|复核人|reviewer|appeal reviewer|reviewers|appeal reviewers")
        .Add(Roles.HR, "人事|hr|human resources").Add(Roles.Admin, "管理员|admin|administrator|admins|administrators");

    public override string Sample(Language language) => language == Language.Chinese ? "主管" : "manager";

    public override Reading Read(Folded text, int at) => Names.Find(text, at, out var role) is > 0 and var length
        ? new Reading(length, new RoleSlot(role)) : Reading.Nothing;
}

/// <summary>Reads a language's name.</summary>
internal sealed class LanguageReader() : TypedSlotKind("language", typeof(LanguageSlot))
{
    private static readonly WordTable<Language> Names = new WordTable<Language>()
        .Add(Language.Chinese, "中文|汉语|普通话|chinese|mandarin|zh").Add(Language.English, "英文|英语|english|en");

    public override string Sample(Language language) => language == Language.Chinese ? "中文" : "English";

    public override Reading Read(Folded text, int at) => Names.Find(text, at, out var found) is > 0 and var length
        ? new Reading(length, new LanguageSlot(found)) : Reading.Nothing;
}
