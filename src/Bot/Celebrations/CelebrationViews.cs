using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Domain;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot.Celebrations;

/// <summary>Names what is celebrated as the team's channel reads it.</summary>
internal sealed class CelebrationViews(MemberStore members)
{
    public async Task<CelebrationView> OfAsync(
        TeamScope scope, TeamInfo team, CelebrationDay day, string card, CancellationToken ct)
    {
        var names = await members.NamesAsync(scope, ct);
        var hides = team.Settings.Celebrations.HidesAmounts;
        var written = Written.In(team.Language);
        var shown = day.Shown(card);
        var isDay = card == CelebrationRows.DayCard;
        return new CelebrationView
        {
            Day = day.Day,
            Card = card,
            Lines = [.. shown.Select(thing => LineOf(thing, names, hides, written))],
            Total = isDay && !hides && SumOf(shown, team.Currency) is { } sum ? written.Amount(sum, new Units.Money(team.Currency)) : null,
            Received = isDay && !hides && day.Standing?.Collected is > 0 and var received
                ? written.Amount(received, new Units.Money(team.Currency)) : null,
            Deals = shown.Count(thing => !thing.IsSmall),
            Standing = isDay ? day.Standing : shown.Count == 0 ? null : shown[0].Standing,
            Claps = Known(day.ClapsOn(card), names),
            Clapped = day.ClapsOn(card).Count,
        };
    }

    private static CelebrationLine LineOf(Celebrated thing, NameBook names, bool hides, Written written) => new()
    {
        Who = Known([.. thing.Who.Select(id => new MemberId(id))], names),
        Customer = thing.Customer,
        Product = thing.Product,
        Amount = hides || thing.Amount is not { } amount ? null
            : written.Amount(amount, new Units.Money(new Currency(thing.Currency))),
        Helpers = Known([.. thing.Helpers.Select(id => new MemberId(id))], names),
        IsFirstDeal = thing.IsFirstDeal,
        Words = thing.Words,
    };

    /// <summary>Null when the team changed its currency in between: unlike amounts aren't added up.</summary>
    private static decimal? SumOf(IReadOnlyList<Celebrated> shown, Currency currency) =>
        shown.Any(thing => thing.Amount is not null) && shown.All(thing => thing.Amount is null || thing.Currency == currency.Code)
            ? shown.Sum(thing => thing.Amount ?? 0) : null;

    /// <summary>Names of those who are still in the team.</summary>
    private static IReadOnlyList<string> Known(IReadOnlyList<MemberId> people, NameBook names) =>
        [.. people.Select(names.Find).OfType<RosterName>().Select(person => person.Name)];
}
