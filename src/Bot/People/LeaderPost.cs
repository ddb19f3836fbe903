using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot.People;

/// <summary>Posts in the team's channel who has confirmed to lead it.</summary>
internal sealed class LeaderPost : INoticeWriter
{
    private const string Name = "lead/post";

    public string Kind => Name;

    public bool RepeatsWhenUnsure => false;

    public static Notice Of(Turn turn, TeamSettings settings) => new(Name, [Notice.Channel], new Dictionary<string, string>
    {
        ["Leader"] = turn.Sender.Name,
        ["Team"] = settings.Name,
    });

    public Task<OutMessage?> WriteAsync(
        IReadOnlyDictionary<string, string> facts, Receiver to, bool again, CancellationToken ct) =>
        Task.FromResult<OutMessage?>(OutMessage.Say(Texts.Of<LeaderPost>(to.Language).With(
            "ConfirmLead_Posted", Typed.Line(facts["Leader"]), Typed.Line(facts["Team"]))));
}
