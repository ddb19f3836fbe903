using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Routing;

namespace TeamCoachBot.Bot.Wins.Logging;

/// <summary>Logs a win after the question about it was answered.</summary>
[Form(WinPreviewCard.Settle, Who = Who.Member, Where = Where.Anywhere)]
internal sealed class SettleWin(WinLogging logging) : IForm<SettleWin.Fields>
{
    internal sealed record Fields([Carried] string Draft);

    public Task<Reply> SubmitAsync(Fields fields, Turn turn, CancellationToken ct) =>
        logging.LogAsync(turn, WinDraftText.Read(fields.Draft), ct);
}

/// <summary>Opens the form with everything that was said about a win.</summary>
[Form(WinPreviewCard.Change, Who = Who.Member, Where = Where.Anywhere)]
internal sealed class ChangeWin(CardSigner signer, MemberStore members) : IForm<ChangeWin.Fields>
{
    internal sealed record Fields([Carried] string Draft);

    public async Task<Reply> SubmitAsync(Fields fields, Turn turn, CancellationToken ct) => Reply.Redraw(
        WinDraftText.Read(fields.Draft).ToForm(turn, signer, await members.NamesAsync(turn.Scope, ct)));
}

/// <summary>Keeps the answer that a win is an order which somebody has logged already.</summary>
[Form(WinPreviewCard.Same, Who = Who.Member, Where = Where.Anywhere)]
internal sealed class KeepSameOrder(WinLogging logging) : IForm<KeepSameOrder.Fields>
{
    internal sealed record Fields([Carried] string Draft);

    public Task<Reply> SubmitAsync(Fields fields, Turn turn, CancellationToken ct) =>
        logging.KeepSameAsync(turn, WinDraftText.Read(fields.Draft), ct);
}
