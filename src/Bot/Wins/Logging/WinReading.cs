using System.Globalization;
using TeamCoachBot.Bot.Progress;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Domain;
using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Wins.Logging;

/// <summary>Makes a whole draft the facts of a win: in the team's currency, with everybody's part, or says why not.</summary>
internal static class WinReading
{
    /// <param name="customer">As the register calls it.</param>
    public static Outcome<WinFacts> FactsOf(Turn turn, WinDraft draft, string customer, RateTable rates)
    {
        var amount = (AmountSlot.Clear)draft.Amount!;
        var team = turn.Team.Currency;
        var on = draft.On ?? turn.Today;
        var currency = amount.Currency ?? team;
        OriginalAmount? original = null;
        if (currency != team)
        {
            if (WinRules.CheckAmount(amount.Value, currency) is { } wrong)
                return wrong;
            if (rates.On(currency, on) is not { } rate)
                return new OtherCurrency(currency, team, on);
            original = new OriginalAmount(amount.Value, currency, rate);
        }

        if (CreditsOf(turn, draft) is not { } credits)
            return new PartsMissing(draft.Parts.Count, draft.Partners.Count(p => p != turn.Sender.Id) + 1);
        var tags = draft.Tags.Select(tag => tag.Trim()).Where(tag => tag.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var facts = new WinFacts
        {
            Customer = new CustomerId(customer),
            Worth = Worth.Of(original is null ? amount.Value : RateTable.Convert(amount.Value, original.Rate, team)),
            Currency = team,
            On = on,
            Stage = draft.Stage ?? Topics.BasisOf(turn, null).Stage ?? turn.Team.Stages.First.Id,
            Credits = [.. credits],
            Helpers = [.. draft.Helpers.Distinct().Where(h => credits.All(c => c.Member != h))],
            IsFirstOrder = draft.IsNew,
            Tags = [.. tags],
            Product = tags.Count == 0 ? "" : tags[0].ToLowerInvariant(),
            Original = original,
            Evidence = draft.Link,
            Note = draft.Note,
        };
        return WinRules.Check(facts, turn.Team.Stages, turn.Today) is { } broken ? broken : facts;
    }

    /// <summary>What makes two deliveries under one key the same request.</summary>
    public static string ContentOf(WinFacts facts) => string.Create(
        CultureInfo.InvariantCulture,
        $"{facts.Customer.Key} {facts.Original?.Amount ?? facts.Worth.WithTax} {(facts.Original?.Currency ?? facts.Currency).Code} "
        + $"{facts.On:O} {facts.Stage} {string.Join(',', facts.Credits.Select(c => $"{c.Member.Value}={c.Percent}"))}");

    /// <summary>Null when there are not as many parts as people.</summary>
    private static List<Credit>? CreditsOf(Turn turn, WinDraft draft)
    {
        var people = draft.Partners.Where(p => p != turn.Sender.Id).Prepend(turn.Sender.Id).ToList();
        if (draft.Parts.Count == 0)
        {
            var equal = Shares.Split(100m, [.. people.Select(_ => 1m)], 0.01m);
            return [.. people.Zip(equal, (who, part) => new Credit(who, part))];
        }

        return draft.Parts.Count == people.Count ? [.. people.Zip(draft.Parts, (who, part) => new Credit(who, part))] : null;
    }
}

/// <summary>The amount names a currency that the team doesn't count in, and no rate of that day is kept for it.</summary>
internal sealed record OtherCurrency(Currency Named, Currency Team, DateOnly On = default) : Refusal;

/// <summary>So many parts were named for so many people.</summary>
internal sealed record PartsMissing(int Parts, int People) : Refusal;
