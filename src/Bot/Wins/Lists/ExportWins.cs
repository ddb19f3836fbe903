using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;

namespace TeamCoachBot.Bot.Wins.Lists;

/// <summary>Wins as a CSV file: one's own, a member's, the team's. The file comes over a link that works once.</summary>
[Command(
    Verb,
    English =
    [
        "(export|download) my [{period}] [is] (wins|deals|sales|figures|ledger|results) [for|in|of|from] [{period}]",
        "(export|download) [{team=<team>}] [is] [{period}] [is] (wins|deals|sales|figures|ledger|results) [for|in|of|from] [{period}]",
        "(export|download) {person} is (wins|deals|sales|figures) [for|in|of|from] [{period}]",
    ],
    Chinese =
    [
        "(导出|下载) 我 [的] [{period}] [的] (业绩|成交|成交明细|单子|台账)",
        "(导出|下载) [{team=<团队>}] [的] [{period}] [的] (业绩|成交|成交明细|单子|台账)",
        "(导出|下载) {person} [的] [{period}] [的] (业绩|成交|成交明细|单子)",
    ],
    Who = Who.Member,
    Where = Where.Private)]
[Help(HelpGroup.Wins, Place = 220)]
internal sealed class ExportWins(WinLists lists, Downloads downloads, CardSigner signer) : ICommand<ExportWins.Input>
{
    public const string Verb = "win/export";

    internal sealed record Input(
        PersonSlot? Person, PeriodSlot? Period, bool Team, [Carried] string? Who = null, [Carried] string? Key = null,
        [Carried] string? Stage = null, [Carried] string? Customer = null, [Carried] string? Tag = null, [Carried] string? Pick = null,
        [Carried] string? Above = null);

    public async Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct)
    {
        var texts = Texts.Of<ExportWins>(turn.Language);
        var filter = input.Who is { } who
            ? WinFilter.Of(turn, who, turn.Card?["period"], input.Stage, input.Customer, input.Tag, input.Pick, input.Above) : null;
        if (filter is null)
        {
            var team = input.Team || (input.Person is null && turn.Actor.Is(Domain.People.Roles.Manager) && !SaysMine(turn));
            (filter, var refusal) = await lists.FilterOfAsync(turn, input.Person, team, input.Period, ct);
            if (filter is null)
                return refusal!;
        }

        var seen = await lists.ReadAsync(turn, filter, ct);
        if (seen is not WinsSeen.Found { Wins: var wins })
            return ((WinsSeen.Refused)seen).Answer;
        if (wins.Count == 0)
            return Reply.Say(texts["List_None"], new Suggestion(texts["ShowWins_Title"], texts["ShowWins_Title"]));
        if (!downloads.IsPossible)
            return Reply.Say(texts["Export_NoAddress"]);
        return Reply.Show(ExportCard.Draw(
            new ExportView
            {
                Title = WinListViews.Of(turn, filter, (WinsSeen.Found)seen, 0).Title,
                Count = wins.Count,
                ForExcel = await downloads.OfferAsync(turn, WinsDownload.Name, FactsOf(turn, filter, WinsDownload.Utf8), ct),
                ForOlder = await downloads.OfferAsync(turn, WinsDownload.Name, FactsOf(turn, filter, WinsDownload.Gb18030), ct),
            },
            CardContext.Of(turn, signer)));
    }

    private static Dictionary<string, string> FactsOf(Turn turn, WinFilter filter, string encoding)
    {
        var facts = filter.ToArgs().ToDictionary(arg => arg.Name, arg => arg.Value);
        facts["encoding"] = encoding;
        facts["language"] = turn.Language.Tag;
        return facts;
    }

    private static bool SaysMine(Turn turn)
    {
        var text = Folded.Of(turn.Text);
        return Enumerable.Range(0, text.Count).Any(i => text.TextOf(i) is "我" or "my");
    }
}

/// <summary>A file that is ready to be fetched, in either encoding.</summary>
internal sealed record ExportView
{
    public required string Title { get; init; }

    public required int Count { get; init; }

    public required Uri ForExcel { get; init; }

    public required Uri ForOlder { get; init; }
}

/// <summary>Draws the two links of an export.</summary>
internal static class ExportCard
{
    public static Card Draw(ExportView view, CardContext context)
    {
        var texts = Texts.Of<ExportView>(context.Language);
        var card = context.Card(texts.With("Export_Summary", view.Title));
        card.Text(view.Title, TextLook.Title with { IsHeading = true });
        card.Text(texts.Count("Export_Ready", view.Count), new TextLook { Gap = Gap.Small });
        card.Text(texts["Export_Note"], TextLook.Note);
        using (card.Actions())
        {
            card.Open(texts["Export_Utf8"], view.ForExcel);
            card.Open(texts["Export_Gb18030"], view.ForOlder);
        }

        return card.Finish();
    }
}
