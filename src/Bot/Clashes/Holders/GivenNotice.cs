using TeamCoachBot.Bot.Clashes.Disputes;
using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Wins;
using TeamCoachBot.Bot.Wins.Customers;
using TeamCoachBot.Domain.Calendars;
using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Clashes.Holders;

/// <summary>Tells somebody which customers they have been given, or lost to a colleague: one message for all of a deed.</summary>
internal sealed class GivenNotice(CustomerStore customers, TeamStore teams, MemberStore members, DomainClock clock) : INoticeWriter
{
    private const string Name = "customer/given";

    public string Kind => Name;

    /// <summary>To believe that a customer is still somebody else's costs more than a second message.</summary>
    public bool RepeatsWhenUnsure => true;

    public static IEnumerable<Notice> Of(Turn turn, IReadOnlyList<CustomerChange> changes)
    {
        foreach (var got in changes.SelectMany(c => c.After.Holders.Select(who => (Who: who, Change: c)))
            .Where(one => one.Change.Before?.File.Holders.Contains(one.Who) != true).GroupBy(one => one.Who, one => one.Change))
        {
            if (got.Key != turn.Sender.Id)
                yield return Of(turn, got.Key, "Got", got);
        }

        foreach (var lost in changes.SelectMany(c => (c.Before?.File.Holders ?? []).Select(who => (Who: who, Change: c)))
            .Where(one => !one.Change.After.Holders.Contains(one.Who)).GroupBy(one => one.Who, one => one.Change))
        {
            if (lost.Key != turn.Sender.Id)
                yield return Of(turn, lost.Key, "Lost", lost);
        }
    }

    public async Task<OutMessage?> WriteAsync(
        IReadOnlyDictionary<string, string> facts, Receiver to, bool again, CancellationToken ct)
    {
        if (await teams.ReadAsync(to.Scope, ct) is not { } team)
            return null;
        var (texts, written) = (Texts.Of<GivenNotice>(to.Language), Written.In(to.Language));
        var names = await members.NamesAsync(to.Scope, ct);
        var isGot = facts["What"] == "Got";
        var (lines, holders) = (new List<string>(), new List<MemberId>());
        foreach (var key in facts["Keys"].Split('\n'))
        {
            // What has changed hands once more is told by that deed.
            if (await customers.FreshAsync(to.Scope, key, ct) is { File: var file } && file.Holders.Contains(to.Id) == isGot)
            {
                lines.Add(Typed.Line(file.Name).ToString());
                holders.AddRange(file.Holders);
            }
        }

        if (lines.Count == 0)
            return null;
        var reader = new ClashReader(
            to.Scope, team, new Actor(to.Id, Roles.None, new HashSet<GroupId>()), to.Language,
            Zones.LocalDay(clock.GetUtcNow(), team.Zone), clock.GetUtcNow());
        var words = new ClashWords(reader, names);
        var by = words.NameOf(new MemberId(facts["By"]));
        var said = isGot
            ? texts.With("Given_Got", by, written.List(lines), team.Settings.ProtectionDays)
            : texts.With("Given_Lost", by, written.List(lines), written.List([.. holders.Distinct().Select(words.NameOf)]));
        return OutMessage.Say(again ? texts.With("Notice_SentAgain", said) : said, alert: true);
    }

    private static Notice Of(Turn turn, MemberId to, string what, IEnumerable<CustomerChange> changes) => new(
        Name, [to], new Dictionary<string, string>
        {
            ["What"] = what,
            ["By"] = turn.Sender.Id.Value,
            ["Keys"] = string.Join('\n', changes.Select(change => change.Key)),
        });
}
