using TeamCoachBot.Bot.Cards;

namespace TeamCoachBot.Bot.Tests.Cards.Rendering;

/// <summary>The whole catalogue and all hostile payloads, drawn once for all tests of this folder.</summary>
public sealed class DrawnCards : IAsyncLifetime
{
    /// <summary>A folder for pictures of the cards, to be looked at; none are made without it.</summary>
    private const string PicturesVariable = "CARD_PICTURES";

    internal Seen Seen { get; private set; } = new([], []);

    public async ValueTask InitializeAsync()
    {
        Seen = await CardRenderer.DrawAsync(CardCatalogue.Drawn(), HostileTexts.Cards(), CancellationToken.None);
        if (Environment.GetEnvironmentVariable(PicturesVariable) is { Length: > 0 } folder)
            await PictureAllAsync(folder);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task PictureAllAsync(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var group in CardCatalogue.Drawn().Chunk(6).Index())
        {
            var names = group.Item.Select(card => card.Name).ToHashSet();
            var height = Seen.Cards.Where(seen => names.Contains(seen.Name)).Sum(seen => seen.Height + 32) + 16;
            var name = $"{group.Index:00}-{group.Item[0].Name}.png";
            await CardRenderer.PictureAsync(group.Item, height, Path.Combine(folder, name), CancellationToken.None);
        }
    }
}
