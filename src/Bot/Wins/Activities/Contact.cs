using TeamCoachBot.Bot.Routing;

namespace TeamCoachBot.Bot.Wins.Activities;

/// <summary>
/// Parts whom somebody met from where they work: 比亚迪王总 is 王总 of 比亚迪, "Acme Mr Chen" Mr Chen of Acme. A pure
/// function of the name.
/// </summary>
/// <param name="Person">Null when the name names no one.</param>
internal sealed record Contact(string Customer, string? Person)
{
    private const int LeastOfName = 2;

    private const string Surnames =
        "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭"
        + "廖邹熊陆郝孔白崔康邱秦江史顾侯邵孟段雷钱汤尹黎易常武乔贺赖龚";

    private static readonly string[] Titles =
    [
        "董事长", "总经理", "副总裁", "副总", "总监", "经理", "主任", "主管", "部长", "处长", "科长", "院长", "校长", "厂长", "老板", "老师", "工程师",
        "博士", "教授", "总", "董", "工", "姐", "哥",
    ];

    private static readonly WordTable<bool> Addresses = new WordTable<bool>().Add(true, "mr|mrs|ms|miss|dr|prof");

    public static Contact Of(string name) => Chinese(name) ?? English(name) ?? new Contact(name, null);

    /// <summary>The same where a title behind the name was read by itself: 华为李 in 拜访了华为李经理.</summary>
    public static Contact In(string text, string name)
    {
        var at = text.IndexOf(name, StringComparison.Ordinal);
        var behind = at < 0 ? "" : text[(at + name.Length)..];
        return Array.Find(Titles, title => behind.StartsWith(title, StringComparison.Ordinal)) is { } title
            && Chinese(name + title) is { } whole ? whole : Of(name);
    }

    private static Contact? Chinese(string name)
    {
        if (Array.Find(Titles, title => name.EndsWith(title, StringComparison.Ordinal)) is not { } title)
            return null;
        var at = name.Length - title.Length - 1;
        return at >= LeastOfName && Surnames.Contains(name[at], StringComparison.Ordinal)
            ? new Contact(name[..at].Trim(), name[at..]) : null;
    }

    private static Contact? English(string name)
    {
        var text = Folded.Of(name);
        for (var i = 1; i + 1 < text.Count; i++)
        {
            if (Addresses.Has(text, i))
                return new Contact(text.Typed(0, i), text.TypedToEnd(i));
        }

        return null;
    }
}
