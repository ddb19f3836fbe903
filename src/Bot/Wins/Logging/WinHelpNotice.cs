using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Wins.Ledger;
using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Wins.Logging;

/// <summary>Tells somebody that a colleague named them for their help with a win, or that the win was taken back.</summary>
internal sealed class WinHelpNotice(MemberStore members, WinStore wins) : INoticeWriter
{
    private const string Name = "win/help";

    public string Kind => Name;

    /// <summary>A thank-you that is read twice does no harm, but one that is sent twice for sure does.</summary>
    public bool RepeatsWhenUnsure => false;

    public static IReadOnlyList<Notice> Of(Turn turn, EntryId root, WinFacts facts, bool undone = false)
    {
        MemberId[] helpers = [.. facts.Helpers.Where(m => m != turn.Sender.Id)];
        return helpers.Length == 0 ? [] :
        [
            new Notice(Name, helpers, new Dictionary<string, string>
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
        // What was taken back before anybody heard of it is told once, as taken back.
        if (await wins.ReadAsync(to.Scope, new EntryId(facts["Root"]), ct) is not { Win: { } win } dossier
            || dossier.IsCancelled != (facts["Undone"].Length > 0))
            return null;
        var names = await members.NamesAsync(to.Scope, ct);
        return OutMessage.Say(Texts.Of<WinHelpNotice>(to.Language).With(
            dossier.IsCancelled ? "HelpUndone" : "Helped", WinWords.NameOf(new MemberId(facts["By"]), names),
            Typed.Line(win.Customer.Value), WinWords.AmountOf(win, to.Language)));
    }
}
