namespace TeamCoachBot.Bot.Cards;

/// <summary>Finds the keys that cards are signed with: the configured ones, else (Development) the one on the shelf.</summary>
internal static class CardKeys
{
    public static async Task<CardSigner> OpenAsync(
        CardOptions options, IKeyShelf shelf, FillRandom random, CancellationToken ct)
    {
        if (options.Keys.Length > 0)
            return new CardSigner(options.Decoded(), random);
        var fresh = new byte[CardOptions.KeyLength];
        random(fresh);
        return new CardSigner([await shelf.KeepAsync(fresh, ct)], random);
    }
}
