namespace TeamCoachBot.Bot.Cards;

/// <summary>Keeps the key that a developer's bot signs its cards with, so that cards survive a restart.</summary>
internal interface IKeyShelf
{
    /// <summary>Keeps the offered key if none is kept yet; returns the one that is kept from then on.</summary>
    Task<byte[]> KeepAsync(byte[] offered, CancellationToken ct);
}
