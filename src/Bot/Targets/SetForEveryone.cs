using TeamCoachBot.Bot.Progress;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;

namespace TeamCoachBot.Bot.Targets;

/// <summary>
/// "Set everyone's target to 200k": targets are set person by person, each with its reasons (handbook, chapter 3), so the
/// line for one is said with that number in it. Nothing is written.
/// </summary>
[Command(
    "target/everyone",
    English =
    [
        "(set|make|change|put|raise|lower) (everyone is|everybody is|all|all the|each person is|every person is|each member is) "
            + "(target|targets|goal|goals|quota|quotas) [for] [{period}] [to|at|by|as] ({amount}|{percent}) [each] [for|in] [{period}]",
        "(give|set) (everyone|everybody|each person|each member|all of them|them all) [a] [target|goal|quota] [of] ({amount}|{percent}) [each] "
            + "[as] [target|goal|quota] [for|in] [{period}]",
        "target (everyone|everybody|all) ({amount}|{percent}) [for|in] [{period}]",
    ],
    Chinese =
    [
        "[把|给] (全员|所有人|每个人|每人|人人|全体|每个销售|所有销售) [的] [{period}] [的] [都] <目标> [都] [定|设|是|为|定为|设为|定成|设成|改成|改到|调到|提高|上调] "
            + "({amount}|{percent})",
        "[{period}] [给|把] (全员|所有人|每个人|每人|人人|全体|每个销售|所有销售) [的] [都] <目标> [都] [定|设|是|为|定为|设为|定成|设成|改成|改到|调到|提高|上调] "
            + "({amount}|{percent})",
        "(给|替) (全员|所有人|每个人|每人|全体|每个销售|所有销售) [都] (定|设|定个|设个) [{period}] [的] [<目标>] ({amount}|{percent}) [的] [<目标>]",
    ],
    Who = Who.Member,
    Where = Where.Private)]
[Help(HelpGroup.Progress, Place = 64)]
internal sealed class SetForEveryone : ICommand<SetForEveryone.Input>
{
    internal sealed record Input(AmountSlot? Amount, PercentSlot? Percent, PeriodSlot? Period);

    public Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct) => Task.FromResult(Answer(input, turn));

    private static Reply Answer(Input input, Turn turn)
    {
        if (TargetSetting.RefuseOthers(turn) is { } notYou)
            return Reply.Say(notYou);
        var texts = Texts.Of<SetTarget>(turn.Language);
        var when = input.Period?.Typed ?? "";
        var line = input.Amount is { } amount
            ? texts.With("Everyone_Line", Typed.Line(amount.Typed), Typed.Line(when)) : texts.With("Everyone_Raise", Typed.Line(when));
        return Reply.Say(texts.With("Everyone_Reply", line), new Suggestion(texts["Everyone_Team"], texts["Everyone_Team"]));
    }
}
