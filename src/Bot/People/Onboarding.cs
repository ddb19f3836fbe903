using Azure;
using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Storage.Tables;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot.People;

/// <summary>
/// What happens when the bot is put somewhere, taken away, or people come and go. Every event may come twice and in any
/// order; each effect happens once.
/// </summary>
internal sealed class Onboarding(
    BotTables tables, TeamStore teams, MemberStore members, PersonStore people, RosterReader roster,
    TurnMaker turns, CardSigner signer, TimeProvider time)
{
    private const int MostAttempts = 20;

    public async Task<Reply> AnswerAsync(Arrival arrival, CancellationToken ct)
    {
        var language = arrival.From is { } person
            ? await turns.LanguageAsync(arrival, person, ct)
            : Language.Of(arrival.Locale);
        return await AnswerAsync(arrival, language, ct);
    }

    private async Task<Reply> AnswerAsync(Arrival arrival, Language language, CancellationToken ct) => arrival.Kind switch
    {
        ArrivalKind.Installed => await InstalledAsync(arrival, language, ct),
        ArrivalKind.MembersAdded => arrival.BotAdded
            ? await InstalledAsync(arrival, language, ct)
            : await JoinedAsync(arrival, ct),
        ArrivalKind.Removed => await RemovedAsync(arrival, ct),
        ArrivalKind.MembersRemoved => await LeftAsync(arrival, ct),
        ArrivalKind.TeamChanged => await RenamedAsync(arrival, ct),
        _ => Reply.Nothing,
    };

    private Task<Reply> InstalledAsync(Arrival arrival, Language language, CancellationToken ct) =>
        arrival.Address.Kind == ConversationKind.Personal
            ? WelcomePersonAsync(arrival, language, ct)
            : WelcomeTeamAsync(arrival, language, ct);

    private async Task<Reply> WelcomePersonAsync(Arrival arrival, Language language, CancellationToken ct)
    {
        if (arrival.From is not { } person)
            return Reply.Nothing;
        var card = await people.ReadAsync(arrival.Tenant, person.Id, ct);
        await people.SaveAsync(arrival.Tenant, card with { Blocked = false, Chat = arrival.Address }, ct);
        return await people.FirstTimeAsync(arrival.Tenant, person.Id, "welcome", ct)
            ? Reply.Show(WelcomeCard.Draw(
                new WelcomeView(person.Name, card.Teams.Count == 1 ? card.Teams[0].Name : null, null),
                ContextOf(arrival, language, Addressee.Only(person.Id))))
            : Reply.Nothing;
    }

    private async Task<Reply> WelcomeTeamAsync(Arrival arrival, Language language, CancellationToken ct)
    {
        if (TeamOf(arrival) is not { } team)
            return Reply.Nothing;
        var scope = new TeamScope(arrival.Tenant, team);
        var settings = Guess(arrival, language);
        var isNew = await AddAsync(scope, settings, arrival.Address, ct);
        await roster.AskAsync(scope, ct);
        if (!isNew)
            return Reply.Nothing;
        var installer = arrival.From is { } from ? Addressee.Only(from.Id) : Addressee.Anyone;
        return Reply.Show(LeadCard.Ask(
            ContextOf(arrival, language, installer), LeadCard.WhyAsked(language, arrival.From?.Name), settings.Name, []));
    }

    private CardContext ContextOf(Arrival arrival, Language language, Addressee installer) =>
        new(language, signer, arrival.Tenant, arrival.Address.ConversationId, installer, time.GetUtcNow());

    /// <summary>A group chat is a team of its own, named by its conversation.</summary>
    private static TeamId? TeamOf(Arrival arrival) => arrival.Address.Kind switch
    {
        ConversationKind.Channel => arrival.Team,
        ConversationKind.Group => new TeamId(arrival.Address.ConversationId),
        _ => null,
    };

    /// <summary>What Teams tells about the people who installed it; shown as defaults until somebody confirms.</summary>
    private static TeamSettings Guess(Arrival arrival, Language language)
    {
        var chinese = language == Language.Chinese;
        return new TeamSettings
        {
            Name = arrival.TeamName ?? "",
            AddedBy = arrival.From?.Id,
            Language = language.Tag,
            Zone = arrival.TimeZone is { } zone && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _) ? zone
                : chinese ? "Asia/Shanghai" : "UTC",
            Currency = chinese ? Domain.Currency.CNY : Domain.Currency.USD,
            HolidayRegion = chinese ? "CN" : arrival.Locale == "en-US" ? "US" : "",
        };
    }

    private async Task<bool> AddAsync(TeamScope scope, TeamSettings settings, ConversationAddress home, CancellationToken ct)
    {
        try
        {
            await tables.Teams.AddEntityAsync(TeamStore.RowOf(scope, settings, home), ct);
            return true;
        }
        catch (RequestFailedException e) when (e.Status == 409)
        {
            // Installed before: what the team has set stays, but messages go to where the bot is now.
            await ChangeAsync(scope, details => details with { Home = home }, ct);
            return false;
        }
        finally
        {
            teams.Forget(scope);
        }
    }

    /// <summary>
    /// Changes what is known of a team; false when there was nothing to change. Teams tells of one installation in two
    /// events at once, and whoever loses against the other reads again.
    /// </summary>
    private async Task<bool> ChangeAsync(TeamScope scope, Func<TeamDetails, TeamDetails> change, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (await teams.FreshAsync(scope, ct) is not { } found || change(found.Details) is var wish && wish == found.Details)
                return false;
            try
            {
                await tables.Teams.UpdateEntityAsync(
                    TeamStore.RowOf(scope, wish.ToSettings(), wish.Home), found.ETag, TableUpdateMode.Replace, ct);
                teams.Forget(scope);
                return true;
            }
            catch (RequestFailedException e) when (e.Status == 412 && attempt < MostAttempts)
            {
            }
        }
    }

    private async Task<Reply> JoinedAsync(Arrival arrival, CancellationToken ct)
    {
        if (TeamOf(arrival) is { } team && arrival.Members.Count > 0)
            await roster.WelcomeAsync(new TeamScope(arrival.Tenant, team), arrival.Members, ct);
        return Reply.Nothing;
    }

    private async Task<Reply> LeftAsync(Arrival arrival, CancellationToken ct)
    {
        if (TeamOf(arrival) is { } team)
            await roster.PartAsync(
                new TeamScope(arrival.Tenant, team), [.. arrival.Members.Select(m => m.Id)], ct);
        return Reply.Nothing;
    }

    /// <summary>Taken out of a personal chat: nothing is sent there any more. Out of a team: its people keep their data.</summary>
    private async Task<Reply> RemovedAsync(Arrival arrival, CancellationToken ct)
    {
        if (arrival.Address.Kind == ConversationKind.Personal && arrival.From is { } person)
        {
            var card = await people.ReadAsync(arrival.Tenant, person.Id, ct);
            await people.SaveAsync(arrival.Tenant, card with { Blocked = true, Chat = null }, ct);
        }

        return Reply.Nothing;
    }

    private async Task<Reply> RenamedAsync(Arrival arrival, CancellationToken ct)
    {
        if (arrival is not { Team: { } team, TeamName: { Length: > 0 } name })
            return Reply.Nothing;
        var scope = new TeamScope(arrival.Tenant, team);
        if (!await ChangeAsync(scope, details => details with { Name = name }, ct))
            return Reply.Nothing;
        foreach (var person in (await members.NamesAsync(scope, ct)).Everyone)
            await people.AddTeamAsync(scope.Tenant, person.Id, new TeamHint(team, name), ct);
        return Reply.Nothing;
    }
}
