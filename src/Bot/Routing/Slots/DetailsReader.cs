namespace TeamCoachBot.Bot.Routing.Slots;

/// <summary>
/// Reads what may stand beside amount and customer of a win, in any order: stage, day, tags, who shares it, who helped,
/// a link, a note. It ends where something else begins.
/// </summary>
internal sealed class DetailsReader() : TypedSlotKind("details", typeof(WinDetails))
{
    /// <summary>Words that join one detail to the next.</summary>
    private static readonly WordTable<bool> Joints = new WordTable<bool>().Add(true, "and|also|plus|的|了|并|以及|另外|而且|是|in|a|as a|登记一下|记一下|帮我记一下|记上");

    private static readonly WordTable<bool> BeforeDay = new WordTable<bool>().Add(true, "on|since|dated|at|于|在|日期");

    private static readonly WordTable<bool> SomeDays = new WordTable<bool>()
        .Add(true, "last week|last month|the other day|this week|later this week|by the end of the week|earlier this month|earlier this week|上周|上星期|上礼拜|上个星期|上个月|上月|前几天|前两天|前阵子|"
            + "上月底|上个月底|上月末|上个月末|上月初|上个月初|上月中|上个月中|月底|本月底|这个月底|月初|本月初|这个月初|end of last month|at the end of last month|the end of last month|"
            + "late last month|beginning of the month|the beginning of the month|start of the month|early last month|last quarter|上季度|上个季度|last year|去年|年初");

    private static readonly WordTable<string> Marks = new WordTable<string>()
        .Add("new", "new customer|new client|new logo|new account|a new customer|as a new customer|first order|新客户|新客|是新客户|首单")
        .Add("renewal", "renewal|renewed|续费|续签|续约|续单")
        .Add("referred", "referral|by referral|转介绍|老客户介绍|老客户转介绍");

    private static readonly WordTable<bool> Notes = new WordTable<bool>()
        .Add(true, "note|notes|with note|memo|remark|comment|because|reason|备注|说明|附注|留言|因为|原因|原因是");

    /// <summary>Say that the papers are there, behind the sum.</summary>
    private static readonly WordTable<bool> Remarks = new WordTable<bool>().Add(
        true, "po is in|the po is in|po in hand|po is here|contract is in|the contract is in|contract is back|paperwork is in|paperwork is done|"
            + "paperwork done|合同回来了|合同已回|合同到了|po到了|po已到|po下来了|订单已下|合同已寄回");

    private static readonly WordTable<bool> BeforeLink = new WordTable<bool>()
        .Add(true, "proof|evidence|link|contract|crm|see|凭证|链接|合同|证明|见");

    private static readonly BasisReader Stages = new();

    private static readonly DateReader Days = new();

    public override string Sample(Language language) => language == Language.Chinese ? "昨天" : "yesterday";

    public override Reading Read(Folded text, int at)
    {
        var found = WinDetails.None;
        var (i, end) = (at, at);
        while (i < text.Count)
        {
            if (One(text, i) is { Length: > 0, Value: WinDetails one } reading)
            {
                found = found.And(one) with { Quoted = [.. found.Quoted, .. one.Quoted] };
                i = end = i + reading.Length;
                continue;
            }

            var joint = end > at ? Joints.Find(text, i, out _) : 0;
            if (joint == 0)
                break;
            i += joint;
        }

        // 登记一下 at the very end asks for what is being done.
        return end > at ? new Reading((i == text.Count ? i : end) - at, found) : Reading.Nothing;
    }

    /// <summary>True when a detail begins here, so that a name in front of it ends.</summary>
    internal static bool Begins(Folded text, int at) =>
        at < text.Count && (Plain(text, at).Length > 0 || OwnerReader.Read(text, at).Length > 0 || PeopleReader.BeginsAfterName(text, at));

    private static Reading One(Folded text, int at) =>
        PairsReader.IsFraction(text, at) ? PairsReader.Read(text, at)
        : Plain(text, at) is { Length: > 0 } plain ? plain
        : OwnerReader.Read(text, at) is { Length: > 0 } owner ? owner : PeopleReader.Read(text, at);

