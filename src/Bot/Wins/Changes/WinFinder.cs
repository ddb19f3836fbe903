using System.Diagnostics.CodeAnalysis;
using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Bot.Wins.Ledger;
using TeamCoachBot.Bot.Wins.Lists;
using TeamCoachBot.Domain.Calendars;
using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Wins.Changes;

/// <summary>Which win a sentence means.</summary>
internal abstract record WinMeant
{
    private WinMeant()
    {
    }

    internal sealed record One(WinFile File) : WinMeant;

    /// <summary>None, or several: the reply says so or lets choose.</summary>
    internal sealed record Unclear(Reply Answer, bool IsNone = false) : WinMeant;

    /// <summary>True with the win that is meant; else the answer that says why there is none.</summary>
    public bool TryGet([NotNullWhen(true)] out WinFile? file, [NotNullWhen(false)] out Reply? answer)
    {
        (file, answer) = ((this as One)?.File, (this as Unclear)?.Answer);
        return file is not null;
    }
}

/// <summary>
/// Finds the win that a sentence is about: by its button, by customer and person, else the latest. What fits several is
/// never guessed: they become buttons.
/// </summary>
internal sealed class WinFinder(WinStore wins, WinFiles files, Onlooker onlooker, MemberStore members, CardSigner signer)
{
    /// <summary>What is older is found through the list.</summary>
    private const int DaysBack = 400;

    /// <param name="root">Which win, when a button of its card was pressed.</param>
    /// <param name="fits">Only those to which it can be done at all.</param>
    /// <param name="again">Verb of the buttons, and what they carry beside the win.</param>
    public async Task<WinMeant> FindAsync(
        Turn turn, string? root, CustomerSlot? customer, PersonSlot? person, Func<WinSheet, bool> fits,
        (string Verb, (string Name, string Value)[] Args) again, CancellationToken ct)
    {
        if (root is not null)
            return await files.OpenAsync(turn, root, ct) is { } opened ? new WinMeant.One(opened) : Unclear(WinFiles.Gone(turn));
        MemberId? whose = turn.Sender.Id;
        if (person is not null and not PersonSlot.Me)
        {
            var seen = await onlooker.LookAsync(turn, person, "win/show", ct);
            if (seen is not Seen.Rows { Member: var rows })
                return Unclear(((Seen.Refused)seen).Answer);
            whose = rows.Member;
        }

        var found = await MatchesAsync(turn, whose, customer, fits, ct);
        if (found.Count == 0 && person is null && customer is not null
            && turn.Actor.Is(Roles.Manager | Roles.Lead | Roles.Recorder))
            found = await MatchesAsync(turn, null, customer, fits, ct);
        return await AnswerAsync(turn, found, customer, again, ct);
    }

    private async Task<List<WinSheet>> MatchesAsync(
        Turn turn, MemberId? whose, CustomerSlot? customer, Func<WinSheet, bool> fits, CancellationToken ct)
    {
        var period = TeamYear.RangeOf(turn.Today.AddDays(-DaysBack), turn.Today);
        var sheets = await wins.ListAsync(turn.Scope, turn.Team.Year, whose, period, ct);
        var fitting = sheets.Where(sheet => !sheet.IsCancelled && fits(sheet)).ToList();
        // A cancelled one is meant only where no other is: its history can be asked for, and doing it again is refused.
        if (customer is not null)
            return Named(fitting, customer.Name) is { Count: > 0 } live ? live : Named(sheets.Where(sheet => sheet.IsCancelled), customer.Name);
        // Without a customer the one that was logged last is meant.
        return fitting.MaxBy(sheet => sheet.RecordedAt) is { } latest ? [latest] : [];
    }

    /// <summary>Those of this very customer; only when there are none, of one whom the name is short for.</summary>
    public static List<WinSheet> Named(IEnumerable<WinSheet> sheets, string name)
    {
        var all = sheets.ToList();
        var exact = all.Where(sheet => sheet.Facts.Customer == new CustomerId(name)).ToList();
        return exact.Count > 0
            ? exact : [.. all.Where(sheet => CustomerName.IsShortFor(name, sheet.Facts.Customer.Value))];
    }

    private async Task<WinMeant> AnswerAsync(
        Turn turn, List<WinSheet> found, CustomerSlot? customer, (string Verb, (string Name, string Value)[] Args) again,
        CancellationToken ct)
    {
        var texts = Texts.Of<WinFinder>(turn.Language);
        var opened = new List<WinFile>();
        foreach (var sheet in found.Take(WinChoiceCard.Most + 1))
            if (await files.OpenAsync(turn, sheet.Root.Value, ct) is { } file)
                opened.Add(file);
        if (opened is [var one])
            return new WinMeant.One(one);
        if (opened.Count == 0)
        {
            var none = customer is null
                ? Reply.Say(texts["Find_NoneAtAll"], new Suggestion(texts["LogWin_Title"], texts["LogWin_Title"]))
                : Reply.Say(
                    texts.With("Find_None", Typed.Line(customer.Name)),
                    new Suggestion(texts["ShowWins_Title"], texts["ShowWins_Title"]));
            return new WinMeant.Unclear(none, IsNone: true);
        }

        var names = await members.NamesAsync(turn.Scope, ct);
        var choices = opened.Take(WinChoiceCard.Most).Select(file => WinLines.Of(turn, file.Sheet, names)).ToList();
        return Unclear(Reply.Show(WinChoiceCard.Draw(
            new WinChoiceView(choices, opened.Count > choices.Count, again.Verb, again.Args), CardContext.Of(turn, signer))));
    }

    private static WinMeant.Unclear Unclear(Reply answer) => new(answer);
}
