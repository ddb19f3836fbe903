using TeamCoachBot.Bot.Cards;

namespace TeamCoachBot.Bot.Tests.Cards;

/// <summary>
/// Every card that the bot draws, with a case worth looking at for each turn it can take. A new card is added here, in
/// the part of its feature; everything that holds for all cards is then asked of it.
/// </summary>
internal static partial class CardCatalogue
{
    public static IReadOnlyDictionary<string, Func<CardContext, Card>> All { get; } =
        new[]
            {
                Progress, Team, Why, Wins, WinCards, Openings, Readings, Targets, People, Celebrations, Door, Clashes, OfStages,
                RolesAndLeave,
            }
            .SelectMany(part => part).ToDictionary(StringComparer.Ordinal);

    /// <summary>Every card in every language; the name of a file is <c>{card}.{language}</c>.</summary>
    public static IEnumerable<(string Name, Card Card)> Drawn() =>
        from card in All
        from language in Language.All
        select ($"{card.Key}.{language.Tag}", Draw(card.Key, language));

    public static Card Draw(string name, Language language) => All[name](CardTestKit.Context(language));
}
