using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot.People;

/// <summary>Whether somebody may look at a colleague's rows.</summary>
internal abstract record Seen
{
    private Seen()
    {
    }

    internal sealed record Rows(MemberRows Member) : Seen;

    internal sealed record Refused(Reply Answer) : Seen;
}

/// <summary>
/// Opens a colleague's rows to who may see them, and writes down that it happened: everybody can ask who looked. The
/// words of a refusal are the same whoever was asked about.
/// </summary>
internal sealed class Onlooker(Colleagues colleagues, MemberStore members, TeamPartition partition)
{
    /// <param name="person">Null for the sender.</param>
    /// <param name="what">What is looked at, for the record.</param>
    /// <param name="again">The phrase that asks the same about a person; null for their progress.</param>
    public async Task<Seen> LookAsync(
        Turn turn, PersonSlot? person, string what, CancellationToken ct, Func<string, string>? again = null)
    {
        if (person is null or PersonSlot.Me)
            return new Seen.Rows(turn.Mine);
        var texts = Texts.Of<Onlooker>(turn.Language);
        // Whoever may see nobody is not told who is there and who isn't.
        if (!turn.Team.Settings.HasManager)
            return new Seen.Refused(Reply.Say(texts.With("NoManagerYet", Typed.Line(turn.Team.Settings.Name))));
        if (!turn.Actor.Is(Roles.Manager | Roles.Lead) && !await IsSelfAsync(turn, person, ct))
            return new Seen.Refused(Reply.Say(texts["OnlyOwn"]));

        var meant = await colleagues.FindAsync(turn, person, again ?? (name => texts.With("Look_Again", name)), ct);
        if (meant is Meant.Unclear unclear)
            return new Seen.Refused(unclear.Answer);
        var found = ((Meant.One)meant).Person;
        if (found.Id == turn.Sender.Id)
            return new Seen.Rows(turn.Mine);
        var rows = await members.ReadAsync(turn.Scope, found.Id, ct);
        if (!Rights.MaySeeProgressOf(turn.Actor, found.Id, rows.Group, turn.Team.Settings.HasManager))
            return new Seen.Refused(Reply.Say(texts["OnlyOwn"]));
        await partition.RecordLookAsync(turn, found.Id, what, ct);
        return new Seen.Rows(rows);
    }

    private async Task<bool> IsSelfAsync(Turn turn, PersonSlot person, CancellationToken ct) =>
        await colleagues.FindAsync(turn, person, name => name, ct) is Meant.One { Person: var found } && found.Id == turn.Sender.Id;
}
