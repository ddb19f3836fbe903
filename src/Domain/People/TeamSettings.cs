using TeamCoachBot.Domain.Calendars;
using TeamCoachBot.Domain.Celebrations;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Domain.People;

/// <summary>
/// What a team has set about itself. Until somebody who may has confirmed it, every value is a default that answers
/// name as such.
/// </summary>
public sealed record TeamSettings
{
    /// <summary>The name that people know the team by.</summary>
    public required string Name { get; init; }

    /// <summary>IANA zone of the team, e.g. <c>Asia/Shanghai</c>.</summary>
    public string Zone { get; init; } = "Asia/Shanghai";

    /// <summary><c>en</c> or <c>zh</c>: the language of what the bot posts in the team's channel.</summary>
    public string Language { get; init; } = "en";

    public Currency Currency { get; init; } = Currency.CNY;

    /// <summary>Region of the holiday file (<c>CN</c>, <c>US</c>); empty for a team without public holidays.</summary>
    public string HolidayRegion { get; init; } = "CN";

    /// <summary>The work pattern in its stored form (see <see cref="WorkPattern.FromText"/>).</summary>
    public string Pattern { get; init; } = WorkPattern.FiveDays.ToText();

    /// <summary>Day on which a month begins, 1–28.</summary>
    public int MonthStartDay { get; init; } = 1;

    /// <summary>Month in which a year begins, 1–12.</summary>
    public int FirstMonth { get; init; } = 1;

    /// <summary>Id of the metric that is meant when none is named.</summary>
    public string MainMetric { get; init; } = "revenue";

    /// <summary>Name of the basis on which a win counts, in its stored form.</summary>
    public string Basis { get; init; } = "signed";

    /// <summary>The stages of a win, in the team's order.</summary>
    public StageOrder Stages { get; init; } = StageOrder.Default;

    /// <summary>Which wins a manager looks at, as the team has set it; null for the default of its currency.</summary>
    public LookRule? Looks { get; init; }

    /// <summary>A period closes at the end of this working day after it.</summary>
    public int ClosingDays { get; init; } = 3;

    /// <summary>Channel in which celebrations are posted; null until chosen.</summary>
    public string? CelebrationChannel { get; init; }

    public CelebrationRules Celebrations { get; init; } = CelebrationRules.Default;

    /// <summary>For how many days without activity a customer stays with who registered it (handbook, chapter 5).</summary>
    public int ProtectionDays { get; init; } = CustomerFile.UsualProtectionDays;

    /// <summary>The day on which the team began to count, when it began inside a period; answers say so until openings are in.</summary>
    public DateOnly? CountedFrom { get; init; }

    /// <summary>Who put the bot into the team: the one who is asked who leads it. Null when Teams named nobody.</summary>
    public MemberId? AddedBy { get; init; }

    /// <summary>Who said these values are right; null while they are defaults.</summary>
    public MemberId? ConfirmedBy { get; init; }

    /// <summary>True once a named person has confirmed to lead the team; until then only own figures are answered.</summary>
    public bool HasManager { get; init; }

    public bool IsConfirmed => ConfirmedBy is not null;

    public LookRule LookRule => Looks ?? LookRule.DefaultFor(Currency);

    public TeamYear Year => new(MonthStartDay, FirstMonth);
}
