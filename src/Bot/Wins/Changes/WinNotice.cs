using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Wins.Ledger;
using TeamCoachBot.Bot.Wins.Lists;
using TeamCoachBot.Domain.Calendars;
using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Wins.Changes;

/// <summary>
/// Tells everybody credited what somebody else did with their win: logged it for them, corrected it, took money in or
/// gave it back, did not accept it, cancelled it.
/// </summary>
internal sealed class WinNotice(
    WinStore wins, TeamStore teams, MemberStore members, CardSigner signer, DomainClock clock, TimeProvider system) : INoticeWriter
{
    public const string Name = "win";

    public string Kind => Name;

    /// <summary>A figure that moved without a word is worse than reading it twice.</summary>
    public bool RepeatsWhenUnsure => true;

    /// <summary>What a deed has to tell; nothing about the bot's own, which says so itself.</summary>
    public static IEnumerable<Notice> Of(Turn turn, LedgerChange change)
    {
        if (turn.Sender.Id == OwnTurns.Bot || change.Entries.FirstOrDefault(IsNews) is not { } entry)
            yield break;
        MemberId[] concerned =
        [
            .. Credited(change.After).Concat(Credited(change.Before)).Distinct().Where(member => member != turn.Sender.Id),
        ];
        if (concerned.Length > 0)
            yield return About(turn, change.After.Root.Id, entry.Id, concerned);

        bool IsNews(LedgerEntry entry) => entry switch
        {
            LedgerEntry.Objected => false,
            LedgerEntry.Decided { Decision: LookedAt.NotAccepted } => true,
            // That it was found right is news only to who had doubted it.
            LedgerEntry.Decided { Decision: LookedAt.Confirmed } => change.Before is not null && WinSheet.ObjectionIn(change.Before) is not null,
            LedgerEntry.Decided => false,
            _ => true,
        };
    }

    public static Notice About(Turn turn, EntryId root, EntryId entry, IReadOnlyList<MemberId> to) =>
        new(Name, to, new Dictionary<string, string> { ["Root"] = root.Value, ["Entry"] = entry.Value, ["By"] = turn.Sender.Name });

    public async Task<OutMessage?> WriteAsync(
        IReadOnlyDictionary<string, string> facts, Receiver to, bool again, CancellationToken ct)
    {
        if (await teams.ReadAsync(to.Scope, ct) is not { } team
            || await wins.ReadAsync(to.Scope, new EntryId(facts["Root"]), ct) is not { Root: LedgerEntry.Won } dossier)
            return null;
        var entry = dossier.Root.Id.Value == facts["Entry"]
            ? dossier.Root : dossier.Followers.FirstOrDefault(e => e.Id.Value == facts["Entry"]) as LedgerEntry;
        // A win that was taken back before anybody heard of it is no news.
        if (entry is null || (dossier.IsCancelled && entry is not LedgerEntry.Cancelled))
            return null;
        var actor = (await members.ReadAsync(to.Scope, to.Id, ct)).Actor;
        if (WinFiles.Of(actor, dossier, await members.NamesAsync(to.Scope, ct), team) is not { } file)
            return null;
        var today = Zones.LocalDay(clock.GetUtcNow(), team.Zone);
        var context = new CardContext(
            to.Language, signer, to.Scope.Tenant, to.Address.ConversationId, Addressee.Only(to.Id), system.GetUtcNow());
        var view = WinViews.Of(file, to.Id, team, today, to.Language, LeadOf(file, entry, facts["By"], to, today, again));
        // Who is no longer credited hears of it, but may not open the win any more.
        return OutMessage.Show(WinCard.Draw(file.May(WinRight.See) ? view : view with { Actions = [], Steps = [] }, context), alert: true);
    }

    private static string LeadOf(WinFile file, LedgerEntry entry, string by, Receiver to, DateOnly today, bool again)
    {
        var texts = Texts.Of<WinNotice>(to.Language);
        var name = Typed.Line(by);
        var credit = file.Sheet.Facts.Credits.FirstOrDefault(c => c.Member == to.Id);
        var told = entry switch
        {
            LedgerEntry.Won when credit.Percent is > 0 and < 100 => texts.With(
                "Told_Shared", name, credit.Percent.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture)),
            LedgerEntry.Won => texts.With("Told_Logged", name),
            _ => texts.With("Told_Changed", name, WinHistory.WhatOf(entry, file, today, to.Language)),
        };
        return again ? texts.With("Told_Again", told) : told;
    }

    private static IEnumerable<MemberId> Credited(Dossier? dossier) =>
        dossier?.Win?.Credits.Select(credit => credit.Member) ?? [];
}
