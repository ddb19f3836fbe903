using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.Progress;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot.Tests.Cards;

/// <content>A team's progress.</content>
internal static partial class CardCatalogue
{
    private static Dictionary<string, Func<CardContext, Card>> Team => new()
    {
        ["team-progress"] = context => TeamProgressCard.Draw(TeamOn(context), context),
        ["team-progress-everyone"] = context => TeamProgressCard.Draw(
            TeamOn(context) with { ShowsEveryone = true }, context),
        ["team-progress-all-well"] = context => TeamProgressCard.Draw(
            TeamOn(context) with
            {
                Members = [.. TeamOn(context).Members.Where(member => !member.NeedsAttention)],
                Counts = (2, 1, 0),
            },
            context),
        ["team-progress-in-a-channel"] = context => TeamProgressCard.Draw(
            TeamOn(context) with { ShowsNames = false }, context),
        ["which-group"] = context => GroupChoiceCard.Draw(
            [new GroupId("1"), new GroupId("2"), new GroupId("EAST")], [(ProgressVerbs.Period, "2026-11")], context),
        ["which-group-of-many"] = context => GroupChoiceCard.Draw(
            [.. Enumerable.Range(1, 8).Select(number => new GroupId($"{number}"))],
            [(ProgressVerbs.Period, "2026-11")], context),
    };

    private static TeamProgressView TeamOn(CardContext context) => new()
    {
        Team = OnTheWay(context) with
        {
            Whose = Say(context, "East China", "华东团队"),
            Target = 3_000_000m,
            Attained = 2_040_000m,
            Gap = 960_000m,
            Done = 0.68m,
            Expected = 0.64m,
        },
        Counts = (2, 1, 3),
        Before = Domain.Calendars.TeamYear.Calendar.MonthOf(new DateOnly(2026, 10, 1)),
        Members =
        [
            new("chen", Say(context, "Chen Jing", "陈静"), Standing.Behind, 0.31m, 345_000m),
            new("ben", Say(context, "Ben", "小王"), Standing.Behind, 0.38m, 310_000m),
            new("dora", Say(context, "Dora de la Fuente", "欧阳晓丽"), Standing.AtRisk, 0.55m, 225_000m),
            new("ana", Say(context, "Ana", "小李"), Standing.Ahead, 0.76m, 120_000m),
            new("emil", Say(context, "Emil", "老张"), Standing.OnTrack, 0.63m, 185_000m),
            new("fay", Say(context, "Fay", "李姐"), Standing.Done, 1.06m, 0m),
            new("gus", Say(context, "Gus", "小周"), Standing.NoTarget, null, null),
        ],
    };
}
