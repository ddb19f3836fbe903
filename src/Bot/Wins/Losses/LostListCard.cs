using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.Progress;
using TeamCoachBot.Bot.Wins.Logging;
using TeamCoachBot.Domain.Calendars;
using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Wins.Losses;

/// <summary>One lost deal on screen, its words already escaped.</summary>
internal sealed record LostLine(string Customer, string Details);

/// <summary>Lost deals of a period: how many, why, how far they had come.</summary>
internal sealed record LostListView
{
    public required string Title { get; init; }

    public required string Sum { get; init; }

    /// <summary>Reasons with how often each was given, the most frequent first.</summary>
    public IReadOnlyList<(string Label, string Words)> Reasons { get; init; } = [];

    /// <summary>How far they had come, in the order of the steps; those that name none are left out.</summary>
    public IReadOnlyList<(string Label, string Words)> Steps { get; init; } = [];

    public required IReadOnlyList<LostLine> Lines { get; init; }

    /// <summary>How many more there are.</summary>
    public int More { get; init; }
}

/// <summary>Draws lost deals: the reasons first, for they are what is asked for.</summary>
internal static class LostListCard
{
    public static Card Draw(LostListView view, CardContext context)
    {
        var texts = Texts.Of<LostListView>(context.Language);
        var card = context.Card(texts.With("List_Summary", view.Title, view.Sum));
        card.Text(view.Title, TextLook.Title with { IsHeading = true });
        card.Text(view.Sum, new TextLook { Gap = Gap.Small });
        if (view.Reasons.Count > 0)
        {
            card.Text(texts["Lost_Why"], TextLook.Section);
            card.Facts([.. view.Reasons]);
        }

        if (view.Steps.Count > 0)
        {
            card.Text(texts["Lost_HowFar"], TextLook.Section);
            card.Facts([.. view.Steps]);
        }

        if (view.Lines.Count > 0)
            card.Text(texts["Lost_Latest"], TextLook.Section);
        foreach (var line in view.Lines)
        {
            card.Text(line.Customer, TextLook.Bold with { Gap = Gap.Small });
            card.Text(line.Details, TextLook.Note with { Gap = Gap.None });
        }

        if (view.More > 0)
            card.Text(texts.Count("Lost_More", view.More), TextLook.Note with { Gap = Gap.Medium });
        return card.Finish();
    }
}

/// <summary>Counts lost deals by reason and step and writes them down.</summary>
internal static class LostListViews
{
    private const int MostLines = 10;

    private const int MostReasons = 8;

    /// <param name="names">For lists of several people; null for one person's.</param>
    /// <param name="whose">The name in the title; null for one's own list and the team's.</param>
    public static LostListView Of(
        Turn turn, IReadOnlyList<LostFacts> losses, Period period, LossReasons reasons, NameBook? names, string? whose)
    {
        var texts = Texts.Of<LostListView>(turn.Language);
        var when = Written.In(turn.Language).Period(period, turn.Today);
        var title = names is not null ? texts.With("Lost_TitleTeam", when)
            : whose is not null ? texts.With("Lost_TitleOf", Typed.Line(whose), when) : texts.With("Lost_TitleMine", when);
        return new LostListView
        {
            Title = title,
            Sum = SumOf(turn, losses, texts),
            Reasons = [.. losses.GroupBy(loss => loss.Reason).OrderByDescending(same => same.Count())
                .ThenBy(same => reasons.Ids.ToList().IndexOf(same.Key)).Take(MostReasons)
                .Select(same => (LossReasons.NameOf(same.Key, turn.Language), SumOf(turn, [.. same], texts)))],
            Steps = [.. LostForm.Steps.Select(step => (texts["Step_" + step], losses.Count(loss => loss.Step == step)))
                .Where(step => step.Item2 > 0).Select(step => (step.Item1, texts.Count("Lost_Count", step.Item2)))],
            Lines = [.. losses.Take(MostLines).Select(loss => LineOf(turn, loss, names, texts))],
            More = Math.Max(0, losses.Count - MostLines),
        };
    }

    /// <summary>"3 deals, ¥120,000": the sum of those that name one.</summary>
    private static string SumOf(Turn turn, IReadOnlyList<LostFacts> losses, Texts texts)
    {
        if (losses.Count == 0)
            return texts["Lost_None"];
        var count = texts.Count("Lost_Count", losses.Count);
        var named = losses.Where(loss => loss.Amount is not null).ToList();
        if (named.Count == 0)
            return count;
        var sum = Written.In(turn.Language).Money(named.Sum(loss => loss.Amount!.Value), turn.Team.Currency);
        return named.Count == losses.Count ? texts.With("Lost_CountAndSum", count, sum) : texts.With("Lost_CountAndPart", count, sum);
    }

    private static LostLine LineOf(Turn turn, LostFacts loss, NameBook? names, Texts texts)
    {
        var written = Written.In(turn.Language);
        var customer = Typed.Line(loss.Customer.Value).ToString();
        var details = new List<string> { LossReasons.NameOf(loss.Reason, turn.Language) };
        if (loss.Step.Length > 0)
            details.Add(texts["Step_" + loss.Step]);
        if (loss.Competitor.Length > 0)
            details.Add(texts.With("Lost_To", Typed.Line(loss.Competitor)));
        if (names is not null)
            details.Add(WinWords.NameOf(loss.Member, names));
        details.Add(written.Date(loss.On, turn.Today));
        return new LostLine(
            loss.Amount is { } amount ? texts.With("CustomerAndAmount", customer, written.Money(amount, turn.Team.Currency)) : customer,
            string.Join(texts["List_Join"], details));
    }
}
