using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot.Progress;

/// <summary>
/// "Ben against Ana": nobody is held against anybody, since everybody has a target of their own; who leads is offered
/// each of the two by themselves, everybody else their own figures.
/// </summary>
[Command(
    "progress/compare-people",
    English =
    [
        "compare {one:person} (and|with|to|vs|versus|against) {other:person}",
        "{one:person} (vs|versus|compared to|compared with) {other:person}",
        "who is (better|ahead|doing better|further) {one:person} or {other:person}",
    ],
    Chinese =
    [
        "(对比|比较) {one:person} (和|跟|与) {other:person}",
        "{one:person} (和|跟|与) {other:person} (比|相比|对比|比较|谁好|谁强|谁做得好|谁更好|谁厉害) [怎么样|如何|咋样]",
    ],
    Who = Who.Member,
    Where = Where.Private)]
[Help(HelpGroup.Progress, Place = 125)]
internal sealed class CompareColleagues : ICommand<CompareColleagues.Input>
{
    internal sealed record Input(PersonSlot? One, PersonSlot? Other);

    public Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct)
    {
        var texts = Texts.Of<ProgressView>(turn.Language);
        var leads = turn.Actor.Is(Roles.Manager | Roles.Lead);
        var each = new[] { input.One, input.Other }.OfType<PersonSlot.Named>()
            .Select(who => new Suggestion(who.Name, texts.With("ComparePeople_Again", who.Name)));
        var own = new Suggestion(texts["ComparePeople_Own"], texts["ComparePeople_Own"]);
        return Task.FromResult(leads
            ? Reply.Say(texts["ComparePeople_Each"], [.. each])
            : Reply.Say(texts["ComparePeople_No"], own));
    }
}
