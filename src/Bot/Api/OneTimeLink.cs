using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot.Api;

/// <summary>What a link opens.</summary>
internal enum LinkFor
{
    /// <summary>Makes a token and shows it.</summary>
    Token = 0,

    /// <summary>Makes the key that signs what is sent to the team's address, and shows it.</summary>
    HookKey = 1,

    /// <summary>Takes a file of wins.</summary>
    Import = 2,
}

/// <summary>A page of the bot's own that one person may use once, soon.</summary>
/// <param name="By">Who asked for it: what they may do is looked up again when it is used.</param>
/// <param name="Label">What the link is about, in the person's words.</param>
internal sealed record OneTimeLink(
    TeamScope Scope, string Id, string Hash, LinkFor For, MemberId By, Language Language, string Label, DateTimeOffset ExpiresAt)
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan LongLife = TimeSpan.FromHours(1);

    public bool IsSpent { get; init; }

    /// <summary>What is shown once is looked at now; a file is mended and tried again.</summary>
    public static TimeSpan LifeOf(LinkFor what) => what == LinkFor.Import ? LongLife : Life;
}
