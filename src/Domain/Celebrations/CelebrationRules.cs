namespace TeamCoachBot.Domain.Celebrations;

/// <summary>Whether a member's wins are celebrated in the team's channel.</summary>
public enum CelebrationChoice
{
    /// <summary>At once, without asking.</summary>
    Always,

    /// <summary>Only when the member presses the button.</summary>
    Ask,

    /// <summary>Only when the member says so.</summary>
    Never,
}

/// <summary>What a team has set about its celebrations (handbook, chapter 5), apart from the channel.</summary>
/// <param name="HidesAmounts">The cards say who won what, without the amount.</param>
/// <param name="From">Below this amount a member is asked first; 0 celebrates every win.</param>
/// <param name="ByDefault">What holds for a member who has chosen nothing.</param>
public sealed record CelebrationRules(bool HidesAmounts, decimal From, CelebrationChoice ByDefault)
{
    public static readonly CelebrationRules Default = new(false, 0, CelebrationChoice.Always);
}
