using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Progress;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Bot.Wins.Ledger;
using TeamCoachBot.Domain.Calendars;
using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Wins.Lists;

/// <summary>The wins that somebody may see of those a filter names; or the words why not.</summary>
internal abstract record WinsSeen
{
    private WinsSeen()
    {
    }

    /// <param name="Names">For lists of several people; null for one's own.</param>
    /// <param name="Whose">The name in the title; null for one's own list and the team's.</param>
    internal sealed record Found(IReadOnlyList<WinSheet> Wins, NameBook Names, string? Whose) : WinsSeen;

    internal sealed record Refused(Reply Answer) : WinsSeen;
}

/// <summary>Reads lists of wins for who may see them and shows them page by page, the latest first.</summary>
internal sealed class WinLists(WinStore wins, MemberStore members, Onlooker onlooker, CardSigner signer)
{
    /// <summary>Without a period: this month and the two before.</summary>
    private const int MonthsBack = 2;

    /// <param name="person">Null for the sender.</param>
    public async Task<(WinFilter? Filter, Reply? Refusal)> FilterOfAsync(
        Turn turn, PersonSlot? person, bool team, PeriodSlot? slot, CancellationToken ct)
    {
        if (!Topics.TryPeriod(turn, slot, out var period, out var complaint))
            return (null, Reply.Say(complaint));
        MemberId? whose = turn.Sender.Id;
        if (team)
            whose = null;
        else if (person is not null and not PersonSlot.Me)
        {
            var seen = await onlooker.LookAsync(turn, person, "win/show", ct);
            if (seen is not Seen.Rows { Member: var rows })
                return (null, ((Seen.Refused)seen).Answer);
            whose = rows.Member;
        }

        return (new WinFilter { Whose = whose, Period = period ?? Usual(turn) }, null);
    }

    public async Task<WinsSeen> ReadAsync(Turn turn, WinFilter filter, CancellationToken ct)
    {
        var names = await members.NamesAsync(turn.Scope, ct);
        if (filter.Whose is { } whose && whose != turn.Sender.Id)
        {
            var seen = await onlooker.LookAsync(turn, new PersonSlot.Named(whose.Value), "win/show", ct);
            if (seen is not Seen.Rows { Member.Name: var name })
                return new WinsSeen.Refused(((Seen.Refused)seen).Answer);
            return new WinsSeen.Found(await FilteredAsync(turn, filter, ct), names, name);
        }

        if (filter.Whose is not null)
            return new WinsSeen.Found(await FilteredAsync(turn, filter, ct), names, null);
        if (RefuseTeam(turn) is { } refusal)
            return new WinsSeen.Refused(refusal);
        var all = await FilteredAsync(turn, filter, ct);
        return new WinsSeen.Found([.. all.Where(sheet => MaySee(turn, sheet, names))], names, null);
    }

    public async Task<Reply> ShowAsync(Turn turn, WinFilter filter, int page, CancellationToken ct)
    {
        var seen = await ReadAsync(turn, filter, ct);
        if (seen is not WinsSeen.Found found)
            return ((WinsSeen.Refused)seen).Answer;
        var card = WinListCard.Draw(WinListViews.Of(turn, filter, found, page), CardContext.Of(turn, signer));
        return turn.Draw(card);
    }

    public static Period Usual(Turn turn)
    {
        var first = turn.Team.Year.MonthOf(turn.Today);
        for (var back = 0; back < MonthsBack; back++)
            first = turn.Team.Year.Previous(first);
        return TeamYear.RangeOf(first.First, turn.Today);
    }

    private async Task<IReadOnlyList<WinSheet>> FilteredAsync(Turn turn, WinFilter filter, CancellationToken ct) =>
        [.. (await wins.ListAsync(turn.Scope, turn.Team.Year, filter.Whose, filter.Period, ct)).Where(filter.Fits)];

    /// <summary>Single wins of the team: its managers, and leads those of their groups.</summary>
    private static Reply? RefuseTeam(Turn turn)
    {
        if (!turn.Team.Settings.HasManager)
            return Reply.Say(Texts.For(typeof(Onlooker), turn.Language).With("NoManagerYet", Typed.Line(turn.Team.Settings.Name)));
        var texts = Texts.Of<WinLists>(turn.Language);
        return turn.Actor.Is(Roles.Manager | Roles.Lead) ? null : Reply.Say(
            texts["List_TeamIsManagers"], new Suggestion(texts["ShowWins_Title"], texts["ShowWins_Title"]));
    }

    private static bool MaySee(Turn turn, WinSheet sheet, NameBook names) =>
        turn.Actor.Is(Roles.Manager) || sheet.Facts.Credits.Any(credit => Rights.MaySeeMembersOf(
            turn.Actor, names.Find(credit.Member)?.Group, turn.Team.Settings.HasManager));
}
