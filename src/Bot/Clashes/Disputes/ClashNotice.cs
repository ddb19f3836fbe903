using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Wins.Customers;
using TeamCoachBot.Domain.Calendars;
using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Clashes.Disputes;

/// <summary>Tells parties and whoever decides what happened to a dispute, with the card on which they can act.</summary>
internal sealed class ClashNotice(
    CustomerStore customers, TeamStore teams, MemberStore members, ClashViews views, Deciders deciders, CardSigner signer,
    DomainClock clock, TimeProvider system) : INoticeWriter
{
    private const string Name = "clash";

    public const string Opened = "opened";
    public const string Ruled = "ruled";
    public const string Again = "again";

    public string Kind => Name;

    /// <summary>Not to hear of a dispute about one's customer is worse than to hear of it twice.</summary>
    public bool RepeatsWhenUnsure => true;

    /// <param name="what">What happened, or a step of <see cref="ClashDues"/>.</param>
    public static Notice Of(string key, Clash clash, string what, MemberId by, IReadOnlyList<MemberId> to) =>
        new(Name, [.. to.Distinct()], new Dictionary<string, string>
        {
            ["Key"] = key,
            ["State"] = FormattableString.Invariant($"{clash.Number}.{clash.Version}"),
            ["What"] = what,
            ["By"] = by.Value,
        });

    public async Task<OutMessage?> WriteAsync(
        IReadOnlyDictionary<string, string> facts, Receiver to, bool again, CancellationToken ct)
    {
        if (await teams.ReadAsync(to.Scope, ct) is not { } team
            || await customers.FreshAsync(to.Scope, facts["Key"], ct) is not { File.Clash: { } clash } customer
            // What has gone on since is told by its own notice.
            || FormattableString.Invariant($"{clash.Number}.{clash.Version}") != facts["State"])
            return null;
        var actor = (await members.ReadAsync(to.Scope, to.Id, ct)).Actor;
        // What was for a manager is not shown to somebody who is none any more.
        if (!await deciders.MaySeeAsync(to.Scope, actor, clash, ct))
            return null;
        var now = clock.GetUtcNow();
        var reader = new ClashReader(to.Scope, team, actor, to.Language, Zones.LocalDay(now, team.Zone), now);
        var lead = await LeadAsync(facts, customer, clash, reader, ct);
        var texts = Texts.Of<ClashNotice>(to.Language);
        var context = new CardContext(
            to.Language, signer, to.Scope.Tenant, to.Address.ConversationId, Addressee.Only(to.Id), system.GetUtcNow());
        var view = await views.OfAsync(reader, customer, clash, again ? texts.With("Notice_SentAgain", lead) : lead, ct);
        return OutMessage.Show(ClashCard.Draw(view, context), alert: true);
    }

    private async Task<string> LeadAsync(
        IReadOnlyDictionary<string, string> facts, KnownCustomer customer, Clash clash, ClashReader reader, CancellationToken ct)
    {
        var texts = Texts.Of<ClashNotice>(reader.Language);
        var words = new ClashWords(reader, await members.NamesAsync(reader.Scope, ct));
        var (what, name) = (facts["What"], Typed.Line(customer.File.Name));
        var decides = await deciders.MayDecideAsync(reader.Scope, reader.Actor, clash, ct);
        var day = Written.In(reader.Language).DateAndDay(ClashDues.LastDay(clash, reader.Team), reader.Today);
        return what switch
        {
            Opened or Again => texts.With(
                (what, decides) switch
                {
                    (Opened, true) => "Notice_Decide",
                    (Opened, false) => "Notice_Opened",
                    (_, true) => "Notice_DecideAgain",
                    _ => "Notice_Again",
                },
                words.NameOf(new MemberId(facts["By"])), name, day),
            Ruled => texts.With(
                clash.Earlier is null ? "Notice_Ruled" : "Notice_RuledAgain",
                words.NameOf(clash.Ruling!.By), name, words.Parts(clash.Ruling.Shares)),
            ClashDues.Remind => texts.With("Notice_Remind", name),
            _ => texts.With(decides ? "Notice_OverdueYours" : "Notice_Overdue", name, day),
        };
    }
}
