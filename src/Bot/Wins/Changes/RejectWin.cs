using System.Buffers;
using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Wins.Changes;

/// <summary>A manager doesn't accept a win, with a reason that the member is told. It no longer counts.</summary>
[Command(
    Verb,
    English =
    [
        "(reject|decline) {person} is {rest:text}",
        "(reject|decline) [the] {customer} (deal|win|entry) [{reason:text}]",
        "(reject|decline) {customer}",
        "(reject|decline) {customer} (because|since) {reason:text}",
    ],
    Chinese =
    [
        "(驳回|打回) {person} 的 {rest:text}",
        "(驳回|打回) {customer} [的] (那单|这单|那笔|单子) [{reason:text}]",
        "{person} 的 {customer} (那单|这单|那笔|单子) (不通过|不认可) [{reason:text}]",
    ],
    Who = Who.Manager,
    Where = Where.Private,
    Refuses = Hedge.Question | Hedge.Condition)]
[Help(HelpGroup.Lead, Place = 270)]
internal sealed class RejectWin(WinFinder finder, CardSigner signer) : ICommand<RejectWin.Input>
{
    public const string Verb = "win/reject";
    public const string FormVerb = "win/reject-form";

    private static readonly SearchValues<char> Breaks = SearchValues.Create(",，;；:：。.");
    private static readonly string[] Tails = ["那单", "这单", "那笔", "单子", " deal", " win", " entry"];

    /// <param name="Rest">Customer and reason as one text, parted by a comma.</param>
    internal sealed record Input(
        CustomerSlot? Customer, PersonSlot? Person, TextSlot? Rest, TextSlot? Reason, [Carried] string? Root = null);

    public async Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct)
    {
        var (customer, reason) = Parted(input);
        var meant = await finder.FindAsync(
            turn, input.Root, customer, input.Person, sheet => sheet.Look != LookedAt.NotAccepted,
            (Verb, [(WinActionForm.Reason, reason ?? "")]), ct);
        if (!meant.TryGet(out var file, out var unclear))
            return unclear;
        if (!file.May(WinRight.Decide))
            return Reply.Say(Texts.Of<ConfirmWin>(turn.Language)["Confirm_NotOwn"]);
        var card = Form(turn, file, FormDraft.Said((WinActionForm.Reason, reason)));
        return turn.Draw(card);
    }

    public Card Form(Turn turn, WinFile file, FormDraft draft)
    {
        var texts = Texts.Of<RejectWin>(turn.Language);
        return WinActionForm.Draw(
            turn, file, signer,
            new FormView
            {
                Title = texts["RejectWin_Title"],
                Hint = texts["Reject_Hint"],
                Fields = [WinActionForm.AskReason(draft, texts)],
                Verb = FormVerb,
                Save = texts["Reject_Save"],
                IsDestructive = true,
            });
    }

    private static (CustomerSlot? Customer, string? Reason) Parted(Input input)
    {
        if (input.Rest is not { Text: var rest })
            return (input.Customer, input.Reason?.Text);
        var at = rest.AsSpan().IndexOfAny(Breaks);
        var (name, reason) = at < 0 ? (rest, "") : (rest[..at], rest[(at + 1)..].Trim());
        name = name.Trim();
        foreach (var tail in Tails)
            if (name.Length > tail.Length && name.EndsWith(tail, StringComparison.OrdinalIgnoreCase))
                name = name[..^tail.Length].Trim();
        return (name.Length is > 0 and <= CustomerSlot.MostChars ? new CustomerSlot(name) : null, reason);
    }
}

/// <summary>Takes the reason why a win is not accepted.</summary>
[Form(RejectWin.FormVerb, Who = Who.Manager, Where = Where.Private)]
internal sealed class SubmitReject(WinFiles files, WinDeciding deciding, RejectWin rejecting) : WinDeedForm<SubmitReject.Fields>(files)
{
    internal sealed record Fields([Carried] string Root, string Reason) : IAboutWin;

    protected override WinRight Right => WinRight.Decide;

    protected override async Task<Reply> DoAsync(Fields fields, Turn turn, WinFile file, CancellationToken ct)
    {
        var end = await deciding.DecideAsync(turn, RejectWin.Verb, file, LookedAt.NotAccepted, fields.Reason, ct);
        var done = Texts.Of<RejectWin>(turn.Language).With("Reject_Done", WinFiles.LineOf(turn, file));
        return await Files.AnswerAsync(turn, end, file.Sheet.Root, done, ct);
    }

    protected override Card Draw(Turn turn, WinFile file, FormDraft draft) => rejecting.Form(turn, file, draft);
}
