using System.Text.Json;
using TeamCoachBot.Bot.Storage;

namespace TeamCoachBot.Bot.Celebrations;

/// <summary>One celebrated thing as a card tells it.</summary>
internal sealed record CelebrationLine
{
    public required IReadOnlyList<string> Who { get; init; }

    public string Customer { get; init; } = "";

    public string Product { get; init; } = "";

    /// <summary>Null where there is none or the team hides it.</summary>
    public string? Amount { get; init; }

    public IReadOnlyList<string> Helpers { get; init; } = [];

    public bool IsFirstDeal { get; init; }

    /// <summary>A small win in its own words.</summary>
    public string Words { get; init; } = "";
}

/// <summary>A card of one celebrated thing, or of a whole day; without lines everything on it was taken back.</summary>
internal sealed record CelebrationView
{
    public required DateOnly Day { get; init; }

    /// <summary>Names the card among those of its day.</summary>
    public required string Card { get; init; }

    public required IReadOnlyList<CelebrationLine> Lines { get; init; }

    /// <summary>What the deals of the day add up to.</summary>
    public string? Total { get; init; }

    public int Deals { get; init; }

    /// <summary>The money that came in on the day, as far as it is known by the last of its deals; null for none.</summary>
    public string? Received { get; init; }

    public Standing? Standing { get; init; }

    /// <summary>Who congratulated, the earliest first, as far as they are still in the team.</summary>
    public IReadOnlyList<string> Claps { get; init; } = [];

    public int Clapped { get; init; }

    public bool IsDay => Card == CelebrationRows.DayCard;

    /// <summary>Equal for two cards that look the same, whenever they were drawn.</summary>
    public string Fingerprint => Commit.Hash(JsonSerializer.Serialize(this, CelebrationJson.Default.CelebrationView));
}
