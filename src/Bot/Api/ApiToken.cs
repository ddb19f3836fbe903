using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot.Api;

/// <summary>A bearer token as it is kept: everything about it but the token itself.</summary>
/// <param name="Id">Its public part, by which a request names it.</param>
/// <param name="Label">What people call the system that uses it.</param>
/// <param name="By">Who made it.</param>
internal sealed record ApiToken(
    TeamScope Scope, string Id, string Hash, string Label, MemberId By, DateTimeOffset MadeAt, DateTimeOffset ExpiresAt)
{
    /// <summary>What a token begins with, so that a scanner of repositories can know one.</summary>
    public const string Prefix = "tcb_";

    private const string Between = "_";

    /// <summary>How many of one team hold at a time: as many as the list has buttons for.</summary>
    public const int Most = 6;

    public static readonly TimeSpan Life = TimeSpan.FromDays(90);

    public DateTimeOffset? RevokedAt { get; init; }

    /// <summary>The last day on which it was used; null for never.</summary>
    public DateOnly? UsedOn { get; init; }

    public bool Holds(DateTimeOffset now) => RevokedAt is null && now < ExpiresAt;

    public static string Write(Secret secret) => Prefix + secret.Id + Between + secret.Word;

    public static Secret? Read(string text) =>
        text.StartsWith(Prefix, StringComparison.Ordinal) ? Secret.Read(text.AsSpan(Prefix.Length), Between) : null;
}
