namespace TeamCoachBot.Bot.Cards;

/// <summary>A finished Adaptive Card.</summary>
/// <param name="Json">The card as UTF-8 JSON.</param>
/// <param name="Summary">The first line in words: what a notification shows and what a client without cards reads.</param>
internal sealed record Card(ReadOnlyMemory<byte> Json, string Summary);
