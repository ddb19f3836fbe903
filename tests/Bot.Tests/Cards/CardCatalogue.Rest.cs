using TeamCoachBot.Bot.Calendars;
using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Progress;
using TeamCoachBot.Bot.Targets;
using TeamCoachBot.Bot.Wins;
using TeamCoachBot.Bot.Wins.Logging;
using TeamCoachBot.Bot.Wins.Losses;
using TeamCoachBot.Bot.Wins.Openings;
using TeamCoachBot.Bot.Wins.Stories;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot.Tests.Cards;

/// <content>Wins, targets, first contact, help, set-up.</content>
internal static partial class CardCatalogue
{
    private static Dictionary<string, Func<CardContext, Card>> Wins => new()
    {
        ["win-logged"] = context => WinLoggedCard.Draw(Logged(context), context),
        ["win-logged-for-another"] = context => WinLoggedCard.Draw(
            Logged(context) with { For = "Ben", Gap = 0m, Surplus = 12_000m, IsToConfirm = true, CanUndo = false }, context),
        ["win-logged-without-target"] = context => WinLoggedCard.Draw(Logged(context) with { Gap = null }, context),
        ["win-logged-shared"] = context => WinLoggedCard.Draw(Logged(context) with { Details = Details(context) }, context),
        ["win-preview"] = context => WinPreviewCard.Draw(
            Preview(context) with { Question = Texts.Of<WinPreviewView>(context.Language)["GuessedQuestion"], Details = Details(context) },
            context),
        ["win-preview-same-order"] = context => WinPreviewCard.Draw(
            Preview(context) with
            {
                Question = Texts.Of<WinPreviewView>(context.Language).With(
                    "SameOrder", Say(context, "Ben", "小王"), Say(context, "Acme", "华为"), context.Written.Amount(120_000m, Yuan),
                    context.Written.DateAndDay(Today.AddDays(-4), Today)),
                Answers =
                [
                    new(Texts.Of<WinPreviewView>(context.Language)["SameOrder_Yes"], WinPreviewCard.Same, "{}"),
                    new(Texts.Of<WinPreviewView>(context.Language)["SameOrder_No"], WinPreviewCard.Settle, "{}"),
                ],
            },
            context),
        ["win-form-full"] = context => WinForm.Draw(
            new WinFormView
            {
                Today = Today,
                Stages = Stages(context),
                Colleagues = [new("Ben", "ben"), new(Say(context, "Cindy", "小陈"), "cindy")],
                IsFull = true,
                Draft = new(
                    new Dictionary<string, string> { [WinForm.Partners] = "ben", [WinForm.Parts] = "60/50" },
                    new Dictionary<string, string>
                    {
                        [WinForm.Parts] = Texts.Of<WinFormView>(context.Language).With("PartsNotWhole", 110),
                    }),
            },
            context),
        ["lost-form"] = context => LostForm.Draw(
            new LostFormView(new LossReasons([]).Choices(context.Language), Today)
            {
                Draft = new(
                    new Dictionary<string, string> { [LostForm.Customer] = Say(context, "Acme", "美的") },
                    new Dictionary<string, string>
                    {
                        [LostForm.Reason] = Texts.Of<LostFormView>(context.Language)["ReasonRequired"],
                    }),
            },
            context),
        ["lost-list"] = context => LostListCard.Draw(
            new LostListView
            {
                Title = Texts.Of<LostListView>(context.Language).With("Lost_TitleTeam", context.Written.Period(November, Today)),
                Sum = Say(context, "3 deals, ¥50,000 where it was named", "3 单，已知金额 5 万"),
                Reasons =
                [
                    (Say(context, "price", "价格"), Say(context, "2 deals, ¥50,000", "2 单，5 万")),
                    (Say(context, "competitor", "竞品"), Say(context, "1 deal", "1 单")),
                ],
                Steps = [(Say(context, "Quote", "报价"), Say(context, "2 deals", "2 单"))],
                Lines =
                [
                    new(Say(context, "Acme ¥50,000", "美的 5 万"), Say(context, "price, Quote, to Initech, Ana Li, 16 Nov", "价格、报价、输给格力、李安娜、11 月 16 日")),
                    new(Say(context, "Globex", "联想"), Say(context, "competitor, Ben Wang, 12 Nov", "竞品、王本、11 月 12 日")),
                ],
                More = 1,
            },
            context),
        ["undo-offer"] = context => UndoOfferCard.Draw(
            "leave", new UndoOffer(Say(context, "Acme ¥12,000, 16 Nov", "华为 1.2 万，11 月 16 日"), "m.1", "m.1"), context),
        ["leave-team"] = context => TeamLeaveCard.Draw(
            new TeamLeaveView
            {
                When = context.Written.Dates(Today, Today.AddDays(13)),
                Today = Today,
                Lines =
                [
                    new(Say(context, "Ana *Li*", "李*安娜*"), Domain.Calendars.DayRange.Through(Today, Today.AddDays(1)), 2),
                    new(Say(context, "Ben Wang", "王本"), Domain.Calendars.DayRange.Through(Today.AddDays(8), Today.AddDays(10)), 3),
                ],
            },
            context),
        ["leave-team-nobody"] = context => TeamLeaveCard.Draw(
            new TeamLeaveView { When = context.Written.Dates(Today, Today.AddDays(13)), Today = Today, Lines = [] }, context),
        ["win-story-form"] = context => StoryForm.Draw(
            new Domain.Wins.EntryId("w|7"), Say(context, "Acme", "华为"), FormDraft.Empty, context),
        ["win-stories"] = context => StoriesCard.Draw(
            [
                new(Say(context, "Acme", "华为"), Say(context, "The pilot at *their* plant", "先在工厂*试用*了两周"),
                    Say(context, "Ana", "小李"), Today, Say(context, "Quote · Manufacturing · #cloud", "报价 · 制造业 · #云服务")),
                new(Say(context, "Globex", "美的"), Say(context, "Their CFO saw the numbers", "给财务总监算了一笔账"),
                    Say(context, "Ben", "小王"), Today.AddDays(-40), ""),
            ],
            Today, context),
        ["win-form"] = context => WinForm.Draw(
            new WinFormView { Today = Today, Stages = Stages(context) }, context),
        ["win-form-refused"] = context => WinForm.Draw(
            new WinFormView
            {
                Today = Today,
                Stages = Stages(context),
                People = [new("Ana", "ana"), new("Ben", "ben")],
                Draft = new(
                    new Dictionary<string, string>
                    {
                        [WinForm.Customer] = "Acme *Ltd*", [WinForm.Amount] = Say(context, "a dozen", "十来万"),
                        [WinForm.Day] = "2026-11-18", [WinForm.Stage] = "deposit",
                    },
                    new Dictionary<string, string>
                    {
                        [WinForm.Amount] = Say(context, "How much is that exactly?", "具体是多少？"),
                    }),
            },
            context),
    };

