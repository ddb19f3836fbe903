using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Domain;
using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Wins;

/// <summary>Tells people that a colleague's win is partly theirs, that they were named for their help, or that it was taken back.</summary>
internal sealed class WinCreditNotice(MemberStore members, TeamStore teams, WinStore wins) : INoticeWriter
{
    private const string Name = "win/credit";

    public string Kind => Name;

    /// <summary>It is about their figures: missing it would be worse than reading it twice.</summary>
    public bool RepeatsWhenUnsure => true;

    /// <summary>To everybody whom the win names besides the one who wrote it.</summary>
    public static IReadOnlyList<Notice> Of(Turn turn, EntryId root, WinFacts facts, bool undone = false)
    {
        MemberId[] others = [.. facts.Credits.Select(c => c.Member).Concat(facts.Helpers).Where(m => m != turn.Sender.Id).Distinct()];
        return others.Length == 0 ? [] :
        [
            new Notice(Name, others, new Dictionary<string, string>
            {
                ["By"] = turn.Sender.Id.Value,
                ["Root"] = root.Value,
                ["Undone"] = undone ? "yes" : "",
            }),
        ];
    }

    public async Task<OutMessage?> WriteAsync(
        IReadOnlyDictionary<string, string> facts, Receiver to, bool again, CancellationToken ct)
    {
        if (await teams.ReadAsync(to.Scope, ct) is null
            || await wins.ReadAsync(to.Scope, new EntryId(facts["Root"]), ct) is not { Win: { } win } dossier)
            return null;
        // What was taken back before anybody heard of it is told once, as taken back.
        if (dossier.IsCancelled != (facts["Undone"].Length > 0))
            return null;
        var names = await members.NamesAsync(to.Scope, ct);
        var (texts, written) = (Texts.Of<WinCreditNotice>(to.Language), Written.In(to.Language));
        var by = WinWords.NameOf(new MemberId(facts["By"]), names);
        var amount = WinWords.AmountOf(win, to.Language);
        var customer = Typed.Line(win.Customer.Value);
        var mine = Array.FindIndex([.. win.Credits], credit => credit.Member == to.Id);
        if (dossier.IsCancelled)
            return OutMessage.Say(texts.With(again ? "CreditUndoneAgain" : "CreditUndone", by, customer, amount));
        if (mine < 0)
            return OutMessage.Say(texts.With(again ? "HelpedAgain" : "Helped", by, customer, amount));
        var parts = Shares.Split(
            win.Worth.WithTax, [.. win.Credits.Select(c => c.Percent)], Amounts.Smallest(win.Currency.Decimals));
        return OutMessage.Say(texts.With(
            again ? "CreditedAgain" : "Credited", by, customer, amount, written.Number(win.Credits[mine].Percent),
            written.Money(parts[mine], win.Currency)));
    }
}
