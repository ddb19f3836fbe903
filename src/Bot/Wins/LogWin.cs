using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.Progress;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;

namespace TeamCoachBot.Bot.Wins;

/// <summary>Logs a win in one line; what is missing or was guessed is asked on a form that keeps what was typed.</summary>
//PHRASES LogWin
internal sealed class LogWin(WinLogging logging, CardSigner signer) : ICommand<LogWin.Input>
{
    internal sealed record Input(
        AmountSlot? Amount,
        CustomerSlot? Customer,
        BasisSlot? Stage,
        DateSlot? On,
        PersonSlot? Partner,
        ShareSlot? Share,
        bool New,
        bool Renewal,
        bool Referred,
        bool Receipt,
        bool Bare);

    public async Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct)
    {
        var draft = Draft(input, turn);
        if (draft.Complaint is null && input is { Bare: false, Partner: null, Receipt: false } && draft.IsWhole)
            return await logging.LogAsync(turn, draft, ct);
        return Reply.Show(WinForm.Draw(draft.ToForm(turn), CardContext.Of(turn, signer)));
    }

    /// <summary>What the words say, as far as they go; the complaint names the first thing that is unclear.</summary>
    private static WinDraft Draft(Input input, Turn turn)
    {
        var texts = Texts.Of<LogWin>(turn.Language);
        var days = input.On?.Resolve(turn.Today, Lean.Past);
        return new WinDraft
        {
            Amount = input.Amount,
            Customer = input.Customer?.Name,
            Stage = input.Stage is { Stage: not "collected" } stage ? Topics.StageOf(stage) : null,
            On = days is [var day] ? day : null,
            IsNew = input.New,
            Complaint = input switch
            {
                { Partner: not null } => texts["SplitLater"],
                { Receipt: true } => texts["ReceiptLater"],
                { Amount: AmountSlot.Unclear unclear } => Unclear(unclear, turn, texts),
                { Amount: AmountSlot.Beyond beyond } => texts.With("AmountBeyond", Typed.Line(beyond.Typed)),
                { On: { } on } when days is not [_] => texts.With("DateUnclear", Typed.Line(on.Typed)),
                { Bare: true, Amount: not null } => texts["BareGuess"],
                _ => null,
            },
        };
    }

    private static string Unclear(AmountSlot.Unclear unclear, Turn turn, Texts texts)
    {
        var units = new Units.Money(unclear.Currency ?? turn.Team.Currency);
        var written = Written.In(turn.Language);
        return texts.With(
            "AmountUnclear", Typed.Line(unclear.Typed), written.List([.. unclear.Readings.Select(r => written.Amount(r, units))]));
    }
}
