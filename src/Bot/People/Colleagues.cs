using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot.People;

/// <summary>Whom a word or a mention in a message means, in the team of the turn.</summary>
internal abstract record Meant
{
    private Meant()
    {
    }

    internal sealed record One(RosterName Person) : Meant;

    /// <summary>Nobody or several; the reply asks or says so, with a way forward.</summary>
    internal sealed record Unclear(Reply Answer) : Meant;
}

/// <summary>Looks colleagues up by mention or by what they are called (handbook, chapter 11).</summary>
internal sealed class Colleagues(MemberStore members)
{
    /// <summary>More hits than buttons fit: the full name has to be typed.</summary>
    private const int MostButtons = 3;

    /// <param name="again">The phrase that asks the same about a person, for the buttons, e.g. "{0} progress".</param>
    public async Task<Meant> FindAsync(Turn turn, PersonSlot person, Func<string, string> again, CancellationToken ct)
    {
        var names = await members.NamesAsync(turn.Scope, ct);
        switch (person)
        {
            case PersonSlot.Me:
                return new Meant.One(names.Find(turn.Sender.Id) ?? new RosterName(turn.Sender.Id, turn.Sender.Name, []));
            case PersonSlot.Mentioned mentioned:
                var mention = turn.Mentions.FirstOrDefault(m => m.Index == mentioned.Index);
                return mention is not null && names.Mentioned(mention.ChannelId) is { } found
                    ? new Meant.One(found)
                    : Nobody(turn, mention?.Name ?? "");
            case PersonSlot.Named { Name: var called }:
                // A button names the person by id; nobody is called by one.
                var hits = names.Find(new MemberId(called)) is { } byId ? [byId] : names.Lookup(called);
                return hits.Count switch
                {
                    0 => Nobody(turn, called),
                    1 => new Meant.One(hits[0]),
                    _ => Several(turn, called, hits, again),
                };
            default:
                throw new InvalidOperationException($"No look-up for {person.GetType().Name}.");
        }
    }

    /// <summary>The question whom it is about, with the first colleagues as buttons.</summary>
    /// <param name="again">The phrase that does it for a person, as for <see cref="FindAsync"/>.</param>
    public async Task<Reply> AskWhoAsync(Turn turn, string question, Func<string, string> again, CancellationToken ct) =>
        Reply.Say(question, [.. (await members.NamesAsync(turn.Scope, ct)).Everyone
            .Where(one => one.Id != turn.Sender.Id && !one.Roles.HasFlag(Roles.Manager))
            .Take(MostButtons)
            .Select(one => new Suggestion(one.Name, again(one.Name)))]);

    /// <summary>Who leads the team, but for the sender: whom to ask. What they may do is read when they answer.</summary>
    public Task<IReadOnlyList<MemberId>> ManagersAsync(Turn turn, CancellationToken ct) =>
        ManagersAsync(turn.Scope, turn.Sender.Id, ct);

    public async Task<IReadOnlyList<MemberId>> ManagersAsync(TeamScope scope, MemberId? but, CancellationToken ct) =>
        [.. (await members.NamesAsync(scope, ct)).Everyone.Where(p => p.Roles.HasFlag(Roles.Manager) && p.Id != but).Select(p => p.Id)];

    private static Meant.Unclear Nobody(Turn turn, string called) => new(Reply.Say(Texts.Of<Colleagues>(turn.Language)
        .With("UnknownPerson", Typed.Line(called), Typed.Line(turn.Team.Settings.Name))));

    private static Meant.Unclear Several(Turn turn, string called, IReadOnlyList<RosterName> hits, Func<string, string> again) =>
        new(Reply.Say(
            Texts.Of<Colleagues>(turn.Language).With("WhichPerson", Typed.Line(called)),
            [.. hits.Take(MostButtons).Select(h => new Suggestion(h.Name, again(h.Name)))]));
}
