using Microsoft.Extensions.Options;

namespace TeamCoachBot.Bot.Cards;

/// <summary>Registers the settings of cards; a wrong key stops the start.</summary>
internal static class CardsSetup
{
    public static IServiceCollection AddCards(this IServiceCollection services)
    {
        services.AddOptions<CardOptions>().BindConfiguration(CardOptions.Section).ValidateOnStart();
        return services.AddSingleton<IValidateOptions<CardOptions>, CardOptionsCheck>();
    }
}
