using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Bot.Targets;
using TeamCoachBot.Domain;
using TeamCoachBot.Domain.Calendars;
using TeamCoachBot.Domain.Celebrations;
using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.People;

/// <summary>
/// A team as turns see it: what it set, with the calendar, year and zone that follow from it. At most 30 seconds old;
/// holds nothing that decides who may do what.
/// </summary>
internal sealed record TeamInfo(
    TeamId Id, TeamSettings Settings, ConversationAddress? Home, WorkCalendar Calendar, TimeZoneInfo Zone)
{
    public TeamYear Year { get; } = Settings.Year;

    /// <summary>The stages of a win in this team's order.</summary>
    public StageOrder Stages { get; } = Settings.Stages;

    /// <summary>Which months still take changes from everybody.</summary>
    public ClosedBooks Books { get; } = new(Settings.Year, Calendar, Settings.ClosingDays);

    /// <summary>What the team measures.</summary>
    public TeamMetrics Metrics { get; init; } = TeamMetrics.ReadyMade;

    /// <summary>What means something here and nowhere else; null where the team has no words of its own.</summary>
    public OwnWords? Words { get; init; }

    public Currency Currency => Settings.Currency;

    public Language Language => Language.Of(Settings.Language);
}

/// <summary>The stored form of <see cref="TeamSettings"/>.</summary>
internal sealed record TeamDetails(
    string Name, string Zone, string Language, string Currency, string HolidayRegion, string Pattern, int MonthStartDay,
    int FirstMonth, string MainMetric, string Basis, string? CelebrationChannel, string? ConfirmedBy, bool HasManager,
    DateOnly? CountedFrom, string? AddedBy, ConversationAddress? Home, CelebrationRules? Celebrations = null,
    LookRule? Looks = null, int ClosingDays = 3, int? ProtectionDays = null, StoredStage[]? Stages = null)
{
    public static TeamDetails Of(TeamSettings s, ConversationAddress? home) => new(
        s.Name, s.Zone, s.Language, s.Currency.Code, s.HolidayRegion, s.Pattern, s.MonthStartDay, s.FirstMonth, s.MainMetric,
        s.Basis, s.CelebrationChannel, s.ConfirmedBy?.Value, s.HasManager, s.CountedFrom, s.AddedBy?.Value, home,
        s.Celebrations, s.Looks, s.ClosingDays, s.ProtectionDays, StoredStage.Of(s.Stages));

    public TeamSettings ToSettings() => new()
    {
        Name = Name,
        Zone = Zone,
        Language = Language,
        Currency = new Currency(Currency),
        HolidayRegion = HolidayRegion,
        Pattern = Pattern,
        MonthStartDay = MonthStartDay,
        FirstMonth = FirstMonth,
        MainMetric = MainMetric,
        Basis = Basis,
        CelebrationChannel = CelebrationChannel,
        Celebrations = Celebrations ?? CelebrationRules.Default,
        ConfirmedBy = ConfirmedBy is null ? null : new MemberId(ConfirmedBy),
        HasManager = HasManager,
        CountedFrom = CountedFrom,
        ProtectionDays = ProtectionDays ?? CustomerFile.UsualProtectionDays,
        AddedBy = AddedBy is null ? null : new MemberId(AddedBy),
        Looks = Looks,
        ClosingDays = ClosingDays,
        Stages = StoredStage.Read(Stages),
    };
}

/// <summary>The stored form of one stage of a team that has a list of its own.</summary>
internal sealed record StoredStage(string Id, string? Name = null, bool IsRetired = false)
{
    /// <summary>Null for the list that every team begins with.</summary>
    public static StoredStage[]? Of(StageOrder stages) => stages.Equals(StageOrder.Default)
        ? null : [.. stages.All.Select(stage => new StoredStage(stage.Id.Value, stage.Name, stage.IsRetired))];

    public static StageOrder Read(StoredStage[]? stored)
    {
        if (stored is null)
            return StageOrder.Default;
        var read = StageOrder.Of([.. stored.Select(s => new Stage(new StageId(s.Id), s.Name) { IsRetired = s.IsRetired })]);
        return read.TryGet(out var stages, out var refusal)
            ? stages : throw new InvalidOperationException($"The stored stages are none: {refusal.GetType().Name}.");
    }
}
