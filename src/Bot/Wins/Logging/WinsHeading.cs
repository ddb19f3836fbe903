using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot.Wins.Logging;

/// <summary>
/// What stands in front of several wins and holds for each of them: whose they are ("log for Ben:", 给小李记：) and how
/// many ("closed 2 deals today:", 今天签了两单).
/// </summary>
/// <param name="Whose">The name as typed; null for one's own.</param>
/// <param name="Day">The day as typed; null for none.</param>
/// <param name="Rest">The wins themselves.</param>
internal sealed record WinsHeading(string? Whose, string? Day, string Rest)
{
    /// <summary>A name has at most so many words; in Chinese, characters.</summary>
    private const int MostName = 4;

    private static readonly WordTable<bool> For = new WordTable<bool>().Add(
        true, "for|log for|add for|record for|book for|enter for|register for|wins for|deals for|log wins for|log deals for|log these for|"
            + "log the following for|add wins for|on behalf of|给|替|帮|为");

    /// <summary>Behind a Chinese name; without it 给小李 may begin anything.</summary>
    private static readonly WordTable<bool> Log = new WordTable<bool>().Add(
        true, "记|录|登记|录入|报|补录|补记|记录|新增|添加|记一下|登记一下|记了|录一下|记一单|记单|记两单|记三单|记几单|记这几单|记下面几单|报单|录单|记业绩|登记业绩");

    private static readonly WordTable<bool> Won = new WordTable<bool>().Add(
        true, "won|closed|signed|booked|landed|got|sold|just closed|just won|just signed|i closed|i won|i signed|we closed|we won|we signed|"
            + "签了|成交了|拿下了|开了|出了|搞定了|谈下了|成交|拿下|记|记了|刚签了|又签了|我签了|我又签了");

    private static readonly WordTable<bool> Deals = new WordTable<bool>().Add(
        true, "deals|orders|wins|sales|contracts|new deals|单|个单|个单子|笔|笔单|个客户|个合同|家");

    private static readonly DateReader Days = new();

    /// <summary>Null when the text begins with no such words.</summary>
    public static WinsHeading? Read(Folded text, NameBook names)
    {
        Span<byte> fillers = stackalloc byte[text.Count];
        Fillers.Mark(text, fillers);
        var at = 0;
        while (at < text.Count && fillers[at] > 0)
            at += fillers[at];
        return OfSomebody(text, at, names) ?? OfMany(text, at);
    }

    private static WinsHeading? OfSomebody(Folded text, int at, NameBook names)
    {
        var start = at + For.Find(text, at, out _);
        if (start == at)
            return null;
        for (var length = Math.Min(MostName, text.Count - start - 1); length > 0; length--)
        {
            var end = start + length;
            var name = text.Typed(start, end);
            if (names.Lookup(name).Count == 0)
                continue;
            var logs = Log.Find(text, end, out _);
            return logs > 0 || text.Tokens[start].Kind != TokenKind.Han ? new WinsHeading(name, null, text.TypedToEnd(end + logs)) : null;
        }

        return null;
    }

    private static WinsHeading? OfMany(Folded text, int at)
    {
        var day = Days.Read(text, at).Length;
        var won = Won.Find(text, at + day, out _);
        var number = SmallNumber.Read(text, at + day + won, 99, out var count);
        var end = at + day + won + number;
        if (won == 0 || number == 0 || count < 2 || Deals.Find(text, end, out _) is not (> 0 and var deals))
            return null;
        end += deals;
        var behind = day == 0 ? Days.Read(text, end).Length : 0;
        var typed = day > 0 ? text.Typed(at, at + day) : behind > 0 ? text.Typed(end, end + behind) : null;
        return end + behind < text.Count ? new WinsHeading(null, typed, text.TypedToEnd(end + behind)) : null;
    }
}
