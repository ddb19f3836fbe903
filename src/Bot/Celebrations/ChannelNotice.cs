using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot.Celebrations;

/// <summary>Tells the managers, once, that there is nowhere to celebrate, with the button that changes it.</summary>
internal sealed class ChannelNotice(TeamStore teams, CardSigner signer, TimeProvider time) : INoticeWriter
{
    public const string NoneChosen = "NoChannel";
    public const string Gone = "ChannelGone";

    private const string Name = "celebration/channel";
    private const string What = "What";

    /// <summary>The command that shows the set-up card.</summary>
    private const string SetUp = "team/setup";

    public string Kind => Name;

    public bool RepeatsWhenUnsure => false;

    public static Notice Of(IReadOnlyList<MemberId> managers, string what) =>
        new(Name, managers, new Dictionary<string, string> { [What] = what });

    public async Task<OutMessage?> WriteAsync(
        IReadOnlyDictionary<string, string> facts, Receiver to, bool again, CancellationToken ct)
    {
        // Chosen in the meantime: nothing is missing any more.
        if (await teams.ReadAsync(to.Scope, ct) is not { } team
            || (facts[What] == NoneChosen && team.Settings.CelebrationChannel is not null))
            return null;
        var texts = Texts.Of<ChannelNotice>(to.Language);
        var line = texts.With(facts[What], Typed.Line(team.Settings.Name));
        var card = new CardContext(
                to.Language, signer, to.Scope.Tenant, to.Address.ConversationId, Addressee.Only(to.Id), time.GetUtcNow())
            .Card(line).Text(line);
        using (card.Actions())
            card.Press(new Button(texts["ChooseChannel"], SetUp) { IsPrimary = true });
        return OutMessage.Show(card.Finish());
    }
}
