namespace TeamCoachBot.Domain.Progress;

/// <summary>The habit of an owner, filled from the team's where the own history is too short.</summary>
public sealed record Habits(Habit Own, Habit? Team, int WinsForOwnTypical)
{
    /// <summary>The own rhythm, else the team's, else none.</summary>
    public Habit? Rhythm => Own.WinsPerDay is not null ? Own : Team?.WinsPerDay is not null ? Team : null;

    /// <summary>The own median win, from three wins on; else the team's; else none.</summary>
    public decimal? TypicalDeal
    {
        get
        {
            var median = Own.Wins >= WinsForOwnTypical ? Own.Median : Team?.Median;
            return median > 0 ? median : null;
        }
    }

    public bool TypicalIsOwn => Own.Wins >= WinsForOwnTypical;
}
