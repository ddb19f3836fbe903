using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot.Wins.Logging;

/// <summary>Who is meant by the names in a line about a win, and how sure that is.</summary>
/// <param name="IsGuessed">True when somebody was found by name and not by a mention.</param>
/// <param name="Complaint">What is wrong with a name; null when everybody was found.</param>
internal sealed record WinPeople(IReadOnlyList<MemberId> Members, bool IsGuessed, string? Complaint)
{
    private static readonly WinPeople Nobody = new([], false, null);

    public static WinPeople Find(Turn turn, NameBook names, IEnumerable<PersonSlot> people) =>
        people.Aggregate(Nobody, (found, person) => found.And(turn, names, person));

    private WinPeople And(Turn turn, NameBook names, PersonSlot person) => person switch
    {
        PersonSlot.Mentioned mentioned => turn.Mentions.FirstOrDefault(m => m.Index == mentioned.Index) is var mention
            && mention is not null && names.Mentioned(mention.ChannelId) is { } found
                ? With(found.Id, isGuess: false)
                : Without(turn, "PersonUnknown", mention?.Name ?? ""),
        PersonSlot.Named { Name: var called } => names.Lookup(called) switch
        {
            [var one] => With(one.Id, isGuess: true),
            [] => Without(turn, "PersonUnknown", called),
            _ => Without(turn, "PersonUnclear", called),
        },
        _ => this,
    };

    private WinPeople With(MemberId member, bool isGuess) =>
        this with { Members = [.. Members, member], IsGuessed = IsGuessed || isGuess };

    private WinPeople Without(Turn turn, string text, string called) =>
        this with { Complaint = Complaint ?? Texts.Of<WinPeople>(turn.Language).With(text, Typed.Line(called)) };
}
