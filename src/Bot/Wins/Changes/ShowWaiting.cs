using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Wins.Ledger;
using TeamCoachBot.Bot.Wins.Lists;
using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Wins.Changes;

/// <summary>The wins that wait for a manager's eye, the oldest first.</summary>
[Command(
    Verb,
    English =
    [
        "[<show>] [the] (wins|deals|entries) to (confirm|verify|approve)",
        "(what|which wins|which deals) (waits|wait|is waiting|are waiting) for (me|my look|my eye|confirmation)",
        "[<show>] [the] (waiting|unconfirmed|pending) (wins|deals|entries)",
        "what is (waiting|open) [for me] [to (confirm|verify|approve)]",
        "(what|which wins|which deals) [do] i (have to|need to|should) (confirm|verify|approve)",
    ],
    Chinese =
    [
        "[<看>] [有] [哪些] 待确认 [的] [单子|单|成交] [有哪些|列表|清单]",
        "[还有] [哪些|什么] [单|单子] (要我|等我|需要我) (确认|审核|审批)",
        "待确认",
    ],
    Who = Who.Manager,
    Where = Where.Private)]
[Help(HelpGroup.Lead, Place = 240)]
internal sealed class ShowWaiting(WinStore wins, MemberStore members, CardSigner signer) : ICommand<ShowWaiting.Input>
{
    public const string Verb = "win/open";

    internal sealed record Input;

    public async Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct)
    {
        var names = await members.NamesAsync(turn.Scope, ct);
        var files = (await wins.WaitingAsync(turn.Scope, ct))
            .Select(dossier => WinFiles.Of(turn.Actor, dossier, names, turn.Team)).OfType<WinFile>().ToList();
        if (files.Count == 0)
            return Reply.Say(Texts.Of<ShowWaiting>(turn.Language)["Waiting_None"]);
        var mine = files.Where(file => file.May(WinRight.Decide)).ToList();
        var card = WaitingCard.Draw(
            new WaitingView
            {
                Wins = [.. files.Take(WaitingCard.MostRows).Select(file => WinLines.Of(turn, file.Sheet, names))],
                Count = files.Count,
                Sum = Written.In(turn.Language).Amount(files.Sum(f => f.Sheet.Facts.Worth.WithTax), new Units.Money(turn.Team.Currency)),
                CanConfirmAll = mine.Exists(file => !file.Sheet.IsObjected),
                Silence = Written.In(turn.Language).Date(
                    files.Select(file => WinDues.Of(file.Dossier)).OfType<Waiting>()
                        .Min(waiting => WinDues.LastDayToLook(waiting.Since, turn.Team)), turn.Today),
            },
            CardContext.Of(turn, signer));
        return turn.Draw(card);
    }
}

/// <summary>What waits for a manager.</summary>
internal sealed record WaitingView
{
    public required IReadOnlyList<WinLine> Wins { get; init; }

    public required int Count { get; init; }

    public required string Sum { get; init; }

    public bool CanConfirmAll { get; init; }

    /// <summary>The day on which silence confirms the first of them.</summary>
    public required string Silence { get; init; }
}

/// <summary>Draws what waits: each a row that opens the win, one button for all.</summary>
internal static class WaitingCard
{
    public const int MostRows = 10;

    public static Card Draw(WaitingView view, CardContext context)
    {
        var texts = Texts.Of<WaitingView>(context.Language);
        var title = texts.Count("Waiting_Title", view.Count, view.Sum);
        var card = context.Card(title);
        card.Text(title, TextLook.Title with { IsHeading = true });
        card.Text(texts.With("Waiting_Silence", view.Silence), TextLook.Note);
        foreach (var win in view.Wins)
            WinLines.Draw(card, win, WinCard.Verb, (WinCard.Root, win.Root));
        if (view.Count > view.Wins.Count)
            card.Text(texts.With("Win_Earlier", view.Count - view.Wins.Count), TextLook.Note);
        if (view.CanConfirmAll)
        {
            using (card.Actions())
                card.Press(new Button(texts["Waiting_All"], ConfirmAllWins.Verb) { IsPrimary = true });
        }

        return card.Finish();
    }
}

/// <summary>Opens a win from a row of a list.</summary>
[Form(WinCard.Verb, Who = Who.Member, Where = Where.Private)]
internal sealed class OpenWin(WinFiles files, CardSigner signer) : IForm<OpenWin.Fields>
{
    internal sealed record Fields([Carried] string Root);

    public async Task<Reply> SubmitAsync(Fields fields, Turn turn, CancellationToken ct) =>
        await files.OpenAsync(turn, fields.Root, ct) is { } file
            // The list stays where it is: the next row may be wanted, too.
            ? Reply.Show(WinCard.Draw(WinViews.Of(turn, file, null), CardContext.Of(turn, signer)))
            : WinFiles.Gone(turn);
}
