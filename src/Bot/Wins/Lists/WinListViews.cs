using TeamCoachBot.Bot.Wins.Changes;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Wins.Lists;

/// <summary>Turns a list of wins into the page that is shown.</summary>
internal static class WinListViews
{
    public static WinListView Of(Turn turn, WinFilter filter, WinsSeen.Found found, int page)
    {
        var texts = Texts.For(typeof(WinListViews), turn.Language);
        var written = Written.In(turn.Language);
        var pages = Math.Max(1, (found.Wins.Count + WinListCard.PageSize - 1) / WinListCard.PageSize);
        page = Math.Clamp(page, 0, pages - 1);
        var isOwn = filter.Whose == turn.Sender.Id;
        var period = written.Period(filter.Period, turn.Today);
        var sum = found.Wins.Where(w => !w.IsCancelled && w.Look != LookedAt.NotAccepted).Sum(w => WinLines.PartOf(w, filter.Whose));
        return new WinListView
        {
            Title = filter.Whose is null ? texts.With("List_TitleTeam", Typed.Line(turn.Team.Settings.Name), period)
                : isOwn ? texts.With("List_TitleOwn", period)
                : texts.With("List_TitleOf", Typed.Line(found.Whose), period),
            Sum = found.Wins.Count == 0 ? texts["List_None"]
                : texts.Count("List_Sum", found.Wins.Count, written.Amount(sum, new Units.Money(turn.Team.Currency))),
            Filters = FiltersOf(turn, filter, texts, written),
            Wins =
            [
                .. found.Wins.Skip(page * WinListCard.PageSize).Take(WinListCard.PageSize)
                    .Select(sheet => WinLines.Of(turn, sheet, isOwn ? null : found.Names, filter.Whose)),
            ],
            Page = page,
            Pages = pages,
            Filter = filter,
        };
    }

    private static string? FiltersOf(Turn turn, WinFilter filter, Texts texts, Written written)
    {
        var parts = new List<string>();
        if (filter.Pick != WinPick.Live)
            parts.Add(texts[$"Pick_{filter.Pick}"]);
        if (filter.Stage is { } stage)
            parts.Add(WinFiles.StageName(turn.Team.Stages, stage, turn.Language));
        if (filter.Customer.Length > 0)
            parts.Add(Typed.Line(filter.Customer).ToString());
        if (filter.Tag.Length > 0)
            parts.Add(texts.With("List_Tag", Typed.Line(filter.Tag)));
        if (filter.Above is { } above)
            parts.Add(texts.With("List_Above", written.Amount(above, new Units.Money(turn.Team.Currency))));
        return parts.Count == 0 ? null : texts.With("List_Only", string.Join(texts["List_Join"], parts));
    }
}
