using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Wins;
using TeamCoachBot.Bot.Wins.Ledger;
using TeamCoachBot.Domain.Celebrations;
using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Celebrations;

/// <summary>Asks somebody whose win another person logged, or wants to see celebrated, whether the channel may hear of it.</summary>
internal sealed class AskNotice(WinStore wins, CelebrationStore store, CardSigner signer, TimeProvider time) : INoticeWriter
{
    private const string Name = "celebration/ask";
    private const string Root = "Root";

    public string Kind => Name;

    public bool RepeatsWhenUnsure => false;

    public static Notice Of(MemberId owner, EntryId root) =>
        new(Name, [owner], new Dictionary<string, string> { [Root] = root.Value });

    public async Task<OutMessage?> WriteAsync(
        IReadOnlyDictionary<string, string> facts, Receiver to, bool again, CancellationToken ct)
    {
        var root = new EntryId(facts[Root]);
        if (await wins.ReadAsync(to.Scope, root, ct) is not { Win: { } win } dossier || !Occasion.Stands(dossier)
            || await store.DayOfAsync(to.Scope, root.Value, ct) is not null)
            return null;
        var texts = Texts.Of<AskNotice>(to.Language);
        var line = texts.With("AskFirst", Typed.Line(win.Customer.Value));
        var card = new CardContext(
                to.Language, signer, to.Scope.Tenant, to.Address.ConversationId, Addressee.Only(to.Id), time.GetUtcNow())
            .Card(line).Text(line);
        using (card.Actions())
            card.Press(new Button(texts["Celebrate"], CelebrateWin.Verb) { IsPrimary = true }, ("root", root.Value));
        return OutMessage.Show(card.Finish());
    }
}
