namespace TeamCoachBot.Bot.Routing;

/// <summary>
/// Well-known names in which stands a word or number that means something anywhere else: 饿了么 asks nothing, 别克 forbids
/// nothing, 我爱我家 and 3M are customers.
/// </summary>
internal static class KnownNames
{
    private const int MostTokens = 5;

    private static readonly WordTable<bool> Names = new WordTable<bool>().Add(
        true, "饿了么|我爱我家|什么值得买|今天国际|你我贷|别克|不二家|哪吒|马上消费|马上金融|若羽臣|3m|360|1688|4399|163|7-11|7 eleven|20th century fox|20th century studios|20th century|21st century");

    /// <summary>How many tokens the name takes that begins here; 0 when none does.</summary>
    public static int Find(Folded text, int at) => Names.Find(text, at, out _);

    /// <summary>True when a token belongs to one of the names.</summary>
    public static bool Holds(Folded text, int at)
    {
        for (var from = Math.Max(0, at + 1 - MostTokens); from <= at; from++)
        {
            if (Find(text, from) > at - from)
                return true;
        }

        return false;
    }
}
