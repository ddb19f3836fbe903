using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;

namespace TeamCoachBot.Bot.People;

/// <summary>Changes the language of what the bot sends on its own and of answers to messages without one.</summary>
[Command(
    "settings/language",
    English =
    [
        "(speak|use|switch to|change to|talk|answer in|reply in|write in|in) {language} [to me]",
        "(switch|change|set) [the|my] language to {language}",
        "(change|switch|set) [the|my] language",
        "language [{language}]",
        "{language} [only]",
    ],
    Chinese =
    [
        "(说|用|讲|换|换成|切换到|切换成|改成|改用|切换为|使用) {language} [回复|回答|说|跟我说|和我说|交流|版]",
        "[把] 语言 (换成|改成|设为|设成|切换到|用|改为) {language}",
        "(切换|换|设置|更改|修改) [一下] (语言|回复语言)",
        "语言 [{language}]",
        "{language}",
    ],
    Who = Who.Everyone,
    Where = Where.Anywhere)]
[Help(HelpGroup.You, Place = 750)]
internal sealed class SpeakLanguage(PersonStore people) : ICommand<SpeakLanguage.Input>
{
    internal sealed record Input(LanguageSlot? Language);

    public async Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct)
    {
        // "Language" alone: the other one of two is meant.
        var language = input.Language?.Language ?? (turn.Language == Language.Chinese ? Language.English : Language.Chinese);
        var card = await people.ReadAsync(turn.Tenant, turn.Sender.Id, ct);
        if (card.Language != language.Tag)
            await people.SaveAsync(turn.Tenant, card with { Language = language.Tag }, ct);
        return Reply.Say(Texts.Of<SpeakLanguage>(language)["SpeakLanguage_Reply"]);
    }
}
