using System.Text.Json;
using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.Targets;
using TeamCoachBot.Bot.Tests.Cards;
using TeamCoachBot.Bot.Tests.Routing;

namespace TeamCoachBot.Bot.Tests.Rules;

/// <summary>No card has a button that nothing answers.</summary>
public sealed class CardVerbTests
{
    /// <summary>Buttons of cards that no feature shows yet: a proposal is answered with them.</summary>
    private static readonly string[] NotShownYet = [TargetSetCard.Agree, TargetSetCard.Counter, TargetSetCard.Question];

    [Fact]
    public void Every_button_of_every_card_is_answered()
    {
        var dead = Pressed()
            .Where(press => BotCommands.Registry.Form(press.Verb) is null && BotCommands.Registry.Command(press.Verb) is null)
            .Where(press => !NotShownYet.Contains(press.Verb))
            .Select(press => $"{press.Card} presses {press.Verb}");

        Assert.Empty(dead);
    }

    /// <summary>A catalogue that lost its buttons would pass every rule about them.</summary>
    [Theory]
    [InlineData("progress")]
    [InlineData("progress/why")]
    [InlineData("win/new")]
    [InlineData("win/form")]
    [InlineData("win/undo")]
    [InlineData("target/form")]
    [InlineData("team/set-up")]
    public void Some_card_presses_it(string verb) => Assert.Contains(verb, Pressed().Select(press => press.Verb));

    private static IEnumerable<(string Card, string Verb)> Pressed() =>
        from drawn in CardCatalogue.Drawn()
        from token in Tokens(CardTestKit.Read(drawn.Card))
        select (drawn.Name, VerbOf(token));

    private static string VerbOf(string token) => Assert.IsType<CardCheck.Valid>(CardTestKit.Signer().Verify(
        token, CardTestKit.Contoso, CardTestKit.Chat, CardTestKit.Ana, CardTestKit.Now)).Token.Verb;

    private static IEnumerable<string> Tokens(JsonElement node) => node.ValueKind switch
    {
        JsonValueKind.Object => node.EnumerateObject().SelectMany(property =>
            property.Name == CardBuilder.TokenName && property.Value.ValueKind == JsonValueKind.String
                ? [property.Value.GetString()!] : Tokens(property.Value)),
        JsonValueKind.Array => node.EnumerateArray().SelectMany(Tokens),
        _ => [],
    };
}
