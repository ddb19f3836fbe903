using TeamCoachBot.Bot.Calendars;
using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.People;
using TeamCoachBot.Domain.Calendars;

namespace TeamCoachBot.Bot.Tests.Cards;

/// <content>Who has which role, and who is away when.</content>
internal static partial class CardCatalogue
{
    private static Dictionary<string, Func<CardContext, Card>> RolesAndLeave => new()
    {
        ["roles"] = context => RolesCard.Draw(RolesOf(context), context),
        ["roles-one-asked"] = context => RolesCard.Draw(
            RolesOf(context) with { Lead = Say(context, "Wang Fang is manager.", "主管是王芳。"), MayChange = true }, context),
        ["roles-nobody-leads"] = context => RolesCard.Draw(
            RolesOf(context) with
            {
                Lead = Texts.Of<RolesView>(context.Language)["Roles_NoManager"],
                Lines =
                [
                    Role(context, "Manager"),
                    Role(context, "Rep", [.. Enumerable.Range(1, 26).Select(n => Say(context, $"Rep & <{n}>", $"销售*{n}*"))]),
                ],
            },
            context),
        ["leave-noted"] = context => LeaveCards.Noted(
            Texts.For(typeof(LeaveCards), context.Language).With(
                "Leave_Done", LeaveCards.DatesOf(Days(24, 26), Today, context.Language), context.Written.WorkingDays(3)),
            Days(24, 26), context),
        ["leave"] = context => LeaveCards.List(LeaveOf(context), context),
        ["leave-none"] = context => LeaveCards.List(LeaveOf(context) with { Lines = [], Over = [] }, context),
        ["leave-of-another"] = context => LeaveCards.List(
            LeaveOf(context) with { Whose = Say(context, "Ben Wang", "王本"), Over = [] }, context),
        ["leave-taken-back"] = context => LeaveCards.List(
            LeaveOf(context) with
            {
                Lead = Texts.For(typeof(LeaveCards), context.Language).With(
                    "Leave_TakenBack", LeaveCards.DatesOf(Days(24, 26), Today, context.Language), context.Written.WorkingDays(3)),
                Lines = [.. LeaveOf(context).Lines.Skip(1)],
                TakenBack = Days(24, 26),
            },
            context),
        ["leave-many"] = context => LeaveCards.List(
            LeaveOf(context) with
            {
                Lines = [.. Enumerable.Range(0, 14).Select(n => new LeaveLine(
                    DayRange.Through(Today.AddDays(7 * n), Today.AddDays(7 * n)), 1))],
            },
            context),
    };

    private static RolesView RolesOf(CardContext context) => new()
    {
        Team = Say(context, "East China", "华东团队"),
        Lines =
        [
            Role(context, "Manager", Say(context, "Wang Fang", "王芳")),
            Role(
                context, "Lead", Say(context, "Ben Wang (group 1, group 2)", "王本（1 组、2 组）"),
                Say(context, "Min (group East)", "赵敏（华东组）")),
            Role(context, "Recorder", Say(context, "Wu Lei", "吴磊")),
            Role(context, "Reviewer", Say(context, "Chen Jing", "陈静")),
            Role(context, "Admin", Say(context, "Chen Jing", "陈静")) with { Elsewhere = 2 },
            Role(
                context, "Rep", Say(context, "Ana", "李安娜"), Say(context, "Ben Wang", "王本"),
                Say(context, "Min", "赵敏"), Say(context, "Wu Lei", "吴磊")),
        ],
    };

    private static RoleLine Role(CardContext context, string role, params string[] names) =>
        new(Texts.Of<RolesView>(context.Language)["Roles_" + role], names);

    private static LeaveListView LeaveOf(CardContext context) => new()
    {
        Today = Today,
        Lines =
        [
            new(DayRange.Through(Today, Today.AddDays(2)), 3, Today.AddDays(-2)),
            new(DayRange.Through(new(2026, 12, 1), new(2026, 12, 1)), 1),
            new(DayRange.Through(new(2026, 12, 28), new(2027, 1, 2)), 4),
        ],
        Over = [DayRange.Through(Today.AddDays(-2), Today.AddDays(-1))],
    };

    private static DayRange Days(int first, int last) => DayRange.Through(new(2026, 11, first), new(2026, 11, last));
}
