using TeamCoachBot.Bot.Api;
using TeamCoachBot.Bot.Calendars;
using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.Celebrations;
using TeamCoachBot.Bot.Clashes.Disputes;
using TeamCoachBot.Bot.Clashes.Holders;
using TeamCoachBot.Bot.Metrics;
using TeamCoachBot.Bot.Progress;
using TeamCoachBot.Bot.Readings;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Bot.Targets;
using TeamCoachBot.Bot.Wins;
using TeamCoachBot.Bot.Wins.Activities;
using TeamCoachBot.Bot.Wins.Changes;
using TeamCoachBot.Bot.Wins.Customers;
using TeamCoachBot.Bot.Wins.Ledger;
using TeamCoachBot.Bot.Wins.Lists;
using TeamCoachBot.Bot.Wins.Logging;
using TeamCoachBot.Bot.Wins.Losses;
using TeamCoachBot.Bot.Wins.Openings;
using TeamCoachBot.Bot.Wins.Stages;
using TeamCoachBot.Bot.Wins.Stories;
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
internal sealed class ShowHelp(Lazy<Registry> registry, CardSigner signer) : ICommand<ShowHelp.Input>
{
    // What is asked every day comes first; a command that isn't named here still stands in the list, at its end.
    private static readonly Type[] Order =
    [
        typeof(ShowProgress), typeof(LogWin), typeof(SetTarget), typeof(ShowTeamProgress), typeof(ShowEveryone),
        typeof(ShowTarget), typeof(AskWhy), typeof(AskNeeded), typeof(AskForecast), typeof(AskChance), typeof(AskWhatIf),
        typeof(UndoWin), typeof(ShowWins), typeof(CorrectWin), typeof(LogReceipt), typeof(MoveStage),
        typeof(RefundWin), typeof(CancelWin), typeof(ShowUnpaid), typeof(ShowWinHistory), typeof(ExportWins),
        typeof(ObjectToWin), typeof(ShowWaiting), typeof(ConfirmAllWins), typeof(ConfirmWin), typeof(RejectWin),
        typeof(SetReview), typeof(ShowReview),
        typeof(RebuildTotals), typeof(LogActivity), typeof(LogLost), typeof(RegisterCustomer),
        typeof(ShowOwner), typeof(ShowClash), typeof(GiveCustomer), typeof(ShowCustomerHistory), typeof(FindStories),
        typeof(EnterOpening), typeof(LogReading), typeof(CorrectReading), typeof(ShowMetrics), typeof(CelebrateWin),
        typeof(ShareSmallWin), typeof(CongratulateColleague),
        typeof(ChooseCelebrations), typeof(ShowCelebrations), typeof(TakeDown), typeof(SetCelebrations),
        typeof(LogLeave), typeof(SetUpTeam), typeof(NewMetric), typeof(ChangeMetric), typeof(RetireMetric),
        typeof(ResumeMetric), typeof(ShowStages), typeof(SetStages), typeof(AddStage), typeof(RenameStage),
        typeof(RemoveStage), typeof(SetBasis), typeof(ImportHolidays), typeof(ImportWins), typeof(MakeApiToken),
        typeof(ShowApiTokens), typeof(SetHook), typeof(StopHook), typeof(GrantRole), typeof(JoinGroup),
        typeof(ChooseTeam), typeof(SetRate), typeof(SetLossReasons), typeof(SetProtection), typeof(ShowLeavers),
        typeof(SpeakLanguage),
    ];

    // Whoever reads the help needs no line on how to get it.
    private static readonly Type[] Untold = [typeof(ShowHelp), typeof(SayHello), typeof(AskLost)];

    // Which things belong together, by the folder that a command lies in; what only managers may do stands by itself.
    private static readonly (string Folder, string Group)[] Groups =
    [
        ("Progress", "HelpGroup_Progress"), ("Targets", "HelpGroup_Progress"),
        ("Wins.Logging", "HelpGroup_Log"), ("Wins.Activities", "HelpGroup_Log"), ("Wins.Losses", "HelpGroup_Log"),
        ("Wins.Openings", "HelpGroup_Log"), ("Readings", "HelpGroup_Log"), ("Wins", "HelpGroup_Wins"),
        ("Clashes", "HelpGroup_Wins"),
        ("Celebrations", "HelpGroup_Celebrate"), ("", "HelpGroup_You"),
    ];

    private const string Leading = "HelpGroup_Lead";
    private const int MostDaily = 4;

    // What a manager asks every day.
    private static readonly Type[] OrderOfLeads = [typeof(ShowTeamProgress), typeof(ShowEveryone), typeof(SetTarget)];

    // They answer everybody, but to most only with whom to ask instead.
    private static readonly Type[] SettingUp = [typeof(SetUpTeam), typeof(JoinGroup)];

    private static readonly Dictionary<Type, string> Buttons = new()
    {
        [typeof(ShowProgress)] = ProgressVerbs.Show,
        [typeof(LogWin)] = ProgressVerbs.LogWin,
        [typeof(ShowTeamProgress)] = ProgressVerbs.Team,
        [typeof(ShowEveryone)] = ProgressVerbs.Everyone,
    };

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

        Type[] order = turn.Actor.Is(Roles.Manager | Roles.Lead) ? [.. OrderOfLeads, .. Order] : Order;
        var all = registry.Value.All
            .Where(d => !d.IsForm && !Untold.Contains(d.Handler) && MaySee(d, turn))
            .OrderBy(d => Array.IndexOf(order, d.Handler) is >= 0 and var place ? place : order.Length)
            .ToList();
        return Task.FromResult(Reply.Show(HelpCard.Draw(
            [.. all.Take(MostDaily).Select(d => LineOf(d, turn.Language))],
            [.. Grouped(all.Skip(MostDaily), turn.Language)],
            CardContext.Of(turn, signer))));
    }

    private static IEnumerable<HelpGroup> Grouped(IEnumerable<Descriptor> commands, Language language)
    {
        var byGroup = commands.ToLookup(GroupOf);
        return Groups.Select(place => place.Group).Append(Leading).Distinct()
            .Where(byGroup.Contains)
            .Select(group => new HelpGroup(
                Texts.Of<ShowHelp>(language)[group], [.. byGroup[group].Select(d => LineOf(d, language))]));
    }

    private static string GroupOf(Descriptor command)
    {
        if (command.Who is Who.Manager or Who.SetsUp || SettingUp.Contains(command.Handler))
            return Leading;
        var folder = command.Handler.Namespace!["TeamCoachBot.Bot.".Length..];
        return Groups.First(place => folder.StartsWith(place.Folder, StringComparison.Ordinal)).Group;
    }

    /// <summary>Nobody is shown what they may not do.</summary>
    private static bool MaySee(Descriptor command, Turn turn) => command.Who switch
    {
        Who.Manager => turn.Actor.Is(Roles.Manager),
        Who.Leads => turn.Actor.Is(Roles.Manager | Roles.Lead),
        Who.Imports => Rights.MayImport(turn.Actor, turn.IsOrganisationAdmin),
        _ when command.Who == Who.SetsUp || SettingUp.Contains(command.Handler) => Rights.MaySetUp(turn.Actor, turn.IsOrganisationAdmin),
        _ => true,
    };

    private static HelpLine LineOf(Descriptor command, Language language)
    {
        var (type, texts) = (command.Handler, Texts.For(command.Handler, language));
        return new HelpLine(texts[type.Name + "_Title"], texts[type.Name + "_Help"], Buttons.GetValueOrDefault(type));
    }
}
