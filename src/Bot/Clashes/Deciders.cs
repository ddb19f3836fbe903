using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Clashes;

/// <summary>
/// Who decides a dispute (handbook, chapter 5): a manager of the team who is no party; where every manager is one, an
/// admin of the organisation who is in the team. Asked anew each time, so that a second manager who is named later decides.
/// </summary>
internal sealed class Deciders(MemberStore members, Organisation organisation)
{
    /// <summary>Whom to tell; what they may do is read when they answer.</summary>
    public async Task<IReadOnlyList<MemberId>> OfAsync(TeamScope scope, Clash clash, CancellationToken ct) =>
        (await ReadAsync(scope, ct))(clash);

    /// <summary>The same for a dispute that isn't known yet.</summary>
    public async Task<Func<Clash, IReadOnlyList<MemberId>>> ReadAsync(TeamScope scope, CancellationToken ct)
    {
        var everyone = (await members.NamesAsync(scope, ct)).Everyone.ToList();
        return clash =>
        {
            var others = everyone.Where(person => !clash.Concerns(person.Id)).ToList();
            MemberId[] managers = [.. others.Where(person => person.Roles.HasFlag(Roles.Manager)).Select(person => person.Id)];
            return managers.Length > 0
                ? managers : [.. others.Where(person => organisation.IsAdmin(person.Id)).Select(person => person.Id)];
        };
    }

    /// <summary>With the roles as they were read for this turn: a name book may be half a minute old.</summary>
    public async Task<bool> MayDecideAsync(TeamScope scope, Actor actor, Clash clash, CancellationToken ct)
    {
        if (actor.HasLeft || clash.Concerns(actor.Id))
            return false;
        if (actor.Is(Roles.Manager))
            return true;
        return organisation.IsAdmin(actor.Id) && (await OfAsync(scope, clash, ct)).Contains(actor.Id);
    }

    /// <summary>Parties, whoever opened it, managers, and who decides where no manager can.</summary>
    public async Task<bool> MaySeeAsync(TeamScope scope, Actor actor, Clash clash, CancellationToken ct) =>
        !actor.HasLeft && (clash.Concerns(actor.Id) || clash.OpenedBy == actor.Id || actor.Is(Roles.Manager)
            || await MayDecideAsync(scope, actor, clash, ct));
}
