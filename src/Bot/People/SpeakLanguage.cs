using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;

namespace TeamCoachBot.Bot.People;

/// <summary>Changes the language of what the bot sends on its own and of answers to messages without one.</summary>
[Command("settings/language", Who = Who.Everyone, Where = Where.Anywhere,
    English = [], Chinese = [])]
internal sealed class SpeakLanguage(PersonStore people) : ICommand<SpeakLanguage.Input>
{
    internal sealed record Input(LanguageSlot Language);

    public async Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct)
    {
        var language = input.Language.Language;
        var card = await people.ReadAsync(turn.Tenant, turn.Sender.Id, ct);
        if (card.Language != language.Tag)
            await people.SaveAsync(turn.Tenant, card with { Language = language.Tag }, ct);
        return Reply.Say(Texts.Of<SpeakLanguage>(language)["SpeakLanguage_Reply"]);
    }
}
