using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot.People;

/// <summary>Tells somebody that their role has changed.</summary>
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

    public Task<OutMessage?> WriteAsync(
        IReadOnlyDictionary<string, string> facts, Receiver to, bool again, CancellationToken ct)
    {
        var texts = Texts.Of<RoleNotice>(to.Language);
        return Task.FromResult<OutMessage?>(OutMessage.Say(texts.With(
            again ? "RoleNoticeAgain" : "RoleNotice",
            Typed.Line(facts["By"]), texts["Role_" + facts["Role"]], Typed.Line(facts["Team"]))));
    }
}
