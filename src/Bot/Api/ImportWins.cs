using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;

namespace TeamCoachBot.Bot.Api;

/// <summary>Gives managers, recorders and admins a link to the page that takes a file of wins.</summary>
[Command(
    "win/import",
    English =
    [
        "(import|upload|load|bring in) [the|our|my|a|some] [old|past|historical] (wins|deals|sales|orders) [from] [a|the] [csv|excel|spreadsheet] [file]",
        "(import|upload|load|bring in) [our|my|the] {period} [is] (wins|deals|sales|orders) [from] [a|the] [csv|excel|spreadsheet] [file]",
        "(import|upload|load) [a|the|our|my] (csv|spreadsheet|excel) [file] [of|with] [our|the] [wins|deals|sales]",
    ],
    Chinese =
    [
        "(导入|上传|批量导入|批量录入|批量上传) [我们的|团队的|历史] (业绩|成交|成交记录|订单|单子|报单|签单) [文件|表格|表|csv]",
        "(导入|上传|批量导入) [我们] {period} [的] (业绩|成交|成交记录|订单|单子|签单) [文件|表格|表]",
        "[把] (这张|这个|这份|我的) (表|表格|业绩表|文件|excel|csv) [给我|都] (导入|录入|上传|录|导|传) [进去|进来|进系统|到系统|一下]",
        "(导入|上传) (csv|excel|表格|业绩表|成交表) [文件]",
    ],
    Who = Who.Imports,
    Where = Where.Private,
    Refuses = Hedge.All)]
[Help(HelpGroup.You, Place = 630)]
internal sealed class ImportWins(OneTimeLinkStore links, CardSigner signer) : ICommand<ImportWins.Input>
{
    /// <param name="Period">Said by the way: the days in the file decide.</param>
    internal sealed record Input(PeriodSlot? Period);

    public async Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct)
    {
        var texts = Texts.Of<ImportWins>(turn.Language);
        if (!links.CanMake)
            return Reply.Say(texts["NoAddress"]);
        var (address, end) = await links.MakeAsync(turn, LinkFor.Import, "", ct);
        if (address is null)
            return CommitWords.Say(end, turn.Language);
        var view = new LinkView
        {
            Title = texts["Import_Title"],
            Text = texts.With("Import_Text", Typed.Line(turn.Team.Settings.Name)),
            Button = texts["Import_Open"],
            Address = address,
            Note = texts.With("Import_Note", (int)OneTimeLink.LifeOf(LinkFor.Import).TotalMinutes),
        };
        return Reply.Show(LinkCard.Draw(view, CardContext.Of(turn, signer)));
    }
}
