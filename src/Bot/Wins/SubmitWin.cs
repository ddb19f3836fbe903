using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.Progress;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Wins;

/// <summary>Opens the empty win form.</summary>
[Form(ProgressVerbs.LogWin, Who = Who.Member, Where = Where.Private)]
internal sealed class OpenWinForm(CardSigner signer) : IForm<OpenWinForm.Fields>
{
    internal sealed record Fields;

    public Task<Reply> SubmitAsync(Fields fields, Turn turn, CancellationToken ct) =>
        Task.FromResult(Reply.Show(new WinDraft().ToForm(turn, signer)));
}

/// <summary>Takes the win form.</summary>
[Form(WinForm.Verb, Who = Who.Member, Where = Where.Anywhere)]
internal sealed class SubmitWin(WinLogging logging, CardSigner signer) : IForm<SubmitWin.Fields>, IRedraw
{
    internal sealed record Fields(AmountSlot Amount, CustomerSlot Customer, string? Stage, DateOnly? Day, string? Note);

    public Task<Reply> SubmitAsync(Fields fields, Turn turn, CancellationToken ct) => logging.LogAsync(
        turn,
        new WinDraft
        {
            Amount = fields.Amount,
            Customer = fields.Customer.Name,
            Stage = StageOrder.Default.All.Where(s => s.Id.Value == fields.Stage).Select(s => (StageId?)s.Id).FirstOrDefault(),
            On = fields.Day,
            Note = fields.Note ?? "",
        },
        ct);

    public Task<Reply> RedrawAsync(FormResult.Refused refused, Turn turn, CancellationToken ct) =>
        Task.FromResult(Reply.Redraw(WinDrafts.Again(refused, turn, signer)));
}
