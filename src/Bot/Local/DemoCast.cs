using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot.Local;

/// <summary>Somebody of the demo team. <see cref="Key"/> is what <c>--as</c> takes.</summary>
internal sealed record DemoPerson(
    string Key, string DisplayName, string GivenName, string Surname, string ChineseName, Roles Roles, int Number)
{
    /// <summary>The Entra object id that the local chat window sends.</summary>
    public MemberId Id => new($"dec0de00-0000-4000-8000-0000000001{Number:00}");

    /// <summary>The id by which the channel mentions and addresses the person.</summary>
    public string ChannelId => $"29:demo-{Key}";

    /// <summary>The personal chat with the bot. Each person has one, so that two windows are two chats.</summary>
    public string PersonalChat => $"a:demo-{Key}";

    public string Mail => $"{Key}@demo.example";
}

/// <summary>
/// The people, the team and the tenant of the demo: one place for the chat windows that play them and the seed that
/// fills their year. Ids are stable, so that stored data and windows of different days fit together.
/// </summary>
internal static class DemoCast
{
    public static readonly TenantId Tenant = new("dec0de00-0000-4000-8000-000000000001");

    /// <summary>The Teams team's id, which is its General channel's too.</summary>
    public static readonly TeamId Team = new("19:demo-sales@thread.tacv2");

    public const string TeamName = "Sales East";
    public const string TeamGroupId = "dec0de00-0000-4000-8000-000000000031";
    public const string CelebrationChannel = "19:demo-wins@thread.tacv2";
    public const string CelebrationChannelName = "Wins 喜报";

    /// <summary>The group chat, which could be a sales team of its own.</summary>
    public const string GroupChat = "19:demo-group@thread.v2";
    public const string GroupChatName = "Deal room 商机讨论";

    public const string BotChannelId = "28:dec0de00-0000-4000-8000-000000000011";
    public const string BotName = "TeamCoachBot";

    public static readonly DemoPerson Ana = new("ana", "Ana Li 李安娜", "Ana", "Li", "李安娜", Roles.Rep, 1);
    public static readonly DemoPerson Ben = new("ben", "Ben Wang 王本", "Ben", "Wang", "王本", Roles.Rep, 2);
    public static readonly DemoPerson Jing = new("jing", "Chen Jing 陈静", "Jing", "Chen", "陈静", Roles.Reviewer, 3);
    public static readonly DemoPerson Lei = new("lei", "Wu Lei 吴磊", "Lei", "Wu", "吴磊", Roles.Rep, 4);
    public static readonly DemoPerson Min = new("min", "Zhao Min 赵敏", "Min", "Zhao", "赵敏", Roles.Rep, 5);
    public static readonly DemoPerson Fang = new("manager", "Wang Fang 王芳", "Fang", "Wang", "王芳", Roles.Manager, 6);

    public static readonly IReadOnlyList<DemoPerson> All = [Ana, Ben, Jing, Lei, Min, Fang];

    /// <summary>
    /// Whoever <c>--as</c> names: a key (<c>manager</c>, <c>ben</c>), a given name or the Chinese name.
    /// </summary>
    public static DemoPerson? Find(string name) => All.FirstOrDefault(person =>
        name.Equals(person.Key, StringComparison.OrdinalIgnoreCase)
        || name.Equals(person.GivenName, StringComparison.OrdinalIgnoreCase)
        || name == person.ChineseName);
}
