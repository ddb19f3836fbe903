using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Wins;

/// <summary>
/// Tells everybody credited what somebody else did with their win: logged it for them, corrected it, took money in or
/// gave it back, did not accept it, cancelled it.
/// </summary>
internal sealed class WinNotice(WinStore wins, TeamStore teams) : INoticeWriter
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
            || await wins.ReadAsync(to.Scope, new EntryId(facts["Root"]), ct) is not { Win: { } win })
            return null;
        return OutMessage.Say(Texts.Of<WinNotice>(to.Language).With(
            "Win_ToldChanged", Typed.Line(facts["By"]), Typed.Line(win.Customer.Value),
            Written.In(to.Language).Amount(win.Worth.WithTax, new Units.Money(win.Currency))));
    }

    private static IEnumerable<MemberId> Credited(Dossier? dossier) =>
        dossier?.Win?.Credits.Select(credit => credit.Member) ?? [];
}
