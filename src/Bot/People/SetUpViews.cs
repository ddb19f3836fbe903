using System.Globalization;
using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.Targets;
using TeamCoachBot.Bot.Wins.Changes;
using TeamCoachBot.Domain.Calendars;
using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.People;

/// <summary>What the set-up card offers, and which of its answers are possible.</summary>
internal static class SetUpViews
{
    /// <summary>In the form: a team without public holidays.</summary>
    public const string NoRegion = "none";

    /// <summary>In the form: a team that celebrates nowhere yet.</summary>
    public const string NoChannel = "none";

    /// <summary>What teams call a channel that is made for good news.</summary>
    private static readonly string[] NamesOfJoy = ["喜报", "战报", "捷报", "开单", "wins", "celebrat", "good news", "kudos"];

    private static readonly EyeOn[] Reviews = [EyeOn.AboveAmount, EyeOn.Everything, EyeOn.FirstOrders, EyeOn.Nothing];

    private static readonly string[] Currencies =
        ["CNY", "USD", "EUR", "GBP", "JPY", "HKD", "SGD", "TWD", "AUD", "CAD", "CHF", "INR", "KRW"];

    private static readonly string[] Zones =
    [
        "Asia/Shanghai", "Asia/Hong_Kong", "Asia/Singapore", "Asia/Taipei", "Asia/Tokyo", "Asia/Kolkata", "Europe/London",
        "Europe/Berlin", "Europe/Paris", "America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles",
        "Australia/Sydney", "UTC",
    ];

    /// <param name="channels">The team's channels; empty when Teams doesn't tell them now.</param>
    public static SetUpView Of(Turn turn, TeamSettings settings, IReadOnlyList<ChannelEntry> channels)
    {
        var texts = Texts.For(typeof(SetUpViews), turn.Language);
        return new SetUpView
        {
            TeamId = turn.Team.Id.Value,
            Version = 1,
            TeamName = settings.Name,
            Currencies = [.. With(Currencies, settings.Currency.Code).Select(c => new Choice(c, c))],
            Zones = [.. With(Zones, settings.Zone).Select(z => new Choice(z, z))],
            Patterns = [.. Patterns(turn, settings).Select(p => new Choice(texts["Pattern_" + p.Name], p.Text))],
            Regions = [.. ShippedHolidays.Regions.Append(NoRegion).Select(r => new Choice(texts["Region_" + r], r))],
            Metrics = MetricChoices.Of(turn),
            Bases =
            [
                .. BasesOf(settings.Stages)
                    .Select(b => new Choice(StageNames.Of(settings.Stages, b, turn.Language), BasisText.Of(b))),
            ],
            Reviews = [.. Reviews.Select(eye => new Choice(texts["Review_" + eye], eye.ToString()))],
            Closings = [.. Enumerable.Range(0, SetReview.MostClosingDays + 1).Select(days => new Choice(
                days == 0 ? texts["Closing_AtOnce"] : texts.Count("Closing", days), days.ToString(CultureInfo.InvariantCulture)))],
            Stages = StageNames.ListOf(settings.Stages, turn.Language),
            Channels = Channels(channels, texts),
            IsConfirmed = settings.IsConfirmed,
            Draft = new FormDraft(
                new Dictionary<string, string>
                {
                    [SetUpCard.Currency] = settings.Currency.Code,
                    [SetUpCard.Zone] = settings.Zone,
                    [SetUpCard.Language] = settings.Language,
                    [SetUpCard.Pattern] = settings.Pattern,
                    [SetUpCard.Region] = settings.HolidayRegion.Length == 0 ? NoRegion : settings.HolidayRegion,
                    [SetUpCard.MonthStart] = settings.MonthStartDay.ToString(CultureInfo.InvariantCulture),
                    [SetUpCard.YearStart] = settings.FirstMonth.ToString(CultureInfo.InvariantCulture),
                    [SetUpCard.Metric] = settings.MainMetric,
                    [SetUpCard.Basis] = settings.Basis,
                    [SetUpCard.Channel] = ChannelOf(settings, channels),
                    [SetUpCard.Review] = settings.LookRule.Kind.ToString(),
                    [SetUpCard.ReviewAbove] = settings.LookRule.Above.ToString("0.####", CultureInfo.InvariantCulture),
                    [SetUpCard.ClosingDays] = settings.ClosingDays.ToString(CultureInfo.InvariantCulture),
                    [SetUpCard.Protection] = settings.ProtectionDays.ToString(CultureInfo.InvariantCulture),
                },
                new Dictionary<string, string>()),
        };
    }

