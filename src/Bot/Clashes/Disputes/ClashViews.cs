using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Wins;
using TeamCoachBot.Bot.Wins.Customers;
using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Clashes.Disputes;

/// <summary>For whom a dispute is drawn, and when.</summary>
internal sealed record ClashReader(TeamScope Scope, TeamInfo Team, Actor Actor, Language Language, DateOnly Today, DateTimeOffset Now)
{
    public static ClashReader Of(Turn turn) => new(turn.Scope, turn.Team, turn.Actor, turn.Language, turn.Today, turn.Now);
}

/// <summary>Makes of a customer's dispute what one reader sees of it.</summary>
internal sealed class ClashViews(MemberStore members, ClashFacts facts, Deciders deciders)
{
    public async Task<ClashView> OfAsync(ClashReader reader, KnownCustomer customer, Clash clash, string? lead, CancellationToken ct)
    {
        var names = await members.NamesAsync(reader.Scope, ct);
        var sides = await facts.SidesAsync(reader.Scope, customer, clash, reader.Team.Currency, reader.Now, ct);
        var deciding = await deciders.OfAsync(reader.Scope, clash, ct);
        var words = new ClashWords(reader, names);
        var again = clash.MayAskAgain(reader.Actor.Id) && clash.Ruling!.Shares.SequenceEqual(customer.File.Parts);
        return new ClashView
        {
            Key = customer.Key,
            Number = clash.Number,
            Version = clash.Version,
            Customer = customer.File.Name,
            Lead = lead,
            State = words.State(clash, deciding),
            StateTone = !clash.IsOpen ? Tone.Good
                : deciding.Count == 0 || reader.Today > ClashDues.LastDay(clash, reader.Team) ? Tone.Attention : Tone.Warning,
            Sides = [.. sides.Select(side => (words.NameOf(side.Who), words.FactsOf(side, customer.File)))],
            Words = words.Said(clash),
            Way = words.Way(clash, again),
            CanRule = clash.IsOpen && await deciders.MayDecideAsync(reader.Scope, reader.Actor, clash, ct),
            CanAskAgain = again,
        };
    }
}

/// <summary>Puts a dispute into words for one reader.</summary>
internal sealed class ClashWords(ClashReader reader, NameBook names)
{
    private readonly Texts _texts = Texts.Of<ClashWords>(reader.Language);
    private readonly Written _written = Written.In(reader.Language);

    public bool IsHere(MemberId member) => names.Find(member) is not null;

    public string NameOf(MemberId member) => !IsHere(member) ? _texts["Clash_Left"] : WinWords.NameOf(member, names);

    /// <summary>"Ben", or "Ben 60 % and Ana 40 %".</summary>
    public string Parts(IReadOnlyList<Credit> parts) => parts is [var only]
        ? NameOf(only.Member)
        : _written.List([.. parts.Select(part => _texts.With("Clash_Part", NameOf(part.Member), _written.Number(part.Percent)))]);

    public string State(Clash clash, IReadOnlyList<MemberId> deciding)
    {
        if (clash.Ruling is { } ruling)
            return _texts.With(ruling.Shares.Length > 1 ? "Clash_RuledSplit" : "Clash_Ruled", Parts(ruling.Shares));
        if (deciding.Count == 0)
            return _texts["Clash_NobodyDecides"];
        var last = ClashDues.LastDay(clash, reader.Team);
        return _texts.With(
            reader.Today > last ? "Clash_Overdue" : "Clash_Until",
            _written.List([.. deciding.Select(NameOf)]), _written.DateAndDay(last, reader.Today));
    }

    public IReadOnlyList<string> FactsOf(ClashSide side, CustomerFile file)
    {
        var lines = new List<string>
        {
            side.Percent is null ? _texts["Side_Claims"]
                : side.Percent < 100m ? _texts.With("Side_HasPart", _written.Number(side.Percent.Value), Day(file.Since))
                : _texts.With("Side_Has", Day(file.Since)),
        };
        if (side.LastWin is { } won)
        {
            lines.Add(side.Sum > 0m
                ? _texts.Count("Side_WinsWorth", side.Wins, _written.Money(side.Sum, reader.Team.Currency), Day(won))
                : _texts.Count("Side_Wins", side.Wins, Day(won)));
        }

        lines.Add(side.LastActivity is { } did ? _texts.Count("Side_Activities", side.Activities, ClashFacts.DaysBack, Day(did))
            : _texts.With(side.LastWin is null ? "Side_Nothing" : "Side_NoActivities", ClashFacts.DaysBack));
        return lines;
    }

    /// <summary>Everything that people wrote about it, in its order.</summary>
    public IReadOnlyList<(string Label, string Words)> Said(Clash clash)
    {
        var said = new List<(string, string)>
        {
            (_texts.With("Said_What", NameOf(clash.OpenedBy), Day(clash.OpenedOn)), Typed.Lines(clash.What).ToString()),
        };
        if (clash.Earlier is { } earlier)
            said.Add(Reason(earlier, "Said_Earlier"));
        if (clash.Again is { } plea)
            said.Add((_texts.With("Said_Again", NameOf(plea.By), Day(plea.On)), Typed.Lines(plea.Facts).ToString()));
        if (clash.Ruling is { } ruling)
            said.Add(Reason(ruling, "Said_Reason"));
        return said;
    }

    /// <summary>What a party can still do: said openly, also where the bot can do no more.</summary>
    public string? Way(Clash clash, bool canAskAgain)
    {
        if (clash.IsOpen)
            return clash.Earlier is { } earlier ? _texts.With("Way_UntilThen", Parts(earlier.Shares)) : null;
        if (!clash.Concerns(reader.Actor.Id))
            return null;
        return _texts.With(canAskAgain ? "Way_Again" : "Way_Beyond", NameOf(clash.Ruling!.By));
    }

    private (string, string) Reason(ClashRuling ruling, string label) => (
        _texts.With(label, NameOf(ruling.By), Day(ruling.On), Parts(ruling.Shares)), Typed.Lines(ruling.Reason).ToString());

    private string Day(DateOnly? day) => _written.Date(day ?? reader.Today, reader.Today);
}
