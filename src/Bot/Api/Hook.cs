using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot.Api;

/// <summary>Where a team wants to hear what becomes of its wins, and the key that signs it.</summary>
/// <param name="Sealed">The signing key as only <see cref="HookVault"/> can read it.</param>
internal sealed record Hook(Uri Address, string Sealed, MemberId By, DateTimeOffset Since)
{
    /// <summary>False once it was turned off because nobody answered.</summary>
    public bool IsOn { get; init; } = true;
}
