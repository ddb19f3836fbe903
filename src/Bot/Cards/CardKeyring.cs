using System.Security.Cryptography;
using Microsoft.Extensions.Options;

namespace TeamCoachBot.Bot.Cards;

/// <summary>
/// Gives the signer its keys when the bot starts: from the settings, in Development the one that is kept on the shelf.
/// </summary>
internal sealed class CardKeyring(IOptions<CardOptions> options, IKeyShelf shelf, CardSigner signer) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.Value.Keys.Length > 0)
        {
            signer.Load(options.Value.Decoded());
            return;
        }

        var fresh = RandomNumberGenerator.GetBytes(CardOptions.KeyLength);
        signer.Load([await shelf.KeepAsync(fresh, cancellationToken)]);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
