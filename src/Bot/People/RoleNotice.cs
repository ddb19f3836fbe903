using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot.People;

/// <summary>Tells somebody which role they were given, or which was taken.</summary>
internal sealed class RoleNotice : INoticeWriter
{
    private const string Name = "role";

    public string Kind => Name;

    public bool RepeatsWhenUnsure => true;

    public static Notice Of(Turn turn, MemberId to, Roles role) => new(Name, [to], new Dictionary<string, string>
    {
        ["By"] = turn.Sender.Name,
        ["Role"] = role.ToString(),
        ["Team"] = turn.Team.Settings.Name,
    });

    /// <param name="group">The group that is no longer led; null for every other role.</param>
    /// <param name="left">What the person is from now on.</param>
    public static Notice OfTaken(Turn turn, MemberId to, Roles role, GroupId? group, Roles left)
    {
        var given = Of(turn, to, role);
        return given with
        {
            Facts = new Dictionary<string, string>(given.Facts) { ["Group"] = group?.Value ?? "", ["Left"] = left.ToString() },
        };
    }

    public Task<OutMessage?> WriteAsync(
        IReadOnlyDictionary<string, string> facts, Receiver to, bool again, CancellationToken ct)
    {
        var texts = Texts.Of<RoleNotice>(to.Language);
        var role = facts.GetValueOrDefault("Group") is { Length: > 0 } group
            ? texts.With("Role_LeadOf", GroupNames.Written(new GroupId(group), to.Language))
            : texts["Role_" + facts["Role"]];
        var (by, team) = (Typed.Line(facts["By"]), Typed.Line(facts["Team"]));
        return Task.FromResult<OutMessage?>(OutMessage.Say(facts.TryGetValue("Left", out var left)
            ? texts.With(again ? "RoleTakenAgain" : "RoleTaken", by, role, team, RoleNames.Of(Enum.Parse<Roles>(left), to.Language))
            : texts.With(again ? "RoleNoticeAgain" : "RoleNotice", by, role, team)));
    }
}
