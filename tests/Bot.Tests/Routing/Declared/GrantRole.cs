using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;

namespace TeamCoachBot.Bot.Tests.Routing.Declared;

/// <summary>Stands for the command of this name where only its phrases matter.</summary>
[Command(
    "roles/grant",
    English =
    [
        "make {person} [the|a|an|our] [team|new] {role} [of] [the team|this team|our team]",
        "(set|appoint|name|add) {person} (as|to be) [the|a|an|our] [new] {role}",
        "give {person} the {role} role",
        "{person} is (the|our|now the|now) {role}",
    ],
    Chinese =
    [
        "(把|将|让) {person} (设为|设成|设置为|改为|改成|任命为|升为|做|当|变成|定为|设定为) {role}",
        "(给|请) {person} (设为|设成|当|做) {role}",
        "{person} (是|当|做|担任) [我们的|我们] {role}",
        "设 {person} 为 {role}",
    ],
    Who = Who.SetsUp,
    Where = Where.Private,
    Refuses = Hedge.All & ~Hedge.Future)]
internal sealed class GrantRole : ICommand<GrantRole.Input>
{
    internal sealed record Input(PersonSlot Person, RoleSlot Role);

    public Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct) => Task.FromResult(Reply.Nothing);
}
