using System.Text;
using TeamCoachBot.Bot.Api;
using TeamCoachBot.Bot.Storage.Tables;
using TeamCoachBot.StandIns.Talk;

namespace TeamCoachBot.Bot.Tests.Api;

/// <summary>How a token comes into the world, works and ends.</summary>
public sealed class ApiTokenTests
{
    [Theory]
    [InlineData("make api token", "waits behind this link")]
    [InlineData("create an api key for Salesforce", "waits behind this link")]
    [InlineData("i need a new crm token", "waits behind this link")]
    [InlineData("生成接口令牌", "在这个链接里")]
    [InlineData("帮我新建一个API令牌", "在这个链接里")]
    [InlineData("创建一个 CRM 的密钥", "在这个链接里")]
    public async Task A_manager_gets_a_link_and_no_token_in_the_chat(string text, string answer)
    {
        await using var rig = await DoorRig.StartAsync();

        var seen = await rig.Chat.As(Cast.Fang).SaysAsync(text);

        Assert.Contains(answer, seen.Line, StringComparison.Ordinal);
        Assert.DoesNotContain(ApiToken.Prefix, seen.Text + seen.Address, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("make api token")]
    [InlineData("接口令牌列表")]
    public async Task A_rep_gets_neither_link_nor_list(string text)
    {
        await using var rig = await DoorRig.StartAsync();

        var seen = await rig.Chat.As(Cast.Ana).SaysAsync(text);

        Assert.False(seen.HasCard);
    }

    [Fact]
    public async Task Asked_in_the_channel_the_link_goes_to_the_managers_own_chat()
    {
        await using var rig = await DoorRig.StartAsync();

        var seen = await rig.Chat.As(Cast.Fang).InChannel().SaysAsync("make api token");

        Assert.False(seen.HasCard);
        Assert.NotNull(seen.Inside.Address);
    }

    [Fact]
    public async Task A_copy_of_the_message_gets_the_same_link()
    {
        await using var rig = await DoorRig.StartAsync();
        var fang = rig.Chat.As(Cast.Fang);

        var first = await fang.SaysAsync("make api token", id: "same");
        var second = await fang.SaysAsync("make api token", id: "same");

        Assert.Equal(first.Address, second.Address);
    }

    [Fact]
    public async Task Looking_at_the_page_spends_nothing_and_its_button_works_once()
    {
        await using var rig = await DoorRig.StartAsync();
        var path = DoorRig.LinkIn(await rig.Chat.As(Cast.Fang).SaysAsync("make api token"));

        var looked = await rig.Client.GetStringAsync(path);
        await rig.Client.GetStringAsync(path);
        var pages = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => rig.PressPageAsync(path)));

