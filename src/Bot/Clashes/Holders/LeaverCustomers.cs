using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Wins.Customers;
using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Clashes.Holders;

/// <summary>Finds the open customers of people who have left, and draws the card that hands them on.</summary>
internal sealed class LeaverCustomers(CustomerStore customers, MemberStore members)
{
    private const int MostPeople = 100;

    /// <summary>What somebody holds and is not in dispute, those that become free first.</summary>
    public async Task<IReadOnlyList<KnownCustomer>> OfAsync(
        TeamScope scope, MemberId member, DateOnly today, int days, CancellationToken ct) =>
        [.. (await customers.FreshBookAsync(scope, ct)).All
            .Where(c => c.File.Holders.Contains(member) && IsOpen(c.File, today, days))
            .OrderBy(c => c.File.FreeOn(days)).ThenBy(c => c.Key, StringComparer.Ordinal)];

    /// <summary>Somebody who is no longer in the team and still has customers; null when there is nobody.</summary>
    public async Task<MemberId?> AnyoneAsync(TeamScope scope, DateOnly today, int days, CancellationToken ct)
    {
        members.Forget(scope);
        var names = await members.NamesAsync(scope, ct);
        return (await customers.FreshBookAsync(scope, ct)).All
            .Where(c => IsOpen(c.File, today, days))
            .SelectMany(c => c.File.Holders).Where(who => names.Find(who) is null)
            .OrderBy(who => who.Value, StringComparer.Ordinal).Select(who => (MemberId?)who).FirstOrDefault();
    }

    /// <summary>Null when nothing is left to hand on.</summary>
    public async Task<Card?> DrawAsync(
        TeamScope scope, TeamInfo team, MemberId leaver, DateOnly today, CardContext context, CancellationToken ct,
        string? lead = null, FormDraft? draft = null)
    {
        var days = team.Settings.ProtectionDays;
        var left = await OfAsync(scope, leaver, today, days, ct);
        var people = (await members.NamesAsync(scope, ct)).Everyone
            .Where(p => p.Id != leaver).Take(MostPeople).Select(p => new Choice(p.Name, p.Id.Value)).ToList();
        if (left.Count == 0 || people.Count == 0)
            return null;
        return LeaverCard.Draw(
            new LeaverView
            {
                Leaver = leaver.Value,
                Name = (await members.ReadAsync(scope, leaver, ct)).Name,
                Count = left.Count,
                Lines = [.. left.Take(LeaverCard.Most).Select(c => new LeaverLine(
                    MarkOf(c.Key), c.File.Name, context.Written.Date(c.File.FreeOn(days) ?? today, today)))],
                Colleagues = people,
                Lead = lead,
                Draft = draft ?? FormDraft.Empty,
            },
            context);
    }

    public static string MarkOf(string key) => Commit.Hash(key)[..12];

    private static bool IsOpen(CustomerFile file, DateOnly today, int days) =>
        file.Clash is not { IsOpen: true } && file.IsHeld(today, days);
}
