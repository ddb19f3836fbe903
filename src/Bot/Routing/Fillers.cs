namespace TeamCoachBot.Bot.Routing;

/// <summary>Words that carry no meaning, and where they may stand without changing what is meant.</summary>
internal static class Fillers
{
    private static readonly WordTable<bool> Leading = new WordTable<bool>().Add(
        true,
        "请|请问|帮我|帮忙|帮我看下|麻烦|麻烦你|那|那么|嗯|诶|哎|喂|你好|您好|我想知道|我想看|我想问|我想看看|告诉我|给我看|问一下|问下|"
        + "教练|小助手|机器人|呃|额|就|hey|hi|hello|ok|okay|so|well|please|pls|plz|can you|could you|would you|can you please|"
        + "could you please|kindly|tell me|coach|bot|um|uh|and|now|just|quick question|i want to know|"
        + "i would like to know|would you please|will you|please can you|please could you|能帮我|能不能帮我|可以帮我|可不可以帮我|"
        + "能否帮我|能麻烦你|可以麻烦你|给我|gm|good morning|morning|hiya|yes|yess|yesss|yay|woohoo|boom|great news|good news|"
        + "guess what|nvm|never mind|can u|could u|can u please|can u pls|好消息|报喜|早上好|早安|哈喽|嘿");

    private static readonly WordTable<bool> Between = new WordTable<bool>().Add(
        true, "一下|啊|啦|呢|呀|嘛|哦|哈|吧|那个|please|pls|um|uh");

    private static readonly WordTable<bool> Trailing = new WordTable<bool>().Add(
        true,
        "一下|啊|呢|呀|嘛|哦|哈|吧|了|啦|呗|喔|噢|的|吗|么|没|没有|没啊|了没|了吗|来着|哈哈|谢谢|谢了|谢谢你|多谢|"
        + "please|pls|plz|thanks|thank you|thx|now|right now|currently|then|today please|for me|again|mate|coach|bot|可以吗|好吗|行吗|"
        + "太开心了|开心|太好了|太棒了|耶|yay|woohoo|finally|so happy");

    /// <summary>
    /// For each token how many tokens of filler begin there: greeting-like ones only while nothing else was said,
    /// closing ones only while nothing else follows.
    /// </summary>
    public static void Mark(Folded text, Span<byte> lengths)
    {
        for (var i = 0; i < text.Count; i++)
            lengths[i] = (byte)Between.Find(text, i, out _);

        for (var i = 0; i < text.Count && Longest(Leading, text, i, lengths[i]) is > 0 and var length; i += length)
            lengths[i] = (byte)length;

        for (var i = text.Count - 1; i >= 0; i--)
        {
            var length = Longest(Trailing, text, i, lengths[i]);
            if (length > 0 && ClosesAfter(i + length, lengths, text.Count))
                lengths[i] = (byte)length;
        }
    }

    private static int Longest(WordTable<bool> table, Folded text, int at, int known) =>
        Math.Max(table.Find(text, at, out _), known);

    private static bool ClosesAfter(int at, ReadOnlySpan<byte> lengths, int count)
    {
        while (at < count && lengths[at] > 0)
            at += lengths[at];
        return at == count;
    }
}
