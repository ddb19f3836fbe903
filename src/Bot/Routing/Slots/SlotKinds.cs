namespace TeamCoachBot.Bot.Routing.Slots;

/// <summary>Every kind of slot that phrases and forms may name.</summary>
internal static class SlotKinds
{
    public static readonly IReadOnlyList<SlotKind> All =
    [
        new AmountReader { Index = 0 },
        new PeriodReader { Index = 1 },
        new DateReader { Index = 2 },
        new DatesReader { Index = 3 },
        new MetricReader { Index = 4 },
        new BasisReader { Index = 5 },
        new GroupReader { Index = 6 },
        new NumberReader { Index = 7 },
        new PercentReader { Index = 8 },
        new ShareReader { Index = 9 },
        new RoleReader { Index = 10 },
        new LanguageReader { Index = 11 },
        new PersonReader { Index = 12 },
        new CustomerReader { Index = 13 },
        new TextReader { Index = 14 },
        new AmountReader("money", sure: true) { Index = 15 },
        new DetailsReader { Index = 16 },
        new CountReader { Index = 17 },
        new ActivitiesReader { Index = 18 },
        new NextStepReader { Index = 19 },
        new CurrencyReader { Index = 20 },
        new LossReasonReader { Index = 21 },
        new OwnMetricReader { Index = 22 },
        new FigureReader { Index = 23 },
        new ColleagueReader { Index = 24 },
        new NoteReader { Index = 25 },
        new SourceReader { Index = 26 },
    ];
}
