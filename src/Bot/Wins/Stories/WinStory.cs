using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Wins.Stories;

/// <summary>One line on what made the difference in a win, with what it is found by.</summary>
internal sealed record WinStory(EntryId Root, MemberId Who, DateOnly On, string Customer, string Text)
{
    public const int MostChars = 280;

    /// <summary>The step at which it was decided; empty when nothing was said.</summary>
    public string Step { get; init; } = "";

    public string Industry { get; init; } = "";

    /// <summary>The products, with their #, as typed.</summary>
    public string Products { get; init; } = "";

    /// <summary>How many of the words it holds, in any of its parts.</summary>
    public int Fit(IReadOnlyList<string> words)
    {
        var all = CustomerName.Fold($"{Customer} {Text} {Step} {Industry} {Products}");
        return words.Count(word => all.Contains(word, StringComparison.Ordinal));
    }
}
