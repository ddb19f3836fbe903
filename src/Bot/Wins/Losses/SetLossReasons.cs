using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Wins.Losses;

/// <summary>Sets the team's own list of reasons for which deals are lost.</summary>
[Command(
    "lost/reasons",
    English = ["[set] [the|our] (loss reasons|lost reasons|reasons for losing) [are|to|is] {list:text}"],
    Chinese = ["[设置|设定|修改|把] 丢单原因 [设为|改为|为|是] {list:text}"],
    Who = Who.SetsUp,
    Where = Where.Private,
    Refuses = Hedge.Question | Hedge.Condition | Hedge.Hearsay)]
[Help(HelpGroup.Lead, Place = 720)]
internal sealed class SetLossReasons(LossReasonStore store) : ICommand<SetLossReasons.Input>
{
    private static readonly char[] Between = [',', '，', '、', ';', '；', '\n', '|'];

    internal sealed record Input(TextSlot List);

    public async Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct)
    {
        var texts = Texts.Of<SetLossReasons>(turn.Language);
        string[] reasons =
        [
            .. input.List.Text.Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(reason => reason.TrimEnd('.', '。')).Where(reason => CustomerName.Fold(reason).Length > 0)
                .DistinctBy(CustomerName.Fold),
        ];
        if (reasons.Length is < 2 or > LossReasons.Most || reasons.Any(reason => reason.Length > LossReasons.MostChars))
            return Reply.Say(texts.With("LossReasonsWrong", LossReasons.Most, LossReasons.MostChars));
        var end = await store.WriteAsync(turn, reasons, ct);
        return end is CommitEnd.Committed or CommitEnd.Repeated
            ? Reply.Say(texts.With("LossReasonsSet", Written.In(turn.Language).List([.. reasons.Select(r => Typed.Line(r).ToString())])))
            : CommitWords.Say(end, turn.Language);
    }
}
