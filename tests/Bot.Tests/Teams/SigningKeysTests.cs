using Microsoft.Extensions.Logging.Abstractions;
using TeamCoachBot.Bot.Teams.Trust;
using TeamCoachBot.StandIns;
using TeamCoachBot.StandIns.Teams;

namespace TeamCoachBot.Bot.Tests.Teams;

/// <summary>How the issuer's keys are fetched, kept and given up.</summary>
public sealed class SigningKeysTests : IAsyncLifetime
{
    private readonly HandClock _time = new(new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero), runs: false);
    private TokenIssuer _issuer = null!;
    private SigningKeys _keys = null!;
    private HttpClient _http = null!;

    public async ValueTask InitializeAsync()
    {
        _issuer = await TokenIssuer.StartAsync();
        // With patience: on a busy machine the edge's own limit could pass before the first answer.
        _http = new HttpClient();
        _keys = new(new KeySource(_http, _issuer.OpenIdMetadata), _time, NullLogger<SigningKeys>.Instance);
    }

    public async ValueTask DisposeAsync()
    {
        _keys.Dispose();
        _http.Dispose();
        await _issuer.DisposeAsync();
    }

    [Fact]
    public async Task Fifty_unknown_key_ids_cost_one_fetch_a_minute()
    {
        for (var i = 0; i < 50; i++)
            Assert.Null(await _keys.FindAsync($"unknown-{i}", default));
        Assert.Equal(1, Fetches);
        _time.Advance(TimeSpan.FromMinutes(1));
        for (var i = 0; i < 50; i++)
            Assert.Null(await _keys.FindAsync($"unknown-{i}", default));
        Assert.Equal(2, Fetches);
    }

    [Fact]
    public async Task Many_at_once_cost_one_fetch()
    {
        var found = await Task.WhenAll(
            Enumerable.Range(0, 40).Select(_ => _keys.FindAsync(TokenIssuer.KeyId, default).AsTask()));
        Assert.All(found, Assert.NotNull);
        Assert.Equal(1, Fetches);
    }

    [Fact]
    public async Task A_key_that_is_published_later_is_found_a_minute_later()
    {
        await _keys.FindAsync(TokenIssuer.KeyId, default);
        _issuer.AddKey("later");
        Assert.Null(await _keys.FindAsync("later", default));
        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.NotNull(await _keys.FindAsync("later", default));
    }

    [Fact]
    public async Task Keys_are_fetched_anew_once_a_day()
    {
        await _keys.FindAsync(TokenIssuer.KeyId, default);
        _time.Advance(TimeSpan.FromHours(25));
        Assert.False(_keys.Holds(TokenIssuer.KeyId));
        await _keys.FindAsync(TokenIssuer.KeyId, default);
        Assert.True(_keys.Holds(TokenIssuer.KeyId));
        Assert.Equal(2, Fetches);
    }

    [Fact]
    public async Task While_the_issuer_is_away_known_keys_hold_for_five_days()
    {
        Assert.NotNull(await _keys.FindAsync(TokenIssuer.KeyId, default));
        await _issuer.DisposeAsync();
        _time.Advance(TimeSpan.FromDays(4));
        Assert.NotNull(await _keys.FindAsync(TokenIssuer.KeyId, default));
        _time.Advance(TimeSpan.FromDays(2));
        Assert.Null(await _keys.FindAsync(TokenIssuer.KeyId, default));
    }

    private int Fetches => _issuer.Requests.Count(line => line.Contains("/keys", StringComparison.Ordinal));
}
