using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Wins.Changes;
using TeamCoachBot.Domain.Calendars;

namespace TeamCoachBot.Bot.Wins.Lists;

/// <summary>Opens the form that narrows a list of wins: period, stage, customer, tag, state.</summary>
[Form(ShowWins.FilterVerb, Who = Who.Member, Where = Where.Private)]
internal sealed class FilterWins(CardSigner signer) : IForm<FilterWins.Fields>
{
    internal sealed record Fields(
        [Carried] string Who, string? Period, string? Stage, string? Customer, string? Tag, string? Pick, string? Above);

    public Task<Reply> SubmitAsync(Fields fields, Turn turn, CancellationToken ct) => Task.FromResult(
        WinFilter.Of(turn, fields.Who, fields.Period, fields.Stage, fields.Customer, fields.Tag, fields.Pick, fields.Above) is { } filter
            ? Reply.Redraw(Draw(turn, filter))
            : Reply.Say(Texts.Of<ShowWins>(turn.Language)["List_NoPeriod"]));

    private Card Draw(Turn turn, WinFilter filter)
    {
        var texts = Texts.Of<FilterWins>(turn.Language);
        return WinFilterForm.Draw(
            new WinFilterView
            {
                Who = filter.ToArgs()[0].Value,
                Periods = [.. PeriodsOf(turn, filter.Period).Select(p => new Choice(Written.In(turn.Language).Period(p, turn.Today), p.Key))],
                Stages =
                [
                    new Choice(texts["Filter_AnyStage"], WinFilterForm.Any),
                    // Wins may still stand at one that was given up.
                    .. turn.Team.Stages.InUse.Concat(turn.Team.Stages.All.Where(s => s.IsRetired)).Select(s => new Choice(
                        WinFiles.StageName(turn.Team.Stages, s.Id, turn.Language), s.Id.Value)),
                ],
                Picks = [.. Enum.GetValues<WinPick>().Select(p => new Choice(texts[$"Pick_{p}"], p.ToString()))],
                Filter = filter,
            },
            CardContext.Of(turn, signer));
    }

    private static IEnumerable<Period> PeriodsOf(Turn turn, Period shown)
    {
        var year = turn.Team.Year;
        var month = year.MonthOf(turn.Today);
        var quarter = year.QuarterOf(turn.Today);
        Period[] usual =
        [
            shown, TeamYear.WeekOf(turn.Today), month, year.Previous(month), year.Previous(year.Previous(month)), quarter,
            year.Previous(quarter), year.YearOf(turn.Today), year.Previous(year.YearOf(turn.Today)),
        ];
        return usual.DistinctBy(p => p.Key);
    }
}

/// <summary>What the filter form offers.</summary>
internal sealed record WinFilterView
{
    public required string Who { get; init; }

    public required IReadOnlyList<Choice> Periods { get; init; }

    public required IReadOnlyList<Choice> Stages { get; init; }

    public required IReadOnlyList<Choice> Picks { get; init; }

    public required WinFilter Filter { get; init; }
}

/// <summary>Draws the filter form.</summary>
internal static class WinFilterForm
{
    /// <summary>In the choice of stages: whichever.</summary>
    public const string Any = "any";

    public static Card Draw(WinFilterView view, CardContext context)
    {
        var texts = Texts.Of<WinFilterView>(context.Language);
        var filter = view.Filter;
        var card = context.Card(texts["Filter_Title"]);
        card.Text(texts["Filter_Title"], TextLook.Title with { IsHeading = true });
        card.Ask(new ChoiceField("period", texts["Filter_Period"], view.Periods)
        {
            Value = filter.Period.Key, Required = texts["Filter_Period"],
        });
        card.Ask(new ChoiceField("stage", texts["FieldStage"], view.Stages) { Value = filter.Stage?.Value ?? Any });
        card.Ask(new ChoiceField("pick", texts["Filter_Pick"], view.Picks) { Value = filter.Pick.ToString() });
        card.Ask(new TextField("customer", texts["FieldCustomer"]) { Value = filter.Customer, MaxLength = 80 });
        card.Ask(new TextField("tag", texts["Filter_Tag"]) { Value = filter.Tag, MaxLength = 40 });
        using (card.Actions())
        {
            card.Press(
                new Button(texts["Filter_Show"], ShowWins.ListVerb) { SendsInputs = true, IsPrimary = true },
                ("who", view.Who), ("above", filter.Above?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? ""));
            card.Press(texts["Cancel"], CancelForm.Verb);
        }

        return card.Finish();
    }
}
