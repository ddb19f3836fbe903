using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot.People;

/// <summary>What one can ask here: made from the commands themselves, so that it can't be out of date.</summary>
[Command(
    "help",
    English =
    [
        "(help|help me|?|menu|commands|get started|start|i need help)",
        "what (can|do) you do [for me]",
        "what can i (ask|do|say|type) [you|here]",
        "how (do|does) (i|this|it|one) (use|work|start|begin) [you|this|it|the bot]",
        "how do i (log|add|record|enter|book) [a|my] [{topic=win|deal|sale|wins|deals|{amount}}]",
        "how can i (log|add|record|enter|book) [a|my] [{topic=win|deal|sale|wins|deals|{amount}}]",
        "what does (this|the) bot do",
        "how does (this|the bot|it) work",
    ],
    Chinese =
    [
        "(帮助|使用帮助|使用说明|说明|菜单|功能|指令|命令|?)",
        "(你|你都) (能|会|可以|能够) (干|做|帮我做|帮我干|干些|做些) (啥|什么|嘛|哪些|点啥|什么事)",
        "你 (有什么|有哪些|都有什么) (功能|用|本事)",
        "(怎么|如何|咋) (用|使用|操作|开始|玩) [你]",
        "你 (怎么|如何|咋) 用",
        "(怎么|如何|咋|怎样) {topic=记一单|记单|报单|录单|登记业绩|记业绩|记成交|录业绩|记一笔}",
        "{topic=报单|记单|记一单|录单|业绩|成交} (怎么|如何|咋|怎样) (报|记|录|填|登记|弄)",
        "(我|我都) (能|可以) 问 [你] (什么|啥|些什么)",
    ],
    Who = Who.Everyone,
    Where = Where.Anywhere,
    Listed = true)]
[Help(HelpGroup.Untold)]
internal sealed class ShowHelp(Lazy<Registry> registry, CardSigner signer) : ICommand<ShowHelp.Input>
{
    private const int MostDaily = 4;

    /// <param name="Topic">"How do I log a win?": the form answers best.</param>
    internal sealed record Input(bool Topic, AmountSlot? Amount);

    public Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct)
    {
        if (input.Topic || input.Amount is not null)
        {
            var texts = Texts.Of<ShowHelp>(turn.Language);
            return Task.FromResult(Reply.Say(
                texts["HelpLogWin"], new Suggestion(texts["HelpLogWin_Button"], texts["HelpLogWin_Button"])));
        }

        var leads = turn.Actor.Is(Roles.Manager | Roles.Lead);
        var all = registry.Value.All
            .Where(d => !d.IsForm && d.Help.Group != HelpGroup.Untold && MaySee(d, turn))
            .OrderBy(d => d.Help.PlaceFor(leads))
            .ToList();
        return Task.FromResult(Reply.Show(HelpCard.Draw(
            [.. all.Take(MostDaily).Select(d => LineOf(d, turn.Language))],
            [.. Grouped(all.Skip(MostDaily), turn.Language)],
            CardContext.Of(turn, signer))));
    }

    private static IEnumerable<HelpLines> Grouped(IEnumerable<Descriptor> commands, Language language) => commands
        .GroupBy(d => d.Help.Group)
        .OrderBy(group => group.Key)
        .Select(group => new HelpLines(
            Texts.Of<ShowHelp>(language)[$"HelpGroup_{group.Key}"], [.. group.Select(d => LineOf(d, language))]));

    /// <summary>Nobody is shown what they may not do.</summary>
    private static bool MaySee(Descriptor command, Turn turn) => command.Who switch
    {
        Who.Manager => turn.Actor.Is(Roles.Manager),
        Who.Leads => turn.Actor.Is(Roles.Manager | Roles.Lead),
        Who.Imports => Rights.MayImport(turn.Actor, turn.IsOrganisationAdmin),
        // It answers everybody, but to most only with whom to ask instead.
        _ when command.Help.Group == HelpGroup.Lead => Rights.MaySetUp(turn.Actor, turn.IsOrganisationAdmin),
        _ => true,
    };

    private static HelpLine LineOf(Descriptor command, Language language)
    {
        var (type, texts) = (command.Handler, Texts.For(command.Handler, language));
        return new HelpLine(texts[type.Name + "_Title"], texts[type.Name + "_Help"], command.Help.Button);
    }
}