    private static Dictionary<string, Func<CardContext, Card>> Openings => new()
    {
        ["opening-to-confirm"] = context => OpeningCards.Ask(
            new OpeningView(
                "r|1", Say(context, "Wang Fang", "王芳"), context.Written.Amount(50_000m, Yuan),
                Say(context, "revenue", "销售额"), November, new(2026, 11, 27), Today),
            again: false, context),
        ["opening-objection"] = context => OpeningCards.AskWhy("r|1", FormDraft.Empty, context),
        ["opening-form"] = context => OpeningForm.Draw(
            new OpeningFormView
            {
                People = [new(Say(context, "Wang Fang", "王芳"), "fang"), new(Say(context, "Ana", "小李"), "ana")],
                Metrics = Form(context).Metrics,
                Periods = Form(context).Periods,
            },
            context),
        ["opening-done"] = context => OpeningCards.Done(
            Say(
                context, "Opening entry noted: ¥50,000 for Ana, November. It counts at once; Ana is told and says whether it is right.",
                "已登记期初数：小李，11 月，5 万。马上计入；已经告诉对方，由本人确认。"),
            new Domain.Wins.EntryId("r|1"), canUndo: true, context),
    };

    private static Dictionary<string, Func<CardContext, Card>> Targets => new()
    {
        ["target-proposed"] = context => TargetSetCard.Draw(Proposed(context), context),
        ["target-agreed"] = context => TargetSetCard.Draw(
            Proposed(context) with { Step = TargetStep.Agreed, ReplyBy = null, Facts = [], Reason = null }, context),
        ["target-suggested-by-another"] = context => TargetSetCard.Draw(
            Proposed(context) with { Step = TargetStep.Suggested, Whose = "Ben" }, context),
        ["target-set-by-manager"] = context => TargetSetCard.Draw(
            Proposed(context) with { Step = TargetStep.SetByManager, Facts = [] }, context),
        ["target-form"] = context => TargetForm.Draw(Form(context), context),
        ["target-form-refused"] = context => TargetForm.Draw(
            Form(context) with
            {
                Whose = "Ben",
                Draft = new(
                    new Dictionary<string, string> { [TargetForm.Commitment] = "1.000", [TargetForm.Period] = "2026-12" },
                    new Dictionary<string, string>
                    {
                        [TargetForm.Commitment] = Say(context, "1,000 or 1.0?", "是 1,000 还是 1.0？"),
                    }),
            },
            context),
    };

