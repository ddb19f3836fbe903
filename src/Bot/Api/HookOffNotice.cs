using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot.Api;

/// <summary>Tells the managers that nothing more is sent to the team's webhook, and how to begin again.</summary>
internal sealed class HookOffNotice : INoticeWriter
{
    private const string Name = "webhook-off";
    private const string Host = "Host";

    public string Kind => Name;

    public bool RepeatsWhenUnsure => true;

    public static Notice Of(Uri address, IReadOnlyList<MemberId> to) =>
        new(Name, to, new Dictionary<string, string> { [Host] = address.Host });

    public Task<OutMessage?> WriteAsync(
        IReadOnlyDictionary<string, string> facts, Receiver to, bool again, CancellationToken ct) =>
        Task.FromResult<OutMessage?>(OutMessage.Say(Texts.Of<HookOffNotice>(to.Language).With("Hook_Off", Typed.Line(facts[Host]))));
}
