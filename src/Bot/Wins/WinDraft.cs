using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Wins;

/// <summary>A win as far as it has been said.</summary>
internal sealed record WinDraft
{
    public AmountSlot? Amount { get; init; }

    public string? Customer { get; init; }

    /// <summary>Null takes the stage that the team's basis counts.</summary>
    public StageId? Stage { get; init; }

    /// <summary>Null takes today.</summary>
    public DateOnly? On { get; init; }

    public bool IsNew { get; init; }

    public string Note { get; init; } = "";

    /// <summary>What has to be cleared up first, in words; null when nothing has.</summary>
    public string? Complaint { get; init; }

    /// <summary>The field of the form that the complaint belongs to.</summary>
    public string ComplaintAt { get; init; } = WinForm.Amount;

    /// <summary>Everything is there that a win needs; the rest are defaults, which are no guess.</summary>
    public bool IsWhole => Amount is AmountSlot.Clear && !string.IsNullOrWhiteSpace(Customer);
}