        Assert.DoesNotContain(ApiToken.Prefix, looked, StringComparison.Ordinal);
        Assert.Single(pages, page => page.Contains(ApiToken.Prefix, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Links_that_were_hoarded_make_no_more_tokens_than_the_list_can_revoke()
    {
        await using var rig = await DoorRig.StartAsync();
        var fang = rig.Chat.As(Cast.Fang);
        var paths = new List<string>();
        for (var i = 0; i <= ApiToken.Most; i++)
            paths.Add(DoorRig.LinkIn(await fang.SaysAsync("make api token")));
        for (var i = 0; i < ApiToken.Most; i++)
            DoorRig.TokenIn(await rig.PressPageAsync(paths[i]));

        var refused = await rig.PressPageAsync(paths[^1]);
        await fang.SaysAsync("api tokens");
        await fang.PressesAsync("Revoke");
        var made = await rig.PressPageAsync(paths[^1]);

        Assert.Contains("already has 6 tokens", refused, StringComparison.Ordinal);
        Assert.Contains(ApiToken.Prefix, made, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_is_kept_by_no_browser_framed_by_no_site_and_tells_no_other_where_it_was()
    {
        await using var rig = await DoorRig.StartAsync();
        var path = DoorRig.LinkIn(await rig.Chat.As(Cast.Fang).SaysAsync("make api token"));

        using var page = await rig.Client.GetAsync(path);

        Assert.Equal("no-store", page.Headers.CacheControl?.ToString());
        Assert.Contains("no-referrer", page.Headers.GetValues("Referrer-Policy"));
        Assert.Contains("frame-ancestors 'none'", string.Join(' ', page.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_ends_after_ten_minutes()
    {
        await using var rig = await DoorRig.StartAsync();
        var path = DoorRig.LinkIn(await rig.Chat.As(Cast.Fang).SaysAsync("make api token"));
        rig.Chat.Clock.Advance(TimeSpan.FromMinutes(10));

        Assert.DoesNotContain(ApiToken.Prefix, await rig.PressPageAsync(path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_is_no_manager_any_more_makes_no_token_with_an_old_link()
    {
        await using var rig = await DoorRig.StartAsync();
        await rig.Chat.As(Cast.Fang).SaysAsync("make Ben manager");
        var path = DoorRig.LinkIn(await rig.Chat.As(Cast.Ben).SaysAsync("make api token"));
        await rig.Chat.As(Cast.Fang).SaysAsync("make Ben rep");

        Assert.DoesNotContain(ApiToken.Prefix, await rig.PressPageAsync(path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Storage_and_log_hold_no_token_and_no_link()
    {
        await using var rig = await DoorRig.StartAsync();
        var path = DoorRig.LinkIn(await rig.Chat.As(Cast.Fang).SaysAsync("make api token"));
        var token = DoorRig.TokenIn(await rig.PressPageAsync(path));
        await rig.PostAsync(token, DoorRig.Win());

        var kept = new StringBuilder(string.Join('\n', rig.Log.Lines));
        foreach (var table in (TableClient[])[rig.Chat.Tables.Teams, rig.Chat.Tables.Hints])
        {
            await foreach (var row in table.QueryAsync<TableEntity>(""))
                kept.AppendLine(row.RowKey).AppendJoin('\n', row.Select(property => property.Value?.ToString()));
        }

        Assert.DoesNotContain(token[^Secret.WordLength..], kept.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(path[^Secret.WordLength..], kept.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_revoked_token_ends_at_once()
    {
        await using var rig = await DoorRig.StartAsync();
        var token = await rig.TokenAsync();
        var before = await rig.PostAsync(token, DoorRig.Win());
        var fang = rig.Chat.As(Cast.Fang);
        await fang.SaysAsync("api tokens");

        var list = await fang.PressesAsync("Revoke");
        var after = await rig.PostAsync(token, DoorRig.Win(), "key-2");

        Assert.Equal((201, 401), (before.Status, after.Status));
        Assert.Contains("No system", list.Line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_names_the_system_and_shows_nothing_of_the_secret()
    {
        await using var rig = await DoorRig.StartAsync();
        var token = await rig.TokenAsync("make an api token for Salesforce");

        var seen = await rig.Chat.As(Cast.Fang).SaysAsync("查看接口令牌");

        Assert.Contains("Salesforce", seen.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(token[^Secret.WordLength..], seen.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_ends_after_ninety_days()
    {
        await using var rig = await DoorRig.StartAsync();
        var token = await rig.TokenAsync();
        rig.Chat.Clock.Advance(TimeSpan.FromDays(90));

        Assert.Equal(401, (await rig.PostAsync(token, DoorRig.Win())).Status);
    }

    [Fact]
    public async Task No_spelling_of_another_token_is_let_in()
    {
        await using var rig = await DoorRig.StartAsync();
        var token = await rig.TokenAsync();
        var (id, word) = (token[4..20], token[21..]);
        string?[] mutants =
        [
            null, "", "tcb_", token[..^1], token + "A", token + " " + token, token.ToUpperInvariant(), token[4..], "tcb_" + id,
            $"tcb_{id}_{new string('A', 43)}", $"tcb_{new string('0', 16)}_{word}", $"tcb_{id.ToUpperInvariant()}_{word}x",
            $"tcb_{id}_{word[..42]}=", $"tcb-{id}_{word}", $"tcb_{id}.{word}", $"Bearer {token}",
            $"tcb_../../{id[6..]}_{word}", new string('a', 5_000),
        ];

        foreach (var mutant in mutants)
            Assert.Equal(401, (await rig.PostAsync(mutant, Encoding.UTF8.GetBytes(DoorRig.Win().ToJsonString()))).Status);
        Assert.Empty(await rig.TakenAsync());
    }
}
