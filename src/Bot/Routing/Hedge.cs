namespace TeamCoachBot.Bot.Routing;

/// <summary>Ways of saying something without it being so: what a writing command refuses to act on.</summary>
[Flags]
internal enum Hedge
{
    None = 0,

    /// <summary>It asks: a question mark, 吗, 谁, how, did I.</summary>
    Question = 1,

    /// <summary>It supposes: 要是, 如果, if, suppose.</summary>
    Condition = 2,

    /// <summary>It denies: 没, 别, not, fell through.</summary>
    Negation = 4,

    /// <summary>It hopes, expects or announces: 明天, 估计, might, next week.</summary>
    Future = 8,

    /// <summary>It repeats what somebody says: 听说, 说他, told me.</summary>
    Hearsay = 16,

    All = Question | Condition | Negation | Future | Hearsay,
}
