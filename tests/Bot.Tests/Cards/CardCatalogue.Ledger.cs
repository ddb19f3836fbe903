using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Wins;
using TeamCoachBot.Bot.Wins.Activities;
using TeamCoachBot.Bot.Wins.Changes;
using TeamCoachBot.Bot.Wins.Lists;
using TeamCoachBot.Bot.Wins.Logging;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Tests.Cards;

/// <content>What happens to a win after it was logged.</content>
internal static partial class CardCatalogue
{
    private const string Root = "ana.0000000000000000001-op";

    private static Dictionary<string, Func<CardContext, Card>> WinCards => new()
    {
        ["win-card"] = context => WinCard.Draw(Opened(context), context),
        ["win-card-to-confirm"] = context => WinCard.Draw(
            Opened(context) with
            {
                State = Say(context, "To confirm. Without a word by the end of 27 Nov it counts as confirmed.", "待确认。到 11 月 27 日 没人提出，就算已确认。"),
                StateTone = Tone.Warning,
                Actions = [WinAction.Confirm, WinAction.Reject, WinAction.Receipt, WinAction.Stage, WinAction.Correct, WinAction.Cancel],
            },
            context),
        ["win-card-told"] = context => WinCard.Draw(
            Opened(context) with
            {
                Lead = Say(context, "Fang: cancelled. Reason: the customer went *bankrupt*", "王芳：作废。原因：客户*破产*了"),
                State = Say(context, "Cancelled: no longer counts", "已作废，不再计入"), StateTone = Tone.Attention, Actions = [],
            },
            context),
        ["win-list"] = context => WinListCard.Draw(Listed(context), context),
        ["win-list-empty"] = context => WinListCard.Draw(
            Listed(context) with { Wins = [], Sum = Say(context, "No wins here.", "这里没有成交。"), Pages = 1, Page = 0, Filters = null }, context),
        ["win-choice"] = context => WinChoiceCard.Draw(
            new WinChoiceView(Lines(context), true, LogReceipt.Verb, [("amount", "5k")]), context),
        ["win-several"] = context => SeveralWinsCard.Draw(
            new SeveralWinsView
            {
                Wins =
                [
                    new("Acme", context.Written.Amount(12_000m, Yuan), "win 12k Acme", null),
                    new(Say(context, "Globex Manufacturing & Sons", "中兴通讯"), context.Written.Amount(80_000m, Yuan), "80k Globex", "yesterday"),
                    .. ((string[])["Initech", "Hooli", "Umbrella", "Vandelay", "Soylent"]).Select(
                        name => new SeveralWinsLine(name, context.Written.Amount(3_000m, Yuan), $"win 3k {name}", null)),
                ],
                Unread = [Say(context, "Hooli *soon*", "还有*联想*")],
            },
            context),
        ["activity-several"] = context => SeveralActivitiesCard.Draw(
            new SeveralActivitiesView
            {
                Lines = [new("Acme", "visited Acme"), new(Say(context, "Globex Manufacturing", "中兴通讯"), "visited Globex Manufacturing")],
                Whole = new(Say(context, "Acme and Globex Manufacturing", "Acme和中兴通讯"), "visited Acme and Globex Manufacturing"),
            },
            context),
        ["win-several-others"] = context => SeveralWinsCard.Draw(
            new SeveralWinsView
            {
                Whose = Say(context, "Ben Wang", "王本"), Called = "Ben",
                Wins =
                [
                    new("Acme", context.Written.Amount(12_000m, Yuan), "12k Acme", null),
                    new(Say(context, "Globex", "中兴通讯"), context.Written.Amount(80_000m, Yuan), "80k Globex", null),
                ],
            },
            context),
        ["win-waiting"] = context => WaitingCard.Draw(
            new WaitingView
            {
                Wins = Lines(context), Count = 12, Sum = context.Written.Amount(1_640_000m, Yuan), CanConfirmAll = true,
                Silence = context.Written.Date(new(2026, 11, 27), Today),
            },
            context),
        ["win-receipt-form"] = context => DrawForm(Asked(context), context),
        ["win-cancel-form-refused"] = context => DrawForm(
            Asked(context) with
            {
                Title = Say(context, "Cancel a win", "作废一单"), Verb = CancelWin.FormVerb, IsDestructive = true,
                Save = Say(context, "Cancel win", "作废"),
                Fields =
                [
                    new TextField("reason", Say(context, "Reason", "原因"))
                    {
                        Value = "-", Complaint = Say(context, "Please say why in a few words.", "请用几个字说明原因。"),
                    },
                ],
            },
            context),
        ["win-filter"] = context => WinFilterForm.Draw(
            new WinFilterView
            {
                Who = "*",
                Periods = [new(Say(context, "November", "11 月"), "2026-11"), new(Say(context, "this year", "今年"), "2026")],
                Stages = [new(Say(context, "any stage", "不限阶段"), "any"), .. Stages(context)],
                Picks = [new(Say(context, "All", "全部"), "Live"), new(Say(context, "Money still to come", "未回款"), "Unpaid")],
                Filter = Filter,
            },
            context),
        ["win-export"] = context => ExportCard.Draw(
            new ExportView
            {
                Title = Say(context, "Your wins, November", "你的成交，11 月"), Count = 14,
                ForExcel = new Uri("https://bot.example.com/files/one"), ForOlder = new Uri("https://bot.example.com/files/two"),
            },
            context),
    };

