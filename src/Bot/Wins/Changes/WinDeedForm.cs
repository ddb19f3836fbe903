using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Wins.Ledger;
using TeamCoachBot.Domain;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Wins.Changes;

/// <summary>What a form about one win sends at least: which win.</summary>
internal interface IAboutWin
{
    string Root { get; }
}

/// <summary>
/// What every form about one win has in common: the win is opened anew at the press, who may not do it is told so, an
/// old card is answered with the fresh one, and what can't be taken comes back with what was typed.
/// </summary>
internal abstract class WinDeedForm<TFields>(WinFiles files) : IForm<TFields>, IRedraw
    where TFields : IAboutWin
{
    protected WinFiles Files { get; } = files;

    public async Task<Reply> SubmitAsync(TFields fields, Turn turn, CancellationToken ct)
    {
        if (await Files.OpenAsync(turn, fields.Root, ct) is not { } file)
            return WinFiles.Gone(turn);
        return await RefuseAsync(fields, turn, file, ct) ?? Files.RefuseStale(turn, file) ?? await DoAsync(fields, turn, file, ct);
    }

    public async Task<Reply> RedrawAsync(FormResult.Refused refused, Turn turn, CancellationToken ct) =>
        await Files.OpenAsync(turn, turn.Card?[WinCard.Root], ct) is { } file
            ? Reply.Redraw(Draw(turn, file, Complaints.Draft(refused, turn.Language))) : WinFiles.Gone(turn);

    /// <summary>What the person must be allowed to do with the win.</summary>
    protected abstract WinRight Right { get; }

    protected abstract Card Draw(Turn turn, WinFile file, FormDraft draft);

    protected abstract Task<Reply> DoAsync(TFields fields, Turn turn, WinFile file, CancellationToken ct);

    /// <summary>The answer to who may not; null for who may.</summary>
    protected virtual Task<Reply?> RefuseAsync(TFields fields, Turn turn, WinFile file, CancellationToken ct) =>
        Task.FromResult(file.May(Right) ? null : WinFiles.NotYours(turn));

    /// <summary>The form again with what was typed and why it can't be; null when the deed has another end.</summary>
    protected Reply? Again(Turn turn, WinFile file, LedgerEnd end, FormDraft typed, Func<Refusal, string> field) =>
        end is LedgerEnd.Refused { Why: not WinChanged } refused
            ? Reply.Redraw(Draw(turn, file, typed.With(field(refused.Why), WinWords.Of(refused.Why, turn))))
            : null;
}
