using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Bot.Wins.Customers;
using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Wins.Logging;

/// <summary>A win as far as it has been said, and what the person has already answered about it.</summary>
internal sealed record WinDraft
{
    /// <summary>The longest note and link that a button can carry on.</summary>
    public const int MostNoteChars = 500;

    public AmountSlot? Amount { get; init; }

    public string? Customer { get; init; }

    /// <summary>Null takes the stage that the team's basis counts.</summary>
    public StageId? Stage { get; init; }

    /// <summary>Null takes today.</summary>
    public DateOnly? On { get; init; }

    public bool IsNew { get; init; }

    public string Note { get; init; } = "";

    public string Link { get; init; } = "";

    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>With whom it is shared, besides the owner.</summary>
    public IReadOnlyList<MemberId> Partners { get; init; } = [];

    /// <summary>The parts in percent, the owner's first; empty shares it equally.</summary>
    public IReadOnlyList<decimal> Parts { get; init; } = [];

    public IReadOnlyList<MemberId> Helpers { get; init; } = [];

    /// <summary>Whose win it is, when somebody else logs it; null for the sender's own.</summary>
    public MemberId? Owner { get; init; }

    /// <summary>True when something was not said but inferred: somebody found by name, that it was won at all.</summary>
    public bool IsGuessed { get; init; }

    /// <summary>What was asked and answered; see <see cref="WinAnswers"/>.</summary>
    public IReadOnlyList<string> Answers { get; init; } = [];

    /// <summary>What has to be cleared up first, in words; null when nothing has.</summary>
    public string? Complaint { get; init; }

    /// <summary>The field of the form that the complaint belongs to.</summary>
    public string ComplaintAt { get; init; } = WinForm.Amount;

    /// <summary>Everything is there that a win needs; the rest are defaults, which are no guess.</summary>
    public bool IsWhole => Amount is AmountSlot.Clear && !string.IsNullOrWhiteSpace(Customer);

    /// <summary>True when the form needs more than its five usual fields to show it.</summary>
    public bool IsFull => Partners.Count + Parts.Count + Helpers.Count + Tags.Count > 0 || Link.Length > 0;

    public MemberId OwnerIn(Turn turn) => Owner ?? turn.Sender.Id;

    public bool Has(string answer) => Answers.Contains(answer, StringComparer.Ordinal);

    public WinDraft Answered(string answer) => this with { Answers = [.. Answers, answer] };

    /// <summary>Shared as the customer is; the sender's part comes first.</summary>
    public WinDraft SharedAs(IReadOnlyList<Credit> parts) => this with
    {
        Partners = [.. parts.Skip(1).Select(part => part.Member)], Parts = [.. parts.Select(part => part.Percent)],
    };
}

/// <summary>How answers to the bot's questions about a win are named while it isn't logged yet.</summary>
internal static class WinAnswers
{
    /// <summary>What was guessed is right.</summary>
    public const string Sure = "sure";

    /// <summary>The customer is nobody whom the team knows.</summary>
    public const string NewCustomer = "new";

    /// <summary>It is logged whole although the customer is split.</summary>
    public const string Unshared = "whole";

    private const string KnownCustomer = "is:";

    /// <summary>It is another order than that one.</summary>
    public static string Apart(EntryId order) => "apart:" + order.Value;

    /// <summary>It is logged although a colleague has the customer.</summary>
    public static string Claimed(MemberId owner) => "held:" + owner.Value;

    public static string IsCustomer(string key) => KnownCustomer + key;

    /// <summary>The customer that was chosen, by key; null when none was.</summary>
    public static string? CustomerOf(WinDraft draft) =>
        draft.Answers.FirstOrDefault(a => a.StartsWith(KnownCustomer, StringComparison.Ordinal))?[KnownCustomer.Length..];
}
