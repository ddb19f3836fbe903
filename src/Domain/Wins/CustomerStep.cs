using System.Collections.Immutable;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Domain.Wins;

/// <summary>What can become of who has a customer, beside what the ledger says.</summary>
public enum CustomerStepKind
{
    Disputed,
    Ruled,
    AskedAgain,
    Given,
}

/// <summary>One step in a customer's history; written once, never changed.</summary>
/// <param name="Holders">Whose it is afterwards, in percent.</param>
/// <param name="Words">What the person gave as the account, the reason or the new facts.</param>
public sealed record CustomerStep(
    CustomerStepKind Kind, MemberId By, DateTimeOffset At, ImmutableArray<Credit> Holders, string Words = "");
