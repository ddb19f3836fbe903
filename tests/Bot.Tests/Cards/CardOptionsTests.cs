using System.Security.Cryptography;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using TeamCoachBot.Bot.Cards;

namespace TeamCoachBot.Bot.Tests.Cards;

public sealed class CardOptionsTests
{
    private static readonly string Good = Convert.ToBase64String(CardTestKit.Key(1));

    [Fact]
    public void A_long_enough_key_is_taken() => Assert.True(Check("Production", Good).Succeeded);

    [Fact]
    public void No_key_is_refused_in_production() => Assert.Contains("Cards:Keys", Check("Production").FailureMessage);

    [Fact]
    public void No_key_is_fine_in_development() => Assert.True(Check("Development").Succeeded);

    [Theory]
    [InlineData("c2hvcnQ=")]
    [InlineData("not base64 at all, but long enough to be one!")]
    public void A_bad_key_is_named_by_its_place_and_never_shown(string key)
    {
        var refused = Check("Production", Good, key).FailureMessage;

        Assert.Contains("Cards:Keys:1", refused, StringComparison.Ordinal);
        Assert.DoesNotContain(key, refused, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_development_the_kept_key_signs_again_after_a_restart()
    {
        var shelf = new Shelf();
        var first = await StartedAsync(shelf);
        var second = await StartedAsync(shelf);
        var draw = CardTestKit.Context(signer: first).Card("x");
        using (draw.Actions())
            draw.Press("Undo", "win/undo");
        var token = CardTestKit.Body(draw.Finish())[0].GetProperty("actions")[0].GetProperty("data").GetProperty("token");

        Assert.IsType<CardCheck.Valid>(second.Verify(
            token.GetString()!, CardTestKit.Contoso, CardTestKit.Chat, CardTestKit.Ana, CardTestKit.Now));
    }

    private static async Task<CardSigner> StartedAsync(Shelf shelf)
    {
        var signer = new CardSigner(RandomNumberGenerator.Fill);
        var settings = Microsoft.Extensions.Options.Options.Create(new CardOptions());
        await new CardKeyring(settings, shelf, signer).StartAsync(CancellationToken.None);
        return signer;
    }

    private static Microsoft.Extensions.Options.ValidateOptionsResult Check(string environment, params string[] keys) =>
        new CardOptionsCheck(new Place(environment)).Validate(null, new CardOptions { Keys = keys });

    private sealed class Shelf : IKeyShelf
    {
        private byte[]? _kept;

        public Task<byte[]> KeepAsync(byte[] offered, CancellationToken ct) => Task.FromResult(_kept ??= offered);
    }

    private sealed class Place(string name) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = name;

        public string ApplicationName { get; set; } = "bot";

        public string ContentRootPath { get; set; } = "";

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
