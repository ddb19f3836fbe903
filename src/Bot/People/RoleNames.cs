using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot.People;

/// <summary>What roles are called.</summary>
internal static class RoleNames
{
    /// <summary>From who leads to who sells, as a list of a team's roles shows them.</summary>
    public static readonly IReadOnlyList<Roles> All =
        [Roles.Manager, Roles.Lead, Roles.Recorder, Roles.Reviewer, Roles.HR, Roles.Admin, Roles.Rep];

    /// <summary>"manager and rep", "主管和销售".</summary>
    public static string Of(Roles roles, Language language)
    {
        var texts = Texts.For(typeof(RoleNames), language);
        return Written.In(language).List([.. All.Where(role => roles.HasFlag(role)).Select(role => texts["Role_" + role])]);
    }
}
