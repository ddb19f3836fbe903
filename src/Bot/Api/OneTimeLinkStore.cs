using Azure;
using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot.Api;

/// <summary>A link that opens, with the version that was read.</summary>
internal sealed record OpenLink(OneTimeLink Link, TeamInfo Team, MemberRows By, ETag ETag);

/// <summary>
/// Makes links and finds them again. The secret of a link follows from the turn that asked for it and the bot's keys: a
/// copy of the message gets the very same link, and storage holds only its hash.
/// </summary>
internal sealed class OneTimeLinkStore(
    TeamPartition partition, DoorStore doors, TeamStore teams, MemberStore members, Organisation organisation, CardSigner signer,
    ApiSettings settings, TimeProvider time)
{
    public const string Path = "/once/";

    /// <summary>False when nobody has said where browsers reach the bot.</summary>
    public bool CanMake => settings.Address is not null;

    /// <param name="what">The deed, for the audit row.</param>
    /// <returns>The address, or why nothing was written.</returns>
    public async Task<(Uri? Address, CommitEnd End)> MakeAsync(
        Turn turn, LinkFor what, string label, CancellationToken ct)
    {
        var secret = Secret.Of(signer.Derive($"once\n{what}\n{turn.Key}"));
        var link = new OneTimeLink(
            turn.Scope, secret.Id, secret.Hash, what, turn.Sender.Id, turn.Language, label, time.GetUtcNow() + OneTimeLink.LifeOf(what));
        var commit = new Commit(turn.Scope, turn, $"api/link/{what}", label) { Outcome = secret.Id };
        commit.Add(OneTimeLinkRows.RowOf(link));
        commit.Dues.Add(DoorSweep.OfLinks(turn.Now));
        await doors.AnnounceAsync(turn.Scope, secret.Id, ct);
        var end = await partition.CommitAsync(commit, ct);
        return end is CommitEnd.Committed or CommitEnd.Repeated
            ? (new Uri(settings.Address!, Path + secret.Id + secret.Word), end)
            : (null, end);
    }

    /// <summary>The link, when it may still be used by whoever asked for it; null for any other, whatever is wrong.</summary>
    public async Task<OpenLink?> FindAsync(string text, CancellationToken ct)
    {
        if (Secret.Read(text, "") is not { } secret || await doors.TeamOfAsync(secret.Id, ct) is not { } scope
            || await partition.RowAsync(scope, OneTimeLinkRows.KeyOf(secret.Id), ct) is not { } row)
            return null;
        var link = OneTimeLinkRows.Read(scope, row);
        if (!secret.Fits(link.Hash) || link.IsSpent || time.GetUtcNow() >= link.ExpiresAt
            || await teams.ReadAsync(scope, ct) is not { } team)
            return null;
        var by = await members.ReadAsync(scope, link.By, ct);
        return by.IsKnown && !by.Actor.HasLeft && May(link, by.Actor) ? new OpenLink(link, team, by, row.ETag) : null;
    }

    /// <summary>Writes into a commit that the link has done its work.</summary>
    public static void Spend(Commit commit, OpenLink open) =>
        commit.Replace(OneTimeLinkRows.RowOf(open.Link with { IsSpent = true }), open.ETag);

    private bool May(OneTimeLink link, Actor by) => link.For == LinkFor.Import
        ? Rights.MayImport(by, organisation.IsAdmin(link.By)) : Rights.MaySetUp(by, organisation.IsAdmin(link.By));
}
