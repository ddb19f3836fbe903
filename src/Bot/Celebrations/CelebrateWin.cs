using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Wins;
using TeamCoachBot.Bot.Wins.Ledger;
using TeamCoachBot.Domain.Celebrations;
using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Celebrations;

/// <summary>Has one's own win celebrated in the channel, or asks for a colleague's; who never wants it is asked first.</summary>
[Command(
    Verb,
    English =
    [
        "celebrate [it|that|this|my|the] [last|latest] [win|deal|one]",
        "celebrate {whose:person} [is] [last|latest] (win|deal|sale)",
        "post (my|the) [last|latest] [{customer}] (win|deal|sale|celebration) (to|in) [the] channel",
        "post {whose:person} [is] [last|latest] [{customer}] (win|deal|sale) (to|in) [the] channel",
    ],
    Chinese =
    [
        "[{whose:person}] [的] (这单|那单|这一单|那一单|这笔|上一单|刚才那单|最后一单) 发 [个|一个|一条|条] 喜报",
        "(发|来) [个|一个|一条|条] 喜报",
        "给 {whose:person} 发 [个|一个|一条|条] 喜报",
    ],
    Who = Who.Member,
    Where = Where.Anywhere,
    Refuses = Hedge.All)]
[Help(HelpGroup.Celebrate, Place = 430)]
internal sealed class CelebrateWin(
    WinStore wins, Colleagues colleagues, CelebrationStore store, TeamPartition partition) : ICommand<CelebrateWin.Input>
{
    public const string Verb = "win/celebrate";

    private static readonly TimeSpan Back = TimeSpan.FromDays(31);

    /// <param name="Root">Which entry, when a button was pressed.</param>
    internal sealed record Input(PersonSlot? Whose, CustomerSlot? Customer, TextSlot? Root);

    public async Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct)
    {
        var texts = Texts.Of<CelebrateWin>(turn.Language);
        if (turn.Team.Settings.CelebrationChannel is null)
            return Reply.Say(texts["Celebrate_Nowhere"]);
        var meant = await colleagues.FindAsync(
            turn, input.Whose ?? new PersonSlot.Me(), name => texts.With("Celebrate_Again", name), ct);
        if (meant is Meant.Unclear unclear)
            return unclear.Answer;
        var owner = ((Meant.One)meant).Person;
        if (owner.Id != turn.Sender.Id
            && !Rights.MaySeeMembersOf(turn.Actor, owner.Group, turn.Team.Settings.HasManager))
            return Reply.Say(texts.With("Celebrate_NotYours", Typed.Line(owner.Name)));
        if (await FindAsync(input, turn, owner.Id, ct) is not { } dossier)
            return Reply.Say(owner.Id == turn.Sender.Id ? texts["Celebrate_Nothing"] : texts.With("Celebrate_NothingOf", Typed.Line(owner.Name)));
        return await WishAsync(turn, owner, dossier, texts, ct);
    }

    private async Task<Reply> WishAsync(Turn turn, RosterName owner, Dossier dossier, Texts texts, CancellationToken ct)
    {
        var own = dossier.Win!.Credits.Any(credit => credit.Member == turn.Sender.Id);
        var asks = !own && (await store.ChoiceAsync(turn.Scope, owner.Id, ct) ?? turn.Team.Settings.Celebrations.ByDefault)
            != CelebrationChoice.Always;
        var commit = new Commit(turn.Scope, turn, Verb, dossier.Root.Id.Value) { About = owner.Id.Value };
        commit.Notices.Add(CelebrateWork.Wished(dossier.Root.Id, turn.Sender.Id));
        var end = await partition.CommitAsync(commit, ct);
        if (end is not (CommitEnd.Committed or CommitEnd.Repeated))
            return CommitWords.Say(end, turn.Language);
        return Reply.Say(asks
            ? texts.With("Celebrate_Asked", Typed.Line(owner.Name))
            : texts.With("Celebrate_Done", Typed.Line(dossier.Win.Customer.Value)));
    }

    private async Task<Dossier?> FindAsync(Input input, Turn turn, MemberId owner, CancellationToken ct)
    {
        if (input.Root is { } root)
        {
            var read = await wins.ReadAsync(turn.Scope, new EntryId(root.Text), ct);
            return read is { Win: { } win } && Occasion.Stands(read) && win.Credits.Any(c => c.Member == turn.Sender.Id)
                ? read : null;
        }

        var recent = await wins.SinceAsync(turn.Scope, owner, turn.Now - Back, ct);
        return recent.FirstOrDefault(dossier => Occasion.Stands(dossier) && (input.Customer is not { } customer
            || dossier.Win!.Customer.Value.Contains(customer.Name, StringComparison.OrdinalIgnoreCase)));
    }
}