    private static Reading Plain(Folded text, int at)
    {
        if (LinkAt(text, at) is { Length: > 0 } link)
            return link;
        if (TagAt(text, at) is { Length: > 0 } tag)
            return tag;
        if (Notes.Find(text, at, out _) is > 0 and var note && at + note < text.Count && HasNumeralBefore(text, at))
            return NoteAt(text, at, note);
        if (Marks.Find(text, at, out var mark) is > 0 and var marked)
            return new Reading(marked, new WinDetails { IsNew = mark == "new", IsRenewal = mark == "renewal", IsReferred = mark == "referred" });
        if (Remarks.Find(text, at, out _) is > 0 and var remark && HasNumeralBefore(text, at))
            return new Reading(remark, new WinDetails { Note = text.Typed(at, at + remark), Quoted = [new(at, at + remark)] });
        if (TaxReader.Read(text, at) is > 0 and var tax)
            return new Reading(tax, new WinDetails { Note = text.Typed(at, at + tax), Quoted = [new(at, at + tax)] });
        if (TermReader.Read(text, at) is > 0 and var term)
            return new Reading(term, new WinDetails { Term = text.Typed(at, at + term) });
        if (KnownNames.Find(text, at) > 0)
            return Reading.Nothing;
        var lead = BeforeDay.Find(text, at, out _);
        if (Days.Read(text, at + lead) is { Length: > 0, Value: DateSlot day } days)
            return new Reading(lead + days.Length, new WinDetails { On = day });
        if (SomeDays.Find(text, at + lead, out _) is > 0 and var some)
            return new Reading(
                lead + some, new WinDetails { On = new DateSlot.SomeDay { Typed = text.Typed(at + lead, at + lead + some) } });
        return Stages.Read(text, at) is { Length: > 0, Value: BasisSlot stage } stages
            ? new Reading(stages.Length, new WinDetails { Stage = stage }) : Reading.Nothing;
    }

    /// <summary>A note comes behind the amount; in front of it "note" is a word for logging.</summary>
    private static bool HasNumeralBefore(Folded text, int at)
    {
        for (var i = 0; i < at; i++)
        {
            if (text.Tokens[i].Kind == TokenKind.Number
                || (text.Tokens[i].Kind == TokenKind.Han && ChineseNumeral.Is(text.TextOf(i)[0])))
                return true;
        }

        return false;
    }

    private static Reading NoteAt(Folded text, int at, int words)
    {
        var note = text.TypedToEnd(at + words);
        return new Reading(text.Count - at, new WinDetails { Note = note, Quoted = [new(at, text.Count)] });
    }

    /// <summary>A web address up to the next white space; only http and https are addresses of proof.</summary>
    private static Reading LinkAt(Folded text, int at)
    {
        var first = at + BeforeLink.Find(text, at, out _);
        if (first >= text.Count || text.TextOf(first) is not ("http" or "https"))
            return Reading.Nothing;
        var typed = text.Original.AsSpan(text.Tokens[first].From);
        var length = 0;
        while (length < typed.Length && !char.IsWhiteSpace(typed[length]) && typed[length] is not ('，' or '。' or '；' or '、'))
            length++;
        var link = Glyphs.Clean(typed[..length]).TrimEnd(',', ';', '.', ')');
        if (!link.Contains("://", StringComparison.Ordinal) || !Uri.TryCreate(link, UriKind.Absolute, out _))
            return Reading.Nothing;
        var end = first;
        while (end < text.Count && text.Tokens[end].From < text.Tokens[first].From + length)
            end++;
        return new Reading(end - at, new WinDetails { Link = link, Quoted = [new(at, end)] });
    }

    /// <summary>#cloud, #云服务, #pro-2: up to the next white space or other sign.</summary>
    private static Reading TagAt(Folded text, int at)
    {
        if (at >= text.Count || text.CharBefore(at) is not '#' || text.Tokens[at].Kind == TokenKind.Mention)
            return Reading.Nothing;
        var end = at + 1;
        while (end < text.Count && (text.Tokens[end].Glued || (text.Tokens[end] is { Spaced: false, Before: '-' or '_' or '/' } && text.CharBefore(end) != '#')))
            end++;
        return new Reading(end - at, new WinDetails { Tags = [text.Typed(at, end)], Quoted = [new(at, end)] });
    }
}