    /// <summary>The name of a channel as the set-up card and its answers write it.</summary>
    public static string NameOf(ChannelEntry channel, Language language) => channel.Name is { } name
        ? Typed.Line(name).ToString()
        : Texts.For(typeof(SetUpViews), language)[channel.IsChat ? "Channel_chat" : "Channel_general"];

    /// <summary>
    /// The chosen channel; until the card is confirmed the one that is named for it, else the first, which is General.
    /// </summary>
    private static string ChannelOf(TeamSettings settings, IReadOnlyList<ChannelEntry> channels)
    {
        if (settings.CelebrationChannel is { } chosen && channels.Any(c => c.Id == chosen))
            return chosen;
        if (settings.IsConfirmed || channels.Count == 0)
            return NoChannel;
        return (channels.FirstOrDefault(c => NamesOfJoy.Any(
            word => c.Name?.Contains(word, StringComparison.OrdinalIgnoreCase) == true)) ?? channels[0]).Id;
    }

    private static IReadOnlyList<Choice> Channels(IReadOnlyList<ChannelEntry> channels, Texts texts) => channels.Count == 0
        ? []
        : [.. channels.Select(c => new Choice(NameOf(c, texts.Language), c.Id)), new Choice(texts["Channel_none"], NoChannel)];

    /// <summary>The first answer that no choice of the card could have given; null when all are possible.</summary>
    public static string? FirstWrong(SubmitSetUp.Fields fields, TeamMetrics metrics, StageOrder stages)
    {
        if (!new Domain.Currency(fields.Currency).IsKnown)
            return fields.Currency;
        if (Bot.Language.All.All(language => language.Tag != fields.Language))
            return fields.Language;
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(fields.Zone, out _))
            return fields.Zone;
        if (!WorkPattern.FromText(fields.Pattern).TryGet(out _, out _))
            return fields.Pattern;
        if (fields.Region is { } region && region != NoRegion && !ShippedHolidays.Regions.Contains(region))
            return region;
        if (fields.MonthStart is < 1 or > 28 || fields.YearStart is < 1 or > 12)
            return $"{fields.MonthStart} / {fields.YearStart}";
        if (metrics.Find(fields.Metric) is null)
            return fields.Metric;
        return BasesOf(stages).Any(b => BasisText.Of(b) == fields.Basis) ? null : fields.Basis;
    }

    private static IEnumerable<Basis> BasesOf(StageOrder stages) =>
        stages.InUse.Select(s => Basis.AtStage(s.Id)).Append(Basis.Collected);

    /// <summary>大小周 needs to know which week is the long one: this one, or the one that was set.</summary>
    private static IEnumerable<(string Name, string Text)> Patterns(Turn turn, TeamSettings settings)
    {
        yield return ("five", WorkPattern.FiveDays.ToText());
        yield return ("six", WorkPattern.SixDays.ToText());
        var current = WorkPattern.FromText(settings.Pattern).TryGet(out var pattern, out _) ? pattern : WorkPattern.FiveDays;
        var monday = IsoWeeks.MondayOf(turn.Today);
        if (current.TakesTurns)
            yield return ("kept", settings.Pattern);
        yield return ("big-small", WorkPattern.BigSmall(monday).ToText());
        yield return ("small-big", WorkPattern.BigSmall(monday.AddDays(7)).ToText());
    }

    private static string[] With(string[] usual, string own) => usual.Contains(own) ? usual : [own, .. usual];
}
