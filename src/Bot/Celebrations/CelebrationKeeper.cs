using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Wins;
using TeamCoachBot.Bot.Wins.Ledger;
using TeamCoachBot.Domain.Celebrations;
using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Celebrations;

/// <summary>Keeps what is celebrated in step with the ledger: whether at all, on which day, and what the card says.</summary>
internal sealed class CelebrationKeeper(
    CelebrationStore store, WinStore wins, TeamStore teams, MemberStore members, CelebrationAsides asides,
    TeamStanding standings, DomainClock clock)
{
    /// <summary>The day on which a thing is celebrated, with what its card says brought up to date; null when nowhere.</summary>
    public async Task<DateOnly?> FollowAsync(TeamScope scope, EntryId root, Why why, CancellationToken ct)
    {
        if (await teams.ReadAsync(scope, ct) is not { } team)
            return null;
        var known = await store.DayOfAsync(scope, root.Value, ct);
        if (why.Cause == CelebrationCause.TakenDown)
        {
            if (known is { } on)
                await store.ChangeAsync(scope, on, root.Value, thing => thing with { IsTakenDown = true }, ct);
            return known;
        }

        if (await wins.ReadAsync(scope, root, ct) is not { Win: { } facts } dossier)
            return known;
        if (known is { } day)
            await FollowAsync(scope, team, day, dossier, facts, why, ct);
        else if (why.Cause != CelebrationCause.Changed)
            known = await BeginAsync(scope, team, dossier, facts, why.Wisher, ct);
        return known;
    }

    private async Task<DateOnly?> BeginAsync(
        TeamScope scope, TeamInfo team, Dossier dossier, WinFacts facts, MemberId? wisher, CancellationToken ct)
    {
        if (!Occasion.Stands(dossier) || !await MayAsync(scope, team, dossier, facts, wisher, ct)
            || !await asides.HasChannelAsync(scope, team, ct))
            return null;
        var at = wisher is null ? dossier.Root.RecordedAt : clock.GetUtcNow();
        var named = await WillingAsync(scope, [.. facts.Credits.Select(credit => credit.Member)], wisher, ct);
        var helpers = await WillingAsync(scope, facts.Helpers, null, ct);
        var first = await IsFirstDealAsync(scope, team, dossier, facts, ct);
        var standing = await standings.ReadAsync(scope, team, ct);
        var day = await store.TakePlaceAsync(
            scope, TeamDay.Of(at, team.Zone, team.Calendar), dossier.Root.Id.Value,
            place => ThingOf(facts, place) with { Who = named, Helpers = helpers, At = at, IsFirstDeal = first, Standing = standing },
            ct);
        await store.PutStandingAsync(scope, day, standing, ct);
        return day;
    }

    /// <summary>A small win has no entry in the ledger: what was said is all there is.</summary>
    public async Task<DateOnly?> KeepSmallAsync(
        TeamScope scope, string id, MemberId who, string words, CancellationToken ct)
    {
        if (await store.DayOfAsync(scope, id, ct) is { } known)
            return known;
        if (await teams.ReadAsync(scope, ct) is not { } team || !await asides.HasChannelAsync(scope, team, ct))
            return null;
        var now = clock.GetUtcNow();
        var day = await store.TakePlaceAsync(
            scope, TeamDay.Of(now, team.Zone, team.Calendar), id,
            place => new Celebrated { Number = place.Number, Who = [who.Value], At = now, Words = words }, ct);
        await store.PutStandingAsync(scope, day, await standings.ReadAsync(scope, team, ct), ct);
        return day;
    }

    private async Task FollowAsync(
        TeamScope scope, TeamInfo team, DateOnly day, Dossier dossier, WinFacts facts, Why why, CancellationToken ct)
    {
        var standing = await standings.ReadAsync(scope, team, ct);
        var helpers = await WillingAsync(scope, facts.Helpers, null, ct);
        var stands = Occasion.Stands(dossier);
        await store.ChangeAsync(scope, day, dossier.Root.Id.Value, thing => thing with
        {
            Customer = facts.Customer.Value,
            Product = facts.Product,
            Amount = facts.Worth.WithTax,
            Currency = facts.Currency.Code,
            Helpers = helpers,
            IsTakenBack = !stands,
            IsTakenDown = thing.IsTakenDown && why.Cause != CelebrationCause.Wished,
            // The figure of the moment stays as it was said, unless the win itself has changed.
            Standing = thing.Amount == facts.Worth.WithTax && stands ? thing.Standing : standing,
        }, ct);
        await store.PutStandingAsync(scope, day, standing, ct);
    }

    /// <summary>Whether the choices allow it; who still has to be asked is asked.</summary>
    private async Task<bool> MayAsync(
        TeamScope scope, TeamInfo team, Dossier dossier, WinFacts facts, MemberId? wisher, CancellationToken ct)
    {
        var owner = facts.Credits[0].Member;
        if (wisher is { } who && facts.Credits.Any(credit => credit.Member == who))
            return true;
        var chosen = await store.ChoiceAsync(scope, owner, ct);
        if (wisher is not null)
        {
            // A manager's wish passes the team's own limits, never the member's choice.
            if ((chosen ?? team.Settings.Celebrations.ByDefault) == CelebrationChoice.Always)
                return true;
            await asides.AskAsync(scope, team, dossier, owner, ct);
            return false;
        }

        var choice = Occasion.Of(chosen, team.Settings.Celebrations, facts, dossier.Root.RecordedOn);
        // Who logged it has the button on the answer; who didn't is asked.
        if (choice == CelebrationChoice.Ask && dossier.Root.Recorder != owner)
            await asides.AskAsync(scope, team, dossier, owner, ct);
        return choice == CelebrationChoice.Always;
    }

    /// <summary>Those who didn't say never; the one who asked is among them in any case.</summary>
    private async Task<IReadOnlyList<string>> WillingAsync(
        TeamScope scope, IReadOnlyList<MemberId> people, MemberId? wisher, CancellationToken ct)
    {
        var willing = new List<string>(people.Count);
        foreach (var person in people)
        {
            if (person == wisher || await store.ChoiceAsync(scope, person, ct) != CelebrationChoice.Never)
                willing.Add(person.Value);
        }

        return willing;
    }

    private async Task<bool> IsFirstDealAsync(
        TeamScope scope, TeamInfo team, Dossier dossier, WinFacts facts, CancellationToken ct)
    {
        var owner = await members.ReadAsync(scope, facts.Credits[0].Member, ct);
        var counted = team.Settings.CountedFrom;
        return Occasion.IsFirstDeal(owner.Joined, counted, facts.On, hasEarlier: false)
            && Occasion.IsFirstDeal(owner.Joined, counted, facts.On, await store.HasEarlierAsync(scope, dossier.Root.Id, ct));
    }

    private static Celebrated ThingOf(WinFacts facts, Place place) => new()
    {
        Number = place.Number,
        Who = [],
        At = default,
        Customer = facts.Customer.Value,
        Product = facts.Product,
        Amount = facts.Worth.WithTax,
        Currency = facts.Currency.Code,
    };
}