    private static WinFilter Filter => new() { Whose = null, Period = November, Customer = "Acme" };

    private static WinView Opened(CardContext context) => new()
    {
        Root = Root,
        Version = 3,
        Customer = Say(context, "Acme *Robotics*", "华为技术"),
        Amount = context.Written.WholeMoney(120_000m, Domain.Currency.CNY),
        Stage = Say(context, "deposit in, Wed 18 Nov", "已收定金，11 月 18 日（周三）"),
        Facts =
        [
            (Say(context, "Credited to", "业绩归"), Say(context, "Ana 75 % and Ben 25 %", "李安娜 75%和王本 25%")),
            (Say(context, "Received", "已回款"), context.Written.WholeMoney(50_000m, Domain.Currency.CNY)),
            (Say(context, "Still open", "未回款"), context.Written.WholeMoney(70_000m, Domain.Currency.CNY)),
        ],
        Steps =
        [
            new(context.Written.Date(new(2026, 11, 20), Today), "Ana", Say(context, "received ¥50,000 (20 Nov)", "回款 50,000 元（11 月 20 日）")),
            new(context.Written.Date(new(2026, 11, 19), Today), "Fang", Say(
                context, "corrected: ¥100,000 → ¥120,000. Reason: the contract says so", "更正：100,000 元 → 120,000 元。原因：合同上是这个数")),
            new(context.Written.Date(new(2026, 11, 18), Today), "Ana", Say(context, "logged, ¥100,000, signed", "记了这一单，100,000 元，已签约")),
        ],
        Actions = [WinAction.Receipt, WinAction.Stage, WinAction.Correct, WinAction.Refund, WinAction.Cancel],
    };

    private static WinListView Listed(CardContext context) => new()
    {
        Title = Say(context, "East China: wins, November", "华东团队的成交，11 月"),
        Sum = Say(context, "14 wins, ¥1,204,000", "14 单，120.4 万"),
        Filters = Say(context, "Only: Acme", "筛选：Acme"),
        Wins = Lines(context),
        Page = 1,
        Pages = 3,
        Filter = Filter,
    };

    private static List<WinLine> Lines(CardContext context) =>
    [
        new()
        {
            Root = Root, Day = context.Written.Date(new(2026, 11, 20), Today), Customer = Say(context, "Acme Robotics", "华为技术"),
            Amount = context.Written.Amount(120_000m, Yuan), Details = Say(context, "Ana, signed, to confirm", "李安娜，已签约，待确认"), Tone = Tone.Warning,
        },
        new()
        {
            Root = Root, Day = context.Written.Date(new(2026, 11, 18), Today),
            Customer = Say(context, "The Very Long Name of a Customer in the South", "广州市白云区某某某供应链管理有限公司"),
            Amount = context.Written.Amount(8_500m, Yuan), Details = Say(context, "Ben, deposit in, ¥3,000 open", "王本，已收定金，未回 3,000 元"),
        },
        new()
        {
            Root = Root, Day = context.Written.Date(new(2026, 11, 3), Today), Customer = "Initech",
            Amount = context.Written.Amount(64_000m, Yuan), Details = Say(context, "Ben, signed, not accepted", "王本，已签约，未通过"), Tone = Tone.Attention,
        },
    ];

    private static Card DrawForm(FormView view, CardContext context) => WinActionForm.Draw(
        view, new EntryId(Root), 3, Say(context, "Acme ¥120,000, 18 Nov", "华为 120,000 元，11 月 18 日"), context);

    private static FormView Asked(CardContext context) => new()
    {
        Title = Say(context, "Money received", "记回款"),
        Hint = Say(context, "¥70,000 are still open.", "还有 7 万 未回款。"),
        Fields =
        [
            new TextField("amount", Say(context, "Amount", "金额")) { Hint = Say(context, "120k or 120,000", "12 万 或 120000"), Required = "!" },
            new DateField("day", Say(context, "Day", "日期")) { Value = Today, Max = Today, Required = "!" },
        ],
        Verb = LogReceipt.FormVerb,
        Save = Say(context, "Note it", "记上"),
    };
}
