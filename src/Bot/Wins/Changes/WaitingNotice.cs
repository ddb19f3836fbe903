using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Wins.Ledger;
using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Wins.Changes;

/// <summary>Tells a manager the next morning that wins wait, once for each of them; what is said is true when it is sent.</summary>
internal sealed class WaitingNotice(WinStore wins, TeamStore teams, MemberStore members) : INoticeWriter
{
    private const string Name = "win-waiting";

    public string Kind => Name;

    /// <summary>The list is there whenever it is asked for; twice would be a nuisance.</summary>
    public bool RepeatsWhenUnsure => false;

    public static Notice Of(IReadOnlyList<MemberId> managers) => new(Name, managers, new Dictionary<string, string>());

    public async Task<OutMessage?> WriteAsync(
        IReadOnlyDictionary<string, string> facts, Receiver to, bool again, CancellationToken ct)
    {
        if (await teams.ReadAsync(to.Scope, ct) is not { } team)
            return null;
        var actor = (await members.ReadAsync(to.Scope, to.Id, ct)).Actor;
        var names = await members.NamesAsync(to.Scope, ct);
        var open = (await wins.WaitingAsync(to.Scope, ct))
            .Select(dossier => WinFiles.Of(actor, dossier, names, team)).OfType<WinFile>()
            .Where(file => file.May(WinRight.Decide)).ToList();
        if (open.Count == 0)
            return null;
        var texts = Texts.Of<WaitingNotice>(to.Language);
        var sum = Written.In(to.Language).Amount(open.Sum(f => f.Sheet.Facts.Worth.WithTax), new Units.Money(team.Currency));
        return OutMessage.Say(texts.With("Waiting_Told", texts.Count("Waiting_Title", open.Count, sum)));
    }
}

/// <summary>Tells who is credited that nobody objected for five working days and the wins count as confirmed.</summary>
internal sealed class SilentNotice(WinStore wins) : INoticeWriter
{
    private const string Name = "win-silent";

    public string Kind => Name;

    public bool RepeatsWhenUnsure => false;

    public static Notice Of(IReadOnlyList<MemberId> to, IReadOnlyList<EntryId> roots) =>
        new(Name, to, new Dictionary<string, string> { ["Roots"] = string.Join('\n', roots) });

    public async Task<OutMessage?> WriteAsync(
        IReadOnlyDictionary<string, string> facts, Receiver to, bool again, CancellationToken ct)
    {
        var (texts, written) = (Texts.Of<SilentNotice>(to.Language), Written.In(to.Language));
        var lines = new List<string>();
        foreach (var root in facts["Roots"].Split('\n'))
        {
            if (await wins.ReadAsync(to.Scope, new EntryId(root), ct) is { IsCancelled: false, Look: LookedAt.Confirmed, Win: { } win }
                && win.Credits.Any(credit => credit.Member == to.Id))
                lines.Add(texts.With(
                    "CustomerAndAmount", Typed.Line(win.Customer.Value), written.Amount(win.Worth.WithTax, new Units.Money(win.Currency))));
        }

        return lines.Count == 0 ? null : OutMessage.Say(texts.With("Silent_Told", LookRule.SilentDays, written.List(lines)));
    }
}
