using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Domain.Calendars;

namespace TeamCoachBot.Bot.Progress;

/// <summary>One member in the team's view.</summary>
internal sealed record TeamRowView(string MemberId, string Name, Standing Standing, decimal? Done, decimal? Gap)
{
    public bool NeedsAttention => Standing is Standing.Behind or Standing.AtRisk;
}

/// <summary>A team's progress and its members, who needs help first.</summary>
internal sealed record TeamProgressView
{
    public required ProgressView Team { get; init; }

    /// <summary>The group that it is about; null for the whole team. The buttons stay with it.</summary>
    public string? Group { get; init; }

    /// <summary>The period before, for a look back.</summary>
    public required Period Before { get; init; }

    /// <summary>What its buttons say about metric and basis, so that the next answer is about the same.</summary>
    public IReadOnlyList<(string Name, string Value)> Again { get; init; } = [];

    /// <summary>Everyone, in the order of who needs help.</summary>
    public required IReadOnlyList<TeamRowView> Members { get; init; }

    /// <summary>How many are ahead, on track, need attention: shown also where names aren't.</summary>
    public required (int Ahead, int OnTrack, int Attention) Counts { get; init; }

    /// <summary>False in a channel and for whom the names are none of their business: the sum and the counts alone.</summary>
    public bool ShowsNames { get; init; } = true;

    /// <summary>True to show everyone instead of the five who need it.</summary>
    public bool ShowsEveryone { get; init; }
}

/// <summary>The team's gap, then how many are ahead, on track, need attention, then the five who need it.</summary>
internal static class TeamProgressCard
{
    private const int FewShown = 5;
    private const int MostShown = 40;

    private static readonly int[] Widths = [4, 3, 4, 5];

    public static Card Draw(TeamProgressView view, CardContext context)
    {
        var words = new ProgressWords(context.Language);
        var texts = Texts.Of<TeamProgressView>(context.Language);
        var counts = view.Counts;
        var summary = texts.With(
            "TeamLine", counts.Ahead, counts.OnTrack, counts.Attention, words.Line(view.Team with { Whose = null }));
        var card = context.Card(summary).Wide();
        card.Text(texts.With(
            "Kicker", context.Written.Period(view.Team.Period, view.Team.Today), view.Team.Metric, view.Team.Basis),
            TextLook.Note);
        if (view.Team.Whose is not null)
            card.Text(Typed.Line(view.Team.Whose).ToString(), TextLook.Bold with { Gap = Gap.Small });
        DrawCounts(card, counts, texts);
        card.Text(words.Headline(view.Team), TextLook.Title with { IsHeading = true });
        if (words.Pace(view.Team) is { Length: > 0 } pace)
            card.Text(pace, new TextLook { Gap = Gap.Small });
        if (!view.ShowsNames)
            return card.Finish();
        DrawMembers(card, view, words, texts);
        DrawButtons(card, view, texts);
        return card.Finish();
    }

    private static void DrawCounts(CardBuilder card, (int Ahead, int OnTrack, int Attention) counts, Texts texts)
    {
        using (card.Columns(Gap.Medium))
        {
            DrawCount(card, counts.Ahead, texts["CountAhead"], Tone.Good);
            DrawCount(card, counts.OnTrack, texts["CountOnTrack"], Tone.Good);
            DrawCount(card, counts.Attention, texts["CountAttention"], Tone.Attention);
        }
    }

    private static void DrawCount(CardBuilder card, int count, string label, Tone tone)
    {
        using (card.Column(centred: false))
        {
            card.Text(card.Written.Number(count), TextLook.Headline with { Tone = count == 0 ? Tone.Default : tone });
            card.Text(label, TextLook.Note with { Gap = Gap.None });
        }
    }

    private static void DrawMembers(CardBuilder card, TeamProgressView view, ProgressWords words, Texts texts)
    {
        var shown = (view.ShowsEveryone
            ? view.Members.Take(MostShown)
            : view.Members.Where(member => member.NeedsAttention).Take(FewShown)).ToList();
        card.Text(texts[view.ShowsEveryone ? "Everyone" : "NeedYou"], TextLook.Section);
        if (shown.Count == 0)
        {
            card.Text(texts["NobodyNeedsYou"], new TextLook { Gap = Gap.Small });
            return;
        }

        using (card.Table(Widths))
        {
            using (card.Row())
            {
                card.Cell(texts["ColumnName"], TextLook.Bold).Cell(texts["ColumnDone"], TextLook.Bold);
                card.Cell(texts["ColumnGap"], TextLook.Bold).Cell(texts["ColumnStatus"], TextLook.Bold);
            }

            foreach (var member in shown)
                DrawMember(card, member, view.Team.Units, words, texts);
        }

        if (view.Members.Count > shown.Count)
            card.Text(texts.Count("AndOthers", view.Members.Count - shown.Count), TextLook.Note);
        card.Text(texts["RankNote"], TextLook.Note);
    }

    private static void DrawMember(CardBuilder card, TeamRowView member, Units units, ProgressWords words, Texts texts)
    {
        using (card.Row())
        {
            card.Cell(Typed.Line(member.Name).ToString());
            card.Cell(member.Done is { } done ? card.Written.Percent(done) : texts["Nothing"]);
            card.Cell(member.Gap is { } gap ? card.Written.Distance(gap, units) : texts["Nothing"]);
            card.Cell(words.Status(member.Standing), new TextLook { Tone = ProgressWords.ToneOf(member.Standing) });
        }
    }

    private static void DrawButtons(CardBuilder card, TeamProgressView view, Texts texts)
    {
        using (card.Actions())
        {
            (string, string)[] same = view.Group is { } named ? [.. view.Again, (ProgressVerbs.Of, named)] : [.. view.Again];
            card.Press(
                texts[view.ShowsEveryone ? "ShowNeedy" : "ShowEveryone"],
                view.ShowsEveryone ? ProgressVerbs.Team : ProgressVerbs.Everyone,
                [(ProgressVerbs.Period, view.Team.Period.Key), .. same]);
            card.Press(texts["LastPeriod"], ProgressVerbs.Team, [(ProgressVerbs.Period, view.Before.Key), .. same]);
        }
    }
}
