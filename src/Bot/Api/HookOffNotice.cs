using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot.Api;

/// <summary>Tells the managers that nothing more is sent to the team's webhook, and how to begin again.</summary>
internal sealed class HookOffNotice : INoticeWriter
{
    private const string Name = "webhook-off";
    private const string Host = "Host";
    private const string Key = "Key";

    public string Kind => Name;

    public bool RepeatsWhenUnsure => true;

    public static Notice Of(Uri address, bool isKeyLost, IReadOnlyList<MemberId> to) =>
        new(Name, to, new Dictionary<string, string> { [Host] = address.Host, [Key] = isKeyLost ? "lost" : "" });

    public Task<OutMessage?> WriteAsync(
        IReadOnlyDictionary<string, string> facts, Receiver to, bool again, CancellationToken ct) =>
        Task.FromResult<OutMessage?>(OutMessage.Say(Texts.Of<HookOffNotice>(to.Language).With(
            facts.GetValueOrDefault(Key) == "lost" ? "Hook_OffKey" : "Hook_Off", Typed.Line(facts[Host]))));
}
