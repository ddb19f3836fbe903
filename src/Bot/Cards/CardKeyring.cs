using System.Security.Cryptography;
using Microsoft.Extensions.Options;

namespace TeamCoachBot.Bot.Cards;

/// <summary>Holds the signer once its keys are there: at once from the settings, in Development after a look on the shelf.</summary>
internal sealed class CardKeyring(IOptions<CardOptions> options, IKeyShelf shelf) : IHostedService
{
    private CardSigner? _signer;

    public CardSigner Signer => _signer
        ?? throw new InvalidOperationException("Cards are drawn before the keys that sign them are loaded.");

    public async Task StartAsync(CancellationToken cancellationToken) =>
        _signer ??= await CardKeys.OpenAsync(options.Value, shelf, RandomNumberGenerator.Fill, cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
