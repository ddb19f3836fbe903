using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot.Routing.Slots;

/// <summary>Free text as typed: 1–2,000 characters.</summary>
internal sealed record TextSlot(string Text)
{
    public const int MostChars = 2000;
}

/// <summary>A count.</summary>
internal sealed record NumberSlot(decimal Value);

/// <summary>A percentage: 80 for "80 %".</summary>
internal sealed record PercentSlot(decimal Value);

/// <summary>How a win is shared with a colleague: the sender's part in percent.</summary>
internal sealed record ShareSlot(decimal Mine);

/// <summary>A role by its name.</summary>
internal sealed record RoleSlot(Roles Role);

/// <summary>A language by its name.</summary>
internal sealed record LanguageSlot(Language Language);