    private static Dictionary<string, Func<CardContext, Card>> People => new()
    {
        ["help"] = context => HelpCard.Draw(
            [
                Line<ShowProgress>(context, ProgressVerbs.Show), Line<LogWin>(context, ProgressVerbs.LogWin),
                Line<SetTarget>(context), Line<ShowTeamProgress>(context, ProgressVerbs.Team),
            ],
            [
                new(Say(context, "Targets and progress", "目标与进度"),
                    [Line<ShowTarget>(context), Line<AskWhy>(context), Line<AskNeeded>(context), Line<AskChance>(context)]),
                new(Say(context, "Log wins", "报单"), [Line<UndoWin>(context)]),
                new(Say(context, "You and your team", "个人与团队"), [Line<LogLeave>(context), Line<SpeakLanguage>(context)]),
            ],
            context),
        ["who-leads"] = context => LeadCard.Ask(
            context, LeadCard.WhyAsked(context.Language, "Ana"), Say(context, "East China", "华东团队"), Roster(context)),
        ["who-leads-before-the-roster"] = context => LeadCard.Ask(
            context, LeadCard.WhyAsked(context.Language, null), Say(context, "East China", "华东团队"), [],
            Say(context, "That person isn't in the team's roster.", "这个人不在团队名单里。")),
        ["confirm-to-lead"] = context => LeadCard.Confirm(
            context, "Ana", Say(context, "East China", "华东团队"), new TeamId("19:team"), again: false),
        ["which-team"] = context => TeamQuestion.Draw(
            [new(new TeamId("19:east"), Say(context, "East China", "华东团队")), new(new TeamId("19:south"), "Sales South")],
            "", context),
        ["holidays"] = context => HolidayForm.Draw(context, FormDraft.Empty),
        ["holidays-refused"] = context => HolidayForm.Draw(
            context,
            new FormDraft(
                new Dictionary<string, string> { [HolidayForm.Text] = "2027-01-01,off\n2027-13-01,off" },
                new Dictionary<string, string>
                {
                    [HolidayForm.Text] = Say(context, "Line 2 isn't a date.", "第 2 行不是日期。"),
                })),
        ["welcome"] = context => WelcomeCard.Draw(
            new(Say(context, "Ana", "小李"), Say(context, "East China", "华东团队"), Say(context, "Chen Jing", "陈静")), context),
        ["welcome-of-a-channel"] = context => WelcomeCard.Draw(new(null, null, null), context),
        ["set-up"] = context => SetUpCard.Draw(SetUp(context), context),
        ["set-up-refused"] = context => SetUpCard.Draw(
            SetUp(context) with
            {
                Channels = [new("General", "19:general"), new(Say(context, "Wins", "喜报"), "19:wins")],
                Draft = new(
                    new Dictionary<string, string> { [SetUpCard.Zone] = "Asia/Shanghai", [SetUpCard.MonthStart] = "26" },
                    new Dictionary<string, string>
                    {
                        [SetUpCard.Region] = Say(context, "There is no file for 2027 yet.", "还没有 2027 年的文件。"),
                    }),
            },
            context),
    };

    private static IReadOnlyList<RosterName> Roster(CardContext context) =>
    [
        new(new MemberId("ana"), Say(context, "Ana", "小李"), []),
        new(new MemberId("ben"), Say(context, "Ben", "小王"), []),
    ];

    private static HelpLine Line<T>(CardContext context, string? verb = null)
    {
        var texts = Texts.Of<T>(context.Language);
        return new HelpLine(texts[typeof(T).Name + "_Title"], texts[typeof(T).Name + "_Help"], verb);
    }

    private static WinLoggedView Logged(CardContext context) => new()
    {
        EntryId = "w|7",
        Version = 1,
        Customer = Say(context, "Acme", "华为"),
        Amount = context.Written.Amount(120_000m, Yuan),
        Stage = Say(context, "signed", "已签约"),
        Day = Today,
        Today = Today,
        Period = November,
        Gap = 80_000m,
        Units = Yuan,
    };

