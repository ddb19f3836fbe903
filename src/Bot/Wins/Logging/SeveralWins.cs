using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;

namespace TeamCoachBot.Bot.Wins.Logging;

/// <summary>
/// Answers a message that holds several wins, one's own or somebody else's: nothing is logged, each opens by itself with
/// what was typed. A text that asks, supposes, denies or hopes gets the usual answer.
/// </summary>
internal sealed class SeveralWins(Router router, MemberStore members, CardSigner signer) : IUnmatched
{
    public async Task<Reply?> AnswerAsync(Turn turn, CancellationToken ct)
    {
        if (turn.TeamIfAny is null || turn.Actor.HasLeft || !turn.Mine.IsKnown || turn.Mentions.Count > 0)
            return null;
        var text = Folded.Of(turn.Text, turn.Team.Words);
        if (Hedges.In(text) != Hedge.None)
            return null;
        var names = await members.NamesAsync(turn.Scope, ct);
        var heading = WinsHeading.Read(text, names);
        var wins = heading is null ? text : Folded.Of(heading.Rest, turn.Team.Words);
        var parts = WinParts.Of(wins, said => Read(router, said, turn));
        if (parts.Count == 0)
            parts = EachWins.Of(wins, said => Read(router, said, turn));
        if (parts.Count == 0)
            return null;
        var whose = heading?.Whose is { } called && names.Lookup(called) is [var one] ? one : null;
        if (whose?.Id == turn.Sender.Id)
            (whose, heading) = (null, heading! with { Whose = null });
        if (whose is not null && !LogForChoices.May(turn, whose.Id, whose.Group))
            return Reply.Say(Texts.Of<WinDraft>(turn.Language).With("NotForOthers", Typed.Line(whose.Name)));
        var view = new SeveralWinsView
        {
            Whose = whose?.Name ?? heading?.Whose,
            Called = heading?.Whose,
            Wins = [.. parts.Where(part => part.Win is not null)
                .Select(part => LineOf(part, heading?.Day ?? DayOf(parts[0].Win!, part.Win!), turn))],
            Unread = [.. parts.Where(part => part.Win is null).Select(part => part.Typed)],
        };
        return Reply.Show(SeveralWinsCard.Draw(view, WinDrafts.OfSender(turn, signer)));
    }

    /// <summary>The text as one win; null for anything else, and for money that came in for a win that is there.</summary>
    public static LogWin.Input? Read(Router router, string text, Turn turn) =>
        router.Find(text, turn.Team.Words) is RouteResult.Found { Input: LogWin.Input { Amount: not null, Customer: not null } win }
            && !win.IsMoneyIn && win.Several is null && !CustomerDoubts.IsPart(win.Customer.Name) ? win : null;

    /// <summary>昨天签了华为12万和中兴8万: a day in front of all of them is everybody's that names none.</summary>
    private static string? DayOf(LogWin.Input first, LogWin.Input win) => win.All.On is null ? first.Lead?.On?.Typed : null;

    private static SeveralWinsLine LineOf(WinPart part, string? day, Turn turn) => new(
        part.Win!.Customer!.Name,
        part.Win.Amount is AmountSlot.Clear { Value: var value, Currency: var currency }
            ? Written.In(turn.Language).Amount(value, new Units.Money(currency ?? turn.Team.Currency))
            : Typed.Line(part.Win.Amount!.Typed).ToString(),
        part.Said, part.Win.All.On is null ? day : null);
}

/// <summary>Opens one of several wins: asked about as any other, whatever its words say.</summary>
[Form(SeveralWinsCard.Verb, Who = Who.Member, Where = Where.Anywhere)]
internal sealed class OpenWinPart(Router router, LogWin log) : IForm<OpenWinPart.Fields>
{
    internal sealed record Fields([Carried] string Said, [Carried] string? Day, [Carried] string? Whose);

    public Task<Reply> SubmitAsync(Fields fields, Turn turn, CancellationToken ct)
    {
        var day = fields.Day is { } typed ? SlotKind.For(typeof(DateSlot))!.ReadWhole(typed) as DateSlot : null;
        // What the team's words have come to mean since may be no win; the form keeps the line then.
        var win = SeveralWins.Read(router, fields.Said, turn) ?? new LogWin.Input(
            null, new CustomerSlot(fields.Said), null, null, null, null, null, null, false, false, false, false, true);
        var heading = new WinDetails { On = day, For = fields.Whose is { } whose ? new PersonSlot.Named(whose) : null };
        // The list stays, with the others on it.
        return log.AskAsync(win with { Lead = (win.Lead ?? WinDetails.None).And(heading) }, turn with { Card = null }, ct);
    }
}
