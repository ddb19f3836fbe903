using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Bot.Wins.Customers;
using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Clashes.Disputes;

/// <summary>
/// "Ben and Chen both claim Globex": shows the dispute about a customer, or those that are open; where there is none, the
/// form for one. Nothing is written before the form is sent.
/// </summary>
[Command(
    Verb,
    English =
    [
        "{first:person} and {second:person} [both|are both|each] (claim|claiming|want|chase|chasing) {customer}",
        "{first:person} and {second:person} (clash|clashed|collide|argue|disagree|are in conflict|are fighting) (over|about) {customer}",
        "{first:person} and {second:person} (clash|clashed|have a clash|are in conflict)",
        "(dispute|contest|i dispute|i contest|i want to dispute) [the] [customer|client|account] {customer}",
        "(open|start|report|raise|file) [a] [customer] (dispute|clash) [(about|over|for) {customer}]",
        "[<show>] [the|a] [customer] (dispute|clash) (about|over|for) {customer}",
        "[<show>] [the|all|all the|my|our] [open] [customer] (clash|clashes|dispute|disputes)",
        "whose (deal|customer|client|account) is (this|that|it) [really]",
        "{customer} is my (customer|client|account)",
        "{second:person} (stole|took|poached|grabbed|is poaching|is stealing) my (customer|client|account) {customer}",
    ],
    Chinese =
    [
        "{first:person} (和|跟|与) {second:person} (撞单|撞客户|抢客户|抢单|撞) [了]",
        "{first:person} (和|跟|与) {second:person} [为|因为|为了|因|在] {customer} [上] (撞单|撞客户|抢客户|撞) [了]",
        "{first:person} (和|跟|与) {second:person} (都说|都在跟|都在抢|都要|争|抢) {customer} [是自己的]",
        "(这单|这个单|这个单子|这个客户|这客户|那单|那个客户) [到底|究竟] [应该|应|该] (算|归|属于|是) 谁 [的]",
        "{customer} [这个客户] 撞单 [了]",
        "{customer} 到底 [应该|应|该] (算|归|属于|是) 谁 [的]",
        "[对|就] {customer} (申请裁定|申请仲裁|有争议|提出争议|的归属有异议|归属有异议)",
        "申请裁定 {customer}",
        "[<看>] [所有|全部|未处理的|没处理的|未裁定的|有哪些] (撞单|撞客户|客户争议|客户归属争议) [了]",
        "{customer} 是我的客户",
        "{second:person} (抢了|抢走了|撬了|撬走了|挖了|挖走了|抢|撬) 我 的 (客户|老客户) {customer}",
    ],
    Who = Who.Member,
    Where = Where.Private)]
[Help(HelpGroup.Wins, Place = 350)]
internal sealed class ShowClash(ClashDesk desk, CustomerFinder finder, Colleagues colleagues, ClashOpening opening, CardSigner signer)
    : ICommand<ShowClash.Input>
{
    public const string Verb = "clash/show";

    internal sealed record Input(PersonSlot? First, PersonSlot? Second, CustomerSlot? Customer, [Carried] string? Key = null);

    public async Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct)
    {
        if (input.Key is not null)
        {
            return await desk.OpenAsync(turn, input.Key, ct) is var (customer, clash)
                ? await desk.ShowAsync(turn, customer, clash, null, ct) : ClashDesk.Gone(turn);
        }

        var people = await PeopleAsync(turn, [input.First, input.Second], ct);
        if (input.Customer is { } slot)
        {
            var texts = Texts.Of<ShowClash>(turn.Language);
            return await finder.FindAsync(turn, slot, name => texts.With("Clash_AskAgain", name), ct) switch
            {
                CustomerFound.One one => await opening.StartAsync(turn, one.Customer, people, ct),
                CustomerFound.Unclear unclear => unclear.Answer,
                CustomerFound.Nobody nobody => CustomerWords.Unknown(turn, nobody.Name),
                var found => throw new InvalidOperationException($"No answer for {found.GetType().Name}."),
            };
        }

        var open = (await desk.ListAsync(turn, ct)).Where(one => people.All(one.Clash.Concerns)).ToList();
        return open switch
        {
            [] => Reply.Show(await opening.FormAsync(turn, "", people, ct)),
            [var (customer, clash)] => await desk.ShowAsync(turn, customer, clash, null, ct),
            _ => Reply.Show(await ListAsync(turn, open, ct)),
        };
    }

    /// <summary>Whoever can be told for sure; a name that fits nobody or several is chosen on the form.</summary>
    private async Task<List<MemberId>> PeopleAsync(Turn turn, PersonSlot?[] slots, CancellationToken ct)
    {
        var people = new List<MemberId>();
        foreach (var slot in slots.OfType<PersonSlot>())
        {
            if (await colleagues.FindAsync(turn, slot, name => name, ct) is Meant.One one)
                people.Add(one.Person.Id);
        }

        return people;
    }

    private async Task<Card> ListAsync(
        Turn turn, List<(KnownCustomer Customer, Clash Clash)> open, CancellationToken ct)
    {
        var reader = ClashReader.Of(turn);
        var words = new ClashWords(reader, await desk.NamesAsync(turn, ct));
        var written = Written.In(turn.Language);
        return ClashListCard.Draw(
            new ClashListView
            {
                Count = open.Count,
                Lines = [.. open.Take(ClashListCard.Most).Select(one => new ClashLine(
                    one.Customer.Key, one.Customer.File.Name, written.List([.. one.Clash.Parties.Select(words.NameOf)]),
                    written.DateAndDay(ClashDues.LastDay(one.Clash, turn.Team), turn.Today),
                    turn.Today > ClashDues.LastDay(one.Clash, turn.Team)))],
            },
            CardContext.Of(turn, signer));
    }
}
