namespace TeamCoachBot.Bot.Cards;

/// <summary>A card that Teams would refuse, cut or read out wrongly: a mistake in the code that draws it.</summary>
internal sealed class CardRefusedException(string message) : InvalidOperationException(message);
