using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot.People;

/// <summary>Puts somebody into a group of the team.</summary>
[Command("groups/join", Who = Who.Member, Where = Where.Anywhere, Refuses = Hedge.All,
    English = [
        "(put|move|add) {person} (in|into|to) {group}",
        "{person} (is|belongs) (in|to) {group}"],
    Chinese = [
        "(把|将|让) {person} (放到|放进|放在|调到|分到|加到|加入|编入|划到|归到) {group}",
        "{person} (分到|调到|编入|加入) {group}"])]
[Help(HelpGroup.Lead, Place = 690)]
internal sealed class JoinGroup(Colleagues colleagues, MemberStore members, TeamPartition partition) : ICommand<JoinGroup.Input>
{
    internal sealed record Input(PersonSlot Person, GroupSlot Group);

    public async Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct)
    {
        var texts = Texts.Of<JoinGroup>(turn.Language);
        if (!Rights.MaySetUp(turn.Actor, turn.IsOrganisationAdmin))
            return Reply.Say(texts["JoinGroup_NotYou"]);
        var group = GroupNames.IdOf(input.Group);
        var words = GroupNames.Written(group, turn.Language);
        var meant = await colleagues.FindAsync(turn, input.Person, name => texts.With("JoinGroup_Again", name, words), ct);
        if (meant is Meant.Unclear unclear)
            return unclear.Answer;
        var person = ((Meant.One)meant).Person;
        var rows = person.Id == turn.Sender.Id ? turn.Mine : await members.ReadAsync(turn.Scope, person.Id, ct);
        var commit = new Commit(turn.Scope, turn, "groups/join", $"{person.Id} {group}") { About = person.Id.Value };
        MemberStore.Put(commit, rows, rows.Actor.Roles, group, rows.Actor.Leads);
        var end = await partition.CommitAsync(commit, ct);
        members.Forget(turn.Scope);
        return end is CommitEnd.Committed or CommitEnd.Repeated
            ? Reply.Say(texts.With("JoinGroup_Done", Typed.Line(person.Name), words))
            : CommitWords.Say(end, turn.Language);
    }
}