    private static WinPreviewView Preview(CardContext context) => new()
    {
        Customer = Say(context, "Acme", "华为"),
        Amount = context.Written.Amount(120_000m, Yuan),
        Stage = Say(context, "signed", "已签约"),
        Day = Today,
        Today = Today,
        Question = "",
        Answers = [new(Texts.Of<WinPreviewView>(context.Language)["Save"], WinPreviewCard.Settle, "{}")],
        Draft = "{}",
    };

    private static IReadOnlyList<(string, string)> Details(CardContext context)
    {
        var texts = Texts.Of<WinPreviewView>(context.Language);
        return
        [
            (texts["LabelSplit"], Say(context, "Ana 60 % (¥72,000) and Ben 40 % (¥48,000)", "李安娜 60%（7.2 万）和王本 40%（4.8 万）")),
            (texts["LabelHelpers"], Say(context, "Cindy", "小陈")),
            (texts["LabelTags"], Say(context, "#cloud #support", "#云服务 #维保")),
            (texts["LabelNote"], Say(context, "Call them again in *May*", "五月*回访*")),
        ];
    }

    private static IReadOnlyList<Choice> Stages(CardContext context) =>
    [
        new(Say(context, "signed", "已签约"), "signed"),
        new(Say(context, "deposit in", "已收定金"), "deposit"),
        new(Say(context, "settled", "已回清"), "settled"),
    ];

    private static TargetSetView Proposed(CardContext context) => new()
    {
        TargetId = "t|12",
        Version = 2,
        Step = TargetStep.Proposed,
        Period = new(Domain.Calendars.PeriodKind.Month, new(2026, 12, 1), new(2027, 1, 1), "2026-12"),
        Today = Today,
        Metric = Say(context, "revenue", "销售额"),
        Units = Yuan,
        Commitment = 300_000m,
        Stretch = 315_000m,
        Reason = Say(context, "December is a strong month.", "12 月是旺季。"),
        Facts =
        [
            Say(context, "Monthly average of last quarter: ¥260,000", "上季度月均 26 万"),
            Say(context, "23 working days", "23 个工作日"),
        ],
        ReplyBy = new(2026, 12, 2),
    };

    private static TargetFormView Form(CardContext context) => new()
    {
        Metrics = [new(Say(context, "Revenue", "销售额"), "revenue"), new(Say(context, "Deals", "签单数"), "deals")],
        Periods = [new(Say(context, "November", "11 月"), "2026-11"), new(Say(context, "December", "12 月"), "2026-12")],
    };

    private static SetUpView SetUp(CardContext context) => new()
    {
        TeamId = "19:team",
        Version = 1,
        TeamName = Say(context, "East China", "华东团队"),
        Currencies =
        [
            new(Say(context, "Chinese yuan (CNY)", "人民币（CNY）"), "CNY"),
            new(Say(context, "US dollar (USD)", "美元（USD）"), "USD"),
        ],
        Zones = [new("Asia/Shanghai", "Asia/Shanghai"), new("Europe/Berlin", "Europe/Berlin")],
        Patterns =
        [
            new(Say(context, "Monday to Friday", "双休"), "five"),
            new(Say(context, "Alternating Saturdays", "大小周"), "alternating"),
        ],
        Regions = [new(Say(context, "Mainland China", "中国大陆"), "cn"), new(Say(context, "United States", "美国"), "us")],
        Metrics = [new(Say(context, "Revenue", "销售额"), "revenue"), new(Say(context, "Deals", "签单数"), "deals")],
        Bases = [new(Say(context, "signed", "已签约"), "signed"), new(Say(context, "collected", "回款"), "collected")],
        Reviews =
        [
            new(Say(context, "wins above an amount", "超过一定金额的单"), "AboveAmount"),
            new(Say(context, "every win", "每一单"), "Everything"),
        ],
        Closings = [new(Say(context, "3 working days after its end", "月底后 3 个工作日"), "3")],
        Stages = Say(context, "signed, deposit in, installed and settled", "已签约、已收定金、安装和已回清"),
        Draft = new(
            new Dictionary<string, string> { [SetUpCard.ReviewAbove] = "100000", [SetUpCard.Protection] = "30" },
            new Dictionary<string, string>()),
    };
}
